import Disclosures
import Fetching
import Synchronization
import Testing

@Suite struct FetcherTests {
  let time = FakeTime()
  static let visitor = Visitor(contact: "audit@ngo.example")!

  func fetcher(_ web: FakeWeb, _ policy: FetchPolicy = FetchPolicy()) -> Fetcher {
    Fetcher(transport: web, visitor: Self.visitor, policy: policy, time: time)
  }

  func fetch(_ url: String, _ answers: [String: [Exchange.Answer]]) async throws -> (Fetched, FakeWeb) {
    let web = FakeWeb(answers, time: time)
    return (try await fetcher(web).fetch(url, for: nil, reason: "test"), web)
  }

  // MARK: robots.txt

  @Test func asksRobotsFirstAndOnce() async throws {
    let web = FakeWeb(["http://a.example/": [.status(200, body: "home")]], time: time)
    let fetcher = fetcher(web)
    let first = try await fetcher.fetch("http://A.example:80#top", for: nil, reason: "test")
    #expect(first.requestedURL == "http://a.example/")
    #expect(first.response?.body == Array("home".utf8))
    #expect(first.exchanges.map(\.url) == ["http://a.example/"])
    _ = try await fetcher.fetch("http://a.example/two", for: nil, reason: "test")
    _ = try await fetcher.fetch("https://a.example/three", for: nil, reason: "test")
    #expect(
      web.urls == [
        "http://a.example/robots.txt", "http://a.example/", "http://a.example/two", "https://a.example/robots.txt",
        "https://a.example/three",
      ])
  }

  @Test func doesNotAskWhatRobotsForbids() async throws {
    let (fetched, web) = try await fetch(
      "http://a.example/legal/sb657?x=1",
      ["http://a.example/robots.txt": [.robots("User-agent: *\nAllow: /\n\nDisallow: /legal # no\n")]])
    #expect(fetched.failure == FetchFailure(.robots, "Disallow: /legal (line 4)"))
    #expect(fetched.robots == RobotsAnswer(isAllowed: false, line: 4, text: "Disallow: /legal"))
    #expect(fetched.exchanges.isEmpty)
    #expect(web.urls == ["http://a.example/robots.txt"])
  }

  @Test(arguments: [400, 401, 403, 404, 410, 451, 499])
  func takesClientErrorsForNoRules(_ status: Int) async throws {
    let (fetched, _) = try await fetch(
      "http://a.example/",
      ["http://a.example/robots.txt": [.status(status)], "http://a.example/": [.status(200)]])
    #expect(fetched.response?.status == 200)
  }

  @Test(arguments: [206, 500, 502, 503, 599])
  func takesServerErrorsForEverythingForbidden(_ status: Int) async throws {
    let (fetched, web) = try await fetch("http://a.example/", ["http://a.example/robots.txt": [.status(status)]])
    #expect(fetched.failure?.kind == .robotsUnreachable)
    #expect(!web.urls.contains("http://a.example/"))
  }

  @Test(arguments: [
    (FetchFailure.Kind.timeout, FetchFailure.Kind.robotsUnreachable), (.interrupted, .robotsUnreachable),
    (.malformed, .robotsUnreachable), (.badEncoding, .robotsUnreachable), (.dns, .dns), (.connect, .connect),
    (.tls, .tls),
    (.forbiddenAddress, .forbiddenAddress),
  ])
  func doesNotVisitAHostWhoseRobotsCannotBeHad(_ case: (FetchFailure.Kind, FetchFailure.Kind)) async throws {
    let (fetched, web) = try await fetch("http://a.example/", ["http://a.example/robots.txt": [.failed(`case`.0)]])
    #expect(fetched.failure?.kind == `case`.1)
    #expect(!web.urls.contains("http://a.example/"))
  }

  /// What would say where the rules are, or that they are as before, and does not: they may forbid anything.
  @Test(arguments: [301, 302, 303, 304, 307, 308])
  func takesARedirectToNowhereForEverythingForbidden(_ status: Int) async throws {
    let (fetched, web) = try await fetch("http://a.example/", ["http://a.example/robots.txt": [.status(status)]])
    #expect(fetched.failure?.kind == .robotsUnreachable)
    #expect(!web.urls.contains("http://a.example/"))
  }

  /// RFC 9309, section 2.5: 500 KiB are read at least.
  @Test(arguments: [(511_999, false), (512_000, true)])
  func readsWhatThereIsOfALongRobots(_ count: Int, _ isEnough: Bool) async throws {
    let rules = "User-agent: *\nDisallow: /x\n"
    let body = Array(rules.utf8) + [UInt8](repeating: 0x23, count: count - rules.utf8.count)
    let cut = Exchange.Answer.response(Response(status: 200, head: [], headers: [], body: body, truncated: .length))
    let (fetched, _) = try await fetch(
      "http://a.example/", ["http://a.example/robots.txt": [cut], "http://a.example/": [.status(200)]])
    #expect(fetched.response?.status == (isEnough ? 200 : nil))
    #expect(fetched.failure?.kind == (isEnough ? nil : .robotsUnreachable))
  }

  @Test func followsFiveRedirectsOfRobots() async throws {
    func chain(_ length: Int) -> [String: [Exchange.Answer]] {
      var answers: [String: [Exchange.Answer]] = ["http://a.example/": [.status(200)]]
      for hop in 0..<length {
        let from = hop == 0 ? "http://a.example/robots.txt" : "http://b\(hop).example/r"
        answers[from] = [.redirect("http://b\(hop + 1).example/r")]
      }
      answers["http://b\(length).example/r"] = [.robots("User-agent: *\nDisallow: /")]
      return answers
    }
    #expect(try await fetch("http://a.example/", chain(5)).0.failure?.kind == .robots)
    // The sixth is one too many, and then there is no robots.txt.
    #expect(try await fetch("http://a.example/", chain(6)).0.response?.status == 200)
  }

  @Test func asksRobotsAgainAfterADay() async throws {
    let web = FakeWeb(
      ["http://a.example/robots.txt": [.robots(""), .robots("User-agent: *\nDisallow: /")]], time: time)
    let fetcher = fetcher(web)
    #expect(try await fetcher.fetch("http://a.example/", for: nil, reason: "test").response?.status == 404)
    time.pass(.seconds(86_300))
    #expect(try await fetcher.fetch("http://a.example/", for: nil, reason: "test").response?.status == 404)
    time.pass(.seconds(101))
    #expect(try await fetcher.fetch("http://a.example/", for: nil, reason: "test").failure?.kind == .robots)
  }

  @Test func asksRobotsOnceForManyAtATime() async throws {
    let web = FakeWeb([:], time: time)
    let fetcher = fetcher(web)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<20 {
        group.addTask { _ = try await fetcher.fetch("http://a.example/\(index)", for: nil, reason: "test") }
      }
      try await group.waitForAll()
    }
    #expect(web.urls.filter { $0.hasSuffix("robots.txt") }.count == 1)
    #expect(web.urls.count == 21)
  }

  /// Two companies on one host: whoever comes second hears what the first one was told.
  @Test func asksOnceForWhatSeveralCompaniesWantAtATime() async throws {
    let web = FakeWeb(["http://a.example/": [.status(503), .status(200, body: "home")]], time: time)
    let visitor = try #require(Visitor(contact: "audit@fairlead.example"))
    let policy = FetchPolicy(delay: .zero, retries: 1)
    let fetcher = Fetcher(transport: web, visitor: visitor, policy: policy, time: time) { exchange, _ in
      web.archive.withLock { $0[exchange.url, default: []].append(exchange) }
    }
    let bodies = try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
      for index in 0..<10 {
        let session = CompanySession(company: "company-\(index)")
        group.addTask { try await fetcher.fetch("http://a.example/", for: session, reason: "test").response?.body }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(bodies == Array(repeating: Array("home".utf8), count: 10))
    #expect(web.urls == ["http://a.example/robots.txt", "http://a.example/", "http://a.example/"])
  }

  @Test func answersForAnyAgent() async throws {
    let web = FakeWeb(
      [
        "http://a.example/robots.txt": [.robots("User-agent: other\nDisallow: /\nUser-agent: *\nDisallow: /x\u{1B}[2J")]
      ],
      time: time)
    let fetcher = fetcher(web)
    let page = WebAddress("http://a.example/page")!
    #expect(try await fetcher.robotsAnswer(for: page).isAllowed)
    #expect(
      try await fetcher.robotsAnswer(for: page, agent: "Other/2.0")
        == RobotsAnswer(isAllowed: false, line: 2, text: "Disallow: /"))
    let steering = WebAddress("http://a.example/x%1B[2J")!
    #expect(try await fetcher.robotsAnswer(for: steering).sentence == "Disallow: /x\u{FFFD}[2J (line 4)")
  }

  // MARK: redirects

  @Test func holdsEveryHopAgainstRobots() async throws {
    let (fetched, web) = try await fetch(
      "http://a.example/",
      [
        "http://a.example/": [.redirect("//b.example/x/../private")],
        "http://b.example/robots.txt": [.robots("User-agent: fairlead\nDisallow: /private")],
      ])
    #expect(fetched.failure?.kind == .robots)
    #expect(fetched.finalURL == "http://b.example/private")
    #expect(fetched.exchanges.map(\.url) == ["http://a.example/"])
    #expect(!web.urls.contains("http://b.example/private"))
  }

  @Test func endsARedirectLoop() async throws {
    let (fetched, _) = try await fetch("http://a.example/", ["http://a.example/": [.redirect("/")]])
    #expect(fetched.failure?.kind == .redirectLimit)
    #expect(fetched.failure?.detail.contains("in a circle, back to http://a.example/") == true)
    // Asked, and once more in case that the door opens at the second knock.
    #expect(fetched.exchanges.count == 2)
    let there = ["http://a.example/": [Exchange.Answer.redirect("/b")], "http://a.example/b": [.redirect("/")]]
    #expect(try await fetch("http://a.example/", there).0.exchanges.count == 4)
    var chain: [String: [Exchange.Answer]] = [:]
    for hop in 0...20 { chain["http://a.example/\(hop)"] = [.redirect("/\(hop + 1)")] }
    #expect(try await fetch("http://a.example/0", chain).0.exchanges.count == 11)
  }

  @Test func followsACircleThatChangesCookies() async throws {
    let answers = (0..<5).map { Exchange.Answer.status(302, ["Location": "/", "Set-Cookie": "step=\($0)"]) }
    let web = FakeWeb(["http://a.example/": answers + [.status(200, body: "in")]], time: time)
    let session = CompanySession(company: "acme")
    let fetched = try await fetcher(web).fetch("http://a.example/", for: session, reason: "test")
    #expect(fetched.response?.body == Array("in".utf8))
  }

  @Test(arguments: ["file:///robots.txt", "data:text/plain,", "http://user@a.example/robots.txt", "http://[::1/"])
  func robotsOutOfTheWebForbidEverything(_ location: String) async throws {
    let (fetched, web) = try await fetch(
      "http://a.example/", ["http://a.example/robots.txt": [.redirect(location)], "http://a.example/": [.status(200)]])
    #expect(fetched.failure?.kind == .robotsUnreachable)
    #expect(fetched.failure?.detail.contains("no web address") == true)
    #expect(!web.urls.contains("http://a.example/"))
  }

  @Test func doesNotFollowOutOfTheWeb() async throws {
    let (fetched, _) = try await fetch("http://a.example/", ["http://a.example/": [.redirect("file:///etc/passwd")]])
    #expect(fetched.failure?.kind == .unsupportedURL)
    #expect(fetched.exchanges.count == 1)
  }

  // MARK: hook, archive, cookies

  @Test func handsOverEveryExchangeBeforeItIsUsed() async throws {
    let web = FakeWeb(
      ["http://a.example/": [.status(503), .redirect("/b")], "http://a.example/b": [.status(200)]], time: time)
    let seen = Mutex<[String]>([])
    let fetcher = Fetcher(transport: web, visitor: Self.visitor, time: time) { exchange, context in
      seen.withLock { $0.append("\(exchange.url) \(context.company ?? "-") \(context.reason) \(context.attempt)") }
    }
    let session = CompanySession(company: "acme")
    _ = try await fetcher.fetch("http://a.example/", for: session, reason: "home page")
    #expect(
      seen.withLock { $0 } == [
        "http://a.example/robots.txt acme robots.txt 0", "http://a.example/ acme home page 0",
        "http://a.example/ acme home page 1", "http://a.example/b acme home page 0",
      ])
    #expect(session.exchanges == 4)
  }

  @Test func stopsWhenEvidenceCannotBeKept() async throws {
    struct DiskFull: Error {}
    let web = FakeWeb([:], time: time)
    let fetcher = Fetcher(transport: web, visitor: Self.visitor, time: time) { _, _ in throw DiskFull() }
    await #expect(throws: DiskFull.self) {
      try await fetcher.fetch("http://a.example/", for: nil, reason: "test")
    }
    #expect(web.urls == ["http://a.example/robots.txt"])
  }

  @Test func repeatsWhatAnArchiveHoldsWithoutAVisit() async throws {
    let live = FakeWeb(
      [
        "http://a.example/robots.txt": [.status(503), .robots("User-agent: *\nCrawl-delay: 99")],
        "http://a.example/": [.status(429, ["Retry-After": "30"]), .failed(.interrupted), .redirect("/b")],
        "http://a.example/b": [.status(200, body: "b")],
      ], time: time)
    let kept = Mutex<[String: [Exchange]]>([:])
    let original = try await Fetcher(transport: live, visitor: Self.visitor, time: time) { exchange, _ in
      kept.withLock { $0[exchange.url, default: []].append(exchange) }
    }.fetch("http://a.example/", for: nil, reason: "test")
    let slept = time.sleeps.withLock { $0.count }
    #expect(slept > 0)
    let archive = FakeWeb([:], time: time)
    archive.archive.withLock { held in held = kept.withLock { $0 } }
    let replayed = try await Fetcher(transport: archive, visitor: Self.visitor, time: time) { _, _ in
      Issue.record("an archived exchange was handed over again")
    }.fetch("http://a.example/", for: nil, reason: "test")
    #expect(replayed == original)
    #expect(replayed.exchanges.count == 4)
    #expect(archive.urls.isEmpty)
    #expect(time.sleeps.withLock { $0.count } == slept)
  }

  /// A cookie wall sends everybody in a circle once; a replay must go round it as the visit did.
  @Test func countsExchangesForAnAddressThroughRedirects() async throws {
    let live = FakeWeb(
      ["http://a.example/": [.redirect("/"), .status(503), .status(200, body: "in")]], time: time)
    let kept = Mutex<[Exchange]>([])
    let original = try await Fetcher(transport: live, visitor: Self.visitor, time: time) { exchange, _ in
      kept.withLock { $0.append(exchange) }
    }.fetch("http://a.example/", for: nil, reason: "test")
    #expect(original.response?.body == Array("in".utf8))
    #expect(live.asked.withLock { $0.map(\.attempt) } == [0, 0, 1, 2])
    let archive = FakeWeb([:], time: time)
    archive.archive.withLock { held in held = Dictionary(grouping: kept.withLock { $0 }, by: \.url) }
    let replayed = try await fetcher(archive).fetch("http://a.example/", for: nil, reason: "test")
    #expect(replayed == original)
  }

  @Test func keepsCookiesWithinTheVisit() async throws {
    let web = FakeWeb(
      ["http://www.a.example/": [.status(302, ["Location": "/in", "Set-Cookie": "id=7; Domain=a.example; Path=/"])]],
      time: time)
    let fetcher = fetcher(web)
    _ = try await fetcher.fetch("http://www.a.example/", for: CompanySession(company: "one"), reason: "test")
    _ = try await fetcher.fetch("http://www.a.example/in", for: CompanySession(company: "two"), reason: "test")
    let sent = web.asked.withLock { $0.map { $0.headers.filter { $0.name == "Cookie" }.map(\.value) } }
    #expect(sent == [[], [], ["id=7"], []])
  }

  @Test func endsWithTheBudget() async throws {
    let web = FakeWeb([:], time: time)
    let fetcher = fetcher(web)
    let session = CompanySession(company: "acme", budget: CompanyBudget(exchanges: 2))
    #expect(try await fetcher.fetch("http://a.example/", for: session, reason: "test").response?.status == 404)
    #expect(try await fetcher.fetch("http://a.example/2", for: session, reason: "test").failure?.kind == .budget)
    // A budget that ended before robots.txt was asked does not close the host for others.
    #expect(try await fetcher.fetch("http://b.example/", for: session, reason: "test").failure?.kind == .budget)
    #expect(try await fetcher.fetch("http://b.example/", for: nil, reason: "test").response?.status == 404)
    let slow = CompanySession(company: "slow", budget: CompanyBudget(time: .seconds(1)))
    #expect(try await fetcher.fetch("http://c.example/", for: slow, reason: "test").response?.status == 404)
    #expect(try await fetcher.fetch("http://c.example/2", for: slow, reason: "test").failure?.kind == .budget)
  }

  @Test func namesItself() async throws {
    let (_, web) = try await fetch("http://a.example/", [:])
    #expect(
      web.asked.withLock { $0[0].headers } == [
        .init(name: "User-Agent", value: "Fairlead/0.1 (+audit@ngo.example)"),
        .init(name: "From", value: "audit@ngo.example"),
      ])
    #expect(Visitor(contact: "https://ngo.example/audit")?.userAgent == "Fairlead/0.1 (+https://ngo.example/audit)")
    #expect(Visitor(contact: "a\r\nX: y") == nil)
    #expect(Visitor(contact: "  ") == nil)
  }

  @Test(arguments: [
    "you@example.org", "o'neil+audit@mail.ngo.example", "https://example.org/contact", "example.org/contact",
    "https://example.org/~me?a=b,c", "a@xn--bcher-kva.example", "https://ngo.example/@audits",
  ])
  func aContactBySightOfItsForm(_ contact: String) { #expect(Visitor.isReachable(contact)) }

  @Test(arguments: [
    "not an address", "me", "me@", "@example.org", "me@localhost", "a@b@example.org", "mailto:me@example.org",
    "https://", "ftp://example.org/", "me@example.org, you@example.org", "example..org", "12.5", "me@-x.example", " ",
    "J. Doe <me@example.org>",
  ])
  func whatIsNoContact(_ contact: String) { #expect(!Visitor.isReachable(contact)) }
}
