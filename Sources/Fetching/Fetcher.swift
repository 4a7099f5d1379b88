public import Disclosures

/// The polite one way to the web: robots.txt, pacing, retries, redirects hop by hop, cookies of the company's visit.
///
/// What it decides follows from exchanges alone, so that a replay of the same exchanges decides the same.
public final class Fetcher: Sendable {
  /// Called with every exchange as soon as it is there and before anything follows from it. What it throws ends the
  /// fetch: evidence that could not be kept is not used. Not called for what `Transport.recorded` answers, nor for
  /// what was cancelled.
  public typealias ExchangeHook = @Sendable (Exchange, ExchangeContext) async throws -> Void

  let transport: any Transport
  let visitor: Visitor
  let policy: FetchPolicy
  let time: any Timekeeper
  let onExchange: ExchangeHook?
  let turns = Turns()
  let schedule = Schedule()
  let robots: RobotsMemory

  public init(
    transport: any Transport, visitor: Visitor, policy: FetchPolicy = FetchPolicy(),
    time: any Timekeeper = SystemTime(), onExchange: ExchangeHook? = nil
  ) {
    self.transport = transport
    self.visitor = visitor
    self.policy = policy
    self.time = time
    self.onExchange = onExchange
    robots = RobotsMemory(lifetime: policy.robotsLifetime)
  }

  /// Fetches one address. Throws only what the `onExchange` hook throws; everything else is in the answer.
  ///
  /// - Parameters:
  ///   - session: whose visit it is; its cookies are sent and its budget is used.
  ///   - validators: what an earlier answer for this very address said; not sent on to where it redirects.
  ///   - reason: for the decision trail.
  public func fetch(
    _ url: String, for session: CompanySession?, accept: AcceptKind = .page, validators: Validators? = nil,
    reason: String
  ) async throws -> Fetched {
    guard let requested = WebAddress(url) else {
      let failure = FetchFailure(.unsupportedURL, "Not a web address: \(shown(url))")
      return Fetched(requestedURL: url, finalURL: url, answer: .failure(failure))
    }
    var errand = Errand(session: session, accept: accept, validators: validators, reason: reason)
    if accept == .sitemap {
      var limits = policy.limits
      limits.pageBytes = max(limits.pageBytes, FetchLimits.sitemapBytes)
      errand.limits = limits
    }
    var address = requested
    var decided: RobotsAnswer?
    func result(_ answer: Exchange.Answer) -> Fetched {
      Fetched(
        requestedURL: requested.description, finalURL: address.description, exchanges: errand.exchanges,
        answer: answer, robots: decided, notes: errand.notes)
    }
    var circle = Circle()
    circle.arrive(at: requested, cookies: session?.cookieField(for: requested, at: time.now))
    for _ in 0...policy.redirects {
      if policy.obeysRobots {
        let verdict = try await robotsVerdict(for: address, errand: &errand)
        decided = verdict.answer(for: address)
        if let refusal = verdict.refusal(for: address) { return result(.failure(refusal)) }
        errand.obey(crawlDelay: verdict.crawlDelay, of: address.host, policy: policy)
      }
      let exchange = try await ask(address, errand: &errand)
      guard let response = exchange.response, let location = response.redirect else { return result(exchange.answer) }
      guard let target = address.resolving(location) else {
        return result(
          .failure(FetchFailure(.unsupportedURL, "Redirected to what is no web address: \(shown(location))")))
      }
      address = target
      if let asked = RetryRule.retryAfter(exchange), asked > policy.longestRetryAfter {
        errand.note(.retryAfterTooLong(host: address.host, asked: asked, limit: policy.longestRetryAfter))
        return result(
          .failure(FetchFailure(.budget, "The redirect asked us to wait for \(asked.inSeconds) s (Retry-After).")))
      }
      let cookies = session?.cookieField(for: target, at: time.now)
      if circle.arrive(at: target, cookies: cookies) > Circle.mostRounds, RetryRule.retryAfter(exchange) == nil {
        return result(.failure(FetchFailure(.redirectLimit, "Redirected in a circle, back to \(target).")))
      }
      errand.validators = nil
    }
    return result(.failure(FetchFailure(.redirectLimit, "More than \(policy.redirects) redirects.")))
  }
}

/// Where redirects have led, and with which cookies: whoever comes back as he was will be sent the same way again.
private struct Circle {
  /// Some doors open at the second knock, without a cookie.
  static let mostRounds = 2

  private struct Arrival: Hashable {
    var address: WebAddress
    var cookies: String?
  }
  private var arrivals: [Arrival: Int] = [:]

  /// How often it has come to that, now included.
  @discardableResult
  mutating func arrive(at address: WebAddress, cookies: String?) -> Int {
    arrivals[Arrival(address: address, cookies: cookies), default: 0] += 1
    return arrivals[Arrival(address: address, cookies: cookies)] ?? 1
  }
}

extension Response {
  /// Where a redirect leads, as written (RFC 9110, section 15.4); nil for any other response.
  var redirect: String? {
    guard [301, 302, 303, 307, 308].contains(status), let location = header("Location"), !location.isEmpty else {
      return nil
    }
    return location
  }
}
