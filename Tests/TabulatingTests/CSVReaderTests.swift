import Testing

@testable import Tabulating

@Suite struct CSVReaderTests {
  private func rows(_ bytes: [UInt8], separator: Character? = nil) throws -> [Row] {
    let reader = try CSVReader(bytes: bytes, separator: separator)
    var rows: [Row] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  private func rows(_ text: String) throws -> [Row] { try rows(Array(text.utf8)) }

  private func record(_ line: Int, _ cells: String...) -> Row { .record(Record(line: line, cells: cells)) }

  @Test func `quotes, doubled quotes, separators and line ends within quotes`() throws {
    let text = "a,b\r\n\"x, y\",\"say \"\"hi\"\"\"\r\n\"two\r\nlines\",z\r\nlast,\r\n"
    #expect(
      try rows(text) == [
        record(1, "a", "b"), record(2, "x, y", "say \"hi\""), record(3, "two\r\nlines", "z"), record(5, "last", ""),
      ])
  }

  @Test(arguments: ["a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\n1,2", "\u{FEFF}a,b\n1,2\n", "a,b\n\n\n1,2"])
  func `any line end, with or without a byte order mark, with or without an end of the last line`(text: String) throws {
    #expect(
      try rows(text).map { if case .record(let record) = $0 { record.cells } else { [] } } == [
        ["a", "b"], ["1", "2"],
      ])
  }

  @Test func `an empty line counts as a line`() throws {
    #expect(try rows("a\n\nb\n") == [record(1, "a"), record(3, "b")])
  }

  @Test(arguments: [";", "\t", ","])
  func `the separator is told from the first lines`(separator: String) throws {
    let text =
      "name,goods;country\n".replacing(",", with: separator == "," ? "," : "_")
      .replacing(";", with: separator) + "\"a,b;c\"\(separator)x\(separator == "," ? ",y" : "")\n"
    let got = try rows(text)
    #expect(got.count == 2)
    guard case .record(let second) = got[1] else { throw TableError(.notATable, "broken") }
    #expect(second.cells[0] == "a,b;c")
    #expect(second.cells[1] == "x")
  }

  @Test func `a line that names the separator is not a record`() throws {
    #expect(try rows("sep=;\r\na;b\r\n") == [record(2, "a", "b")])
  }

  @Test func `a cell that is not UTF-8 is read as Windows-1252, others stay UTF-8`() throws {
    let bytes: [UInt8] = Array("C".utf8) + [0xF4] + Array("te \u{64}".utf8) + [0x92, 0x2C] + Array("Côte\n".utf8)
    #expect(try rows(bytes) == [record(1, "Côte d’", "Côte")])
  }

  @Test func `the encoding is the file's, not the cell's`() throws {
    // The first line with an accent settles it, however late it comes.
    let late = Array(String(repeating: "a,b\n", count: 40_000).utf8)
    #expect(try rows(late + [0xE9, 0x0A, 0xC3, 0xA9, 0x0A]).suffix(2) == [record(40_001, "é"), record(40_002, "Ã©")])
    #expect(try rows(late + Array("é\n".utf8) + [0xE9, 0x0A]).suffix(2) == [record(40_001, "é"), record(40_002, "é")])
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 is read as spreadsheets write it`(isBigEndian: Bool, hasMark: Bool) throws {
    let text = String(repeating: "name\torigin\r\nCafé 茶 😀\tCôte d’Ivoire\r\n", count: 5_000)
    let units = Array((hasMark ? "\u{FEFF}" : "").utf16) + Array(text.utf16)
    let bytes = units.flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isBigEndian ? pair.reversed() : pair
    }
    let got = try rows(bytes)
    #expect(got.count == 10_000)
    #expect(got.last == record(10_000, "Café 茶 😀", "Côte d’Ivoire"))
  }

  @Test func `a quote that is never closed costs one row`() throws {
    #expect(
      try rows("n,c\nAcme,\"Peru\nBeta,Chile\nGamma,Mali\n") == [
        record(1, "n", "c"), .broken(BrokenRecord(line: 2, reason: "the quote that opens cell 2 is never closed")),
        record(3, "Beta", "Chile"), record(4, "Gamma", "Mali"),
      ])
  }

  @Test func `text after a closing quote costs one row, also when that quote opened the next row`() throws {
    #expect(
      try rows("n,c\n\"Acme\" Inc,Peru\nBeta,Chile\n") == [
        record(1, "n", "c"), .broken(BrokenRecord(line: 2, reason: "text follows the closing quote of cell 1")),
        record(3, "Beta", "Chile"),
      ])
    #expect(
      try rows("n,c\nAcme,\"Peru\nBeta,x\n\"Gamma\",Mali\n") == [
        record(1, "n", "c"), .broken(BrokenRecord(line: 2, reason: "text follows the closing quote of cell 2")),
        record(3, "Beta", "x"), record(4, "Gamma", "Mali"),
      ])
  }

  @Test func `a quote within an unquoted cell is itself`() throws {
    #expect(try rows("5\" pipe,x\n") == [record(1, "5\" pipe", "x")])
  }

  @Test func `a NUL byte costs its row and no other`() throws {
    #expect(
      try rows("a,b\nc\0,d\ne,f\n") == [
        record(1, "a", "b"), .broken(BrokenRecord(line: 2, reason: "a NUL byte in cell 1")), record(3, "e", "f"),
      ])
  }

  @Test func `a line beyond the limit costs itself, and memory stays within it`() throws {
    let long = String(repeating: "x", count: 3 << 20)
    let got = try rows("a,b\n\(long)\nc,d\n")
    #expect(got.count == 3)
    #expect(got.last == record(3, "c", "d"))
    guard case .broken(let broken) = got[1] else { throw TableError(.notATable, "not broken") }
    #expect(broken.line == 2)
  }

  @Test func `records that straddle the pieces of a file come out whole`() throws {
    let count = 60_000
    let text = (1...count).map { "row \($0),\"quoted \"\"\($0)\"\"\r\nsecond line\",end\r\n" }.joined()
    let got = try rows(text)
    #expect(got.count == count)
    for place in [1, 4_095, 20_000, count] {
      #expect(got[place - 1] == record(place * 2 - 1, "row \(place)", "quoted \"\(place)\"\r\nsecond line", "end"))
    }
  }

  @Test(
    arguments: [
      ([0x50, 0x4B, 3, 4], "XLSX"), ([0xD0, 0xCF, 0x11, 0xE0], "XLS"), (Array("<html>".utf8), "HTML"),
    ] as [([UInt8], String)])
  func `another format is refused by name`(bytes: [UInt8], word: String) {
    let error = #expect(throws: TableError.self) { try CSVReader(bytes: bytes) }
    #expect(error?.kind == .notATable)
    #expect(error?.description.contains(word) == true)
  }

  @Test func `a file that is not there is told from one that cannot be read`() {
    #expect(throws: TableError(.missing, "no/such.csv: No such file or directory")) {
      try CSVReader(path: "no/such.csv")
    }
    #expect(throws: TableError.self) { try CSVReader(path: "/").next() }
  }

  @Test func `an empty file has no rows`() throws {
    #expect(try rows("").isEmpty)
    #expect(try rows("\u{FEFF}\n,,\n").isEmpty)
  }
}
