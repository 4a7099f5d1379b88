import Disclosures

extension Lists {
  /// High-priority sectors of the UFLPA that hold a product, when it is from China or its country was not asked.
  ///
  /// - Parameters:
  ///   - check: what the product's words lead to, with its chains.
  ///   - product: the words themselves: steel and lithium carbonate are no goods of the list and tell their sectors.
  func sectors(of check: GoodsCheck, namedIn product: String) -> [GoodsCheck.Sector] {
    if let origin = check.origin, !origin.countries.isEmpty, !origin.countries.contains(where: { $0.iso3 == "CHN" }) {
      return []
    }
    let own = check.matches.filter(\.isTheGood).map(\.good)
    // A sector holds what is made of its goods, and what a good of it is part of: a can is of aluminum.
    let held = Set(own.flatMap { [$0.id] + $0.broader }).union(
      check.chains.filter(\.match.isMadeOf).flatMap { [$0.match.good.id] + $0.match.good.broader })
    let words = words(of: product)
    return sectors.filter { sector in
      (!held.isDisjoint(with: sector.goods) || names(sector, in: words))
        && (check.asOf.map { sector.addedOn <= $0 } ?? true)
    }.map { GoodsCheck.Sector(name: $0.name, addedOn: $0.addedOn) }
  }

  private func names(_ sector: SectorSpan, in words: [Word]) -> Bool {
    sector.names.contains { name in
      words.indices.contains { start in
        words[start].stem == name[0] && words[start...].prefix(name.count).map(\.stem) == name
          && !words.indices.contains { veto(in: words, at: $0)?.overlaps(start..<start + name.count) == true }
      }
    }
  }
}
