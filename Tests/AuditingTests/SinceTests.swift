import Archiving
import Disclosures
import Foundation
import Testing

@testable import Auditing

/// A second audit that asks only for what has changed.
@Suite struct SinceTests {
  static let companies = [(name: "Acme", home: "http://acme.example/"), (name: "Birch", home: "http://birch.example/")]

  static func web() -> ChangingWeb {
    ChangingWeb([
      "http://acme.example/robots.txt": "User-agent: *\nDisallow: /cart\n",
      "http://acme.example/": Site.home(linkingTo: "/act"),
      "http://acme.example/act": Site.statement(audits: Site.announced),
      "http://birch.example/": Site.home(linkingTo: "/sb657"),
      "http://birch.example/sb657": Site.statement(audits: Site.unannounced),
    ])
  }

  @Test func unchangedPagesAreConfirmedAndChangedOnesFetched() async throws {
    let runs = Runs(Self.web())
    try await runs.audit(Self.companies, to: "one")
    #expect(runs.web.visits().contains(.init(url: "http://acme.example/act", status: 200)))
    runs.web.set("http://birch.example/sb657", Site.statement(audits: Site.announced))
    let facts = try await runs.audit(Self.companies, to: "two", since: "one")
    #expect(facts.since == Runs.now.description)
    let visits = Set(runs.web.visits())
    for url in ["http://acme.example/robots.txt", "http://acme.example/", "http://acme.example/act"] {
      #expect(visits.contains(.init(url: url, status: 304)), "\(url)")
    }
    #expect(visits.contains(.init(url: "http://birch.example/sb657", status: 200)))
    // One company as before to the byte, the other one not.
    let lines = try [runs.assessments("one"), runs.assessments("two")].map { $0.split(separator: 0x0A) }
    #expect(lines[0].count == 2 && lines[0][0] == lines[1][0] && lines[0][1] != lines[1][1])
  }

