import Disclosures

extension Lists {
  /// Orders on what goods are said to be made of: "denim made with Turkmen cotton", from wherever it is sent.
  ///
  /// - Parameters:
  ///   - parts: what is said of the goods, one input each.
  ///   - made: ISO 3166-1 alpha-3 of where the goods themselves are made: an order on a whole country is told by that
  ///     already.
  ///   - asOf: a day such as "2024-01-31"; nil for the newest state.
  func orders(onInputsOf parts: [String], madeIn made: Set<String>, asOf: String?) -> [Order] {
    var found: [Order] = []
    for part in parts where namesPlace(part) {
      if words(of: part).contains(where: { originWords.notMadeOf.contains($0.form) }) { continue }
      let regions = Set(regions(saidIn: part).map(\.id))
      let abroad = Set(origin(part).countries.map(\.iso3)).filter { iso3 in
        !made.contains(iso3) || regions.contains { self.regions[$0]?.iso3 == iso3 }
      }
      if abroad.isEmpty { continue }
      var goods = Set(goods(in: part).map(\.good.id))
      // "Turkmen cotton yarn" names what the yarn is made of; of what a Turkmen carpet is it does not say.
      let stems = Set(words(of: part).map(\.stem))
      for match in self.goods(in: part) where match.isTheGood {
        for input in inputs(of: match.good) where words(of: input.good.name).allSatisfy({ stems.contains($0.stem) }) {
          goods.insert(input.good.id)
        }
      }
      found += orders.filter { order in
        guard order.kind == .goodsClass || order.kind == .region, order.holds(on: asOf), abroad.contains(order.iso3),
          !found.contains(order), order.region.map(regions.contains) ?? true
        else { return false }
        return order.good == "*" || order.good.map(goods.contains) ?? false
      }
    }
    return found
  }

  /// Regions that the words of a good name. A city's name counts behind "from", "of" or "in" only: Hami melons, Hotan
  /// jade and Korla pears are kinds that come from elsewhere too.
  func regions(saidIn text: String) -> [Region] {
    let words = words(of: text)
    var found: [Region] = []
    for match in places.all(in: words) {
      for case .region(let id, _) in match.meanings {
        guard let region = regions[id], !found.contains(region) else { continue }
        if regionNames.isCity(words[match.words]) {
          let before = match.words.lowerBound - 1
          guard before > 0, originWords.leading.contains(words[before].form) else { continue }
        }
        found.append(region)
      }
    }
    return found
  }

  /// Regions that a text in Chinese names.
  func regions(inChinese text: String) -> [Region] {
    regionNames.places(in: text, originWords).compactMap { place in
      if case .region(let id, _) = place { regions[id] } else { nil }
    }
  }

  /// Most texts name no place at all, which is told without making words of them.
  private func namesPlace(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { !places.beginnings(in: $0, 0..<$0.count).isEmpty }
  }
}
