import Archiving
import Disclosures
import Fetching
import Foundation
import Synchronization
import Testing

@testable import Auditing

/// What an archive answers to whom.
@Suite struct RunEvidenceTests {
  /// Answers every address with its own name, and remembers what was asked.
  final class Web: Transport {
    let asked = Mutex<[String]>([])

    func exchange(_ request: TransportRequest) async -> Exchange {
      asked.withLock { $0.append("\(request.company ?? "nobody") asks \(request.url)") }
      return RunEvidenceTests.page(request.url)
    }
  }

  static let shared = "http://group.example/statement"

  static func page(_ url: String) -> Exchange {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n"
    return Exchange(
      url: url, requestedAt: Timestamp(milliseconds: 0), requestHead: Array("GET / HTTP/1.1\r\n\r\n".utf8),
      answer: .response(
        Response(
          status: 200, head: Array(head.utf8), headers: [.init(name: "Content-Type", value: "text/plain")],
          body: Array(url.utf8))))
  }

  static func failure(_ url: String, company: String?) -> Exchange {
    Exchange(
      url: url, requestedAt: Timestamp(milliseconds: 0),
      answer: .failure(FetchFailure(.budget, "The company's limit of 2 requests is used up.", company: company)))
  }

  static func request(_ url: String, attempt: Int = 0, by company: String) -> TransportRequest {
    TransportRequest(url: url, attempt: attempt, company: company)
  }

  static func evidence(_ folder: String, web: any Transport = Web()) throws -> RunEvidence {
    try RunEvidence(web: web, folder: folder, settings: .init(information: [.init("software", "test")]))
  }

  static func folder() -> String {
    FileManager.default.temporaryDirectory.appending(path: "fairlead-evidence-\(UUID().uuidString)").path
  }

  @Test func aLimitOfOneCompanyAnswersNoOther() async throws {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let over = Self.failure(Self.shared, company: "first")
    // In the run itself, when it goes on after an interruption, and in a replay.
    let running = try Self.evidence(folder)
    try running.keep(over)
    #expect(await running.recorded(Self.request(Self.shared, by: "first")) == over)
    #expect(await running.recorded(Self.request(Self.shared, by: "second")) == nil)
    try running.keep(Self.page(Self.shared))
    #expect(await running.recorded(Self.request(Self.shared, by: "second")) == Self.page(Self.shared))
    try running.finish()

    let replay = try RunEvidence(replaying: folder)
    #expect(await replay.recorded(Self.request(Self.shared, by: "first")) == over)
    #expect(await replay.recorded(Self.request(Self.shared, by: "second")) == Self.page(Self.shared))
    #expect(await replay.recorded(Self.request(Self.shared, by: "third")) == Self.page(Self.shared))
  }

  @Test func aReplayKnowsHowOftenTheRunTried() async throws {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let running = try Self.evidence(folder)
    for _ in 0..<2 { try running.keep(Self.page(Self.shared)) }
    #expect(await running.isRepeated(Self.request(Self.shared, attempt: 1, by: "first")) == nil, "the policy decides")
    try running.finish()
    let replay = try RunEvidence(replaying: folder)
    #expect(await replay.isRepeated(Self.request(Self.shared, attempt: 1, by: "first")) == true)
    #expect(await replay.isRepeated(Self.request(Self.shared, attempt: 2, by: "first")) == false)
    #expect(await replay.recorded(Self.request(Self.shared, attempt: 2, by: "first")) == Self.page(Self.shared))
  }

  @Test func aResumedRunKnowsWhoseLimitItWas() async throws {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do { try Self.evidence(folder).keep(Self.failure(Self.shared, company: "first")) }
    let resumed = try Self.evidence(folder)
    #expect(await resumed.recorded(Self.request(Self.shared, by: "first"))?.failure?.company == "first")
    #expect(await resumed.recorded(Self.request(Self.shared, by: "second")) == nil)
  }

  @Test func aFailureThatAnyoneWouldMeetAnswersAll() async throws {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let evidence = try Self.evidence(folder)
    let down = Self.failure(Self.shared, company: nil)
    try evidence.keep(down)
    #expect(await evidence.recorded(Self.request(Self.shared, by: "second")) == down)
  }