  @Test func theNewArchiveStandsByItself() async throws {
    let runs = Runs(Self.web())
    try await runs.audit(Self.companies, to: "one")
    try await runs.audit(Self.companies, to: "two", since: "one")
    try FileManager.default.removeItem(atPath: runs.folder("one").path)
    _ = runs.web.visits()
    try await runs.audit(Self.companies, to: "three", offline: "two")
    #expect(runs.web.visits().isEmpty)
    #expect(try runs.assessments("two") == runs.assessments("three"))
    let check = try await EvidenceCheck(runs.folder("two"))
    #expect(check.problems == [] && check.quotations > 0)
    // The server's word is kept: a revisit that names the day of the answer it confirms.
    let archive = try Archive(folder: runs.folder("two").evidence)
    var confirmations: [WARCRecord] = []
    for file in archive.files {
      try archive.forEachRecord(in: file) { record in
        if record.field("WARC-Profile")?.hasSuffix("server-not-modified") == true { confirmations.append(record) }
      }
    }
    let act = try #require(confirmations.first { $0.url == "http://acme.example/act" })
    let earlier = try #require(
      try ExchangeStore(folder: runs.folder("two").evidence).exchanges(for: "http://acme.example/act").first)
    #expect(act.field("WARC-Refers-To-Date") == earlier.requestedAt.description)
    #expect(act.date > earlier.requestedAt.description)
  }

  @Test func aRunAfterARunAfterARun() async throws {
    let runs = Runs(Self.web())
    try await runs.audit(Self.companies, to: "one")
    try await runs.audit(Self.companies, to: "two", since: "one")
    _ = runs.web.visits()
    try await runs.audit(Self.companies, to: "three", since: "two")
    #expect(runs.web.visits().contains(.init(url: "http://acme.example/act", status: 304)))
    #expect(try runs.assessments("one") == runs.assessments("three"))
  }

  /// RFC 9111, section 4.3.4: what a 304 says anew holds, and what it does not speak of holds on.
  @Test func aConfirmationMayTakeBackLeaveToFollow() async throws {
    let runs = Runs(Self.web())
    try await runs.audit(Self.companies, to: "one")
    runs.web.set([.init(name: "X-Robots-Tag", value: "nofollow")], of: "http://acme.example/")
    try await runs.audit(Self.companies, to: "two", since: "one")
    var visits = runs.web.visits()
    #expect(visits.contains(.init(url: "http://acme.example/", status: 304)))
    #expect(visits.filter { $0.url == "http://acme.example/act" }.map(\.status) == [200])
    // The archive alone tells it, to a replay and to the next run.
    try await runs.audit(Self.companies, to: "three", offline: "two")
    #expect(try runs.assessments("two") == runs.assessments("three"))
    runs.web.set([], of: "http://acme.example/")
    try await runs.audit(Self.companies, to: "four", since: "two")
    visits = runs.web.visits()
    #expect(visits.contains(.init(url: "http://acme.example/", status: 304)))
    #expect(!visits.contains { $0.url == "http://acme.example/act" })
    runs.web.set([.init(name: "X-Robots-Tag", value: "all")], of: "http://acme.example/")
    try await runs.audit(Self.companies, to: "five", since: "four")
    #expect(runs.web.visits().contains { $0.url == "http://acme.example/act" })
  }

  /// RFC 9111, section 4.3.4: a confirmation of another version confirms nothing.
  @Test(arguments: ["\"other\"", "W/\"other\""]) func aConfirmationOfAnotherVersionIsNone(_ tag: String) async throws {
    let runs = Runs(Self.web())
    try await runs.audit(Self.companies, to: "one")
    runs.web.set("http://acme.example/act", Site.statement(audits: Site.unannounced))
    runs.web.confirm("http://acme.example/act", as: tag)
    _ = runs.web.visits()
    try await runs.audit(Self.companies, to: "two", since: "one", retries: 2)
    #expect(runs.web.visits().filter { $0.url == "http://acme.example/act" }.map(\.status) == [304, 200])
    let lines = try [runs.assessments("one"), runs.assessments("two")].map { $0.split(separator: 0x0A) }
    #expect(lines[0][0] != lines[1][0] && lines[0][1] == lines[1][1])
    // Both answers are in the archive, which replays alone.
    try await runs.audit(Self.companies, to: "three", offline: "two")
    #expect(try runs.assessments("two") == runs.assessments("three"))
    #expect(try await EvidenceCheck(runs.folder("two")).problems == [])
  }

  /// RFC 9111, section 4.3.4: where a confirmation has no tag, its date tells of which version it speaks.
  @Test(arguments: [("Sat, 02 May 2026 10:00:00 GMT", [304, 200]), ("Fri, 01 May 2026 10:00:00 GMT", [304])])
  func aConfirmationByItsDate(_ told: String, _ statuses: [Int]) async throws {
    let runs = Runs(Self.web())
    func date(_ value: String) -> [Response.Header] { [.init(name: "Last-Modified", value: value)] }
    runs.web.set(date("Fri, 01 May 2026 10:00:00 GMT"), of: "http://acme.example/act")
    try await runs.audit(Self.companies, to: "one")
    runs.web.confirm("http://acme.example/act", with: date(told))
    _ = runs.web.visits()
    try await runs.audit(Self.companies, to: "two", since: "one", retries: 2)
    #expect(runs.web.visits().filter { $0.url == "http://acme.example/act" }.map(\.status) == statuses)
  }

  @Test func aRunGoesOnSinceTheSameOlderRun() async throws {
    let runs = Runs(Self.web())
    try await runs.audit(Self.companies, to: "one")
    try await runs.audit(Self.companies, to: "two", since: "one")
    let facts = try await runs.audit(Self.companies, to: "two", resuming: true)
    #expect(facts.since == Runs.now.description)
    #expect(try await EvidenceCheck(runs.folder("two"), provisions: Provisions.sb657).problems == [])
    try await runs.audit(Self.companies, to: "three")
    await #expect(throws: AuditError.self) {
      try await runs.audit(Self.companies, to: "three", since: "one", resuming: true)
    }
  }

  @Test func aWeakConfirmationOfTheSameVersionHolds() async throws {
    let runs = Runs(Self.web())
    try await runs.audit(Self.companies, to: "one")
    let page = ChangingWeb.Page(body: Site.statement(audits: Site.announced))
    runs.web.confirm("http://acme.example/act", as: "W/" + page.tag)
    _ = runs.web.visits()
    try await runs.audit(Self.companies, to: "two", since: "one", retries: 2)
    #expect(runs.web.visits().filter { $0.url == "http://acme.example/act" }.map(\.status) == [304])
    #expect(try runs.assessments("one") == runs.assessments("two"))
  }

  @Test func whatIsNoRunIsSaidBeforeAnythingIsAsked() async throws {
    let runs = Runs(Self.web())
    await #expect(throws: AuditError.self) { try await runs.audit(Self.companies, to: "two", since: "nowhere") }
    #expect(runs.web.visits().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: runs.folder("two").path))
  }
}
