import Foundation
import Packing
import Testing

@Suite final class ZipTests {
  let folder = FileManager.default.temporaryDirectory.appending(path: "packing-\(UUID().uuidString)").path

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The bytes of a zip of `members`.
  func zip(_ members: [ZipWriter.Member]) throws -> [UInt8] {
    let path = "\(folder)/\(UUID().uuidString).zip"
    try ZipWriter.write(members, to: path)
    return try Array(Data(contentsOf: URL(filePath: path)))
  }

  let pair = [
    ZipWriter.Member(name: "word/document.xml", content: .bytes(Array("<w/>".utf8))),
    ZipWriter.Member(name: "media/x.bin", content: .bytes([UInt8](repeating: 65, count: 5000)), isStored: true),
  ]

  @Test func entriesAreListedAndReadByName() throws {
    let reader = try ZipReader(bytes: zip(pair))
    #expect(reader.entries.map(\.name) == ["word/document.xml", "media/x.bin"])
    #expect(reader.entries.map(\.size) == [4, 5000])
    #expect(try reader.read("word/document.xml") == Array("<w/>".utf8))
    #expect(try reader.read("media/x.bin") == [UInt8](repeating: 65, count: 5000))
    #expect(reader.contains("media/x.bin") && !reader.contains("x.bin"))
    #expect(throws: ZipError.noSuchEntry(name: "x.bin")) { try reader.read("x.bin") }
  }

  /// Places of a mark of four bytes.
  private func places(of mark: [UInt8], in bytes: [UInt8]) -> [Int] {
    bytes.indices.dropLast(3).filter { bytes[$0..<$0 + 4].elementsEqual(mark) }
  }

  @Test func everyByteOfAZipBelongsToAnEntryOrToTheDirectory() throws {
    let whole = try zip(pair)
    #expect(ZipDirectory.isTight(whole))
    for extra in [[0x50, 0x4B], Array("more".utf8), [UInt8](repeating: 0, count: 22)] {
      #expect(!ZipDirectory.isTight(whole + extra))
      #expect(!ZipDirectory.isTight(extra + whole))
    }
    #expect(!ZipDirectory.isTight(Array(whole.dropLast())) && !ZipDirectory.isTight([]))
    // A remark of the file: its length stands in the last two bytes.
    var remarked = whole + [65, 66]
    remarked[whole.count - 2] = 2
    #expect(!ZipDirectory.isTight(remarked))
    // Bytes before the directory, which is led to behind them.
    let directory = try #require(places(of: [0x50, 0x4B, 1, 2], in: whole).first)
    var parted = Array(whole[..<directory]) + Array("between".utf8) + Array(whole[directory...])
    let end = parted.count - 22
    (parted[end + 16], parted[end + 17]) = (UInt8((directory + 7) & 255), UInt8((directory + 7) >> 8))
    #expect(!ZipDirectory.isTight(parted) && (try? ZipReader(bytes: parted).read("media/x.bin").count) == 5000)
  }

