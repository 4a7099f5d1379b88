import Disclosures
import Synchronization
import Testing

@testable import Fetching

@Suite struct PacingTests {
  let time = FakeTime()

  func fetcher(_ web: FakeWeb, _ policy: FetchPolicy = FetchPolicy()) -> Fetcher {
    Fetcher(transport: web, visitor: Visitor(contact: "audit@ngo.example")!, policy: policy, time: time)
  }

  /// Seconds between the starts of visits.
  func gaps(_ web: FakeWeb) -> [Double] {
    let starts = web.visits.withLock { $0.map { $0.at / .seconds(1) } }
    return zip(starts.dropFirst(), starts).map { $0 - $1 }
  }

  @Test func pausesFromTheEndOfOneToTheStartOfTheNext() async throws {
    let web = FakeWeb([:], time: time, took: .milliseconds(250))
    let fetcher = fetcher(web)
    for path in ["/", "/a", "/b"] { _ = try await fetcher.fetch("http://a.example" + path, for: nil, reason: "test") }
    #expect(gaps(web) == [1.25, 1.25, 1.25])
  }

  @Test func keepsOneScheduleForARegistrableDomain() async throws {
    let web = FakeWeb([:], time: time)
    let fetcher = fetcher(web, FetchPolicy(obeysRobots: false))
    for host in ["www.shop.co.uk", "legal.shop.co.uk", "shop.co.uk:8080", "other.co.uk", "a.github.io", "b.github.io"] {
      _ = try await fetcher.fetch("http://\(host)/", for: nil, reason: "test")
    }
    #expect(gaps(web) == [1, 1, 0, 0, 0])
  }

  @Test(arguments: [("0.5", 1.0, false), ("3", 3, false), ("2.5", 2.5, false), ("10", 10, false), ("600", 10, true)])
  func takesTheLongerDelayUpToTheLimit(_ case: (asked: String, gap: Double, isCapped: Bool)) async throws {
    let web = FakeWeb(
      ["http://a.example/robots.txt": [.robots("User-agent: *\nCrawl-delay: \(`case`.asked)")]], time: time)
    let fetcher = fetcher(web)
    let first = try await fetcher.fetch("http://a.example/", for: nil, reason: "test")
    let second = try await fetcher.fetch("http://a.example/b", for: nil, reason: "test")
    #expect(gaps(web) == [`case`.gap, `case`.gap])
    let notes: [FetchNote] =
      `case`.isCapped ? [.crawlDelayCapped(host: "a.example", asked: .seconds(600), used: .seconds(10))] : []
    #expect(first.notes == notes)
    #expect(second.notes == notes)
  }

  @Test func comesBackWhenItWasAskedTo() async throws {
    let web = FakeWeb(
      [
        "http://a.example/": [
          .status(429, ["Retry-After": "45"]),
          .status(503, ["Retry-After": "Sat, 21 Nov 2026 03:01:30 GMT"]), .status(200),
        ]
      ], time: time)
    let fetched = try await fetcher(web, FetchPolicy(obeysRobots: false))
      .fetch("http://a.example/", for: nil, reason: "test")
    #expect(fetched.response?.status == 200)
    #expect(fetched.exchanges.map { $0.response?.status } == [429, 503, 200])
    // 03:00:00, 45 s later, and at the date that was named.
    #expect(web.visits.withLock { $0.map { $0.at / .seconds(1) } } == [0, 45, 90])
  }

  /// RFC 9110, section 10.2.3, has it on any answer; of two fields the longer one is what suits both.
  @Test(arguments: [408, 425, 429, 500, 502, 503, 504]) func comesBackWhenAnyAnswerThatIsRetriedAsks(
    _ status: Int
  ) async throws {
    for (fields, wait) in [(["8"], 8.0), (["4", "9"], 9), (["9", "4"], 9), (["4, 9"], 9), (["soon", "8"], 8)] {
      let url = "http://a.example/"
      let asked = Exchange(
        url: url, requestedAt: time.now,
        answer: .response(
          Response(
            status: status, head: [], headers: fields.map { .init(name: "Retry-After", value: $0) }, body: [])))
      #expect(RetryRule.retryAfter(asked) == .seconds(wait), "\(status) \(fields)")
    }
    let web = FakeWeb(["http://a.example/": [.status(status, ["Retry-After": "8"]), .status(200)]], time: time)
    _ = try await fetcher(web, FetchPolicy(obeysRobots: false)).fetch("http://a.example/", for: nil, reason: "test")
    #expect(gaps(web) == [8])
  }

  /// A server whose clock is wrong means a time by its own clock.
  @Test(arguments: ["2026-11-21 02:50", "2026-11-21 03:10", "2031-01-01 00:00"])
  func countsADateFromTheServersOwn(_ now: String) throws {
    let start = try #require(Timestamp(now.replacing(" ", with: "T") + ":00Z"))
    func date(_ seconds: Int64) -> String {
      let parts = Timestamp(milliseconds: start.milliseconds + seconds * 1000).description.split {
        "-T:Z.".contains($0)
      }
      let month = ["01": "Jan", "11": "Nov"][parts[1]] ?? ""
      return "Sat, \(parts[2]) \(month) \(parts[0]) \(parts[3]):\(parts[4]):\(parts[5]) GMT"
    }
    func wait(_ fields: [String: String]) -> Duration? {
      RetryRule.retryAfter(Exchange(url: "http://a.example/", requestedAt: time.now, answer: .status(503, fields)))
    }
    #expect(wait(["Date": date(0), "Retry-After": date(7)]) == .seconds(7))
    #expect(wait(["Date": date(10), "Retry-After": date(7)]) == .zero)
    #expect(wait(["Date": "soon", "Retry-After": "Sat, 21 Nov 2026 03:00:07 GMT"]) == .seconds(7))
  }

