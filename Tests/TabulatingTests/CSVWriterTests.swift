import Testing

@testable import Tabulating

@Suite struct CSVWriterTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+cmd", "'+cmd"), ("-2+3", "'-2+3"), ("@sum", "'@sum"), ("\tx", "'\tx"), ("\rx", "'\rx"),
    ("\u{FF1D}1", "'\u{FF1D}1"), ("-", "'-"), ("-.", "'-."), ("-1e", "'-1e"), ("-12.5", "-12.5"), ("-.5", "-.5"),
    ("+3", "+3"), ("-1.5e-3", "-1.5e-3"), ("-4%", "-4%"), ("a=b", "a=b"), ("", ""), (" =1", " =1"),
  ])
  func `formulas are defused, numbers keep their sign`(cell: String, written: String) {
    #expect(CSVWriter.defused(cell) == written)
  }

  @Test func `quoting as in RFC 4180`() {
    var writer = CSVWriter()
    writer.write(["a", "b,c", "say \"hi\"", "two\nlines", " x", ""])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "a,\"b,c\",\"say \"\"hi\"\"\",\"two\nlines\",\" x\",\n")
  }

  @Test func `what is written is read again`() throws {
    let cells = ["a", "b;c", "\"", "x\r\ny", "'quoted'", "Côte d’Ivoire"]
    var writer = CSVWriter(byteOrderMark: true)
    writer.write(cells)
    #expect(try CSVReader(bytes: writer.bytes, separator: ",").next() == .record(Record(line: 1, cells: cells)))
  }
}
