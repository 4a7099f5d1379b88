import Disclosures
import Foundation
import Tabulating
import Testing

@testable import Publishing

/// Rows in, rows out; and what stands against goods that no list of goods names.
@Suite struct RowsTests {
  static let bad = [
    BadRow(line: 2, company: "Nowhere", reason: "Nowhere has no web address"),
    BadRow(line: 4, company: nil, reason: "a quote is never closed"), BadRow(line: 9, company: "Late", reason: "late"),
  ]

  static func card(_ name: String, line: Int) -> Scorecard {
    var card = Samples.northgate
    (card.company.name, card.company.id, card.company.line) = (name, name.lowercased(), line)
    return card
  }

  static func files(_ kind: Publication.Kind) throws -> [String: [UInt8]] {
    var run = Samples.run
    run.badRows = bad
    return try Publication(kind, templates: try Samples.templates(), run: run, rubric: Samples.rubric)
      .files([card("One", line: 3), card("Two", line: 5)])
  }

  @Test func badRowsStandInTheirPlaceInEveryTableOfRows() throws {
    let files = try Self.files(.report)
    let table = try Table(
      CSVReader(bytes: try #require(files["grades.csv"])),
      columns: ColumnNames().with("company", required: true).with("outcome").with("reason").with("company_id"))
    var rows: [[String]] = []
    while case .row(let row)? = try table.next() {
      rows.append([row["company"], row["company_id"], row["outcome"], row["reason"]])
    }
    let reason = Samples.northgate.reason
    #expect(
      rows == [
        ["Nowhere", "", "badRow", "Line 2 of the list: Nowhere has no web address"],
        ["One", "one", Samples.northgate.outcome.rawValue, reason],
        ["", "", "badRow", "Line 4 of the list: a quote is never closed"],
        ["Two", "two", Samples.northgate.outcome.rawValue, reason],
        ["Late", "", "badRow", "Line 9 of the list: late"],
      ])
    let lines = String(decoding: try #require(files["assessments.jsonl"]), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[2] == #"{"id":null,"error":"Line 4 of the list: a quote is never closed"}"#)
    let index = String(decoding: try #require(files["report/index.html"]), as: UTF8.self)
    #expect(index.contains("<li>Line 9 of the list: late</li>"))
    let workbook = try Tabulating.Workbook.read(bytes: try #require(files["grades.xlsx"]))
    #expect(workbook.sheets.first { $0.name == "grades" }?.rows.count == 6)
  }

  /// Rows are worked on side by side, some at a time.
  @Test func aLongListKeepsItsOrderInEveryFile() throws {
    let lines = (2..<120).filter { $0 != 40 && $0 != 118 }
    let cards = lines.map { Self.card("Company \($0)", line: $0) }
    var run = Samples.run
    run.badRows = [BadRow(line: 40, reason: "not read"), BadRow(line: 118, reason: "not read either")]
    func files(_ kind: Publication.Kind) throws -> [String: [UInt8]] {
      try Publication(kind, templates: try Samples.templates(), run: run, rubric: Samples.rubric).files(cards)
    }
    let report = try files(.report)
    #expect(
      report["assessments.jsonl"]
        == (2..<120).flatMap { line in
          run.badRows.first { $0.line == line }.map(AssessmentJSON.line)
            ?? AssessmentJSON.line(Self.card("Company \(line)", line: line), rubric: Samples.rubric.reference)
        })
    for card in cards {
      let page = try #require(report["report/\(SitePath.company(card.company.id))"])
      #expect(String(decoding: page, as: UTF8.self).contains("<h1><bdi>\(card.company.name)</bdi>"))
    }
    let site = try files(.site)
    #expect(site["data/scorecards.json"] == ScorecardsJSON.bytes(cards, run: Samples.run))
    #expect(site["data/grades.csv"] == CSVFile.grades(Samples.rubric).bytes(cards))
  }

  @Test func theTerminalTableCountsThem() {
    let text = AuditTable.text([Self.card("One", line: 3), Self.card("Two", line: 5)], badRows: Self.bad)
    let firsts = text.split(separator: "\n").map { $0.prefix(8).trimmingCharacters(in: .whitespaces) }
    #expect(
      firsts.filter { ["Nowhere", "One", "(line 4)", "Two", "Late"].contains($0) }
        == ["Nowhere", "One", "(line 4)", "Two", "Late"])
    let folded = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(folded.contains("2 companies, 0 graded"))
    #expect(folded.contains("Rows of the list that could not be taken: 3."))
  }

  @Test func thePublicIsNotToldOfThem() throws {
    for (path, bytes) in try Self.files(.site) where !path.hasSuffix(".xlsx") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("of the list:"), "\(path)")
    }
  }

  /// The list of goods does not name the pair, and a customs order covers it all the same.
  @Test func anOrderIsSaidWhereNoListingIs() throws {
    var card = Self.card("One", line: 3)
    let order = "WRO since 2018-05-18: Cotton of Turkmenistan and products made with it."
    card.goods = [
      GoodsAnswer(
        asked: "bed sheets", askedCountry: "Turkmenistan", answer: .listedForOtherCountries, listings: [],
        note: "", lists: [Samples.list], orders: [order])
    ]
    let folded = AuditTable.text([card]).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(folded.contains("One, bed sheets from Turkmenistan, not listed: \(order)"))
    let listings = String(decoding: CSVFile.listings.lines(card), as: UTF8.self)
    #expect(listings.contains(",listed for other countries,\(order),"))
    #expect(try PagesTests.page(card).contains("<strong>\(order)</strong>"))
    let index = try #require(try PagesTests.pages(.report, [card])["index.html"])
    #expect(index.contains("0 of 1 <span class=\"small\">an order against 1 more</span>"))
    // A pair that is listed has its own line.
    card.goods[0].answer = .pairListed
    #expect(!AuditTable.text([card]).contains("WRO"))
  }

  /// The script sorts a cell with an empty key last, whichever way: companies without a letter, a place, goods.
  @Test func whatIsMissingHasNoKeyToSortBy() throws {
    let index = try #require(try PagesTests.pages(.report, [Self.card("One", line: 3)])["index.html"])
    for label in ["Disclosure", "Conduct", "Where found"] {
      let cell = try #require(index.range(of: "<td data-label=\"\(label)\""))
      #expect(index[cell.upperBound...].prefix { $0 != ">" }.contains("data-sort=\"\""), "\(label)")
    }
  }
}
