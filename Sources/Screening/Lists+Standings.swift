import Disclosures

extension Lists {
  /// How a good stands on the list, whatever the country; a kind of a listed good stands with it.
  ///
  /// - Parameter held: the rows of a good in the edition.
  static func standing(
    of good: String, _ goods: [String: Good], held: (String) -> [ListingSpan]
  ) -> Mention.GoodStanding {
    var rows = held(good)
    if rows.isEmpty { rows = (goods[good]?.broader ?? []).flatMap(held) }
    if rows.isEmpty { return .notListed }
    let count = Set(rows.compactMap(\.country)).count
    return count == 0 ? .countryNotStated : .listed(countries: count)
  }

  /// By good, in the newest edition: what nearly every mention asks for.
  static func standings(
    _ goods: [String: Good], _ spans: [String: [ListingSpan]], _ editions: [Edition]
  ) -> [String: Mention.GoodStanding] {
    guard let newest = editions.last else { return [:] }
    return goods.mapValues { good in
      standing(of: good.id, goods) { spans[$0]?.filter { $0.holds(in: newest.id, editions) } ?? [] }
    }
  }
}
