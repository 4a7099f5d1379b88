import Disclosures
import Foundation
import Storing
import Testing

@testable import Auditing

/// Results that cannot be read back are said, never left out.
@Suite struct RunScorecardsTests {
  static let companies = ["First", "Second", "Third"].map { (name: $0, home: "http://\($0.lowercased()).example/") }

  static func runs() async throws -> Runs {
    let web = ChangingWeb([:])
    for company in companies { web.set(company.home, Site.home(linkingTo: nil)) }
    let runs = Runs(web)
    try await runs.audit(companies, to: "run")
    return runs
  }

  /// Cuts the last byte off a result, and tells whose it is.
  static func damageResult(_ place: Int, in folder: RunFolder) throws -> String {
    let ledger = try Ledger(path: folder.ledger, creating: false)
    let company = try ledger.companies()[place].id
    var result = try #require(try ledger.result(of: company))
    result.bytes.removeLast()
    try ledger.finish(company, with: result)
    return company
  }

  @Test func allAreReadInTheOrderOfTheList() async throws {
    let runs = try await Self.runs()
    #expect(try runs.scorecards("run").map(\.company.name) == ["First", "Second", "Third"])
  }

  /// Results are read some at a time.
  @Test func aLongRunIsReadInItsOrderUpToTheDamagedResult() async throws {
    let companies = (1...75).map { (name: "Company \($0)", home: "http://company\($0).example/") }
    let web = ChangingWeb([:])
    for company in companies { web.set(company.home, Site.home(linkingTo: nil)) }
    let runs = Runs(web)
    try await runs.audit(companies, to: "run")
    #expect(try runs.scorecards("run").map(\.company.name) == companies.map(\.name))

    let folder = runs.folder("run")
    let damaged = try Self.damageResult(40, in: folder)
    var read: [String] = []
    let error = #expect(throws: AuditError.self) {
      try RunScorecards(folder).read { cards in for card in cards { read.append(card.company.name) } }
    }
    #expect(error?.description.contains("the result of \(damaged) is damaged") == true)
    #expect(read == companies.prefix(40).map(\.name))
  }

  @Test func aDamagedResultIsNamed() async throws {
    let runs = try await Self.runs()
    let folder = runs.folder("run")
    let second = try Self.damageResult(1, in: folder)

    let error = #expect(throws: AuditError.self) { try runs.scorecards("run") }
    #expect(error?.kind == .mismatch && error?.description.contains("the result of \(second) is damaged") == true)
    let check = try await EvidenceCheck(folder)
    #expect(check.problems.contains { $0.contains("the result of \(second) is damaged") })
  }
}
