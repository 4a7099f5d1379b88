import Disclosures
import Fetching
import Reading
import Rubrics

/// Where to look when neither links nor sitemaps lead anywhere.
extension Search {
  /// Asks for addresses at which many companies put their disclosure.
  mutating func tryAddresses() async throws {
    guard let home = homes.first(where: { $0.page != nil })?.final else { return }
    for path in judge.rules.addresses.prefix(limits.addresses) where pages < limits.pages && !hasDisclosure {
      guard let address = home.resolving(path), visits[address] == nil else { continue }
      let visit = try await fetch(address, reason: "usual address")
      // What stands in the way of a guess says nothing.
      let item = Frontier.Item(
        address: address, weight: 0, name: nil, reason: "usual address", clicks: limits.clicks, isFromHome: false)
      try await take(visit, item)
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
          try await follow { item, _ in item.weight >= Self.clearWeight }
        }
      }
    }
  }
}
