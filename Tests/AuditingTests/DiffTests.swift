import Comparing
import Disclosures
import Fetching
import Foundation
import Publishing
import Testing

@testable import Auditing

/// Whole runs over a web that changes, compared.
@Suite struct DiffTests {
  static let companies = ["Appears", "Vanishes", "Moves", "Changes", "Down", "Stays"].map {
    (name: $0, home: "http://\($0.lowercased()).example/")
  }

  /// Two runs with one change of each kind between them.
  static func runs() async throws -> Runs {
    let web = ChangingWeb([:])
    for (name, home) in companies {
      web.set(home, Site.home(linkingTo: name == "Appears" ? nil : "/act"))
      if name != "Appears" { web.set(home + "act", Site.statement(audits: Site.announced)) }
    }
    let runs = Runs(web)
    try await runs.audit(companies + [(name: "Only before", home: "http://before.example/")], to: "before")
    web.set("http://appears.example/", Site.home(linkingTo: "/act"))
    web.set("http://appears.example/act", Site.statement(audits: Site.announced))
    web.set("http://vanishes.example/", Site.home(linkingTo: nil))
    web.set("http://vanishes.example/act", nil)
    web.set("http://moves.example/", Site.home(linkingTo: "/legal/act"))
    web.set("http://moves.example/act", nil)
    web.set("http://moves.example/legal/act", Site.statement(audits: Site.announced))
    web.set("http://changes.example/act", Site.statement(audits: Site.unannounced))
    web.breakDown("http://down.example/")
    web.breakDown("http://down.example/robots.txt")
    try await runs.audit(companies + [(name: "Only after", home: "http://after.example/")], to: "after")
    return runs
  }

  static func comparison(
    _ runs: Runs, _ before: String, _ after: String, _ provisions: Provisions = .sb657
  ) throws -> RunComparison {
    try RunDiff(before: runs.folder(before), after: runs.folder(after), provisions: provisions).comparison()
  }

  @Test func everyKindOfChange() async throws {
    let runs = try await Self.runs()
    let comparison = try Self.comparison(runs, "before", "after")
    let kinds = Dictionary(uniqueKeysWithValues: comparison.changes.map { ($0.company.name, $0.kinds) })
    #expect(
      kinds == [
        "Appears": [.appeared], "Vanishes": [.vanished], "Moves": [.moved], "Changes": [.changed], "Down": [.outcome],
      ])
    #expect(comparison.attribution == .sameRubric && comparison.unchanged == 1)
    #expect(comparison.onlyBefore.map(\.name) == ["Only before"])
    #expect(comparison.onlyAfter.map(\.name) == ["Only after"])
    let changed = try #require(comparison.changes.first { $0.company.name == "Changes" })
    let finding = try #require(changed.findings.first { $0.fact == "audits.unannounced" })
    #expect(finding.before?.values == ["announced"] && finding.after?.values == ["unannounced"])
    #expect(finding.before?.evidence.contains { $0.quotation.text.contains("are announced") } == true)
    #expect(finding.after?.evidence.contains { $0.quotation.text.contains("are unannounced") } == true)
    #expect(finding.causes == [.text])
    let conduct = changed.conduct
    #expect(try #require(conduct.after).points > #require(conduct.before).points)
    // The same two runs the other way round, and a run with itself.
    let back = try Self.comparison(runs, "after", "before")
    #expect(back.changes.first { $0.company.name == "Appears" }?.kinds == [.vanished])
    #expect(try !Self.comparison(runs, "before", "before").isChange)
  }

  @Test func whatTheRubricChangesIsToldFromWhatTheTextChanges() async throws {
    let runs = try await Self.runs()
    let tailored = try Provisions.load(tailoring: (path: "tailored.yaml", bytes: Array(Self.tailoring.utf8)))
    let facts = try await Regrade(
      run: runs.folder("after"), target: runs.folder("regraded"),
      settings: AuditSettings(visitor: #require(Visitor(contact: "audits@example.org"))), provisions: tailored
    ).write(now: { Runs.now }) { _ in }
    #expect(facts.rubricDigest == tailored.digest && facts.list.name == "list.csv")
    // Without the newer rubric no cause is claimed; with it, each change has one.
    #expect(try Self.comparison(runs, "before", "regraded").attribution == .untold)
    let comparison = try Self.comparison(runs, "before", "regraded", tailored)
    #expect(comparison.attribution == .regraded)
    let stays = try #require(comparison.changes.first { $0.company.name == "Stays" })
    #expect(stays.kinds == [.regraded])
    #expect(stays.findings.map(\.fact) == ["audits.independent"] && stays.findings.map(\.causes) == [[.rubric]])
    #expect(stays.findings.first?.before?.values == ["internal"] && stays.findings.first?.after == nil)
    #expect(stays.conduct.regraded == stays.conduct.after)
    let changed = try #require(comparison.changes.first { $0.company.name == "Changes" })
    #expect(changed.findings.first { $0.fact == "audits.unannounced" }?.causes == [.text])
    // The regraded run alone, against the run it was made from: all of it comes from the rubric.
    let alone = try Self.comparison(runs, "after", "regraded", tailored)
    #expect(!alone.changes.isEmpty)
    #expect(alone.changes.allSatisfy { $0.kinds == [.regraded] && $0.findings.allSatisfy { $0.causes == [.rubric] } })
  }

  @Test func regradingByTheSameRubricGivesTheSameBytes() async throws {
    let runs = try await Self.runs()
    _ = runs.web.visits()
    _ = try await Regrade(
      run: runs.folder("before"), target: runs.folder("again"),
      settings: AuditSettings(visitor: #require(Visitor(contact: "audits@example.org"))), provisions: .sb657
    ).write(now: { Runs.now }) { _ in }
    #expect(try runs.assessments("before") == runs.assessments("again"))
    #expect(runs.web.visits().isEmpty)
  }

  @Test func whatCannotBeComparedIsSaid() async throws {
    let runs = Runs(ChangingWeb(["http://acme.example/": Site.home(linkingTo: nil)]))
    try await runs.audit([(name: "Acme", home: "http://acme.example/")], to: "one")
    #expect {
      try Self.comparison(runs, "one", "nowhere")
    } throws: { ($0 as? AuditError)?.kind == .missing && "\($0)".contains("there is no run in this folder") }
    let text = try String(contentsOfFile: runs.folder("one").facts, encoding: .utf8)
    try FileManager.default.copyItem(atPath: runs.folder("one").path, toPath: runs.folder("unfinished").path)
    var facts = try RunFacts(runs.folder("one"))
    facts.finished = nil
    try Data(facts.bytes).write(to: URL(filePath: runs.folder("unfinished").facts))
    #expect {
      try Self.comparison(runs, "one", "unfinished")
    } throws: { ($0 as? AuditError)?.kind == .mismatch && "\($0)".contains("--resume") }
    try Data(text.dropLast(20).utf8).write(to: URL(filePath: runs.folder("unfinished").facts))
    #expect {
      try Self.comparison(runs, "unfinished", "one")
    } throws: { ($0 as? AuditError)?.kind == .mismatch }
    try FileManager.default.removeItem(atPath: runs.folder("unfinished").ledger)
    try Data(text.utf8).write(to: URL(filePath: runs.folder("unfinished").facts))
    #expect {
      try Self.comparison(runs, "unfinished", "one")
    } throws: { ($0 as? AuditError)?.kind == .missing }
  }

  /// Takes one fact out of the rubric.
  static let tailoring = """
    extends: sb657
    id: importers
    version: 2.0.0
    title: For importers
    drop: [audits.independent]
    """
}
