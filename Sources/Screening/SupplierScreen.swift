import Disclosures
public import Tabulating

/// Screens suppliers against listed firms and vessels by name, and against orders on goods and regions.
public struct SupplierScreen {
  /// Names from this score on are shown. Held by labelled pairs (`Fixtures/supplier-pairs.tsv`).
  public static let threshold = 0.80
  /// The same for a name that is the whole beginning of a listed one, in three words at least.
  public static let shortenedThreshold = 0.70

  /// Score of a name that is a listed one but for a place or what it adds in brackets.
  public static let branchScore = 0.9

  let lists: Lists
  private let index: PartyIndex
  /// Parties whose orders held once: named in a note, no answer.
  private let past: PartyIndex
  let asOf: String?
  private let decisions: SettledDecisions

  /// - Parameters:
  ///   - asOf: a day such as "2024-01-31": orders that held then; nil for those that hold in the newest state.
  ///   - decisions: what people said before.
  public init(lists: Lists, asOf: String? = nil, decisions: Decisions = Decisions()) {
    self.lists = lists
    self.asOf = asOf
    index = PartyIndex(lists.orders.filter { $0.holds(on: asOf) }, lists.nameWords)
    past = PartyIndex(
      lists.orders.filter { order in order.until.map { end in asOf.map { end <= $0 } ?? true } ?? false },
      lists.nameWords)
    self.decisions = SettledDecisions(decisions, lists)
  }

  /// Reads the next supplier of a table; nil at the end.
  public static func supplier(_ row: NamedRow) -> Supplier {
    Supplier(
      line: row.line, name: row["name"], country: row["country"], region: row["region"], goods: row["goods"],
      address: [row["address"], row["city"]].filter { !$0.isEmpty }.joined(separator: ", "),
      formulas: ["name", "country", "region", "goods", "address", "city"].filter(row.isFormula))
  }

  public func answer(_ supplier: Supplier) -> SupplierAnswer {
    var answer = SupplierAnswer(
      supplier: supplier, answer: .notListed, candidates: [], orders: [], goods: [], notes: [],
      lists: [lists.reference("cbp"), lists.reference("uflpa")])
    let origin = lists.origin(supplier.country)
    if !supplier.country.isEmpty, let problem = origin.problem { answer.notes.append(problem) }
    answer.notes += supplier.formulas.map { "the \($0) is a formula without a stored value" }
    let clean = CleanName(supplier.name, lists.nameWords)
    let whole = index.putTogether(supplier.name, clean)
    if let whole { answer.candidates = candidates(whole, origin) }
    if !answer.candidates.isEmpty {
      // Read with its syllables put together.
    } else if clean.isTelling || clean.tokens.count > 3 {
      answer.candidates = candidates(clean, origin)
      if answer.candidates.isEmpty { answer.candidates = branches(supplier.name, clean, origin) }
      if answer.candidates.isEmpty, !clean.isTelling { answer.candidates = sameGeneralName(clean, origin) ?? [] }
      if answer.candidates.isEmpty { answer.candidates = placed(supplier, clean, origin) }
    } else if supplier.name.isEmpty {
      answer.notes.append("the row names no supplier")
    } else if let same = sameGeneralName(clean, origin) {
      answer.candidates = same
    } else if ended(clean).isEmpty {
      answer.notes.append("\"\(supplier.name)\" \(clean.shortfall)")
    }
    apply(decisions.about(supplier.name, origin), to: &answer, origin)
    if answer.candidates.isEmpty { answer.notes += ended(clean) }
    answer.orders = orders(supplier, origin)
    answer.goods = goods(supplier, origin)
    answer.answer = kind(answer, isNamed: clean.isComparable)
    answer.notes += hints(supplier, answer, origin)
    return answer
  }

  /// Orders against the same name that hold no more, in words.
  private func ended(_ clean: CleanName) -> [String] {
    guard clean.tokens.count > 1 || clean.isTelling else { return [] }
    return past.same(as: clean).map { entry in
      "\(entry.order.action.rawValue) against \(entry.order.name) held from \(entry.order.effectiveOn) until "
        + "\(entry.order.until ?? "?")"
    }
  }

