import Foundation
import Packing
import Testing

@testable import Tabulating

@Suite struct WorkbookTests {
  /// A workbook of the given parts of its first sheet.
  private func workbook(
    sheet: String, strings: String = "", styles: String = "", properties: String = "", merges: String = ""
  ) throws -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let parts = [
      "_rels/.rels":
        "<Relationships><Relationship Id=\"r1\" Type=\"\(types)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
      "xl/workbook.xml":
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(types)\">\(properties)<sheets><sheet name=\"Secret\" state=\"hidden\" sheetId=\"2\" r:id=\"r9\"/><sheet name=\"One\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels":
        "<Relationships><Relationship Id=\"r1\" Type=\"\(types)/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"\(types)/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"\(types)/styles\" Target=\"/xl/styles.xml\"/></Relationships>",
      "xl/worksheets/sheet1.xml": "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet)</sheetData>\(merges)</worksheet>",
      "xl/sharedStrings.xml": "<sst xmlns=\"\(main)\">\(strings)</sst>",
      "xl/styles.xml": "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>",
    ]
    let path = FileManager.default.temporaryDirectory.appending(path: "fairlead-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try ZipWriter.write(
      parts.sorted { $0.key < $1.key }.map { ZipWriter.Member(name: $0.key, content: .bytes(Array($0.value.utf8))) },
      to: path)
    return Array(try Data(contentsOf: URL(filePath: path)))
  }

  private func rows(_ bytes: [UInt8]) throws -> [Record] {
    try #require(try Workbook.read(bytes: bytes).sheets.first).rows
  }

  @Test func `strings, numbers, booleans and errors`() throws {
    let bytes = try workbook(
      sheet: """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>
        <row r="3"><c r="A3"><v>4.0</v></c><c r="B3"><v>1.2345678901234E13</v></c><c r="C3" t="b"><v>1</v></c><c r="D3" t="e"><v>#N/A</v></c></row>
        """,
      strings: "<si><t>Côte </t><rPh><t>aid</t></rPh><r><t>d’Ivoire</t></r></si>")
    #expect(
      try rows(bytes) == [
        Record(line: 1, cells: ["Côte d’Ivoire", "", "inline"]),
        Record(line: 3, cells: ["4", "12345678901234", "TRUE", "#N/A"]),
      ])
  }

  @Test func `one cell at the far end of each of many rows is too much`() throws {
    // 1,300 rows of 16,384 columns are more than 20 million cells, in 80 kilobytes.
    let sheet = (1...1_300).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
    let error = #expect(throws: TableError.self) { try Workbook.read(bytes: try workbook(sheet: sheet)) }
    #expect(error?.kind == .tooLarge)
  }

  @Test func `a formula gives its stored value and is never executed`() throws {
    let bytes = try workbook(
      sheet: """
        <row><c t="str"><f>WEBSERVICE("http://x.example")</f><v>cached</v></c><c><f>1+1</f><v>2</v></c><c><f>NOW()</f></c><c t="str"><v>=cmd</v></c></row>
        """)
    #expect(try rows(bytes) == [Record(line: 1, cells: ["cached", "2", "", "=cmd"], formulas: [2])])
  }

  @Test func `dates come out as ISO days`() throws {
    let styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"0.0 &quot;days&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs>"
    let row =
      "<row><c s=\"1\"><v>45540</v></c><c s=\"2\"><v>45540.5625</v></c><c s=\"3\"><v>45540</v></c><c s=\"1\"><v>1</v></c><c s=\"1\"><v>61</v></c></row>"
    #expect(
      try rows(workbook(sheet: row, styles: styles)).first?.cells == [
        "2024-09-05", "2024-09-05T13:30:00", "45540", "1900-01-01", "1900-03-01",
      ])
    #expect(
      try rows(workbook(sheet: row, styles: styles, properties: "<workbookPr date1904=\"1\"/>")).first?.cells.first
        == "2028-09-06")
  }

  @Test func `a cell merged over rows stands in each of them`() throws {
    let bytes = try workbook(
      sheet: """
        <row r="1"><c r="A1" t="str"><v>China</v></c><c r="B1" t="str"><v>tea</v></c></row>
        <row r="2"><c r="B2" t="str"><v>toys</v></c></row>
        """, merges: "<mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>")
    #expect(
      try rows(bytes) == [Record(line: 1, cells: ["China", "tea"]), Record(line: 2, cells: ["China", "toys"])])
  }

  @Test func `merged cells fill each column, end where they end, and make no new rows`() throws {
    let sheet = """
      <row r="1"><c r="A1" t="str"><v>product</v></c><c r="B1" t="str"><v>origin</v></c></row>
      <row r="2"><c r="A2" t="str"><v>tea</v></c><c r="B2" t="str"><v>Kenya</v></c></row>
      <row r="3"><c r="A3" t="str"><v>coffee</v></c></row>
      <row r="4"></row>
      <row r="5"><c r="B5" t="str"><v>Peru</v></c></row>
      <row r="6"><c r="A6" t="str"><v>gold</v></c></row>
      """
    let merges = """
      <mergeCells><mergeCell ref="A3:A5"/><mergeCell ref="B2:B4"/><mergeCell ref="C9:C99"/>\
      <mergeCell ref="A6:B6"/></mergeCells>
      """
    let bytes = try workbook(sheet: sheet, merges: merges)
    let table = try Table.open(bytes: bytes, columns: ColumnNames().with("product", required: true).with("origin"))
    var read: [[String]] = []
    while case .row(let row) = try table.next() { read.append([String(row.line), row["product"], row["origin"]]) }
    #expect(
      read == [["2", "tea", "Kenya"], ["3", "coffee", "Kenya"], ["5", "coffee", "Peru"], ["6", "gold", ""]])
  }

  @Test func `rows are handed out before the sheet is read to its end`() throws {
    let rows = (2...60_000).map { "<row r=\"\($0)\"><c t=\"str\"><v>tea \($0)</v></c></row>" }.joined()
    let good = "<row r=\"1\"><c t=\"str\"><v>Good</v></c></row>" + rows
    let bytes = try workbook(sheet: good + "<row r=\"60001\"><c t=\"str\"></row><v>")
    let table = try Table.open(bytes: bytes, columns: ColumnNames().with("good", required: true))
    guard case .row(let first) = try table.next() else { throw TableError(.empty, "") }
    #expect(first["good"] == "tea 2")
    // The damage stands at the end, and is told there.
    var last = ""
    let error = #expect(throws: TableError.self) {
      while case .row(let row) = try table.next() { last = row["good"] }
    }
    #expect(error?.kind == .notATable)
    #expect(last.hasPrefix("tea 59") || last == "tea 60000")
  }

  @Test func `a cell longer than any cell is refused, not held`() throws {
    let bytes = try workbook(sheet: "<row><c t=\"str\"><v>" + String(repeating: "x", count: 3 << 20) + "</v></c></row>")
    let error = #expect(throws: TableError.self) { try Workbook.read(bytes: bytes) }
    #expect(error?.kind == .tooLarge)
  }

  @Test func `a hidden sheet is left out, and a table opens by its first bytes`() throws {
    let bytes = try workbook(
      sheet: "<row><c t=\"str\"><v>Good</v></c></row><row><c t=\"str\"><v>tea</v></c></row>")
    #expect(try Workbook.read(bytes: bytes).sheets.map(\.name) == ["One"])
    let table = try Table.open(bytes: bytes, columns: ColumnNames().with("good", required: true))
    guard case .row(let row) = try table.next() else { throw TableError(.empty, "") }
    #expect(row["good"] == "tea")
  }

  @Test func `other archives and damaged ones are refused with a sentence`() throws {
    let good = try workbook(sheet: "<row></row>")
    #expect(throws: TableError.self) { try Workbook.read(bytes: Array(good.dropLast(40))) }
    #expect(throws: TableError.self) { try Workbook.read(bytes: try workbook(sheet: "<row><c>")) }
    #expect(throws: TableError.self) { try Workbook.read(bytes: [0x50, 0x4B, 3, 4]) }
  }
}