  @Test func filesAreReadAndWrittenInPieces() throws {
    let big = [UInt8]((0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) })
    try Data(big).write(to: URL(filePath: "\(folder)/big"))
    let path = "\(folder)/out.zip"
    try ZipWriter.write([.init(name: "big", content: .file(path: "\(folder)/big"), isStored: true)], to: path)
    #expect(try ZipReader(path: path).read("big") == big)
    #expect(try Data(contentsOf: URL(filePath: path)).range(of: Data(big)) != nil, "stored means readable in place")
  }

  @Test func sameInputSameBytes() throws {
    #expect(try zip(pair) == zip(pair))
  }

  /// In a process of its own: the zone is the process's, and other tests start programs, which copies its environment.
  @Test func sameBytesInEveryTimeZone() async {
    await #expect(processExitsWith: .success) {
      let tests = try ZipTests()
      let first = try tests.zip(tests.pair)
      setenv("TZ", "Asia/Tokyo", 1)
      tzset()
      try #require(tests.zip(tests.pair) == first)
    }
  }

  @Test func limitsHold() throws {
    let bytes = try zip(pair)
    #expect(throws: ZipError.tooManyEntries(limit: 1)) { try ZipReader(bytes: bytes, limits: .init(entries: 1)) }
    #expect(throws: ZipError.tooLarge(limit: 5003)) { try ZipReader(bytes: bytes, limits: .init(totalBytes: 5003)) }
    let small = try ZipReader(bytes: bytes, limits: .init(entryBytes: 4999, totalBytes: 5004))
    #expect(try small.read("word/document.xml").count == 4)
    #expect(throws: ZipError.entryTooLarge(name: "media/x.bin", limit: 4999)) { try small.read("media/x.bin") }
  }

  @Test func bombsAreRefusedBeforeAnythingIsUnpacked() throws {
    let bomb = try zip([.init(name: "b", content: .bytes([UInt8](repeating: 0, count: 20 << 20)))])
    #expect(bomb.count < 30_000)
    #expect { try ZipReader(bytes: bomb) } throws: {
      if case ZipError.bomb(let ratio, 200) = $0 { ratio > 700 } else { false }
    }
  }

  @Test func headersThatLieAboutASizeAreFoundOut() throws {
    var bytes = try zip([.init(name: "b", content: .bytes([UInt8](repeating: 0, count: 1 << 20)))])
    // Unpacked size in the local header and in the directory (APPNOTE 4.3.7, 4.3.12).
    for (signature, offset): ([UInt8], Int) in [([0x50, 0x4b, 3, 4], 22), ([0x50, 0x4b, 1, 2], 24)] {
      let header = try #require(Data(bytes).range(of: Data(signature))?.lowerBound)
      bytes.replaceSubrange(header + offset..<header + offset + 4, with: [10, 0, 0, 0])
    }
    let reader = try ZipReader(bytes: bytes)
    #expect(reader.entries[0].size == 10)
    #expect(throws: ZipError.damaged("\"b\" is larger than the directory says")) { _ = try reader.read("b") }
  }

  @Test func everyTruncationAndEveryStrangeFileIsNamed() throws {
    let bytes = try zip(pair)
    for length in 4..<bytes.count - 22 {
      #expect(throws: ZipError.truncated) { try ZipReader(bytes: Array(bytes[..<length])) }
    }
    #expect(throws: ZipError.notZip) { try ZipReader(bytes: []) }
    #expect(throws: ZipError.notZip) { try ZipReader(bytes: Array("%PDF-1.7".utf8)) }
    #expect { try ZipReader(path: "\(folder)/none.zip") } throws: {
      if case ZipError.cannotOpen = $0 { true } else { false }
    }
  }

  @Test func damagedDataIsNotReturned() throws {
    var bytes = try zip(pair)
    let data = try #require(Data(bytes).range(of: Data(repeating: 65, count: 100))?.lowerBound)
    bytes[data + 50] = 66
    #expect { try ZipReader(bytes: bytes).read("media/x.bin") } throws: {
      if case ZipError.damaged = $0 { true } else { false }
    }
  }

  @Test func encryptedEntriesAreNamedAndTheOthersStillRead() throws {
    var bytes = try zip(pair)
    for signature: [UInt8] in [[0x50, 0x4b, 3, 4], [0x50, 0x4b, 1, 2]] {
      let header = try #require(Data(bytes).range(of: Data(signature))?.lowerBound)
      bytes[header + (signature[2] == 3 ? 6 : 8)] |= 1  // general purpose flag, bit 0 (APPNOTE 4.4.4)
    }
    let reader = try ZipReader(bytes: bytes)
    #expect(reader.entries.map(\.isEncrypted) == [true, false])
    #expect(throws: ZipError.encrypted(name: "word/document.xml")) { try reader.read("word/document.xml") }
    #expect(try reader.read("media/x.bin").count == 5000)
  }

  @Test func namesAreNamesAndNoPaths() throws {
    let reader = try ZipReader(
      bytes: zip([
        .init(name: "../../evil", content: .bytes([1])), .init(name: "/etc/evil", content: .bytes([2])),
        .init(name: "größe.xml", content: .bytes([3])),
      ]))
    #expect(try reader.read("../../evil") == [1])
    #expect(try reader.read("/etc/evil") == [2])
    #expect(try reader.read("größe.xml") == [3])
    #expect(!FileManager.default.fileExists(atPath: "/etc/evil"))
  }

  @Test func twoEntriesOfOneNameAreRefused() throws {
    let twice = ZipWriter.Member(name: "a.xml", content: .bytes([1]))
    let reader = try ZipReader(bytes: zip([twice, twice]))
    #expect(throws: ZipError.ambiguous(name: "a.xml")) { try reader.read("a.xml") }
  }

  /// A folder opens like a file and fails as it is read, as a file on a failing disk does.
  @Test func aFileThatCannotBeReadToItsEndIsATypedError() {
    #expect {
      try ZipWriter.write([.init(name: "a", content: .file(path: folder))], to: "\(folder)/a.zip")
    } throws: {
      if case ZipError.cannotOpen(folder, _) = $0 { true } else { false }
    }
  }

  @Test func aFullDiskIsATypedError() {
    #expect { try ZipWriter.write(pair, to: "/dev/full") } throws: {
      if case ZipError.cannotWrite(path: "/dev/full", _) = $0 { true } else { false }
    }
  }
}
