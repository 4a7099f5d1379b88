import Testing

@testable import Reading

/// Tables of objects as an enemy may write them: an answer, and no trap.
@Suite struct PDFFrameTests {
  private static let head = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"

  /// A file with one table of these rows.
  private static func file(_ table: String, head: String = head) -> [UInt8] {
    Array("\(head)xref\n\(table)trailer\n<< /Root 1 0 R >>\nstartxref\n\(head.utf8.count)\n%%EOF\n".utf8)
  }

  @Test func aTableThatLeadsToItsObjectsIsWhole() {
    #expect(PDFFrame.isWhole(Self.file("0 2\n0000000000 65535 f \n0000000009 00000 n \n")))
    #expect(!PDFFrame.isWhole(Self.file("0 2\n0000000000 65535 f \n0000000010 00000 n \n")))
  }

  @Test(arguments: [
    "9223372036854775807 1\n0000000009 00000 n \n", "9223372036854775807 100000\n", "-9223372036854775808 1\n",
    "1 -1\n", "1 1\n9223372036854775807 00000 n \n", "1 1\n-1 00000 n \n", "1 1\n", "",
  ])
  func numbersBeyondAllBoundsAreNoTable(_ table: String) {
    #expect(!PDFFrame.isWhole(Self.file(table)))
  }

  /// Each row of a table may be led to the same blanks: nobody goes through them again and again.
  @Test func anObjectStandsWhereTheTableSays() {
    let blanks = String(repeating: " ", count: 200)
    let head = "%PDF-1.4\n\(blanks)1 0 obj\n<< >>\nendobj\n"
    #expect(!PDFFrame.isWhole(Self.file("1 1\n0000000009 00000 n \n", head: head)))
    #expect(PDFFrame.isWhole(Self.file("1 1\n0000000209 00000 n \n", head: head)))
  }

  /// "Harbor" in zlib's wrapping, as a stream, so many times.
  private static func streams(_ count: Int) -> [UInt8] {
    let packed: [UInt8] = [0x78, 0x01, 0x01, 6, 0, 0xF9, 0xFF] + Array("Harbor".utf8) + [0x07, 0xD9, 0x02, 0x5F]
    let stream =
      Array("1 0 obj\n<< /Filter /FlateDecode >>\nstream\n".utf8) + packed + Array("\nendstream\nendobj\n".utf8)
    return Array(repeatElement(stream, count: count).joined())
  }

  /// The limit is for all that comes out of a file, not for each stream, nor for what goes in.
  @Test func allStreamsTogetherAreHeldToTheLimit() {
    #expect(PDFStreams.areWhole(Self.streams(4), limit: 24))
    #expect(!PDFStreams.areWhole(Self.streams(5), limit: 24))
    #expect(PDFStreams.areWhole(Self.streams(5), limit: 30))
  }
}
