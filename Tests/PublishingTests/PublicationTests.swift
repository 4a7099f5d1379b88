import Disclosures
import Foundation
import Publishing
import Testing

@Suite struct PublicationTests {
  static func publication(_ kind: Publication.Kind) throws -> Publication {
    Publication(kind, templates: try Samples.templates(), run: Samples.run, rubric: Samples.rubric)
  }

  /// The files that a run on disk has (plan of the house, section 4).
  @Test func reportHasTheFilesOfARun() throws {
    let files = try Self.publication(.report).files(Samples.all)
    let names = ["assessments.jsonl", "findings.csv", "grades.csv", "grades.xlsx", "listings.csv"]
    #expect(files.keys.filter { !$0.contains("/") }.sorted() == names)
    #expect(files["report/index.html"] != nil)
    #expect(files["report/companies/harrow-finch.html"] != nil)
    #expect(files["assessments.jsonl"] == AssessmentJSON.lines(Samples.all, rubric: Samples.rubric.reference))
    #expect(files["grades.csv"] == CSVFile.grades(Samples.rubric).bytes(Samples.all))
  }

  /// Every download that the front page offers is there.
  @Test func siteHasItsDataBesideIt() throws {
    let files = try Self.publication(.site).files(Samples.all)
    let names = [
      "data/findings.csv", "data/grades.csv", "data/grades.xlsx", "data/listings.csv", "data/scorecards.json",
    ]
    #expect(files.keys.filter { $0.hasPrefix("data/") }.sorted() == names)
    #expect(files["data/scorecards.json"] == ScorecardsJSON.bytes(Samples.all, run: Samples.run))
    let index = String(decoding: try #require(files["index.html"]), as: UTF8.self)
    for name in names { #expect(index.contains("href=\"\(name)\"")) }
  }

  @Test func reportLinksToTheDataAboveIt() throws {
    let files = try Self.publication(.report).files(Samples.all)
    let index = String(decoding: try #require(files["report/index.html"]), as: UTF8.self)
    for name in files.keys where !name.contains("/") { #expect(index.contains("href=\"../\(name)\""), "\(name)") }
  }

  @Test func anEmptyRunIsPublishedToo() throws {
    let files = try Self.publication(.site).files([])
    let json = try #require(files["data/scorecards.json"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    #expect((object["companies"] as? [Any])?.isEmpty == true)
    #expect(String(decoding: try #require(files["index.html"]), as: UTF8.self).contains("0 companies"))
  }

  @Test func lettersWithoutWordsOfTheirOwnGetOurs() throws {
    var rubric = Samples.rubric
    rubric.letters = rubric.letters.map {
      RubricText.LetterBand(letter: $0.letter, disclosureFrom: $0.disclosureFrom, conductFrom: $0.conductFrom)
    }
    let publication = Publication(.site, templates: try Samples.templates(), run: Samples.run, rubric: rubric)
    let files = try publication.files([Samples.harrow])
    for path in ["methodology.html", "companies/harrow-finch.html"] {
      let page = String(decoding: try #require(files[path]), as: UTF8.self)
      #expect(page.contains("Tells most of what it is asked to tell."), "\(path)")
    }
  }

  /// Rows of other countries are no listing of the company's goods; a good counts once for all countries of the row.
  @Test func onlyWhatWasAskedCountsAsListed() throws {
    func answer(_ good: String, _ country: String?, _ kind: GoodsAnswer.Kind, _ rows: [Listing]) -> GoodsAnswer {
      GoodsAnswer(asked: good, askedCountry: country, answer: kind, listings: rows, note: "", lists: [Samples.list])
    }
    var card = Samples.quietWater
    card.goods = [
      answer("cotton", "Uzbekistan", .pairListed, [Samples.cotton]),
      answer("cotton", "Portugal", .listedForOtherCountries, [Samples.cotton]),
      answer("thread", "Portugal", .listedForOtherCountries, [Samples.thread]),
      answer("", "Portugal", .countryListedForOtherGoods, [Samples.thread]),
    ]
    #expect(AuditTable.text([card]).contains("Quiet Water Foods        -          -        1 of 2  Could not be"))
    let json = AssessmentJSON.bytes(card, rubric: Samples.rubric.reference)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    #expect((object["listings"] as? [[String: Any]])?.map { $0["good"] as? String } == ["cotton"])
    #expect((object["goods"] as? [Any])?.count == 4)
    card.goods = [answer("cotton", nil, .listedForOtherCountries, [Samples.cotton])]
    #expect(AuditTable.text([card]).contains(" 1 of 1 "))
  }

  @Test func listsAreNamedOnce() {
    #expect(Samples.all.lists == [Samples.list])
    #expect([Samples.yamakawa].lists.isEmpty)
  }

  struct DiskFull: Error {}

  @Test func whatTheWriterThrowsComesThrough() throws {
    let publication = try Self.publication(.site)
    #expect(throws: DiskFull.self) {
      try publication.write(Samples.all) { path, _ in
        if path.hasSuffix(".html") { throw DiskFull() }
      }
    }
  }
}