  @Test func laterExchangesForAnAddressAnswerLaterAttempts() async throws {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let busy = Self.failure(Self.shared, company: nil)
    do { try Self.evidence(folder).keep(busy) }
    let resumed = try Self.evidence(folder)
    try resumed.keep(Self.page(Self.shared))
    #expect(await resumed.recorded(Self.request(Self.shared, by: "a")) == busy)
    #expect(await resumed.recorded(Self.request(Self.shared, attempt: 1, by: "a")) == Self.page(Self.shared))
    #expect(await resumed.recorded(Self.request(Self.shared, attempt: 2, by: "a")) == nil)
    try resumed.finish()
    // A replay may try more often than the run did.
    let replay = try RunEvidence(replaying: folder)
    #expect(await replay.recorded(Self.request(Self.shared, attempt: 2, by: "a")) == Self.page(Self.shared))
  }

  @Test func aReplayNamesWhatTheArchiveLacks() async throws {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      let evidence = try Self.evidence(folder)
      try evidence.keep(Self.page(Self.shared))
      try evidence.finish()
    }
    let replay = try RunEvidence(replaying: folder)
    let other = Self.request("http://group.example/other", by: "a")
    #expect(await replay.recorded(other) == nil)
    #expect(await replay.exchange(other).failure?.kind == .notArchived)
  }

  @Test func aCompanyWhoseBudgetIsSpentLeavesSharedPagesToOthers() async throws {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let web = Web()
    let evidence = try Self.evidence(folder, web: web)
    let visitor = try #require(Visitor(contact: "https://fairlead.example/contact"))
    let fetcher = Fetcher(
      transport: evidence, visitor: visitor, policy: FetchPolicy(delay: .zero, obeysRobots: false)
    ) { exchange, _ in try evidence.keep(exchange) }
    let first = CompanySession(company: "first", budget: CompanyBudget(exchanges: 1))
    let second = CompanySession(company: "second", budget: CompanyBudget(exchanges: 1))
    #expect(try await fetcher.fetch("http://first.example/", for: first, reason: "home page").response != nil)
    #expect(try await fetcher.fetch(Self.shared, for: first, reason: "link").failure?.kind == .budget)
    #expect(try await fetcher.fetch(Self.shared, for: second, reason: "link").response?.status == 200)
    #expect(
      web.asked.withLock { $0 } == ["first asks http://first.example/", "second asks \(Self.shared)"])
  }

  /// Cut at the border of a record, only the index says that something is gone; cut within one, the file does.
  @Test(arguments: [(within: false, index: true), (within: true, index: false)])
  func aReplayFromACutArchiveSaysWhoIsAffected(_ cut: (within: Bool, index: Bool)) async throws {
    let web = SinceTests.web()
    web.set("http://cedar.example/", Site.home(linkingTo: nil))
    let companies = SinceTests.companies + [(name: "Cedar", home: "http://cedar.example/")]
    let runs = Runs(web)
    try await runs.audit(companies, to: "one")
    let folder = runs.folder("one").evidence
    let file = "fairlead-00001.warc.gz"
    // The home page of the last company is the last thing that is left.
    let place = try #require(try ExchangeStore(folder: folder).positions(for: "http://cedar.example/").first)
    let end = place.offset + place.length + (cut.within ? 9 : 0)
    let path = URL(filePath: "\(folder)/\(file)")
    try Data(contentsOf: path).prefix(end).write(to: path)
    if !cut.index { try FileManager.default.removeItem(atPath: "\(folder)/index.cdxj") }
    try await runs.audit(companies, to: "two", offline: "one")
    let (before, after) = (try runs.scorecards("one"), try runs.scorecards("two"))
    #expect(before.map(\.outcome) == [.found, .found, .notFound])
    let isCut = "is cut off at byte \(place.offset + place.length)), and what"
    for (old, new) in zip(before, after) where new.outcome != old.outcome {
      #expect(new.outcome == .unreachable && new.reason.contains("(\(file) \(isCut)"), "\(new.reason)")
      #expect(new.trail.contains { $0.result.contains(isCut) })
    }
    // Nothing was missing on its site in June, and nothing is now.
    #expect(after[2].outcome == .unreachable)
    #expect(after[2].questions.contains { $0.hasPrefix("In doubt: The archive is cut off (\(file) \(isCut)") })
  }
}
