import Disclosures
import Fetching
import Reading
import Rubrics

extension Search {
  /// A sitemap to be read.
  private struct SitemapLead {
    var address: WebAddress
    /// The site says that it is there; otherwise it is only a usual address.
    var isNamed: Bool
  }

  /// Looks through the sitemaps of the main home page's host for addresses that say something.
  mutating func searchSitemaps() async throws {
    guard let home = homes.first(where: { $0.page != nil })?.final else { return }
    var waiting = try await robotsSitemaps(of: home)
    for path in judge.rules.sitemaps {
      if let address = home.resolving(path), !waiting.contains(where: { $0.address == address }) {
        waiting.append(SitemapLead(address: address, isNamed: false))
      }
    }
    var asked: Set<WebAddress> = []
    var offers: [(address: WebAddress, judgement: LinkJudge.Judgement)] = []
    while !waiting.isEmpty, asked.count < limits.sitemaps {
      let lead = waiting.removeFirst()
      guard asked.insert(lead.address).inserted, let map = try await sitemap(lead) else { continue }
      if map.isIndex {
        waiting.insert(contentsOf: leads(of: map, at: lead.address), at: 0)
        continue
      }
      for location in map.locations.compactMap({ lead.address.resolving($0) })
      where domains.contains(RegistrableDomain.of(location.host)) {
        let judgement = judge.judge(location)
        if judgement.weight >= Self.clearWeight || judgement.weight == 0 { offers.append((location, judgement)) }
      }
    }
    waiting.removeAll { asked.contains($0.address) }
    if !waiting.isEmpty {
      // Maps of products hold no statements, and what nobody names may not be there.
      let why = "\(limits.sitemaps) sitemaps are the most that are"
      let isInDoubt = waiting.contains { $0.isNamed && Self.rank($0.address) < 2 }
      leaveOut(waiting.map(\.address.description), why, isInDoubt ? .unreadable("It was not read: \(why).") : nil)
    }
    try await visit(offers)
  }

  /// Visits the best of the addresses that sitemaps list.
  private mutating func visit(_ offers: [(address: WebAddress, judgement: LinkJudge.Judgement)]) async throws {
    var offers = offers
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
  static let clearWeight = 40.0

  private static func rank(_ address: WebAddress) -> Int {
    let path = address.path.lowercased()
    if ["page", "legal", "content", "cms", "info"].contains(where: { path.contains($0) }) { return 0 }
    return ["product", "image", "video", "collection", "categor", "blog", "news", "store"]
      .contains { path.contains($0) } ? 2 : 1
  }

  /// The sitemaps that robots.txt names. They may lie on any host: so the site itself says (sitemaps.org, "Sitemaps and
  /// Cross Submits").
  private mutating func robotsSitemaps(of home: WebAddress) async throws -> [SitemapLead] {
    let fetched = try await fetcher.fetch(
      home.robots.description, for: session, accept: .robots, reason: "robots.txt names sitemaps")
    guard let response = fetched.response, response.status == 200 else { return [] }
    return leads(RobotsFile(response.body, isTruncated: response.truncated != nil).sitemaps, from: home) { _ in true }
  }

  /// What an index lists, on its own host and on the company's. Maps of products come last.
  private mutating func leads(of index: Sitemap, at address: WebAddress) -> [SitemapLead] {
    let trusted = domains.union([RegistrableDomain.of(address.host)])
    let leads = leads(index.locations, from: address) { trusted.contains(RegistrableDomain.of($0.host)) }
    return leads.enumerated().sorted {
      (Self.rank($0.element.address), $0.offset) < (Self.rank($1.element.address), $1.offset)
    }.map(\.element)
  }

  private mutating func leads(
    _ written: [String], from base: WebAddress, isTrusted: (WebAddress) -> Bool
  ) -> [SitemapLead] {
    let named = written.filter { !$0.isEmpty }.map { (text: $0, address: base.resolving($0)) }
    let strange = named.filter { $0.address == nil }.map { shown($0.text) }
    leaveOut(strange, "no web address", .unreachable("it is no web address"))
    let foreign = named.compactMap(\.address).filter { !isTrusted($0) }.map(\.description)
    leaveOut(foreign, "on another site", .unreachable("it is on another site"))
    return named.compactMap(\.address).filter(isTrusted).map { SitemapLead(address: $0, isNamed: true) }
  }

  /// Says in the trail that sitemaps were not asked for.
  private mutating func leaveOut(_ sitemaps: [String], _ why: String, _ doubt: Visit.Obstacle?) {
    guard let first = sitemaps.first else { return }
    let more = sitemaps.count == 1 ? "" : ", nor \(sitemaps.count - 1) more"
    trail.append(Step(url: first, reason: "sitemap", result: "not read\(more): \(why)"))
    if let doubt { unreadSitemaps.append((first, doubt)) }
  }

  private mutating func sitemap(_ lead: SitemapLead) async throws -> Sitemap? {
    let address = lead.address.description
    let fetched = try await fetcher.fetch(address, for: session, accept: .sitemap, reason: "sitemap")
    var result = ""
    var map: Sitemap?
    var obstacle: Visit.Obstacle?
    let isNamed = lead.isNamed || Self.isLedOn(from: address, fetched)
    switch fetched.answer {
    case .failure(let failure):
      if failure.kind == .cancelled { throw CancellationError() }
      let found = Self.obstacle(failure)
      result = found.sentence
      if isNamed || [.timeout, .interrupted, .connect, .budget].contains(failure.kind) { obstacle = found }
    case .response(let response) where response.status == 200:
      map = Sitemap(response.body)
      result = map.map { "read: \($0.locations.count) addresses" } ?? "no sitemap"
      obstacle = Self.cut(response) ?? map?.problem.map { .unreadable($0) }
      if let obstacle { result += "; " + obstacle.sentence }
    case .response(let response):
      result = "HTTP \(response.status)"
      obstacle = Self.obstacle(status: response.status, isNamed: isNamed)
    }
    if let obstacle { unreadSitemaps.append((address, obstacle)) }
    trail.append(Step(url: address, reason: "sitemap", result: result))
    return map
  }

  /// Whether the usual address of a sitemap was answered by naming another one: then there is one, wherever it lies.
  /// Sites that send every address they do not know to a page name none.
  private static func isLedOn(from address: String, _ fetched: Fetched) -> Bool {
    guard fetched.finalURL != address, let target = WebAddress(fetched.finalURL) else { return false }
    if fetched.failure?.kind == .forbiddenAddress { return true }
    let path = target.path.lowercased()
    return path.contains("sitemap") || [".xml", ".gz", ".txt", ".rss", ".atom"].contains { path.hasSuffix($0) }
  }

  /// That there is none, or none for us where nobody said that there is one, tells nothing.
  private static func obstacle(status: Int, isNamed: Bool) -> Visit.Obstacle? {
    let isPassing = status >= 500 || status == 429 || status == 408
    let isClosed = isNamed && status != 404 && status != 410
    return isPassing || isClosed ? .unreachable("The server answers HTTP \(status).") : nil
  }

  /// What keeps an answer from telling all that a sitemap lists.
  private static func cut(_ response: Response) -> Visit.Obstacle? {
    switch response.truncated {
    case nil: nil
    case .length: .unreadable("It is longer than what is read of a sitemap.")
    case .time: .unreachable("It was not whole within the time limit.")
    default: .unreachable("The connection ended before the sitemap did.")
    }
  }
}
