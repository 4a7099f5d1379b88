import Disclosures
import Foundation
import Publishing
import Testing

/// Read back as what an XLSX file is: XML in a ZIP.
@Suite(.enabled(if: Tool.runs("python3", "--version")))
struct WorkbookTests {
  struct Sheet: Decodable {
    var cells: [String: Cell]
    var filter: String?
    var frozen: String?
    /// Of the header, in points.
    var height: Double?
    var formulas: Int
  }

  struct Cell: Decodable, Equatable {
    var type: String
    var value: String
  }

  static func workbook(_ scorecards: [Scorecard] = Samples.all) throws -> [UInt8] {
    try Workbook.bytes(scorecards, run: Samples.run, rubric: Samples.rubric)
  }

  static func read(_ bytes: [UInt8]) throws -> [String: Sheet] {
    let file = try Tool.temporaryFile(bytes, suffix: ".xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    let program = """
      import json, sys, zipfile
      import xml.etree.ElementTree as xml
      ns = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
      book = zipfile.ZipFile(sys.argv[1])
      assert book.testzip() is None
      names = [s.get("name") for s in xml.fromstring(book.read("xl/workbook.xml")).iterfind("m:sheets/m:sheet", ns)]
      sheets = {}
      for number, name in enumerate(names, 1):
          root = xml.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
          cells = {}
          for cell in root.iterfind(".//m:c", ns):
              kind = cell.get("t", "n")
              text = cell.find("m:v", ns) if kind == "n" else cell.find("m:is/m:t", ns)
              cells[cell.get("r")] = {"type": "number" if kind == "n" else "text", "value": text.text or ""}
          filter = root.find("m:autoFilter", ns)
          pane = root.find(".//m:pane", ns)
          sheets[name] = {"cells": cells, "filter": filter.get("ref") if filter is not None else None,
              "frozen": pane.get("topLeftCell") if pane is not None else None,
              "height": next((float(r.get("ht", 0)) for r in root.iterfind(".//m:row", ns)), None),
              "formulas": len(list(root.iterfind(".//m:f", ns)))}
      print(json.dumps(sheets))
      """
    let json = try Tool.output("python3", "-c", program, file.path)
    return try JSONDecoder().decode([String: Sheet].self, from: Data(json.utf8))
  }

  @Test func sheetsAreTypedFilteredAndFrozen() throws {
    let sheets = try Self.read(try Self.workbook())
    #expect(sheets.keys.sorted() == ["findings", "grades", "listings", "notes"])
    let grades = try #require(sheets["grades"])
    #expect(grades.cells["A1"] == Cell(type: "text", value: "Company"))
    #expect(grades.cells["A2"] == Cell(type: "text", value: "Harrow & Finch Outfitters"))
    #expect(grades.cells["C2"] == Cell(type: "text", value: "B"))
    #expect(grades.cells["J2"] == Cell(type: "number", value: "74.5"))
    #expect(grades.cells["M2"] == Cell(type: "number", value: "41"))
    #expect(grades.cells["A4"] == Cell(type: "text", value: "山川織物株式会社カリフォルニア支店"))
    #expect(grades.cells["C4"] == nil, "an ungraded company has no letter")
    #expect(grades.filter?.hasPrefix("A1:") == true)
    #expect(grades.filter?.hasSuffix("7") == true)
    #expect(grades.frozen == "B2")
    // "Disclosure points possible" and the like take three lines; a header of one line is cut off.
    #expect(try #require(grades.height) >= 45)
    #expect(try #require(sheets["notes"]?.height) < 30)
    #expect(sheets["findings"]?.cells["J3"]?.value == "checks its supply chain for forced labor every year")
    #expect(sheets["listings"]?.cells["T2"]?.value == "2022 edition plus part of 2024")
    let notes = try #require(sheets["notes"]).cells.values.map(\.value)
    #expect(notes.contains { $0.contains("no proof that no abuse exists") })
    #expect(notes.contains { $0.contains("incomplete: most additions of 2024") })
  }

  @Test func nothingIsAFormulaAndControlsAreGone() throws {
    let sheets = try Self.read(try Self.workbook([Samples.hostile]))
    #expect(sheets.values.map(\.formulas) == [0, 0, 0, 0])
    let name = try #require(sheets["grades"]?.cells["A2"])
    #expect(name.type == "text")
    #expect(name.value == "=HYPERLINK(\"https://evil.example\") <script>alert(1)</script>\u{FFFD}\u{FFFD}[31m")
  }

  @Test func sameInputSameBytes() throws {
    let first = try Self.workbook()
    #expect(try first == Self.workbook())
    #expect(!first.isEmpty)
    var later = Samples.run
    later.started = "2031-01-01T00:00:00Z"
    #expect(try Workbook.bytes(Samples.all, run: later, rubric: Samples.rubric) != first)
  }

  @Test func aTextLongerThanACellIsCutAndNotLost() throws {
    var card = Samples.quietWater
    card.reason = String(repeating: "é", count: 40_000)
    let cells = try #require(try Self.read(try Self.workbook([card]))["grades"]).cells
    let reason = try #require(cells["G2"]).value
    #expect(reason.hasSuffix("é…"))
    #expect(reason.count > 16_000)
  }

  @Test func anEmptyRunIsStillAWorkbook() throws {
    #expect(try Self.read(try Self.workbook([]))["grades"]?.cells["A1"]?.value == "Company")
  }
}
