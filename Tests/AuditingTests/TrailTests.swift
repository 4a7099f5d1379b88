import Archiving
import Disclosures
import Foundation
import Testing

@testable import Auditing

@Suite struct TrailTests {
  static func trails(_ folder: RunFolder) throws -> [WARCRecord] {
    let archive = try Archive(folder: folder.evidence)
    var records: [WARCRecord] = []
    for file in archive.files {
      try archive.forEachRecord(in: file) { record in
        if record.type == "metadata", record.field("Content-Type") == "application/json" { records.append(record) }
      }
    }
    return records
  }

  @Test func everyCompanyLeavesItsTrailInTheArchive() async throws {
    let runs = Runs(SinceTests.web())
    let companies = SinceTests.companies + [(name: "Nobody", home: "http://nobody.example/")]
    try await runs.audit(companies, to: "one")
    let records = try Self.trails(runs.folder("one"))
    #expect(
      Set(records.map(\.url)) == ["http://acme.example/", "http://birch.example/", "http://nobody.example/"])
    let acme = try #require(records.first { $0.url == "http://acme.example/" })
    let trail = try JSONDecoder().decode(TrailRecord.self, from: Data(acme.block))
    #expect(trail.schema == "fairlead/trail/1" && trail.company == "company-0" && trail.outcome == .found)
    #expect(trail.steps.map(\.url) == ["http://acme.example/", "http://acme.example/act"])
    let card = try #require(try runs.scorecards("one").first)
    #expect(trail.steps == card.trail && trail.graded == card.assessment?.document.capture?.digest)
    #expect(try await EvidenceCheck(runs.folder("one")).problems == [])
  }

  @Test func theSameDecisionsGiveTheSameBytes() async throws {
    let runs = Runs(SinceTests.web())
    try await runs.audit(SinceTests.companies, to: "one")
    try await runs.audit(SinceTests.companies, to: "two")
    let trails = try ["one", "two"].map { name in
      try Dictionary(uniqueKeysWithValues: Self.trails(runs.folder(name)).map { ($0.url, Array($0.block)) })
    }
    #expect(trails[0] == trails[1] && trails[0].count == 2)
  }
}
