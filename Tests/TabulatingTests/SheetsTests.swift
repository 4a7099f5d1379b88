import Foundation
import Packing
import Testing

@testable import Tabulating

/// Workbooks of several sheets, and formulas whose value was never stored.
@Suite struct SheetsTests {
  private func workbook(_ sheets: [(name: String, rows: String, isHidden: Bool)]) throws -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let names = sheets.enumerated().map { place, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(place + 1)\" r:id=\"r\(place)\"\(sheet.isHidden ? " state=\"hidden\"" : "")/>"
    }
    let links = sheets.indices.map {
      "<Relationship Id=\"r\($0)\" Type=\"\(types)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
    }
    var parts = [
      "_rels/.rels":
        "<Relationships><Relationship Id=\"r1\" Type=\"\(types)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
      "xl/workbook.xml":
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(types)\"><sheets>\(names.joined())</sheets></workbook>",
      "xl/_rels/workbook.xml.rels": "<Relationships>\(links.joined())</Relationships>",
    ]
    for (place, sheet) in sheets.enumerated() {
      parts["xl/worksheets/sheet\(place).xml"] =
        "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet.rows)</sheetData></worksheet>"
    }
    let path = FileManager.default.temporaryDirectory.appending(path: "fairlead-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try ZipWriter.write(
      parts.sorted { $0.key < $1.key }.map { ZipWriter.Member(name: $0.key, content: .bytes(Array($0.value.utf8))) },
      to: path)
    return Array(try Data(contentsOf: URL(filePath: path)))
  }

  private func rows(_ cells: [[String]]) -> String {
    cells.map { row in "<row>" + row.map { "<c t=\"str\"><v>\($0)</v></c>" }.joined() + "</row>" }.joined()
  }

  private let columns = ColumnNames().with("good", required: true).with("country")

  private func several() throws -> [UInt8] {
    try workbook([
      ("Cover", rows([["Our catalogue"]]), false), ("EMEA", rows([["Good", "Country"], ["tea", "Kenya"]]), false),
      ("Empty", "<row r=\"1\"></row>", false), ("APAC", rows([["Good", "Country"], ["rice", "India"]]), false),
      ("Old", rows([["Good"], ["coal"]]), true),
    ])
  }

  @Test func `the first sheet with the columns is read, and every other with text is named`() throws {
    let table = try Table.open(bytes: several(), columns: columns)
    #expect(table.sheet == "EMEA")
    #expect(table.otherSheets == ["Cover", "APAC", "Old (hidden)"])
    guard case .row(let row) = try table.next() else { throw TableError(.empty, "") }
    #expect(row["good"] == "tea")
  }

  @Test(arguments: [("APAC", "rice"), ("apac", "rice"), ("Old", "coal")])
  func `a sheet is read by its name`(name: String, good: String) throws {
    let table = try Table.open(bytes: several(), columns: columns, sheet: name)
    guard case .row(let row) = try table.next() else { throw TableError(.empty, "") }
    #expect(row["good"] == good)
    #expect(!table.otherSheets.contains { $0.lowercased().hasPrefix(name.lowercased()) })
    #expect(table.otherSheets.contains("EMEA"))
  }

  @Test func `a name that no sheet has is refused with those there are`() throws {
    let error = try #require(
      #expect(throws: TableError.self) { try Table.open(bytes: several(), columns: columns, sheet: "LATAM") })
    #expect(error.description.contains("\"EMEA\"") && error.description.contains("\"APAC\""))
    // The sheet that was named is meant, no other.
    #expect(throws: TableError.self) { try Table.open(bytes: several(), columns: columns, sheet: "Cover") }
    #expect(throws: TableError.self) {
      try Table.open(bytes: Array("good\ntea\n".utf8), columns: columns, sheet: "EMEA")
    }
  }

  @Test func `a workbook of one sheet, and a CSV, leave nothing unread`() throws {
    let one = try Table.open(bytes: workbook([("One", rows([["Good"], ["tea"]]), false)]), columns: columns)
    #expect(one.otherSheets.isEmpty)
    let csv = try Table.open(bytes: Array("good\ntea\n".utf8), columns: columns)
    #expect(csv.sheet == nil && csv.otherSheets.isEmpty)
  }

  @Test func `a workbook that is held says what it hides`() throws {
    let workbook = try Workbook.read(bytes: several())
    #expect(workbook.sheets.map(\.name) == ["Cover", "EMEA", "Empty", "APAC"])
    #expect(workbook.hidden == ["Old"])
  }

  @Test func `formulas without a stored value are counted with their first row`() throws {
    let bytes = try workbook([
      (
        "One",
        """
        <row r="1"><c t="str"><v>Good</v></c><c t="str"><v>Country</v></c></row>
        <row r="2"><c t="str"><f>A9</f><v>tea</v></c><c t="str"><f>""</f><v></v></c></row>
        <row r="3"><c><f>A9</f></c><c t="str"><v>India</v></c></row>
        <row r="4"><c><f>A9</f><v></v></c><c t="str"><v>India</v></c></row>
        """, false
      )
    ])
    let table = try Table.open(bytes: bytes, columns: columns)
    while try table.next() != nil {}
    #expect(table.formulasWithoutValue == 2)
    #expect(table.rowsOfFormulasWithoutValue == [3...4])
  }

  @Test(arguments: [
    ("Mfr country", true), ("Country of the factory", true), ("Factory Country/Area", true),
    ("Destination country", false), ("Country of destination", false), ("Ship-to country", false), ("County", false),
  ])
  func `a header is found by a word of it where its whole name is unknown`(header: String, isFound: Bool) {
    let columns = ColumnNames().with("good", required: true)
      .with("origin", "country of origin").loosely("origin", words: ["country"], not: ["destination", "ship"])
    #expect(columns.bind(["Good", header])?.places["origin"] == (isFound ? 1 : nil))
    #expect(columns.bind(["Good", header, "Country of Origin"])?.places["origin"] == 2)
  }
}
