import Disclosures

extension Fetcher {
  /// Redirects that are followed for robots.txt (RFC 9309, section 2.3.1.2).
  private static let robotsRedirects = 5
  /// RFC 9309, section 2.5, asks for 500 KiB at least.
  private static let robotsBytes = 1_048_576

  /// Whether an agent may fetch an address, by its host's robots.txt as it is now. Throws what the `onExchange` hook
  /// throws.
  public func robotsAnswer(for address: WebAddress, agent: String = Visitor.product) async throws -> RobotsAnswer {
    var errand = Errand(session: nil, accept: .robots, reason: "robots.txt")
    return try await robotsVerdict(for: address, agent: agent, errand: &errand).answer(for: address)
  }

  /// What the host's robots.txt says to an agent, asked once for all who want to know at the same time.
  func robotsVerdict(
    for address: WebAddress, agent: String = Visitor.product, errand: inout Errand
  ) async throws -> RobotsVerdict {
    let place = RobotsMemory.Place(origin: address.origin, agent: agent)
    if let known = robots.verdict(for: place, now: time.now) { return known }
    let errandNow = errand
    let found = try await turns.take("robots.txt of " + place.origin) {
      if let known = robots.verdict(for: place, now: time.now) { return (known, [FetchNote]()) }
      return try await askRobots(address, for: place, errand: errandNow)
    }
    guard let (verdict, notes) = found else { return .everythingForbidden(Self.cancelled) }
    for note in notes { errand.note(note) }
    return verdict
  }

  private func askRobots(
    _ address: WebAddress, for place: RobotsMemory.Place, errand: Errand
  ) async throws -> (verdict: RobotsVerdict, notes: [FetchNote]) {
    var limits = policy.limits
    (limits.pageBytes, limits.documentBytes) = (Self.robotsBytes, Self.robotsBytes)
    var inquiry = Errand(session: errand.session, accept: .robots, reason: "robots.txt", limits: limits)
    var next = address.robots
    for hop in 0...Self.robotsRedirects {
      let exchange = try await ask(next, errand: &inquiry)
      if let failure = exchange.failure, hop == 0, Self.isAboutTheHost(failure.kind) {
        // Nothing of this host can be had: say so, instead of blaming robots.txt.
        let verdict = RobotsVerdict.everythingForbidden(failure)
        keep(verdict, of: place, since: exchange)
        return (verdict, inquiry.notes)
      }
      guard let response = exchange.response, let location = response.redirect else {
        let verdict = RobotsVerdict(exchange.answer, agent: place.agent)
        keep(verdict, of: place, since: exchange)
        return (verdict, inquiry.notes)
      }
      guard let target = next.resolving(location) else {
        // The rules lie where we cannot go, as on a host that is down or not to be asked.
        let verdict = RobotsVerdict.everythingForbidden(
          FetchFailure(
            .robotsUnreachable, "robots.txt redirects to what is no web address: \(shown(location))"))
        keep(verdict, of: place, since: exchange)
        return (verdict, inquiry.notes)
      }
      next = target
    }
    let verdict = RobotsVerdict.everythingAllowed(
      "robots.txt redirects more than \(Self.robotsRedirects) times, which allows everything")
    if let last = inquiry.exchanges.last { keep(verdict, of: place, since: last) }
    return (verdict, inquiry.notes)
  }

  private func keep(_ verdict: RobotsVerdict, of place: RobotsMemory.Place, since exchange: Exchange) {
    // What ended one company's errand says nothing about the host.
    if let kind = exchange.failure?.kind, kind == .cancelled || kind == .budget { return }
    robots.keep(verdict, for: place, since: exchange.requestedAt)
  }

  private static func isAboutTheHost(_ kind: FetchFailure.Kind) -> Bool {
    [.dns, .connect, .tls, .forbiddenAddress, .unsupportedURL, .budget, .notArchived, .cancelled].contains(kind)
  }
}
