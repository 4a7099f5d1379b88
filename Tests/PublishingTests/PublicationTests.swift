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
