import Disclosures
import Matching

extension Lists {
  /// One good against all lists.
  ///
  /// - Parameters:
  ///   - good: any usual name or product ("prawns", "Tin ore (cassiterite)", "cotton t-shirts").
  ///   - country: a name, code or region; nil to ask for the good alone, or from where its own words say ("Uzbek
  ///     cotton").
  ///   - asOf: a day such as "2021-03-31"; nil for the newest edition.
  public func check(good: String, country: String? = nil, asOf: String? = nil) -> GoodsCheck {
    let said = country == nil ? origin(saidIn: good) : nil
    var check = check(
      product: good, matches: goods(in: good), origin: country.map(origin) ?? said, asOf: asOf, suggests: true)
    check.saysOrigin = said != nil
    return check
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
    guard let edition, !matches.isEmpty || !isNoProduct(product) else {
      check.answer = .notRead
      check.lists = [reference("tvpra")]
      return check
    }
    check.lists = [reference(edition)]
    if isCode(product) {
      check.answer = .notRead
      check.headings = TariffCode(product).links(in: headings).filter { !$0.isDownstream }
      return check
    }
    let isCountry = countryFilter(origin)
    let own = matches.filter(\.isTheGood).map(\.good)
    let rows = own.flatMap { listings(of: $0.id, in: edition) }
    let namesCountry = origin?.countries.isEmpty == false
    var pairs = namesCountry ? rows.filter { isCountry($0.country) } : []
    if namesCountry, pairs.allSatisfy({ $0.forcedLabor == .notStated }) {
      // What is listed as a whole is listed in its parts: a cotton shirt is a garment, and where its own row has no flags
      // the wider one's hold.
      let wider = Set(own.flatMap(\.broader)).sorted()
      pairs += wider.flatMap { listings(of: $0, in: edition) }.filter { isCountry($0.country) && !pairs.contains($0) }
    }
    check.answer = kind(rows: rows, pairs: pairs, namesCountry: namesCountry, isCountry: isCountry, edition)
    check.listings = check.answer == .pairListed ? pairs : rows
    check.removed = own.flatMap { removed(of: $0.id, by: edition) }.filter { !namesCountry || isCountry($0.country) }
    addRelatives(to: &check, own: own, isCountry: namesCountry ? isCountry : { _ in true }, edition)
    addChains(to: &check, own: own, isCountry: namesCountry ? isCountry : { _ in true }, edition)
    if check.answer == .countryListedForOtherGoods { check.otherGoods = goods(listedFor: isCountry, edition) }
    addOtherLists(to: &check, own: own, isCountry: namesCountry ? isCountry : { _ in true })
    if suggests, matches.isEmpty { check.suggestions = nearNames(product) }
    check.inputNames = inputNames(check.listings + check.chains.flatMap(\.listings))
    return check
  }

  private func inputNames(_ rows: [Listing]) -> [String: String] {
    var found: [String: String] = [:]
    for row in rows {
      guard case .downstream(let input, let places) = row.relation else { continue }
      found[input] = goods[input]?.name
      for iso3 in (places ?? "").split(separator: "|").map(String.init) { found[iso3] = countries[iso3]?.name }
    }
    return found
  }

