public import Disclosures
public import Tabulating

/// Screens a catalogue row by row, in memory that does not grow with it.
///
/// Columns are found under any usual name, in any order: product or description, and if there are any an article
/// number, an origin and an HS code. A row never stops the ones after it.
public final class CatalogScreen {
  /// The list and edition that answers.
  public let reference: ListReference

  private let lists: Lists
  private let table: Table
  private let asOf: String?
  private var origins: [String: Origin] = [:]
  private var checks: [String: GoodsCheck] = [:]

  /// - Parameter asOf: a day such as "2021-03-31"; nil for the newest edition.
  public init(_ table: Table, lists: Lists, asOf: String? = nil) {
    self.table = table
    self.lists = lists
    self.asOf = asOf
    reference = lists.edition(asOf: asOf).map(lists.reference) ?? lists.reference("tvpra")
  }

  /// What the header leaves out or says twice, in sentences; empty when there is nothing to say.
  public var messages: [String] {
    let header = table.header
    var found: [String] = []
    if header.places["origin"] == nil {
      found.append(
        "there is no column of origins (\"origin\", \"country of origin\"): goods are looked up without a country")
    }
    func folded(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
    for name in header.repeated { found.append("the column \"\(name)\" is there twice: the first one is read") }
    let known = Set(header.places.values.map { folded(header.names[$0]) })
    let unread = header.names.indices.filter {
      !known.contains(folded(header.names[$0])) && mayNameGoods(header.names[$0])
    }
    if !unread.isEmpty {
      found.append("not read: " + unread.map { "\"\(header.names[$0])\"" }.joined(separator: ", "))
    }
    return found.map { "\(table.headerLine): \($0)" }
  }

  /// Whether a column that no one asked for may hold what a product is: numbers, prices and dates do not.
  private func mayNameGoods(_ name: String) -> Bool {
    let (words, figures) = (words(of: name).map(\.form), lists.headers.figures)
    return words.contains { $0.count > 2 && !figures.contains($0) }
      && !words.contains(where: figures.contains)
  }

  /// The next row; nil at the end.
  public func next() throws(TableError) -> CatalogRow? {
    guard let row = try table.next() else { return nil }
    switch row {
    case .broken(let broken): return .broken(line: broken.line, reason: broken.reason)
    case .row(let row):
      if let reason = shortfall(of: row) {
        var entry = CatalogEntry(broken: row.line, reason: reason)
        (entry.article, entry.product, entry.origin) = (row["article"], row["product"], row["origin"])
        return .entry(entry)
      }
      return .entry(
        entry(
          line: row.line, article: row["article"], product: row["product"], description: row["description"],
          origin: origin(row), hsCode: row["hs"],
          formulas: row.record.formulas.isEmpty ? [] : Self.columns.filter { row.isFormula($0.key) }.map(\.name)))
    }
  }

  /// That a row ends before a column that is read: a separator is lost, and what stands behind it may be under the wrong
  /// name. The cells of a sheet know their columns.
  private func shortfall(of row: NamedRow) -> String? {
    let (count, header) = (row.record.cells.count, table.header)
    guard !table.isSheet, count < header.names.count,
      Self.columns.contains(where: { header.places[$0.key] ?? 0 >= count })
    else { return nil }
    return
      "\(count == 1 ? "1 cell" : "\(count) cells") where the header has \(header.names.count); an empty cell needs its "
      + "separator too"
  }

  private static let columns: [(key: String, name: String)] = [
    (key: "article", name: "article number"), ("product", "product"), ("description", "description"),
    ("origin", "origin"), ("region", "province"), ("hs", "HS code"),
  ]

  /// The origin, with the province in a column of its own where it is one under an order.
  private func origin(_ row: NamedRow) -> String {
    let (origin, region) = (row["origin"], row["region"])
    guard !region.isEmpty, let read = readOrigin(region), !read.regions.isEmpty else { return origin }
    let countries = readOrigin(origin)?.countries.map(\.iso3) ?? []
    guard countries.isEmpty || read.regions.contains(where: { countries.contains($0.iso3) }) else { return origin }
    return origin.isEmpty ? region : "\(origin), \(region)"
  }

  /// One row of a catalogue, from whatever source.
  ///
  /// - Parameter formulas: names of the cells that are formulas without a stored value, and so empty.
  public func entry(
    line: Int, article: String = "", product: String, description: String = "", origin text: String = "",
    hsCode: String = "", formulas: [String] = []
  ) -> CatalogEntry {
    let isNumber = !product.contains(where: \.isLetter)
    func describedOnly() -> CatalogEntry {
      self.entry(
        line: line, article: article.isEmpty && isNumber ? product : article, product: description, origin: text,
        hsCode: hsCode, formulas: formulas)
    }
    let isDescribed = description.contains(where: \.isLetter)
    // "Item" 4711, "Description" shoes: what has no letters is a number of the article.
    if isNumber, isDescribed, !lists.isNoProduct(description) { return describedOnly() }
    var notes = formulas.map { "the \($0) is a formula without a stored value" }
    let origin = readOrigin(text)
    if let problem = origin?.problem { notes.append(problem) }
    let code = TariffCode(hsCode)
    let hinted = Set(code.links(in: lists.headings).filter { !$0.isDownstream }.map(\.good))
    var matches = lists.goods(in: product, hinted: hinted)
    if matches.isEmpty, isDescribed, lists.isNoProduct(product), !lists.isNoProduct(description) {
      return describedOnly()
    }
    if !matches.contains(where: \.isTheGood), !description.isEmpty {
      let described = lists.goods(in: description, hinted: hinted)
      if described.contains(where: \.isTheGood) { notes.append("the good is named in the description") }
      // What a description leads to beside the product says little: it counts where the name says nothing.
      matches = described.filter(\.isTheGood) + (matches.isEmpty ? described.filter { !$0.isTheGood } : matches)
    }
    let (contradiction, suggested) = contradiction(of: code, to: matches)
    let asWords = contradiction ? readCheck(product.isEmpty ? description : product, matches, origin) : nil
    if contradiction { matches = matches.map(\.besideTheProduct) }
    let check = readCheck(product.isEmpty ? description : product, matches, origin)
    // Where no country is known an order against a country's goods is a question, not an answer.
    let own = origin?.countries.isEmpty == false ? check.orders : []
    let orders = own + inputOrders([product, description], origin).filter { !own.contains($0) }
    var entry = CatalogEntry(
      line: line, article: article, product: product.isEmpty ? description : product, origin: text, hsCode: hsCode,
      answer: check.answer, things: Self.listedFirst(matches, check), countries: origin?.countries.map(\.name) ?? [],
      listings: check.answer == .pairListed ? check.listings : [],
      listedCountries: Set(check.listings.compactMap(\.country)).count, chains: check.chains.map(Self.text),
      orders: orders.map { "\($0.action.rawValue) \($0.effectiveOn): \($0.name)" }, hsHint: "", notes: notes)
    entry.sectors = sectors(of: check, product.isEmpty ? description : product, origin)
    entry.relation = entry.told { check.relation(of: $0.first) }
    entry.orderCountries = orders.map { lists.countries[$0.iso3]?.name ?? $0.iso3 }
    entry.notes += check.orders.filter { !orders.contains($0) }.map {
      "\($0.action.rawValue) \($0.effectiveOn) if it is from \(lists.countries[$0.iso3]?.name ?? $0.iso3): \($0.name)"
    }
    entry.notes += check.removed.map {
      "\($0.goodName) from \($0.countryName ?? "?") was taken off in \($0.removedIn ?? "?")"
    }
    if check.answer == .notRead { entry.notes.append(check.unreadReason) }
    if text.isEmpty, check.answer != .notRead, !formulas.contains("origin") { entry.notes.append("no origin is given") }
    entry.notes += check.unlistedNotes + check.kinshipNotes
    if check.answer == .listedCountryNotStated {
      entry.notes.append("listed, country not stated in what we hold")
    }
    entry.notes += Self.relatives(check)
    if let asWords {
      entry.addContradiction(code, suggested, asWords, title: title(code))
    } else {
      addHint(to: &entry, code)
    }
    return entry
  }

  /// The goods that the product is, those before the others that the list has for its origin.
  private static func listedFirst(_ matches: [GoodMatch], _ check: GoodsCheck) -> [GoodMatch] {
    let things = matches.filter(\.isTheGood)
    guard things.count > 1, check.answer == .pairListed else { return things }
    let rows = Set(check.listings.map(\.good))
    let isListed = { (match: GoodMatch) in
      rows.contains(match.good.id) || match.good.broader.contains(where: rows.contains)
    }
    return things.filter(isListed) + things.filter { !isListed($0) }
  }

  /// Sectors are told by a product's own words too, and so are not kept with the answers to its goods.
  private func sectors(of check: GoodsCheck, _ product: String, _ origin: Origin?) -> [GoodsCheck.Sector] {
    guard check.answer != .notRead, origin?.countries.contains(where: { $0.iso3 == "CHN" }) == true else { return [] }
    return lists.sectors(of: check, namedIn: product)
  }

  /// Whether a tariff code speaks of another section than all that a product's good goes under, in whatever form; with
  /// the goods that the code names instead. Then the words and the code are of two things, and which it is only a person
  /// can tell. A bag of jute is no contradiction: things are of many materials.
  private func contradiction(of code: TariffCode, to matches: [GoodMatch]) -> (Bool, [Good]) {
    let own = matches.filter(\.isTheGood).map(\.good)
    guard let digits = code.digits, digits.utf8.count > 3, code.problem == nil, !own.isEmpty else { return (false, []) }
    guard let section = lists.tariffSection(of: digits) else { return (false, []) }
    let sections = Set(own.flatMap { [$0.id] + $0.broader }.flatMap { lists.tariffSections[$0] ?? [] })
    if sections.isEmpty || sections.contains(section) { return (false, []) }
    let isOfMaterial = own.contains { good in
      words(of: good.name).contains { lists.productWords.materials.contains($0.stem) }
    }
    if isOfMaterial, section.isOfMaterials { return (false, []) }
    let named = Set(code.links(in: lists.headings).filter { !$0.isDownstream }.map(\.good)).sorted()
    return (true, named.compactMap { lists.goods[$0] })
  }

  private func title(_ code: TariffCode) -> String {
    let digits = code.digits ?? ""
    let title = lists.titles[String(digits.prefix(4))] ?? lists.titles[String(digits.prefix(2))] ?? ""
    // Titles go on for lines: their first part says enough.
    return String(title.prefix { $0 != ";" }.prefix(80))
  }

  /// Orders on what a product or its composition says that it is made of: "cotton from Xinjiang", sewn in Vietnam.
  private func inputOrders(_ texts: [String], _ origin: Origin?) -> [Order] {
    let parts = texts.flatMap { $0.split { $0 == "," || $0 == ";" || $0 == "|" || $0.isNewline }.map(String.init) }
    return lists.orders(onInputsOf: parts, madeIn: Set(origin?.countries.map(\.iso3) ?? []), asOf: asOf)
  }

  private func readOrigin(_ text: String) -> Origin? {
    if text.isEmpty { return nil }
    if let known = origins[text] { return known }
    let origin = lists.origin(text)
    if origins.count > 10_000 { origins.removeAll() }
    origins[text] = origin
    return origin
  }

  /// Rows of a catalogue ask the same questions over and over: the answers are kept by good and country.
  private func readCheck(_ product: String, _ matches: [GoodMatch], _ origin: Origin?) -> GoodsCheck {
    // A number may be a tariff code, a word no name at all: these are told from the product itself.
    let isTold = matches.isEmpty && (!product.contains(where: \.isLetter) || lists.isNoProduct(product))
    var key = isTold ? "!\(product)" : ""
    for match in matches { key += "\(match.isTheGood ? "=" : "~")\(match.good.id)/\(match.text) " }
    key += "|" + (origin.map { $0.countries.map(\.iso3) + $0.regions.map(\.id) }?.joined(separator: " ") ?? "-")
    if let known = checks[key] { return known }
    let check = lists.check(product: product, matches: matches, origin: origin, asOf: asOf, suggests: false)
    if checks.count > 20_000 { checks.removeAll() }
    checks[key] = check
    return check
  }

  private static func text(_ chain: GoodsCheck.Chain) -> String {
    let countries = Set(chain.listings.compactMap(\.countryName)).sorted().joined(separator: ", ")
    let listed =
      chain.isCountryUnstated
      ? "listed, country not stated in what we hold"
      : chain.listings.isEmpty ? "not listed here" : chain.isOfInput ? "listed for \(countries)" : "listed"
    switch chain.match.way {
    case .chain(let relation): return "\(relation) \(chain.match.good.name) (\(listed))"
    default: return "names \(chain.match.good.name) (\(listed))"
    }
  }

  private static func relatives(_ check: GoodsCheck) -> [String] {
    [("narrower", check.narrower), ("broader", check.broader)].flatMap { word, rows in
      Set(rows.map(\.goodName)).sorted().map { "\(word) listing: \($0)" }
    }
  }

  /// A code is a hint that raises or lowers confidence, never what the product is.
  private func addHint(to entry: inout CatalogEntry, _ code: TariffCode) {
    if let problem = code.problem { entry.notes.append(problem) }
    if code.digits == nil { return }
    let links = code.links(in: lists.headings)
    if let good = entry.match?.good {
      if links.contains(where: { $0.good == good.id }) {
        entry.hsHint = "agrees"
      } else {
        let title = title(code)
        entry.hsHint = "does not agree" + (title.isEmpty ? "" : ": \(title)")
      }
      return
    }
    let names = Set(links.filter { !$0.isDownstream }.compactMap { lists.goods[$0.good]?.name }).sorted()
    if !names.isEmpty { entry.hsHint = "suggests \(names.joined(separator: " or "))" }
  }
}
