import Disclosures
import Fetching
import Reading
import Rubrics

/// How each storefront's home page leads to a statement, from what was visited.
struct PlacementFinder {
  let search: Search
  let statement: Statement

  var placement: Placement {
    Placement(
      storefronts: search.homes.map { home in
        let link = link(on: home)
        return Placement.Storefront(
          url: home.final.description, link: link, unread: link == nil ? search.whyUnread(home: home) : nil,
          capture: capture(of: home))
      }, page: statement.pageKind, heading: heading)
  }

  private func capture(of visit: Visit) -> Capture? {
    visit.exchange.flatMap { search.capture($0, visit.rendered) }
  }

  /// The heading that names the Act or its subject, else the first one.
  private var heading: Quotation? {
    var judge = search.judge
    let document = statement.document
    let headings = document.passages.filter { $0.kind == .heading }
    let naming = headings.first { judge.rules.saysWhat(judge.classified(document.text(in: $0.range))?.id) }
    return (naming ?? headings.first).map {
      Quotation(text: document.text(in: $0.range), passage: $0.index, range: $0.range)
    }
  }

  /// The page that a link of a home page stands on: that page, or one that it shows in a frame.
  private func bearer(of link: Link, on home: Visit) -> Visit {
    if home.page?.links.contains(link) == true { return home }
    return search.order.lazy.compactMap { search.visits[$0] }.first { $0.page?.links.contains(link) == true } ?? home
  }

  /// The link of a home page that takes the fewest clicks; of several, the one whose words are clearest, then the one
  /// in the most visible place, then the first.
  private func link(on home: Visit) -> Placement.HomepageLink? {
    var best: (rank: [Double], hop: Visit.Hop, clicks: Int)?
    for (index, hop) in home.links.enumerated() {
      guard let clicks = clicks(through: hop, on: home) else { continue }
      let rank = [Double(clicks), -hop.judgement.weight, Self.hiddenness(hop.link.place), Double(index)]
      if let best, !rank.lexicographicallyPrecedes(best.rank) { continue }
      best = (rank, hop, clicks)
    }
    guard let (_, hop, clicks) = best else { return nil }
    let bearer = bearer(of: hop.link, on: home)
    return Placement.HomepageLink(
      text: hop.link.text.isEmpty ? hop.link.label : hop.link.text, destination: hop.address.description,
      place: hop.link.place, clicks: clicks, capture: capture(of: bearer),
      quotation: bearer.page?.quotation(of: hop.link))
  }

  /// 1 when the link leads to the statement itself, one more for each page on the way to it. By way of another page a
  /// link leads there only when its own words, or that page's title, say what it is about: a link "Legal" to a list of
  /// policies is no link to the statement (Civil Code 1714.43(b): a conspicuous and easily understood link).
  private func clicks(through hop: Visit.Hop, on home: Visit) -> Int? {
    // On the page that holds the statement itself, a link leads there only when it names a part of the page.
    if search.homes.contains(where: { $0.final.description == statement.url }),
      hop.address.description == statement.url
    {
      return hop.link.href.contains("#") && search.judge.rules.saysWhat(hop.judgement.name) ? 1 : nil
    }
    if let steps = steps(from: hop.address) { return steps }
    guard let visit = search.visits[hop.address], !search.homes.contains(where: { $0.final == visit.final }) else {
      return nil
    }
    guard search.judge.rules.saysWhat(hop.judgement.name) || search.bearsName(visit) || isDoor(home) else { return nil }
    let further = visit.links.compactMap { next -> Int? in
      // What stands in the frame of every page is no second click of this one.
      let isOwn =
        next.link.place == .body || !search.homes.contains { $0.links.contains { $0.address == next.address } }
      return isOwn ? steps(from: next.address) : nil
    }
    return further.min().map { $0 + 1 }
  }

  /// A page in front of the home page proper, "Enter": what it leads to is the home page, for whoever visits.
  private func isDoor(_ home: Visit) -> Bool {
    home.links.count <= Self.mostLinksOfDoor && home.links.allSatisfy { $0.judgement.weight <= 0 }
  }

  private static let mostLinksOfDoor = 5

  /// 1 when an address is the statement's, one more for each page on the way that only points to it.
  private func steps(from address: WebAddress) -> Int? {
    if leadsToStatement(address) { return 1 }
    guard let visit = search.visits[address] else { return nil }
    var (pages, seen) = ([visit.final.description], Set([visit.final.description]))
    for steps in 2...max(2, search.limits.clicks) {
      pages = pages.flatMap { search.pointedTo[$0] ?? [] }.filter { seen.insert($0).inserted }
      if pages.contains(statement.url) { return steps }
    }
    return nil
  }

  private func leadsToStatement(_ address: WebAddress) -> Bool {
    if address.description == statement.url { return true }
    guard let visit = search.visits[address] else { return false }
    if visit.final.description == statement.url { return true }
    return visit.statement.map { $0.kind == .disclosure && Search.isSame($0, statement) } ?? false
  }

  private static func hiddenness(_ place: LinkPlace) -> Double {
    switch place {
    case .footer, .header, .navigation: 0
    case .body: 1
    case .collapsed: 2
    }
  }
}
