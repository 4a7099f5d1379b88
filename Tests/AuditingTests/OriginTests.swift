import Archiving
import Foundation
import Testing

@testable import Auditing

/// What the archive says of its own making is held against run.json, which is all too easily changed.
@Suite struct OriginTests {
  static func problems(_ change: (inout RunFacts) -> Void) async throws -> [String] {
    let runs = try await EvidenceCheckTests.run()
    let folder = runs.folder("one")
    var facts = try RunFacts(folder)
    change(&facts)
    try folder.write(facts.bytes, to: "run.json")
    let check = try await EvidenceCheck(folder, provisions: Provisions.sb657)
    return check.problems.map { $0.replacing(folder.facts, with: "run.json") }
  }

  @Test func anotherVersionInTheFacts() async throws {
    let problems = try await Self.problems { $0.software = "fairlead 9.9.9" }
    #expect(problems == ["run.json: says software fairlead 9.9.9, the archive says \(Audit.software)"])
  }

  @Test func anotherContactInTheFacts() async throws {
    let problems = try await Self.problems { $0.contact = "nobody@example.org" }
    #expect(problems == ["run.json: says contact nobody@example.org, the archive says audits@example.org"])
  }

  @Test func anotherLimitOfPagesInTheFacts() async throws {
    let problems = try await Self.problems { $0.pages = 40 }
    #expect(problems == ["run.json: says pages 40, the archive says 30"])
  }

  @Test func anotherListInTheFacts() async throws {
    let problems = try await Self.problems { facts in
      facts.list.name = "other.csv"
      facts.title = "Audit of other.csv"
    }
    #expect(problems.first == "run.json: says list.name other.csv, the archive says list.csv")
    let digest = try await Self.problems { $0.list.sha256 = "another" }
    #expect(digest.first == "run.json: says list.sha256 another, the archive says list")
  }

  @Test func anotherTitleThanThatOfTheList() async throws {
    let problems = try await Self.problems { $0.title = "Audit of the best" }
    #expect(problems.first == "run.json: its title, Audit of the best, is not that of its list, list.csv")
  }

