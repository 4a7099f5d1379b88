import Disclosures

extension Fetcher {
  /// Redirects that are followed for robots.txt (RFC 9309, section 2.3.1.2).
  private static let robotsRedirects = 5
  /// RFC 9309, section 2.5, asks for 500 KiB at least.
  private static let robotsBytes = 1_048_576

  /// What the host's robots.txt says, asked once for all who want to know at the same time.
  func robotsVerdict(for address: WebAddress, errand: inout Errand) async throws -> RobotsVerdict {
    if let known = robots.verdict(for: address.origin, now: time.now) { return known }
    let origin = address.origin
    let errandNow = errand
    let found = try await turns.take("robots.txt of " + origin) {
      if let known = robots.verdict(for: origin, now: time.now) { return (known, [FetchNote]()) }
      return try await askRobots(address, errand: errandNow)
    }
    guard let (verdict, notes) = found else { return .everythingForbidden(Self.cancelled) }
    for note in notes { errand.note(note) }
    return verdict
  }

  private func askRobots(
    _ address: WebAddress, errand: Errand
  ) async throws -> (verdict: RobotsVerdict, notes: [FetchNote]) {
    var limits = policy.limits
    (limits.pageBytes, limits.documentBytes) = (Self.robotsBytes, Self.robotsBytes)
    var inquiry = Errand(session: errand.session, accept: .robots, reason: "robots.txt", limits: limits)
    var place = address.robots
    for hop in 0...Self.robotsRedirects {
      let exchange = try await ask(place, errand: &inquiry)
      if let failure = exchange.failure, hop == 0, Self.isAboutTheHost(failure.kind) {
        // Nothing of this host can be had: say so, instead of blaming robots.txt.
        let verdict = RobotsVerdict.everythingForbidden(failure)
        keep(verdict, of: address, since: exchange)
        return (verdict, inquiry.notes)
      }
      guard let response = exchange.response, let location = response.redirect,
        let target = place.resolving(location)
      else {
        let verdict = RobotsVerdict(exchange.answer)
        keep(verdict, of: address, since: exchange)
        return (verdict, inquiry.notes)
      }
      place = target
    }
    let verdict = RobotsVerdict.everythingAllowed(
      "robots.txt redirects more than \(Self.robotsRedirects) times, which allows everything")
    if let last = inquiry.exchanges.last { keep(verdict, of: address, since: last) }
    return (verdict, inquiry.notes)
  }

  private func keep(_ verdict: RobotsVerdict, of address: WebAddress, since exchange: Exchange) {
    // What ended one company's errand says nothing about the host.
    if let kind = exchange.failure?.kind, kind == .cancelled || kind == .budget { return }
    robots.keep(verdict, for: address.origin, since: exchange.requestedAt)
  }

  private static func isAboutTheHost(_ kind: FetchFailure.Kind) -> Bool {
    [.dns, .connect, .tls, .forbiddenAddress, .unsupportedURL, .budget, .notArchived, .cancelled].contains(kind)
  }
}