  private func kind(
    rows: [Listing], pairs: [Listing], namesCountry: Bool, isCountry: (String?) -> Bool, _ edition: Edition
  ) -> GoodsAnswer.Kind {
    if namesCountry, !pairs.isEmpty { return .pairListed }
    if !rows.isEmpty, rows.allSatisfy({ $0.country == nil }) { return .listedCountryNotStated }
    if !rows.isEmpty { return namesCountry ? .listedForOtherCountries : .listedNoCountryNamed }
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
        check.narrower += listings(of: other.id, in: edition).filter { $0.country == nil || isCountry($0.country) }
      }
      for id in good.broader where !own.contains(where: { $0.id == id }) {
        check.broader += listings(of: id, in: edition).filter { $0.country == nil || isCountry($0.country) }
      }
    }
  }

  private func addChains(
    to check: inout GoodsCheck, own: [Good], isCountry: (String?) -> Bool, _ edition: Edition
  ) {
    var seen = Set(own.map(\.id))
    // Of batteries that are listed for China with cobalt of elsewhere, the cobalt is not asked for China.
    let from = check.answer == .pairListed ? Self.inputCountries(check.listings) : [:]
    var next = check.matches.filter { !$0.isTheGood } + own.flatMap(inputs)
    while !next.isEmpty {
      var further: [GoodMatch] = []
      for match in next where seen.insert(match.good.id).inserted {
        let all = listings(of: match.good.id, in: edition)
        let places = from[match.good.id] ?? []
        let isOfInput = !places.isEmpty && !all.contains { isCountry($0.country) }
        let rows = all.filter { isCountry($0.country) || isOfInput && $0.country.map(places.contains) == true }
        let isUnstated = !rows.contains { $0.country != nil } && all.contains { $0.country == nil }
        check.chains.append(
          GoodsCheck.Chain(
            match: match, listings: rows, isCountryUnstated: isUnstated, isOfInput: isOfInput && !rows.isEmpty))
        // Silk fabric is of thread, thread of cocoons: a chain goes on to what is listed, as long as it is certain.
        guard rows.isEmpty, match.isMadeOf else { continue }
        further += inputs(of: match.good).filter(\.isMadeOf)
      }
      next = further
    }
  }

  private static func inputCountries(_ rows: [Listing]) -> [String: Set<String>] {
    rows.reduce(into: [:]) { found, row in
      guard case .downstream(let input, let places) = row.relation else { return }
      found[input, default: []].formUnion((places ?? "").split(separator: "|").map(String.init))
    }
  }

  private func goods(listedFor isCountry: (String?) -> Bool, _ edition: Edition) -> [String] {
    spans.values.joined().filter { isCountry($0.country) && $0.holds(in: edition.id, editions) }
      .compactMap { goods[$0.good]?.name }.sorted()
  }

  private func addOtherLists(to check: inout GoodsCheck, own: [Good], isCountry: (String?) -> Bool) {
    let ids = Set(own.map(\.id))
    let day = check.asOf
    let products = ids.sorted().flatMap { self.products[$0] ?? [] }.filter { isCountry($0.country) }
    let standing = products.filter { row in
      day.map { row.from <= $0 && (row.until ?? "9") > $0 } ?? (row.until == nil)
    }
    check.executiveOrder = Set(standing.map(\.country)).sorted().compactMap { countries[$0] }
    check.executiveOrderRemoved = products.compactMap { row in
      guard let until = row.until, day.map({ until <= $0 }) ?? true, let country = countries[row.country] else {
        return nil
      }
      return GoodsCheck.Removal(country: country, day: until)
    }
    let regions = Set(check.origin?.regions.map(\.id) ?? [])
    let chained = ids.union(check.chains.map(\.match.good.id))
    check.orders = orders.filter { order in
      guard order.kind == .goodsClass || order.kind == .region, order.holds(on: day), isCountry(order.iso3) else {
        return false
      }
      if order.good == "*" { return order.region.map(regions.contains) ?? false }
      return order.good.map(chained.contains) ?? false
    }
    check.firms = orders.filter { order in
      guard order.kind == .entity || order.kind == .vessel, order.holds(on: day), isCountry(order.iso3) else {
        return false
      }
      return !ids.isDisjoint(with: firmGoods[order.id] ?? [])
    }
    check.sectors = sectors(of: check, namedIn: check.asked)
    check.headings = headings.values.joined().filter { ids.contains($0.good) }
      .sorted { ($0.isDownstream ? 1 : 0, $0.code, $0.good) < ($1.isDownstream ? 1 : 0, $1.code, $1.good) }
    let speaks = [
      ("eo13126", !check.executiveOrder.isEmpty || !check.executiveOrderRemoved.isEmpty),
      ("cbp", check.orders.contains { $0.action != .uflpa }), ("uflpa", check.orders.contains { $0.action == .uflpa }),
      ("uflpa-sectors", !check.sectors.isEmpty),
    ]
    for (id, isHeard) in speaks {
      let list = reference(id, on: day)
      let namesFirms = check.firms.contains { ($0.action == .uflpa ? "uflpa" : "cbp") == id }
      if isHeard {
        check.lists.append(list)
      } else if namesFirms {
        check.firmLists.append(list)
      } else {
        check.silentLists.append(list)
      }
    }
  }

  /// Whether a cell names nothing: it has no words, or they are what people and spreadsheets write in the place of a name
  /// (`placeholders.csv`), or a number that is no tariff code.
  func isNoProduct(_ product: String) -> Bool {
    let words = words(of: product)
    if words.isEmpty { return true }
    if words.count <= 4, placeholders.contains(Self.folded(product, words)) { return true }
    return words.allSatisfy { $0.form.utf8.allSatisfy { (48...57).contains($0) } } && !isCode(product)
  }

  /// The words of a placeholder; "#REF!" is an error of a spreadsheet, "Ref" may be anything.
  static func folded(_ text: String, _ words: [Word]) -> String {
    let isError = text.first { !$0.isWhitespace } == "#"
    return (isError ? "#" : "") + words.map(\.form).joined(separator: " ")
  }

  /// Whether a product is nothing but the digits of a tariff code.
  private func isCode(_ product: String) -> Bool {
    let code = TariffCode(product)
    return (code.digits?.utf8.count ?? 0) >= 4
      && words(of: product).allSatisfy { $0.form.utf8.allSatisfy { (48...57).contains($0) } || $0.form.hasPrefix("h") }
  }

  /// Names of goods spelled nearly as asked: one letter off or two swapped, in long names twice, and never the first: a
  /// kettle is no herd of cattle.
  private func nearNames(_ asked: String) -> [String] {
    let asked = words(of: asked).map(\.form).joined(separator: " ")
    // Short words are near to too much: peat is no misspelled pear.
    guard asked.utf8.count > 4 else { return [] }
    let limit = asked.utf8.count < 9 ? 1 : 2
    let near = goodNames.phrases.lazy.filter { name, _ in
      name.first == asked.first && editDistance(name, asked, limit: limit) <= limit
    }
    let names = near.map { name, meaning in
      if case .good(let id, .official) = meaning, let good = self.goods[id] { good.name } else { name }
    }
    return Set(names).sorted()
  }
}
