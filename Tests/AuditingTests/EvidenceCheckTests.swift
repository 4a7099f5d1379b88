import Disclosures
import Foundation
import Storing
import Testing

@testable import Auditing

/// What was changed in a ledger after the run is found, however well the rest of the run was made to fit.
@Suite struct EvidenceCheckTests {
  /// A run "one" over Acme (found) and Nobody (a site with no statement).
  static func run() async throws -> Runs {
    let web = SinceTests.web()
    web.set("http://nobody.example/", Site.home(linkingTo: nil))
    let runs = Runs(web)
    try await runs.audit([SinceTests.companies[0], (name: "Nobody", home: "http://nobody.example/")], to: "one")
    return runs
  }

  static func ledger(_ runs: Runs) throws -> Ledger { try Ledger(path: runs.folder("one").ledger, creating: false) }

  /// Changes a company's result, and its columns with it.
  static func change(_ id: String, in runs: Runs, _ change: (inout Scorecard) throws -> Void) throws {
    let ledger = try ledger(runs)
    let result = try #require(try ledger.result(of: id))
    var card = try JSONDecoder().decode(Scorecard.self, from: Data(result.bytes))
    try change(&card)
    try ledger.finish(
      id, with: CompanyResult(outcome: card.outcome, reason: card.reason, bytes: try RecordJSON.bytes(card)))
  }

  /// Problems but for those of the result files, which are no longer what the ledger says either.
  static func problems(_ runs: Runs) async throws -> [String] {
    let check = try await EvidenceCheck(runs.folder("one"), provisions: Provisions.sb657)
    #expect(check.areLettersChecked)
    return check.problems.filter { !$0.hasSuffix("is not what the ledger says") || $0.contains("record of") }
  }

  @Test func anHonestRunIsSound() async throws {
    let runs = try await Self.run()
    let check = try await EvidenceCheck(runs.folder("one"), provisions: Provisions.sb657)
    #expect(check.problems == [] && check.areLettersChecked && check.areTablesChecked)
    #expect(try runs.scorecards("one").map(\.outcome) == [.found, .notFound])
  }

  @Test func aLetterThatThePageDoesNotEarn() async throws {
    let runs = try await Self.run()
    var letter: Letter?
    try Self.change("company-0", in: runs) { card in
      letter = card.assessment?.disclosure?.letter
      card.assessment?.disclosure?.letter = letter == .a ? .b : .a
    }
    let (ours, theirs) = (try #require(letter), letter == .a ? Letter.b : .a)
    #expect(
      try await Self.problems(runs)
        == ["Acme: graded again, disclosure is \(ours.rawValue), the ledger says \(theirs.rawValue)"])
  }

  @Test func aFindingThatThePageDoesNotBear() async throws {
    let runs = try await Self.run()
    try Self.change("company-0", in: runs) { card in
      let area = try #require(card.assessment?.areas.firstIndex { $0.id == "audits" })
      card.assessment?.areas[area].findings[0].values = ["perhaps"]
    }
    let problems = try await Self.problems(runs)
    #expect(problems.count == 1 && problems[0].hasPrefix("Acme: graded again, audits."), "\(problems)")
    #expect(problems.first?.hasSuffix(", the ledger says perhaps") == true)
  }

  /// The quotations that are left stand in the page; what the page says besides is gone from the graded text.
  @Test func aTextThatIsNotThePagesWhole() async throws {
    let runs = try await Self.run()
    try Self.change("company-0", in: runs) { card in _ = card.document?.passages.removeLast() }
    #expect(
      try await Self.problems(runs)
        == ["Acme: decided again from the archive, it comes to another result than the ledger's (text)"])
  }

  @Test func anOutcomeThatWasChangedEverywhereInTheLedger() async throws {
    let runs = try await Self.run()
    try Self.change("company-1", in: runs) { $0.outcome = .unreachable }
    #expect(
      try await Self.problems(runs) == [
        "Nobody: the archive's record of the decision says notFound, the ledger says unreachable",
        "Nobody: decided again, the outcome is notFound, the ledger says unreachable",
      ])
  }

  @Test func columnsThatAreNotTheResults() async throws {
    let runs = try await Self.run()
    do {
      let ledger = try Self.ledger(runs)
      var result = try #require(try ledger.result(of: "company-1"))
      result.outcome = .unreadable
      result.reason = "It is an image."
      try ledger.finish("company-1", with: result)
    }
    #expect(
      try await Self.problems(runs) == [
        "Nobody: the ledger's column says unreadable, its result says notFound",
        "Nobody: the ledger's column gives another reason than its result",
      ])
  }

  @Test func aRowThatIsNotTheResults() async throws {
    let runs = try await Self.run()
    try Self.change("company-1", in: runs) { $0.company.name = "Somebody" }
    let problems = try await Self.problems(runs)
    #expect(
      problems.first == "Nobody: the ledger's row of the company is not the company of its result (Somebody)",
      "\(problems)")
  }

  @Test func withAnotherRubricNothingIsGradedAgain() async throws {
    let runs = try await Self.run()
    try Self.change("company-0", in: runs) { $0.assessment?.disclosure?.letter = .a }
    let check = try await EvidenceCheck(runs.folder("one"))
    #expect(!check.areLettersChecked && !check.areTablesChecked)
  }

  @Test func everyFindingOfTheFormQuotesThePageItStandsOn() async throws {
    let runs = try await Self.run()
    let card = try runs.scorecards("one")[0]
    let form = try #require(card.assessment?.areas.first { $0.id == "format" })
    #expect(form.findings.count == 6)
    for finding in form.findings {
      #expect(!finding.evidence.isEmpty, "\(finding.fact)")
      let home = finding.fact == "format.dedicated" ? nil : "http://acme.example/"
      #expect(finding.evidence.map(\.capture?.url) == [home], "\(finding.fact)")
    }
  }

  @Test func aQuotationOfAHomePageThatIsNotThere() async throws {
    let runs = try await Self.run()
    try Self.change("company-0", in: runs) { card in
      let area = try #require(card.assessment?.areas.firstIndex { $0.id == "format" })
      card.assessment?.areas[area].findings[0].evidence[0].quotation.text = "Slavery"
    }
    let problems = try await Self.problems(runs)
    #expect(problems.first?.hasPrefix("Acme: bytes ") == true, "\(problems)")
    #expect(
      problems.first?.hasSuffix(" of http://acme.example/ as archived are not the quotation \"Slavery\"") == true)
  }

  @Test func aHomePageThatTheArchiveDoesNotHold() async throws {
    let runs = try await Self.run()
    try Self.change("company-0", in: runs) { card in
      let area = try #require(card.assessment?.areas.firstIndex { $0.id == "format" })
      card.assessment?.areas[area].findings[1].evidence[0].capture?.digest = "sha256:0"
    }
    #expect(
      try await Self.problems(runs).first
        == "Acme: the archive holds no payload sha256:0 for http://acme.example/ that can be read")
  }
}
