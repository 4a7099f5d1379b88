import Disclosures

extension Fetcher {
  /// Asks for one address until there is an answer that a retry would not better, or no retry is left.
  func ask(_ address: WebAddress, errand: inout Errand) async throws -> Exchange {
    let rule = RetryRule(policy: policy)
    let domain = RegistrableDomain.of(address.host)
    var retry = 0
    while true {
      // A redirect may have led back here: that, too, makes this a further exchange for the address.
      let attempt = errand.exchanges.count { $0.url == address.description }
      let (exchange, isLive) = try await askOnce(address, attempt: attempt, errand: errand)
      errand.exchanges.append(exchange)
      guard rule.isPassing(exchange, isConditional: errand.validators != nil) else {
        // A redirect that asks for time before it is followed gets it; the answer itself needs no repeating.
        if let asked = RetryRule.retryAfter(exchange), asked <= policy.longestRetryAfter,
          await transport.isRepeated(request(for: address, attempt: attempt, errand: errand)) == nil
        {
          stayAway(from: domain, for: asked, since: exchange, isLive: isLive)
        }
        return exchange
      }
      let isRepeated = await transport.isRepeated(request(for: address, attempt: attempt + 1, errand: errand))
      // The host asked for peace: that holds whether or not we would try again.
      if let asked = RetryRule.retryAfter(exchange) {
        if isRepeated == nil { stayAway(from: domain, for: asked, since: exchange, isLive: isLive) }
        if asked > policy.longestRetryAfter, isRepeated != true {
          errand.note(
            .retryAfterTooLong(host: address.host, asked: asked, limit: policy.longestRetryAfter))
          return exchange
        }
      }
      guard isRepeated ?? (retry < policy.retries), !Task.isCancelled else { return exchange }
      if isRepeated == nil {
        stayAway(from: domain, for: rule.wait(after: exchange, attempt: retry), since: exchange, isLive: isLive)
      }
      retry += 1
    }
  }

  private func stayAway(from domain: String, for wait: Duration, since exchange: Exchange, isLive: Bool) {
    let passed = isLive ? 0 : max(0, time.now.milliseconds - exchange.requestedAt.milliseconds)
    let left = wait - .milliseconds(passed)
    if left > .zero { schedule.postpone(domain, until: time.uptime + left) }
  }

  /// One exchange: an answer at hand, or else a visit when the domain's turn and time have come.
  private func askOnce(
    _ address: WebAddress, attempt: Int, errand: Errand
  ) async throws -> (exchange: Exchange, isLive: Bool) {
    let request = request(for: address, attempt: attempt, errand: errand)
    if let recorded = await transport.recorded(request) {
      keepCookies(recorded, address, errand)
      return (recorded, false)
    }
    let domain = RegistrableDomain.of(address.host)
    let answered = try await turns.take(domain) {
      // Another company may have asked for the same while we waited; its answer was handed over within its turn.
      if let recorded = await transport.recorded(request) { return (exchange: recorded, isLive: false) }
      let exchange = await visit(address, domain: domain, request: request, errand: errand)
      if exchange.failure?.kind != .cancelled {
        let context = ExchangeContext(
          company: errand.session?.company, accept: errand.accept, reason: errand.reason, attempt: attempt)
        try await onExchange?(exchange, context)
      }
      return (exchange: exchange, isLive: true)
    }
    let result = answered ?? (unasked(request, Self.cancelled), true)
    keepCookies(result.exchange, address, errand)
    return result
  }

  private func request(for address: WebAddress, attempt: Int, errand: Errand) -> TransportRequest {
    var headers = visitor.headers
    if errand.accept != .robots, let cookies = errand.session?.cookieField(for: address, at: time.now) {
      headers.append(Response.Header(name: "Cookie", value: cookies))
    }
    return TransportRequest(
      url: address.description, accept: errand.accept, validators: errand.validators, headers: headers,
      limits: errand.limits ?? policy.limits, attempt: attempt, company: errand.session?.company)
  }

  /// Waits until the domain may be visited, and visits it.
  private func visit(
    _ address: WebAddress, domain: String, request: TransportRequest, errand: Errand
  ) async -> Exchange {
    let delay = max(errand.delay, policy.delay)
    let begin = time.uptime
    let wait = schedule.wait(for: domain, delay: delay, now: begin)
    if wait > longestWait {
      return unasked(
        request, FetchFailure(.budget, "The host asked us to stay away for \(wait.inSeconds) s more (Retry-After)."))
    }
    if let refusal = errand.session?.refusal(host: address.host, now: begin, wait: wait) {
      return unasked(request, refusal)
    }
    if wait > .zero {
      do { try await time.sleep(for: wait) } catch { return unasked(request, Self.cancelled) }
    }
    let exchange = await transport.exchange(request)
    // Nobody was visited when the address was refused, or only looked for in an archive.
    if exchange.failure?.kind != .forbiddenAddress, exchange.failure?.kind != .notArchived {
      let end = time.uptime
      schedule.ended(domain, at: end, delay: delay)
      errand.session?.spend(on: address.host, time: end - begin, exchange: exchange)
    }
    return exchange
  }

  /// Longest wait that pacing and retries alone come to.
  private var longestWait: Duration {
    max(policy.longestRetryAfter, policy.longestBackoff, policy.longestCrawlDelay, policy.delay)
  }

  private func keepCookies(_ exchange: Exchange, _ address: WebAddress, _ errand: Errand) {
    if errand.accept != .robots { errand.session?.keepCookies(of: exchange, from: address) }
  }

  private func unasked(_ request: TransportRequest, _ failure: FetchFailure) -> Exchange {
    Exchange(url: request.url, requestedAt: time.now, answer: .failure(failure))
  }

  static let cancelled = FetchFailure(.cancelled, "The audit was stopped.")
}