  private func kind(_ answer: SupplierAnswer, isNamed: Bool) -> SupplierAnswer.Kind {
    let open = answer.candidates.filter { $0.decision != .different }
    if open.contains(where: { $0.decision == .same || $0.isSameName && $0.country != .differs }) { return .named }
    if !open.isEmpty { return .similar }
    if !answer.orders.isEmpty { return .underOrder }
    if answer.goods.contains(where: { $0.answer == .pairListed }) { return .goodsListed }
    return isNamed ? .notListed : .notRead
  }

  private func candidates(_ clean: CleanName, _ origin: Origin) -> [Candidate] {
    var found = same(clean, origin)
    if found.contains(where: \.isSameName) { return unique(found) }
    // The same words in another order, or without "group", and what the name only begins.
    let turned = index.turned(clean) + clean.joinedNeighbours.flatMap(index.turned)
    found += near(turned, .sameWords, origin) + near(index.begun(by: clean), .beginning, origin)
    // A word that stands for a whole name may stand for another one: its country has to be the same.
    found += index.begun(byWord: clean).map { candidate($0, Self.branchScore, .beginning, origin) }
      .filter { $0.country == .same }
    let extended = near(index.extended(by: clean), .extended, origin)
    if !found.isEmpty { return unique(found + extended) }
    // An order against "Lu Rong Yuan Yu" names a fleet; its boats bear numbers.
    if !clean.numbers.isEmpty {
      found = near(index.same(as: clean.withoutNumbers).filter { $0.order.kind == .vessel }, .fleet, origin)
      if !found.isEmpty { return unique(found) }
    }
    for (entry, score) in index.similar(to: clean, atLeast: Self.threshold, shortened: Self.shortenedThreshold) {
      // Plants, camps and vessels that differ in their number are others.
      guard entry.clean.numbers == clean.numbers else { continue }
      let candidate = candidate(entry, score, .similarity, origin)
      // A name that is only near, in another country, is a coincidence.
      if candidate.country == .differs, score < 0.99 || entry.clean.trades != clean.trades { continue }
      found.append(candidate)
    }
    found += extended
    found += index.extended(byWords: clean).map { candidate($0, Self.branchScore, .extended, origin) }
      .filter { $0.country == .same }
    found += index.misspelled(clean).map { candidate($0.entry, $0.score, .letter, origin) }
      .filter { $0.country == .same }
    return unique(found)
  }

  /// Parties of the same name. With another word of the same trade it may be another firm's, and in another country is.
  private func same(_ clean: CleanName, _ origin: Origin) -> [Candidate] {
    let found = index.same(as: clean).map { entry in
      let isSame = entry.clean.trades == clean.trades
      return candidate(entry, isSame ? 1 : Self.branchScore, isSame ? .sameName : .sameTrade, origin)
    }
    return found.contains(where: \.isSameName) ? found : found.filter { $0.country != .differs }
  }

  /// Entries that are as near as a branch is, unless they are of another country.
  private func near(_ entries: [PartyIndex.Entry], _ basis: Candidate.Basis, _ origin: Origin) -> [Candidate] {
    entries.map { candidate($0, Self.branchScore, basis, origin) }.filter { $0.country != .differs }
  }

