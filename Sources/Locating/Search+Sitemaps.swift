import Disclosures
import Fetching
import Reading
import Rubrics

extension Search {
  /// Looks through the sitemaps of the main home page's host for addresses that say something.
  mutating func searchSitemaps() async throws {
    guard let home = homes.first(where: { $0.page != nil })?.final else { return }
    var waiting = try await robotsSitemaps(of: home)
    for path in judge.rules.sitemaps {
      if let address = home.resolving(path), !waiting.contains(address) { waiting.append(address) }
    }
    var asked: Set<WebAddress> = []
    var offers: [(address: WebAddress, judgement: LinkJudge.Judgement)] = []
    while !waiting.isEmpty, asked.count < limits.sitemaps {
      let address = waiting.removeFirst()
      guard domains.contains(RegistrableDomain.of(address.host)), asked.insert(address).inserted,
        let map = try await sitemap(at: address)
      else { continue }
      let locations = map.locations.compactMap(WebAddress.init)
      if map.isIndex {
        // Maps of products hold no statements; they come last.
        let ranked = locations.enumerated().sorted {
          (Self.rank($0.element), $0.offset) < (Self.rank($1.element), $1.offset)
        }
        waiting.insert(contentsOf: ranked.map(\.element), at: 0)
      } else {
        for location in locations where domains.contains(RegistrableDomain.of(location.host)) {
          let judgement = judge.judge(location)
          if judgement.weight >= Self.clearWeight || judgement.weight == 0 { offers.append((location, judgement)) }
        }
      }
    }
    if !waiting.isEmpty {
      trail.append(
        Step(
          url: waiting[0].description, reason: "sitemap",
          result: "not read, nor \(waiting.count - 1) more: \(limits.sitemaps) sitemaps are the most that are"))
    }
    // Addresses that say nothing are worth a look only where there are few.
    if offers.count(where: { $0.judgement.weight == 0 && visits[$0.address] == nil }) > Self.mostBlindOffers {
      offers.removeAll { $0.judgement.weight == 0 }
    }
    let best = offers.enumerated().sorted {
      (-$0.element.judgement.weight, $0.offset) < (-$1.element.judgement.weight, $1.offset)
    }
    var taken = 0
    for (_, offer) in best where visits[offer.address] == nil && taken < limits.sitemapPages {
      guard pages < limits.pages, !hasDisclosure else { return }
      taken += 1
      try await visit(
        Frontier.Item(
          address: offer.address, weight: offer.judgement.weight, name: offer.judgement.name, reason: "sitemap",
          clicks: limits.clicks, isFromHome: false))
    }
  }

  private static let mostBlindOffers = 20
  /// Least weight of words that say more than that they lead on.
  private static let clearWeight = 40.0

  private static func rank(_ address: WebAddress) -> Int {
    let path = address.path.lowercased()
    if ["page", "legal", "content", "cms", "info"].contains(where: { path.contains($0) }) { return 0 }
    return ["product", "image", "video", "collection", "categor", "blog", "news", "store"]
      .contains { path.contains($0) } ? 2 : 1
  }

  private mutating func robotsSitemaps(of home: WebAddress) async throws -> [WebAddress] {
    let fetched = try await fetcher.fetch(
      home.robots.description, for: session, accept: .robots, reason: "robots.txt names sitemaps")
    guard let response = fetched.response, response.status == 200 else { return [] }
    return RobotsFile(response.body, isTruncated: response.truncated != nil).sitemaps.compactMap(home.resolving)
  }

  private mutating func sitemap(at address: WebAddress) async throws -> Sitemap? {
    let fetched = try await fetcher.fetch(address.description, for: session, accept: .sitemap, reason: "sitemap")
    var result = ""
    var map: Sitemap?
    switch fetched.answer {
    case .failure(let failure):
      if failure.kind == .cancelled { throw CancellationError() }
      result = failure.detail
      if [.timeout, .interrupted, .connect, .budget].contains(failure.kind) {
        unreadSitemaps.append((address, .unreachable(result)))
      }
    case .response(let response):
      map = response.status == 200 ? Sitemap(response.body) : nil
      result =
        response.status != 200
        ? "HTTP \(response.status)" : map.map { "read: \($0.locations.count) addresses" } ?? "no sitemap"
      if let obstacle = Self.sitemapObstacle(response) {
        result += "; " + obstacle.sentence
        unreadSitemaps.append((address, obstacle))
      }
    }
    trail.append(Step(url: address.description, reason: "sitemap", result: result))
    return map
  }

  /// What keeps an answer from telling all that a sitemap lists. That there is none, or none for us, tells nothing.
  private static func sitemapObstacle(_ response: Response) -> Visit.Obstacle? {
    if response.status >= 500 || response.status == 429 || response.status == 408 {
      return .unreachable("The server answers HTTP \(response.status).")
    }
    guard response.status == 200 else { return nil }
    switch response.truncated {
    case nil: return nil
    case .length: return .unreadable("It is longer than what is read of a sitemap.")
    case .time: return .unreachable("It was not whole within the time limit.")
    default: return .unreachable("The connection ended before the sitemap did.")
    }
  }

  /// Asks for addresses at which many companies put their disclosure.
  mutating func tryAddresses() async throws {
    guard let home = homes.first(where: { $0.page != nil })?.final else { return }
    for path in judge.rules.addresses.prefix(limits.addresses) where pages < limits.pages && !hasDisclosure {
      guard let address = home.resolving(path), visits[address] == nil else { continue }
      let visit = try await fetch(address, reason: "usual address")
      // What stands in the way of a guess says nothing.
      if let statement = visit.statement, statement.kind != .other {
        let item = Frontier.Item(
          address: address, weight: 0, name: nil, reason: "usual address", clicks: limits.clicks, isFromHome: false)
        found.append(Find(statement: statement, item: item))
      }
    }
  }

  /// Links that say nothing: the page itself tells, if one of them leads to the disclosure, or if a link on it does.
  /// Footers first.
  mutating func lookBlindly() async throws {
    let places: [LinkPlace] = [.footer, .collapsed, .navigation, .header, .body]
    var taken = 0
    for place in places {
      for home in homes where home.page?.isNofollow != true {
        for hop in home.links where hop.link.place == place && hop.judgement.weight == 0 && !hop.link.isNofollow {
          guard taken < limits.blindLinks, pages < limits.pages, !hasDisclosure else { return }
          guard visits[hop.address] == nil, domains.contains(RegistrableDomain.of(hop.address.host)),
            !homes.contains(where: { $0.final == hop.address })
          else { continue }
          taken += 1
          try await visit(
            Frontier.Item(
              address: hop.address, weight: 0, name: nil,
              reason: "\(place.rawValue) link \u{201C}\(hop.link.text.prefix(80))\u{201D}",
              clicks: limits.clicks - 1, isFromHome: true))
          try await follow { $0.weight >= Self.clearWeight }
        }
      }
    }
  }
}