  /// RFC 9110, section 10.2.3: the least time before the redirected request.
  @Test func waitsBeforeItFollowsARedirectThatAsksForTime() async throws {
    let web = FakeWeb(
      [
        "http://a.example/": [.status(302, ["Location": "/b", "Retry-After": "30"])],
        "http://a.example/b": [.status(200)],
        "http://a.example/long": [.status(302, ["Location": "/b", "Retry-After": "3600"])],
      ], time: time)
    let fetcher = fetcher(web, FetchPolicy(obeysRobots: false))
    let fetched = try await fetcher.fetch("http://a.example/", for: nil, reason: "test")
    #expect(fetched.response?.status == 200)
    #expect(web.visits.withLock { $0.map { $0.at / .seconds(1) } } == [0, 30])
    let long = try await fetcher.fetch("http://a.example/long", for: nil, reason: "test")
    #expect(long.failure?.kind == .budget)
    #expect(long.notes == [.retryAfterTooLong(host: "a.example", asked: .seconds(3600), limit: .seconds(60))])
  }

  @Test func staysAwayWhenThatIsTooLong() async throws {
    let web = FakeWeb(["http://a.example/": [.status(503, ["Retry-After": "3600"])]], time: time)
    let fetcher = fetcher(web, FetchPolicy(obeysRobots: false))
    let fetched = try await fetcher.fetch("http://a.example/", for: nil, reason: "test")
    #expect(fetched.response?.status == 503)
    #expect(
      fetched.notes == [.retryAfterTooLong(host: "a.example", asked: .seconds(3600), limit: .seconds(60))])
    #expect(try await fetcher.fetch("http://www.a.example/b", for: nil, reason: "test").failure?.kind == .budget)
    #expect(web.urls == ["http://a.example/"])
    time.pass(.seconds(3600))
    #expect(try await fetcher.fetch("http://www.a.example/b", for: nil, reason: "test").response?.status == 404)
  }

  @Test(arguments: [408, 429, 500, 502, 503, 504])
  func retriesWhatMayPass(_ status: Int) async throws {
    let web = FakeWeb(["http://a.example/": [.status(status), .status(status), .status(200)]], time: time)
    let fetched = try await fetcher(web, FetchPolicy(obeysRobots: false))
      .fetch("http://a.example/", for: nil, reason: "test")
    #expect(fetched.response?.status == 200)
    // Backoff of 2 s, then 4 s, each less up to half.
    let gaps = gaps(web)
    #expect(gaps.count == 2 && (1...2).contains(gaps[0]) && (2...4).contains(gaps[1]))
  }

  @Test(arguments: [400, 403, 404, 410, 501])
  func doesNotRetryWhatWillNot(_ status: Int) async throws {
    let web = FakeWeb(["http://a.example/": [.status(status)]], time: time)
    let fetched = try await fetcher(web, FetchPolicy(obeysRobots: false))
      .fetch("http://a.example/", for: nil, reason: "test")
    #expect(fetched.exchanges.count == 1)
  }

  @Test func givesUpAfterTheLastRetry() async throws {
    let web = FakeWeb(["http://a.example/": [.failed(.interrupted)]], time: time)
    let fetched = try await fetcher(web, FetchPolicy(retries: 4, obeysRobots: false))
      .fetch("http://a.example/", for: nil, reason: "test")
    #expect(fetched.failure?.kind == .interrupted)
    #expect(web.asked.withLock { $0.map(\.attempt) } == [0, 1, 2, 3, 4])
  }

  @Test func jittersBySeedAndAddress() async throws {
    func gap(seed: UInt64, url: String) async throws -> Double {
      let web = FakeWeb([url: [.status(503), .status(200)]], time: time)
      let policy = FetchPolicy(
        delay: .zero, backoff: .seconds(1000), longestBackoff: .seconds(1000), seed: seed, obeysRobots: false)
      _ = try await fetcher(web, policy).fetch(url, for: nil, reason: "test")
      return gaps(web)[0]
    }
    let one = try await gap(seed: 1, url: "http://a.example/")
    #expect(try await gap(seed: 1, url: "http://a.example/") == one)
    #expect(try await gap(seed: 2, url: "http://a.example/") != one)
    #expect(try await gap(seed: 1, url: "http://b.example/") != one)
  }

  @Test func aCancelledWaitEndsTheFetch() async throws {
    let web = FakeWeb([:], time: time)
    let fetcher = fetcher(web)
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await fetcher.fetch("http://a.example/", for: nil, reason: "test")
    }
    #expect(try await task.value.failure?.kind == .cancelled)
    #expect(web.urls.isEmpty)
  }
}
