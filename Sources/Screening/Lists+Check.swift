import Disclosures

extension Lists {
  /// One good against all lists.
  ///
  /// - Parameters:
  ///   - good: any usual name or product ("prawns", "Tin ore (cassiterite)", "cotton t-shirts").
  ///   - country: a name, code or region; nil to ask for the good alone.
  ///   - asOf: a day such as "2021-03-31"; nil for the newest edition.
  public func check(good: String, country: String? = nil, asOf: String? = nil) -> GoodsCheck {
    check(product: good, matches: goods(in: good), origin: country.map(origin), asOf: asOf, suggests: true)
  }

  /// The check behind `check(good:)`, for callers that have read the product already. Catalogues do not suggest.
  func check(
    product: String, matches: [GoodMatch], origin: Origin?, asOf: String?, suggests: Bool
  ) -> GoodsCheck {
    let edition = edition(asOf: asOf)
    var check = GoodsCheck(
      asked: product, askedCountry: origin?.asked, asOf: asOf, edition: edition, matches: matches, suggestions: [],
      origin: origin, answer: .notListed, listings: [], removed: [], narrower: [], broader: [], chains: [],
      otherGoods: [], executiveOrder: [], orders: [], sectors: [], headings: [], lists: [])
    guard let edition, !words(of: product).isEmpty else {
      check.answer = .notRead
      check.lists = [reference("tvpra")]
      return check
    }
    check.lists = [reference(edition)]
    let isCountry = countryFilter(origin)
    let own = matches.filter(\.isTheGood).map(\.good)
    let rows = own.flatMap { listings(of: $0.id, in: edition) }
    let namesCountry = origin?.countries.isEmpty == false
    var pairs = namesCountry ? rows.filter { isCountry($0.country) } : []
    if namesCountry, pairs.isEmpty {
      // What is listed as a whole is listed in its parts: a cotton shirt is a garment.
      let wider = Set(own.flatMap(\.broader)).sorted()
      pairs = wider.flatMap { listings(of: $0, in: edition) }.filter { isCountry($0.country) }
    }
    check.answer = kind(rows: rows, pairs: pairs, namesCountry: namesCountry, isCountry: isCountry, edition)
    check.listings = check.answer == .pairListed ? pairs : rows
    check.removed = own.flatMap { removed(of: $0.id, by: edition) }.filter { !namesCountry || isCountry($0.country) }
    addRelatives(to: &check, own: own, isCountry: namesCountry ? isCountry : { _ in true }, edition)
    addChains(to: &check, own: own, isCountry: namesCountry ? isCountry : { _ in true }, edition)
    if check.answer == .countryListedForOtherGoods { check.otherGoods = goods(listedFor: isCountry, edition) }
    addOtherLists(to: &check, own: own, isCountry: namesCountry ? isCountry : { _ in true })
    if suggests, matches.isEmpty { check.suggestions = nearNames(product) }
    return check
  }

  private func kind(
    rows: [Listing], pairs: [Listing], namesCountry: Bool, isCountry: (String?) -> Bool, _ edition: Edition
  ) -> GoodsAnswer.Kind {
    if namesCountry, !pairs.isEmpty { return .pairListed }
    if !rows.isEmpty { return .listedForOtherCountries }
    return namesCountry && !goods(listedFor: isCountry, edition).isEmpty ? .countryListedForOtherGoods : .notListed
  }

  private func countryFilter(_ origin: Origin?) -> (String?) -> Bool {
    let codes = Set((origin?.countries ?? []).map(\.iso3))
    return { $0.map(codes.contains) ?? false }
  }

  private func addRelatives(
    to check: inout GoodsCheck, own: [Good], isCountry: (String?) -> Bool, _ edition: Edition
  ) {
    for good in own {
      let narrower = goods.values.filter { $0.broader.contains(good.id) }.sorted { $0.id < $1.id }
      for other in narrower where !own.contains(other) {
        check.narrower += listings(of: other.id, in: edition).filter { isCountry($0.country) }
      }
      for id in good.broader where !own.contains(where: { $0.id == id }) {
        check.broader += listings(of: id, in: edition).filter { isCountry($0.country) }
      }
    }
  }