  @Test func anOlderRunOrADayThatNobodyNamed() async throws {
    #expect(
      try await Self.problems { $0.since = "2026-01-01T00:00:00Z" } == [
        "run.json: says since 2026-01-01T00:00:00Z, the archive says none"
      ])
    let problems = try await Self.problems { $0.asOf = "2022-11-01" }
    #expect(problems.first == "run.json: says asOf 2022-11-01, the archive says none")
  }

  @Test func anotherBeginningInTheFacts() async throws {
    let problems = try await Self.problems { $0.started = "2026-01-01T00:00:00Z" }
    #expect(problems.contains("run.json names another beginning than the ledger (\(Runs.now))"))
  }

  @Test(arguments: [
    (
      "fairlead/run/1", "fairlead/run/2",
      "its schema is fairlead/run/2, and this version of fairlead knows fairlead/run/1"
    ),
    ("{\n", "{\n  \"a\" : 1,\n", "line 2 is not as a run writes it"),
    ("\"contact\"", "\"kontact\"", "is not the run.json of a run: it has no contact"),
    ("\"pages\" : 30", "\"pages\" : \"30\"", "is not the run.json of a run: pages is of the wrong type"),
    ("{", "[", "is not the run.json of a run: it is no JSON"),
  ])
  func whatNoRunWrites(text: String, other: String, problem: String) async throws {
    let runs = try await EvidenceCheckTests.run()
    let folder = runs.folder("one")
    let bytes = try Data(contentsOf: URL(filePath: folder.facts))
    var written = String(decoding: bytes, as: UTF8.self)
    let place = try #require(written.range(of: text))
    written.replaceSubrange(place, with: other)
    try folder.write(Array(written.utf8), to: "run.json")
    let problems = try await EvidenceCheck(folder, provisions: Provisions.sb657).problems
    #expect(problems.contains { $0.hasPrefix(folder.facts) && $0.hasSuffix(problem) }, "\(problems)")
  }

  @Test func aRunWhoseFactsAreDamagedDoesNotGoOn() async throws {
    let runs = try await EvidenceCheckTests.run()
    let folder = runs.folder("one")
    try folder.write(Array("{\"contact\": 1".utf8), to: "run.json")
    let error = try await #require(throws: AuditError.self) {
      try await runs.audit(SinceTests.companies, to: "one", resuming: true)
    }
    #expect(error.kind == .mismatch && error.description.hasPrefix("\(folder.facts): is not the run.json of a run"))
    #expect(try Data(contentsOf: URL(filePath: folder.facts)).count == 13)
    // One that was killed before it wrote them goes on.
    try FileManager.default.removeItem(atPath: folder.facts)
    let companies = [SinceTests.companies[0], (name: "Nobody", home: "http://nobody.example/")]
    try await runs.audit(companies, to: "one", resuming: true)
    #expect(try await EvidenceCheck(folder, provisions: Provisions.sb657).problems == [])
  }

  @Test func whatAKilledProcessWasWritingIsRemoved() async throws {
    let runs = try await EvidenceCheckTests.run()
    let folder = runs.folder("one")
    for path in [".dat.nosync1a2b.x", "report/.dat.nosync3", "report/companies/.dat.nosync4"] {
      try folder.write([0x20], to: path)
    }
    let companies = [SinceTests.companies[0], (name: "Nobody", home: "http://nobody.example/")]
    try await runs.audit(companies, to: "one", resuming: true)
    let left = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    #expect(left.contains("run.json") && !left.contains { $0.contains(".dat.nosync") })
  }

  /// Runs from before the limit was kept are no worse for it.
  @Test func aFieldThatTheFactsDoNotHave() async throws {
    #expect(try await Self.problems { $0.pages = nil } == [])
  }

  @Test func aRunThatWasGradedOtherwiseIsNotWholeAndSaysSo() async throws {
    let runs = try await EvidenceCheckTests.run()
    #expect(try await EvidenceCheck(runs.folder("one"), provisions: Provisions.sb657).isWhole)
    #expect(try await !EvidenceCheck(runs.folder("one")).isWhole)
  }

  @Test func aRunGoesOnInTheWayItWasBegun() async throws {
    let runs = try await EvidenceCheckTests.run()
    let facts = try RunFacts(runs.folder("one"))
    try facts.goOn(from: facts, at: "run.json")
    var other = facts
    other.software = "fairlead 0.0.9"
    #expect(throws: AuditError.self) { try facts.goOn(from: other, at: "run.json") }
    other = facts
    other.contact = "nobody@example.org"
    #expect(throws: AuditError.self) { try facts.goOn(from: other, at: "run.json") }
    other = facts
    other.asOf = "2022-11-01"
    let error = try #require(throws: AuditError.self) { try facts.goOn(from: other, at: "run.json") }
    #expect(error.description.contains("begun with --as-of 2022-11-01, not unset"))
  }

  @Test func theNumberOfTheListsRowsIsGone() async throws {
    #expect(try await Self.problems { $0.list.rows = nil } == ["run.json: has no list.rows, and the archive has"])
  }

  @Test func aReplayThatHasAnArchive() async throws {
    #expect(
      try await Self.problems { $0.replay = true } == [
        "run.json: says that the run asked nobody, and it has an archive of its own"
      ])
  }

  /// One half of its companies would come from the web, and the other from an archive that is not the run's.
  @Test func aRunThatVisitsDoesNotGoOnFromAnArchiveNorTheOtherWayRound() async throws {
    let runs = try await EvidenceCheckTests.run()
    let companies = [SinceTests.companies[0], (name: "Nobody", home: "http://nobody.example/")]
    let before = try SitePublicationTests.files(runs.folder("one").path)
    let error = try await #require(throws: AuditError.self) {
      try await runs.audit(companies, to: "one", offline: "one", resuming: true)
    }
    #expect(
      error.kind == .mismatch
        && error.description
          == "\(runs.folder("one").facts): the run was begun by visiting the companies, and --offline asks nobody; go on "
          + "with it without --offline, or begin a new run with --out"
    )
    #expect(try SitePublicationTests.files(runs.folder("one").path) == before)
    try await runs.audit(companies, to: "two", offline: "one")
    try await runs.audit(companies, to: "two", offline: "one", resuming: true)
    let other = try await #require(throws: AuditError.self) {
      try await runs.audit(companies, to: "two", resuming: true)
    }
    #expect(other.description.contains("was begun with --offline, and asked nobody; go on with it with --offline"))
  }

  /// Companies that are done come from the one, and the others would come from the other.
  @Test func aReplayDoesNotGoOnFromAnotherArchive() async throws {
    let runs = try await EvidenceCheckTests.run()
    let companies = [SinceTests.companies[0], (name: "Nobody", home: "http://nobody.example/")]
    try await runs.audit(companies, to: "other")
    try await runs.audit(companies, to: "two", offline: "one")
    let before = try SitePublicationTests.files(runs.folder("two").path)
    let error = try await #require(throws: AuditError.self) {
      try await runs.audit(companies, to: "two", offline: "other", resuming: true)
    }
    #expect(
      error.kind == .mismatch && error.description.hasPrefix("\(runs.folder("two").facts): the run was begun with"))
    #expect(error.description.contains("another archive"), "\(error)")
    #expect(try SitePublicationTests.files(runs.folder("two").path) == before)
    // The same archive in another place is the same.
    try FileManager.default.copyItem(atPath: runs.folder("one").path, toPath: runs.folder("moved").path)
    try await runs.audit(companies, to: "two", offline: "moved", resuming: true)
  }
}
