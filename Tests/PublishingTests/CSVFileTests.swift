import Disclosures
import Foundation
import Publishing
import Testing

/// Read back by Python's csv module, which had no part in the writing.
@Suite(.enabled(if: Tool.runs("python3", "--version")))
struct CSVFileTests {
  static func rows(_ file: CSVFile, _ scorecards: [Scorecard] = Samples.all) throws -> [[String: String]] {
    let path = try Tool.temporaryFile(file.bytes(scorecards))
    defer { try? FileManager.default.removeItem(at: path) }
    let read = """
      import csv, json, sys
      rows = list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline="")))
      assert all(len(row) == len(rows[0]) for row in rows), "ragged"
      print(json.dumps([dict(zip(rows[0], row)) for row in rows[1:]]))
      """
    let json = try Tool.output("python3", "-c", read, path.path)
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: String]], "\(json)")
  }

  /// A spreadsheet that opens the file by a double click takes it for UTF-8 by this mark alone.
  @Test func everyTableBeginsWithAByteOrderMark() {
    for file in CSVFile.all(Samples.rubric) {
      #expect(file.bytes([]).starts(with: [0xEF, 0xBB, 0xBF, UInt8(ascii: "c")]), "\(file.name)")
    }
  }

  /// "Printed wherever it is used": by the company's own goods and by what its statement names, listed or not.
  @Test func everyAnswerOnGoodsNamesItsListAndEdition() throws {
    var card = Samples.all[0]
    card.goods = [
      GoodsAnswer(asked: "kites", askedCountry: nil, answer: .notListed, listings: [], note: "", lists: [Samples.list])
    ]
    let quotation = Quotation(text: "kites", passage: 0, range: 0..<5)
    card.mentions = [
      Mention(
        good: "kites", goodName: "Kites", country: nil, countryName: nil, quotation: quotation, listing: nil,
        stance: .mentioned, standing: .notListed, list: Samples.list)
    ]
    let rows = try Self.rows(.listings, [card])
    #expect(rows.count == 2)
    for row in rows {
      #expect(row["list"] == Samples.list.title && row["edition"] == Samples.list.edition && row["complete"] != "")
    }
    let grades = try Self.rows(.grades(Samples.rubric), [card])
    #expect(grades[0]["goods_lists"]?.contains(Samples.list.edition) == true)
    #expect(try PagesTests.page(card).contains(Samples.list.edition))
  }

  @Test func gradesAreOneRowACompanyInTheListsOrder() throws {
    let rows = try Self.rows(.grades(Samples.rubric))
    #expect(rows.map { $0["company_id"] } == Samples.all.map(\.company.id))
    let harrow = rows[0]
    #expect(harrow["disclosure_letter"] == "B")
    #expect(harrow["disclosure_points"] == "74.5")
    #expect(harrow["disclosure_worst"] == "C")
    #expect(harrow["conduct_letter"] == "C")
    #expect(harrow["headline"] == "C")
    #expect(harrow["listed_goods"] == "1")
    #expect(harrow["audits_practice"] == "partial")
    #expect(harrow["audits_disclosure_points"] == "13.5")
    #expect(harrow["homepage_link"] == "CA Supply Chains Act")
    #expect(rows[1]["conduct_letter"] == "F")
    #expect(rows[1]["homepage_link"] == "")
  }

  @Test func ungradedRowsHaveAReasonAndNoLetter() throws {
    let rows = try Self.rows(.grades(Samples.rubric)).filter {
      $0["outcome"]?.hasPrefix("found") == false
    }
    #expect(rows.map { $0["outcome"] } == ["notFound", "severalStatements", "unreachable"])
    for row in rows {
      for (name, value) in row where name.contains("letter") || name.contains("points") || name == "headline" {
        #expect(value == "", "\(name) of \(row["company_id"] ?? "")")
      }
      #expect(row["reason"]?.isEmpty == false)
    }
  }

  @Test func formulaIsDefused() throws {
    let name = try #require(
      try Self.rows(.grades(Samples.rubric), [Samples.hostile])[0]["company"])
    #expect(name.hasPrefix("'=HYPERLINK("))
  }

  @Test func findingsAreOneRowAQuotationWithItsBytes() throws {
    let rows = try Self.rows(.findings(Samples.rubric), [Samples.harrow])
    #expect(rows.count == 7)
    let announced = try #require(rows.first { $0["fact"] == "audits.unannounced" })
    #expect(announced["question"] == "Are audits unannounced?")
    #expect(announced["quotation"] == "Audits are announced two weeks ahead.")
    let text = try #require(Samples.harrow.document?.text)
    let (start, end) = (Int(announced["start"] ?? "") ?? 0, Int(announced["end"] ?? "") ?? 0)
    #expect(String(decoding: Array(text.utf8)[start..<end], as: UTF8.self) == announced["quotation"])
    #expect(
      announced["link_to_quotation"]?.hasSuffix("#:~:text=Audits%20are%20announced%20two%20weeks%20ahead.") == true)
    let doubted = try #require(rows.first { $0["fact"] == "audits.practice" })
    #expect(doubted["in_doubt"] == "yes")
    #expect(doubted["alternatives"] == "yes")
    let silent = try #require(rows.first { $0["fact"] == "audits.independent" })
    #expect(silent["quotation"] == "")
    #expect(silent["value"] == "unspecified")
  }

  @Test func listingsSayWhereTheyComeFromAndNotListedIsARow() throws {
    let rows = try Self.rows(.listings)
    #expect(rows.map { $0["named_by"] } == ["company list", "statement", "company list"])
    #expect(rows.map { $0["answer"] } == ["listed", "no longer listed", "not listed"])
    #expect(rows.map { $0["child_labor"] } == ["not stated", "yes", ""])
    #expect(rows[0]["relation"] == "downstream")
    #expect(rows[0]["input"] == "cotton")
    #expect(rows[1]["stance"] == "denied")
    for row in rows {
      #expect(row["edition"] == "2022 edition plus part of 2024")
      #expect(row["complete"] == "no")
    }
  }

  /// Of a statement on several pages, a mention names the page that it stands on.
  @Test func mentionsNameTheirPage() throws {
    var card = Samples.harrow
    let first = try #require(card.assessment?.document.capture)
    #expect(try Self.rows(.listings, [card]).map { $0["found_at"] } == ["", first.url])
    var second = first
    second.url = "https://harrow.example/supply-chains-2"
    let passage = card.mentions[0].quotation.passage
    card.assessment?.document.parts = [
      .init(capture: first, passages: 0..<passage), .init(capture: second, passages: passage..<passage + 1),
    ]
    let row = try #require(try Self.rows(.listings, [card]).last)
    #expect(row["found_at"] == second.url)
    #expect(row["link_to_quotation"]?.hasPrefix("\(second.url)#:~:text=We%20stopped") == true)
    #expect(try PagesTests.page(card).contains("on <bdi class=\"url\">\(second.url)</bdi>"))
  }

  @Test func companyByCompanyGivesTheSameBytes() {
    for file in CSVFile.all(Samples.rubric) {
      #expect(file.header + Samples.all.flatMap(file.lines) == file.bytes(Samples.all), "\(file.name)")
    }
  }
}