  private func addChains(
    to check: inout GoodsCheck, own: [Good], isCountry: (String?) -> Bool, _ edition: Edition
  ) {
    var seen = Set(own.map(\.id))
    var next = check.matches.filter { !$0.isTheGood } + own.flatMap(inputs)
    while !next.isEmpty {
      var further: [GoodMatch] = []
      for match in next where seen.insert(match.good.id).inserted {
        let rows = listings(of: match.good.id, in: edition).filter { isCountry($0.country) }
        check.chains.append(GoodsCheck.Chain(match: match, listings: rows))
        // Silk fabric is of thread, thread of cocoons: a chain goes on to what is listed, as long as it is certain.
        guard rows.isEmpty, match.isMadeOf else { continue }
        further += inputs(of: match.good).filter(\.isMadeOf)
      }
      next = further
    }
  }

  private func goods(listedFor isCountry: (String?) -> Bool, _ edition: Edition) -> [String] {
    spans.values.joined().filter { isCountry($0.country) && $0.holds(in: edition.id, editions) }
      .compactMap { goods[$0.good]?.name }.sorted()
  }

  private func addOtherLists(to check: inout GoodsCheck, own: [Good], isCountry: (String?) -> Bool) {
    let ids = Set(own.map(\.id))
    let day = check.asOf
    let products = ids.sorted().flatMap { self.products[$0] ?? [] }.filter { row in
      isCountry(row.country) && (day.map { row.from <= $0 && (row.until ?? "9") > $0 } ?? (row.until == nil))
    }
    check.executiveOrder = Set(products.map(\.country)).sorted().compactMap { countries[$0] }
    let regions = Set(check.origin?.regions.map(\.id) ?? [])
    let chained = ids.union(check.chains.map(\.match.good.id))
    check.orders = orders.filter { order in
      guard order.kind == .goodsClass || order.kind == .region, order.holds(on: day), isCountry(order.iso3) else {
        return false
      }
      if order.good == "*" { return order.region.map(regions.contains) ?? false }
      return order.good.map(chained.contains) ?? false
    }
    if isCountry("CHN") {
      check.sectors = sectors.filter { sector in
        (!ids.isDisjoint(with: sector.goods) || sector.goods.isEmpty && names(sector, in: check.asked))
          && (day.map { sector.addedOn <= $0 } ?? true)
      }.map(\.name)
    }
    check.headings = headings.values.joined().filter { ids.contains($0.good) }
      .sorted { ($0.isDownstream ? 1 : 0, $0.code, $0.good) < ($1.isDownstream ? 1 : 0, $1.code, $1.good) }
    if !check.executiveOrder.isEmpty { check.lists.append(reference("eo13126")) }
    if check.orders.contains(where: { $0.action != .uflpa }) { check.lists.append(reference("cbp")) }
    if check.orders.contains(where: { $0.action == .uflpa }) { check.lists.append(reference("uflpa")) }
    if !check.sectors.isEmpty { check.lists.append(reference("uflpa-sectors")) }
  }

  /// A sector without goods of the list, such as steel, is told by its own name.
  private func names(_ sector: SectorSpan, in product: String) -> Bool {
    guard let name = words(of: sector.name).first else { return false }
    return words(of: product).contains { $0.stem == name.stem }
  }

  /// Names of goods spelled nearly as asked: one letter off for short words, two for long ones.
  private func nearNames(_ asked: String) -> [String] {
    let asked = words(of: asked).map(\.stem).joined(separator: " ")
    let limit = asked.utf8.count < 6 ? 1 : 2
    return goods.values.filter { good in
      let name = words(of: good.name).map(\.stem).joined(separator: " ")
      return editDistance(name, asked, limit: limit) <= limit
    }.map(\.name).sorted()
  }
}
