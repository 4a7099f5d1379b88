import Foundation
import Tabulating
import Testing

/// Whole answers of `goods` and `suppliers`, and what they say to bad input.
@Suite struct GoodsCommandTests {
  static let commands: [(name: String, arguments: [String])] = [
    ("goods-check-chain.txt", ["goods", "check", "cocoa powder", "--country", "Ghana"]),
    ("goods-check-removed.txt", ["goods", "check", "prawns", "--country", "Thailand"]),
    ("goods-check-downstream.txt", ["goods", "check", "solar panels", "--country", "PRC"]),
    ("goods-check-before.txt", ["goods", "check", "cotton", "--country", "Uzbekistan", "--as-of", "2022-09-27"]),
    ("goods-check-alone.txt", ["goods", "check", "bricks"]),
    ("goods-check-misspelled.txt", ["goods", "check", "cotten", "--country", "India"]),
    ("goods-check.json", ["goods", "check", "tees", "--country", "Viet Nam", "--format", "json"]),
    ("goods-lists.txt", ["goods", "lists"]), ("goods-lists.json", ["goods", "lists", "--format", "json"]),
    ("goods-screen.csv", ["goods", "screen", "catalog.csv"]),
    ("goods-screen.json", ["goods", "screen", "catalog.csv", "--format", "json"]),
    ("suppliers-screen.csv", ["suppliers", "screen", "suppliers.csv"]),
    ("suppliers-screen.json", ["suppliers", "screen", "suppliers.csv", "--format", "json"]),
  ]

  @Test(arguments: commands.map(\.name)) func aCommandAnswersAsRecorded(_ name: String) async throws {
    let folder = try Workspace()
    try folder.write(SchemaTests.catalog, to: "catalog.csv")
    try folder.write(SchemaTests.suppliers, to: "suppliers.csv")
    let arguments = try #require(Self.commands.first { $0.name == name }).arguments
    let ended = try await Program.fairlead.run(arguments, in: folder)
    if name.hasSuffix(".txt") {
      for line in ended.text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
    let complaints = ended.complaints.isEmpty ? "" : "--- standard error\n\(ended.complaints)"
    try GoldenTests.expect(ended.text + complaints + "--- exit code \(ended.code)\n", toBe: name)
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    var name: String
    var arguments: [String]
    var text: String
    var code: Int32
    /// What the message must say.
    var says: [String]
    var testDescription: String { name }
  }

  static let bad: [Bad] = [
    Bad(name: "an empty file", arguments: ["goods", "screen", "x.csv"], text: "", code: 65, says: ["x.csv", "empty"]),
    Bad(
      name: "a header alone", arguments: ["goods", "screen", "x.csv"], text: "product,origin\n", code: 65,
      says: ["no row"]),
    Bad(
      name: "no product column", arguments: ["goods", "screen", "x.csv"], text: "weight,colour\n1,red\n", code: 65,
      says: ["product", "weight"]),
    Bad(
      name: "no name column", arguments: ["suppliers", "screen", "x.csv"], text: "weight,colour\n1,red\n", code: 65,
      says: ["name", "weight"]),
    Bad(
      name: "a country that is none", arguments: ["goods", "check", "cotton", "--country", "Narnia"], text: "",
      code: 65, says: ["\"Narnia\" is no country that we know"]),
    Bad(
      name: "a country that may be two", arguments: ["goods", "check", "gold", "--country", "Congo"], text: "",
      code: 65, says: ["write DRC or Republic of the Congo"]),
    Bad(name: "no such file", arguments: ["goods", "screen", "none.csv"], text: "", code: 66, says: ["none.csv"]),
    Bad(
      name: "too many cells", arguments: ["goods", "screen", "x.csv"],
      text: "product,origin\nTea,Kenya,x\nRice,India\n",
      code: 2, says: ["x.csv:2", "3 cells"]),
    Bad(
      name: "an open quote", arguments: ["goods", "screen", "x.csv"], text: "product,origin\n\"Tea,Kenya\nRice,India\n",
      code: 2, says: ["x.csv:2", "quote"]),
    Bad(
      name: "a page of the web", arguments: ["suppliers", "screen", "x.csv"], text: "<html><p>no table</p></html>",
      code: 65, says: ["HTML"]),
    Bad(
      name: "a day that is none", arguments: ["goods", "check", "tea", "--as-of", "2024-13-01"], text: "", code: 64,
      says: ["2024-13-01"]),
    Bad(name: "no good", arguments: ["goods", "check", "  "], text: "", code: 65, says: ["No product"]),
    Bad(
      name: "a day before all lists", arguments: ["goods", "check", "tea", "--as-of", "1999-01-01"], text: "", code: 65,
      says: ["1 December 2014"]),
    Bad(
      name: "no list at all", arguments: ["goods", "import", "x.csv"], text: "a,b\n1,2\n", code: 65, says: ["x.csv"]),
  ]

  @Test(arguments: bad) func badInputIsToldWithItsPlace(_ bad: Bad) async throws {
    let folder = try Workspace()
    try folder.write(bad.text, to: "x.csv")
    let ended = try await Program.fairlead.run(bad.arguments, in: folder)
    #expect(ended.code == bad.code, "\(ended.complaints)")
    for word in bad.says { #expect(ended.complaints.contains(word), "\(ended.complaints)") }
  }

  @Test func oneBadRowCostsNoOther() async throws {
    let folder = try Workspace()
    try folder.write("product,origin\n\"Tea,Kenya\nRice,India\nGold,Various\nWool,Atlantis\n", to: "x.csv")
    let ended = try await Program.fairlead.run(["goods", "screen", "x.csv"], in: folder)
    let rows = try OutputsTests.records(ended.output)
    #expect(rows.dropFirst().map { $0.cells[2] } == ["", "Rice", "Gold", "Wool"])
    let broken = try #require(rows.dropFirst().first?.cells)
    #expect(broken[0] == "2" && broken[4] == "not read" && broken.contains { $0.contains("quote") })
    #expect(ended.complaints.contains("1 not read"))
    #expect(rows.last?.cells.contains { $0.contains("Atlantis\" is no country") } == true)
  }

  @Test(arguments: [
    "=1+1 shoes", "+cotton shirts", "-toys", "@leather boots", "=HYPERLINK(\"http://x.example\",\"tea\")",
  ])
  func aFormulaIsWrittenOutDefused(_ cell: String) async throws {
    let folder = try Workspace()
    let quoted = "\"" + cell.replacing("\"", with: "\"\"") + "\""
    try folder.write("product,origin,sku\n\(quoted),China,\(quoted)\n", to: "x.csv")
    try folder.write("name,country,goods\n\(quoted),China,\(quoted)\n", to: "y.csv")
    for arguments in [["goods", "screen", "x.csv"], ["suppliers", "screen", "y.csv"]] {
      let ended = try await Program.fairlead.run(arguments, in: folder)
      let cells = try OutputsTests.records(ended.output).dropFirst().flatMap(\.cells)
      #expect(cells.contains("'" + cell), "\(cells)")
      #expect(!cells.contains { $0.first.map("=+-@".contains) == true }, "\(cells)")
    }
    let workbook = try await Program.fairlead.run(["goods", "screen", "x.csv", "--out", "x.xlsx"], in: folder)
    #expect(workbook.code == 0, "\(workbook.complaints)")
    let sheet = try #require(try Workbook.read(bytes: folder.bytes(of: "x.xlsx")).sheets.first)
    #expect(sheet.rows.contains { $0.cells.contains(cell) }, "in a workbook it is text as it stands")
  }
}