  /// "Hoshine Silicon Industry (Shanshan)", "Zhuhai Ninestar Corporation": a branch or a plant of a listed firm, told by
  /// what stands in brackets or after a comma or by a place before its name, is as near as a similar name.
  private func branches(_ name: String, _ clean: CleanName, _ origin: Origin) -> [Candidate] {
    let short = CleanName(name.replacing(/\([^)]*\)/, with: " "), lists.nameWords)
    let first = CleanName(String(name.prefix { $0 != "," }), lists.nameWords)
    let inside = name.matches(of: /\(([^()]*)\)/).map { CleanName(String($0.1), lists.nameWords) }
    let forms = inside.filter { $0.tokens.count > 1 } + [short, first, short.withoutPlaces(lists.nameWords)]
    return unique(
      near(
        forms.filter { $0.isTelling && $0 != clean }.flatMap { index.same(as: $0) + index.turned($0) }, .branch, origin)
    )
  }

  /// "Linglong Tire", Zrenjanin: the name says a part of a listed name, the address the rest of it.
  private func placed(_ supplier: Supplier, _ clean: CleanName, _ origin: Origin) -> [Candidate] {
    let address = CleanName("\(supplier.address) \(supplier.region)", lists.nameWords)
    if address.tokens.isEmpty { return [] }
    return unique(
      index.completed(clean, by: address).map { candidate($0, Self.branchScore, .address, origin) }
        .filter { $0.country == .same })
  }

  private func unique(_ found: [Candidate]) -> [Candidate] {
    var seen: Set<String> = []
    return Array(found.filter { seen.insert($0.order.id).inserted }.prefix(10))
  }

  /// A name of general words and places: met whole, or where a listed one begins with it.
  private func sameGeneralName(_ clean: CleanName, _ origin: Origin) -> [Candidate]? {
    guard clean.tokens.count > 1 else { return nil }
    let found = same(clean, origin)
    if !found.isEmpty { return found }
    let near =
      near(index.turned(clean), .sameWords, origin) + near(index.begun(by: clean), .beginning, origin)
      + near(index.extended(by: clean), .extended, origin)
    return near.isEmpty ? nil : unique(near)
  }

  private func candidate(
    _ entry: PartyIndex.Entry, _ score: Double, _ basis: Candidate.Basis, _ origin: Origin
  ) -> Candidate {
    Candidate(
      order: entry.order, name: entry.name, score: score, basis: basis, country: Self.agreement(origin, entry.order))
  }

  static func agreement(_ origin: Origin, _ order: Order) -> Candidate.Agreement {
    if origin.countries.isEmpty { return .unknown }
    return origin.countries.contains { register($0.iso3) == register(order.iso3) } ? .same : .differs
  }

  /// Firms listed for China are often registered in Hong Kong or Macau.
  private static func register(_ iso3: String) -> String { ["HKG", "MAC"].contains(iso3) ? "CHN" : iso3 }

  /// Orders on classes of goods and on regions: by country and goods, by region, or by a place in the address.
  private func orders(_ supplier: Supplier, _ origin: Origin) -> [Order] {
    var placed = [supplier.region, supplier.address, supplier.country].map(lists.origin)
    // A production corps is of its region wherever its office is.
    let firms = words(of: supplier.name).compactMap { lists.regionNames.firms[$0.form] }.compactMap {
      lists.regions[$0]
    }
    if !firms.isEmpty { placed += firms.map { lists.origin($0.name) } }
    let countries = Set((origin.countries.isEmpty ? placed.flatMap(\.countries) : origin.countries).map(\.iso3))
    let told = [supplier.region, supplier.address].flatMap { lists.regions(at: $0, in: countries) }
    let regions = Set((placed.flatMap(\.regions) + told).filter { countries.contains($0.iso3) }.map(\.id))
    let parts = lists.products(inCell: supplier.goods)
    let matches = parts.flatMap { lists.goods(in: $0) }
    var goods = Set(matches.map(\.good.id))
    for match in matches where match.isTheGood { goods.formUnion(lists.inputs(of: match.good).map(\.good.id)) }
    return lists.orders.filter { order in
      guard order.kind == .goodsClass || order.kind == .region, order.holds(on: asOf), countries.contains(order.iso3)
      else { return false }
      if let region = order.region, !regions.contains(region) { return false }
      return order.good == "*" || order.good.map(goods.contains) ?? false
    } + lists.orders(onInputsOf: parts, madeIn: countries, asOf: asOf)
  }

  private func goods(_ supplier: Supplier, _ origin: Origin) -> [GoodsCheck] {
    lists.products(inCell: supplier.goods).map {
      lists.check(good: $0, country: supplier.country.isEmpty ? nil : supplier.country, asOf: asOf)
    }
  }
}
