import Foundation
import Packing
import Tabulating
import Testing

/// What `goods screen` and `suppliers screen` read of a workbook and write beside their result.
@Suite struct ScreenFilesTests {
  /// A workbook of sheets of text.
  private func workbook(_ sheets: [(name: String, rows: [[String]])], in folder: Workspace, as name: String) throws {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let names = sheets.enumerated().map { place, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(place + 1)\" r:id=\"r\(place)\"/>"
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
      let rows = sheet.rows.map { row in
        // A cell of "=" is a formula whose value nobody stored.
        "<row>" + row.map { $0 == "=" ? "<c><f>A1</f></c>" : "<c t=\"str\"><v>\($0)</v></c>" }.joined() + "</row>"
      }
      parts["xl/worksheets/sheet\(place).xml"] =
        "<worksheet xmlns=\"\(main)\"><sheetData>\(rows.joined())</sheetData></worksheet>"
    }
    try ZipWriter.write(
      parts.sorted { $0.key < $1.key }.map { ZipWriter.Member(name: $0.key, content: .bytes(Array($0.value.utf8))) },
      to: "\(folder.path)/\(name)")
  }

  @Test func furtherWorksheetsAreNamedAndCanBeChosen() async throws {
    let folder = try Workspace()
    try workbook(
      [
        ("EMEA", [["Supplier", "Country"], ["Alba Works", "Italy"]]),
        ("APAC", [["Supplier", "Country"], ["Ninestar Corporation", "China"]]), ("Blank", []),
      ], in: folder, as: "s.xlsx")
    let first = try await Program.fairlead.run(["suppliers", "screen", "s.xlsx"], in: folder)
    #expect(first.code == 0)
    #expect(first.complaints.contains("the worksheet \"EMEA\" is read; not read: \"APAC\""))
    #expect(!first.complaints.contains("Blank"))
    let second = try await Program.fairlead.run(["suppliers", "screen", "s.xlsx", "--sheet", "apac"], in: folder)
    #expect(second.complaints.contains("1 listed party"))
    let none = try await Program.fairlead.run(["suppliers", "screen", "s.xlsx", "--sheet", "LATAM"], in: folder)
    #expect(none.code == 65)
    #expect(none.complaints.contains("\"EMEA\"") && none.complaints.contains("\"APAC\""))
  }

  @Test func formulasWithoutAValueAreTold() async throws {
    let folder = try Workspace()
    try workbook(
      [("One", [["Product", "Origin"], ["=", "China"], ["tea", "Kenya"]])], in: folder, as: "x.xlsx")
    let ended = try await Program.fairlead.run(["goods", "screen", "x.xlsx"], in: folder)
    #expect(ended.code == 2)
    #expect(ended.complaints.contains("1 cell holds a formula without a stored value"))
    #expect(ended.complaints.contains("1 listed"))
  }

  @Test func theWholeTableOfRisksStandsBesideThePicture() async throws {
    let folder = try Workspace()
    let countries = [
      "India", "China", "Brazil", "Mali", "Burkina Faso", "Pakistan", "Tajikistan", "Turkmenistan", "Benin",
      "Kazakhstan",
      "Argentina", "Azerbaijan", "Egypt", "Kyrgyz Republic", "Türkiye", "Zambia",
    ]
    let rows = countries.map { "cotton,\($0)" } + ["shoes,\"Xinjiang, China\""]
    try folder.write("product,origin\n" + rows.joined(separator: "\n") + "\n", to: "k.csv")
    let ended = try await Program.fairlead.run(
      ["goods", "screen", "k.csv", "--map", "k.svg", "--out", "k-out.csv"], in: folder)
    #expect(ended.code == 0, "\(ended.complaints)")
    let table = try OutputsTests.records(folder.bytes(of: "k-table.csv")).map(\.cells)
    #expect(table.first == ["by", "name", "rows", "of them forced labor"])
    let listed = try OutputsTests.records(folder.bytes(of: "k-out.csv")).dropFirst().filter { $0.cells[4] == "listed" }
    #expect(listed.count > 12)
    #expect(table.filter { $0[0] == "country" }.compactMap { Int($0[2]) }.reduce(0, +) == listed.count)
    #expect(table.contains { $0[0] == "sector" && $0[1] == "Agriculture" })
    #expect(table.contains(["country of an order", "China", "1", ""]))
    let more = table.filter { $0[0] == "country" }.count - 10
    #expect(ended.complaints.contains("country\tand \(more) more in k-table.csv"))
    #expect(ended.complaints.contains("sector\tAgriculture"))
    #expect(try folder.text(of: "k.svg").contains("Under an order, by its country"))
  }

  @Test(arguments: [["k-table.csv", "--map", "k.svg"], ["k.csv", "--map", "k.csv"]])
  func thePictureWritesOverNothingThatIsRead(arguments: [String]) async throws {
    let folder = try Workspace()
    for name in ["k.csv", "k-table.csv"] { try folder.write("product,origin\ntea,Kenya\n", to: name) }
    let ended = try await Program.fairlead.run(["goods", "screen"] + arguments, in: folder)
    #expect(ended.code == 64)
    for name in ["k.csv", "k-table.csv"] { #expect(try folder.text(of: name) == "product,origin\ntea,Kenya\n") }
  }

  @Test func aDecisionIsKeptByThePartyAndToldWhereItMeetsNone() async throws {
    let folder = try Workspace()
    try folder.write("Supplier,Country\nFiremountain Group,Mauritius\nAlba Works,Peru\n", to: "s.csv")
    let screened = try await Program.fairlead.run(["suppliers", "screen", "s.csv"], in: folder)
    let order = try #require(try OutputsTests.records(screened.output).dropFirst().first).cells[5]
    for supplier in [("Firemountain Group", "Mauritius"), ("Alba Works", "Peru")] {
      let ended = try await Program.fairlead.run(
        [
          "suppliers", "decide", "--file", "d.csv", "--supplier", supplier.0, "--country", supplier.1, "--order", order,
          "--verdict", "different", "--by", "jo", "--on", "2026-11-01",
        ], in: folder)
      #expect(ended.code == 0 && ended.complaints.contains("Firemount Group Ltd."))
    }
    #expect(try folder.text(of: "d.csv").contains("\(order),Firemount Group Ltd.,different"))
    let again = try await Program.fairlead.run(["suppliers", "screen", "s.csv", "--decisions", "d.csv"], in: folder)
    #expect(again.complaints.contains("0 similar name"))
    #expect(again.complaints.contains("1 decision was not applied"))
    #expect(again.text.contains("is no candidate for this name"))
  }
}
