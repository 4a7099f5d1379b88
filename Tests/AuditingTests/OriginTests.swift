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
}
