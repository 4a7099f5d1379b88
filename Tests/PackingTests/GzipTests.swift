import Packing
import Testing

@Suite struct GzipTests {
  let text = Array(String(repeating: "forced labor, ", count: 1000).utf8)

  @Test func packedBytesComeBack() throws {
    let packed = try Gzip.pack(text, level: 6)
    #expect(packed.count < text.count / 10)
    #expect(try Gzip.unpack(packed, limit: text.count) == text)
  }

  @Test func piecesAreJoinedInOneMember() throws {
    let packed = try Gzip.pack([1, 2], [], [3], level: 1)
    #expect(try Gzip.unpack(packed, limit: 3) == [1, 2, 3])
    #expect(try Gzip.unpack(Gzip.pack([], level: 1), limit: 0) == [])
  }

  @Test func headerNamesNoTimeAndNoSystem() throws {
    let packed = try Gzip.pack(text, level: 6)
    #expect(Array(packed[..<10]) == [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
  }

  @Test func membersAfterEachOtherAreOneText() throws {
    let packed = try Gzip.pack(Array("one ".utf8), level: 6) + Gzip.pack(Array("two".utf8), level: 1)
    #expect(try Gzip.unpack(packed, limit: 7) == Array("one two".utf8))
    #expect(throws: GzipError.tooLarge(limit: 6)) { try Gzip.unpack(packed, limit: 6) }
  }

  @Test func paddingAfterTheLastMemberIsPassedOver() throws {
    #expect(try Gzip.unpack(Gzip.pack([7], level: 6) + [0, 0, 0], limit: 9) == [7])
  }

  @Test func everyTruncationIsSeen() throws {
    let packed = try Gzip.pack(Array("a short text that packs to little".utf8), level: 6)
    for length in 1..<packed.count {
      #expect(throws: GzipError.truncated) { try Gzip.unpack(Array(packed[..<length]), limit: 1000) }
    }
    #expect(throws: GzipError.notGzip) { try Gzip.unpack([], limit: 1000) }
  }

  @Test func aBombStopsAtTheLimit() throws {
    let bomb = try Gzip.pack([UInt8](repeating: 0, count: 50_000_000), level: 9)
    #expect(bomb.count < 60_000)
    #expect(throws: GzipError.tooLarge(limit: 1_000_000)) { try Gzip.unpack(bomb, limit: 1_000_000) }
  }

  @Test func otherBytesAndWrongChecksumsAreNamed() throws {
    #expect(throws: GzipError.notGzip) { try Gzip.unpack(Array("<html>".utf8), limit: 1000) }
    var packed = try Gzip.pack(text, level: 6)
    packed[packed.count - 8] ^= 1  // CRC-32
    #expect(throws: GzipError.damaged("incorrect data check")) { try Gzip.unpack(packed, limit: text.count) }
  }

  @Test func decoderFedByteByByteStopsAtTheEndOfItsMember() throws {
    let first = try Gzip.pack(text, level: 6)
    let both = try first + Gzip.pack([9], level: 6)
    let decoder = GzipDecoder(limit: text.count)
    var output: [UInt8] = []
    for index in both.indices where !decoder.isFinished {
      _ = try decoder.decode(both[index...index], into: &output)
    }
    #expect(output == text)
    #expect(decoder.consumed == first.count)
    #expect(decoder.produced == text.count)
    #expect(try decoder.decode([1, 2, 3], into: &output) == 0)
  }
}
