import Disclosures

/// Puts the tables together and checks what one says of another.
struct ListsBuilder {
  private let files: [String: [UInt8]]
  private var bounds: [String: (columns: [String], rows: ClosedRange<Int>)] = [:]
  private var goods: [String: Good] = [:]
  private var countries: [String: Country] = [:]
  private var regions: [String: Region] = [:]
  private var editions: [Edition] = []

  init(files: [String: [UInt8]]) throws(ListsError) {
    var named: [String: [UInt8]] = [:]
    for (path, bytes) in files { named[String(path.split(separator: "/").last ?? "")] = bytes }
    self.files = named
    let columns = ["table", "columns", "written_by", "min_rows", "max_rows"]
    for row in try ListTable("tables.csv", files: named, columns: columns, bounds: 1...100).rows {
      guard let least = Int(row["min_rows"]), let most = Int(row["max_rows"]), least <= most else {
        throw row.fault("min_rows and max_rows are no numbers in order")
      }
      bounds[row["table"]] = (row.parts("columns"), least...most)
    }
  }

  private func rows(_ name: String) throws(ListsError) -> [ListRow] {
    guard let bound = bounds[name] else { throw ListsError("tables.csv", "\(name) is missing from it") }
    return try ListTable(name, files: files, columns: bound.columns, bounds: bound.rows).rows
  }

  mutating func lists() throws(ListsError) -> Lists {
    try readEditions()
    try readGoods()
    try readCountries()
    let places = try placeNames()
    let names = try goodNames()
    return Lists(
      goods: goods, countries: countries, regions: regions, editions: editions, orders: try orders(),
      references: try references(), spans: try spans(), products: try products(), sectors: try sectors(),
      headings: try headings(), titles: try titles(), goodNames: names, places: places,
      vetoes: try vetoes(), rules: try rules(), codes: codes(), textNames: try textNames(), cues: try cues(),
      nameWords: try nameWords(), ingredients: try ingredients(names))
  }

  private mutating func readEditions() throws(ListsError) {
    for row in try rows("editions.csv") {
      editions.append(
        Edition(
          id: row["edition"], title: row["title"], publishedOn: try day(row, "published_on"), missing: row["missing"],
          publishedGoods: Int(row["goods"]), publishedCountries: Int(row["countries"]),
          publishedLineItems: Int(row["line_items"])))
    }
    editions.sort { $0.publishedOn < $1.publishedOn }
  }

  private mutating func readGoods() throws(ListsError) {
    let table = try rows("goods.csv")
    for row in table {
      let good = Good(id: row["good"], name: row["name"], sector: row["sector"], broader: row.parts("broader"))
      if goods.updateValue(good, forKey: good.id) != nil { throw row.fault("the good \(good.id) is there twice") }
    }
    for row in table { for id in row.parts("broader") { try check(good: id, row) } }
  }

  private mutating func readCountries() throws(ListsError) {
    for row in try rows("countries.csv") {
      countries[row["iso3"]] = Country(iso3: row["iso3"], iso2: row["iso2"], name: row["name"])
    }
  }

  private mutating func placeNames() throws(ListsError) -> PhraseIndex<PlaceName> {
    var index = PhraseIndex<PlaceName>()
    for row in try rows("country_names.csv") {
      try check(country: row["iso3"], row)
      // Two letters are a word of English ("US", "DR"): `CountryReader` knows the codes.
      guard row["text"].utf8.count > 2 else { continue }
      index.insert(row["text"], .country(row["iso3"], try row.one(of: PlaceName.PlaceKind.self, "kind")))
    }
    for row in try rows("demonyms.csv") {
      try check(country: row["iso3"], row)
      index.insert(row["text"], .country(row["iso3"], .demonym))
    }
    for row in try rows("regions.csv") {
      try check(country: row["iso3"], row)
      regions[row["region"]] = Region(id: row["region"], iso3: row["iso3"], name: row["name"])
      index.insert(row["text"], .region(row["region"], iso3: row["iso3"]))
    }
    return index
  }

  private func references() throws(ListsError) -> [ListReference] {
    let columns = [
      "id", "title", "publisher", "edition", "published_on", "licence", "source", "complete", "missing", "table",
      "min_rows", "max_rows",
    ]
    var found: [ListReference] = []
    for row in try ListTable("lists.csv", files: files, columns: columns, bounds: 1...100).rows {
      guard let least = Int(row["min_rows"]), let most = Int(row["max_rows"]), least <= most else {
        throw row.fault("min_rows and max_rows are no numbers in order")
      }
      let count = try rows(row["table"]).count
      if !(least...most).contains(count) {
        throw row.fault("\(row["table"]) has \(count) rows; between \(least) and \(most) are expected")
      }
      let isComplete = row["complete"] == "yes"
      if isComplete != row["missing"].isEmpty { throw row.fault("complete and missing contradict each other") }
      found.append(
        ListReference(
          id: row["id"], title: row["title"], publisher: row["publisher"], edition: row["edition"],
          isComplete: isComplete, missing: row["missing"]))
    }
    return found
  }

  private func spans() throws(ListsError) -> [String: [ListingSpan]] {
    var found: [String: [ListingSpan]] = [:]
    for row in try rows("listings.csv") {
      try check(good: row["good"], row)
      if let country = row.optional("country") { try check(country: country, row) }
      for column in ["since", "from", "until"] {
        if let edition = row.optional(column), !editions.contains(where: { $0.id == edition }) {
          throw row.fault("\(edition) is no edition")
        }
      }
      var relation = Listing.Relation.direct
      if row["relation"] == "downstream" {
        try check(good: row["input"], row)
        relation = .downstream(input: row["input"], inputCountry: row.optional("input_country"))
      } else if row["relation"] != "direct" {
        throw row.fault("relation is \"\(row["relation"])\"")
      }
      found[row["good"], default: []].append(
        ListingSpan(
          good: row["good"], country: row.optional("country"), childLabor: try flag(row, "child_labor"),
          forcedLabor: try flag(row, "forced_labor"), relation: relation, since: row["since"], from: row["from"],
          until: row.optional("until"), confidence: row["confidence"]))
    }
    return found.mapValues { $0.sorted { ($0.country ?? "~") < ($1.country ?? "~") } }
  }

  private func products() throws(ListsError) -> [String: [ProductSpan]] {
    var found: [String: [ProductSpan]] = [:]
    for row in try rows("eo13126.csv") {
      try check(good: row["good"], row)
      try check(country: row["country"], row)
      let until = row["until"].isEmpty ? nil : try day(row, "until")
      found[row["good"], default: []].append(
        ProductSpan(country: row["country"], from: try day(row, "from"), until: until))
    }
    return found
  }

  private func orders() throws(ListsError) -> [Order] {
    var found: [Order] = []
    for row in try rows("orders.csv") {
      try check(country: row["country"], row)
      if let good = row.optional("good"), good != "*" { try check(good: good, row) }
      if let region = row.optional("region"), regions[region] == nil { throw row.fault("\(region) is no region") }
      let until = row["until"].isEmpty ? nil : try day(row, "until")
      found.append(
        Order(
          id: row["id"], action: try row.one(of: Order.Action.self, "action"),
          kind: try row.one(of: Order.Kind.self, "kind"), name: row["name"], aliases: row.parts("aliases"),
          iso3: row["country"], region: row.optional("region"), good: row.optional("good"), section: row["section"],
          parent: row["parent"], effectiveOn: try day(row, "effective_on"), until: until))
    }
    return found
  }

  private func sectors() throws(ListsError) -> [SectorSpan] {
    var found: [SectorSpan] = []
    for row in try rows("uflpa_sectors.csv") {
      for good in row.parts("goods") { try check(good: good, row) }
      found.append(SectorSpan(name: row["sector"], goods: row.parts("goods"), addedOn: try day(row, "added_on")))
    }
    return found
  }

  private func headings() throws(ListsError) -> [String: [HSLink]] {
    var found: [String: [HSLink]] = [:]
    for row in try rows("hs_links.csv") {
      try check(good: row["good"], row)
      found[row["code"], default: []].append(
        HSLink(code: row["code"], good: row["good"], isDownstream: row["relation"] == "downstream"))
    }
    return found
  }

  private func titles() throws(ListsError) -> [String: String] {
    Dictionary(try rows("hs_titles.csv").map { ($0["code"], $0["title"]) }) { first, _ in first }
  }

  private func goodNames() throws(ListsError) -> PhraseIndex<NamedThing> {
    var index = PhraseIndex<NamedThing>()
    for row in try rows("good_names.csv") {
      try check(good: row["good"], row)
      index.insert(row["text"], .good(row["good"], try row.one(of: NamedThing.NameKind.self, "kind")))
    }
    for row in try rows("synonyms.csv") {
      try check(good: row["good"], row)
      index.insert(row["text"], .good(row["good"], row["use"] == "check" ? .check : .synonym))
    }
    for row in try rows("chains.csv") {
      try check(good: row["good"], row)
      index.insert(row["product"], .product(row["product"], good: row["good"], relation: row["relation"]))
    }
    return index
  }

  private func codes() -> [String: String] {
    var found = ["uk": "GBR"]
    for country in countries.values {
      if !country.iso2.isEmpty { found[country.iso2.lowercased()] = country.iso3 }
      found[country.iso3.lowercased()] = country.iso3
    }
    return found
  }

  /// Chains whose product is itself a listed good: cotton of yarn, polysilicon of ingots.
  private func ingredients(_ names: PhraseIndex<NamedThing>) throws(ListsError) -> [String: [Ingredient]] {
    var found: [String: [Ingredient]] = [:]
    for row in try rows("chains.csv") where row["relation"] != "is a kind of" {
      let words = words(of: row["product"])
      guard let whole = names.longest(in: words, at: 0), whole.words.count == words.count else { continue }
      for meaning in whole.meanings {
        guard case .good(let id, _) = meaning, id != row["good"] else { continue }
        let ingredient = Ingredient(good: row["good"], relation: row["relation"])
        if found[id]?.contains(ingredient) != true { found[id, default: []].append(ingredient) }
      }
    }
    return found
  }

  private func vetoes() throws(ListsError) -> PhraseIndex<Bool> {
    var index = PhraseIndex<Bool>()
    for row in try rows("vetoes.csv") { index.insert(row["text"], true) }
    return index
  }

  /// Names that count in running text.
  private func textNames() throws(ListsError) -> PhraseIndex<String> {
    var index = PhraseIndex<String>()
    for name in ["good_names.csv", "synonyms.csv"] {
      for row in try rows(name) where row["use"] != "check" && row["good"] != "pornography" {
        index.insert(row["text"], row["good"])
      }
    }
    return index
  }

  private func nameWords() throws(ListsError) -> NameWords {
    var found = NameWords()
    for row in try rows("name_words.csv") {
      switch row["kind"] {
      case "legal": found.legal.insert(row["text"])
      case "stop": found.stop.insert(row["text"])
      case "generic": found.generic.insert(row["text"])
      case "place": found.places.insert(row["text"])
      case "variant": found.variants[row["text"]] = row["meaning"]
      default: throw row.fault("\"\(row["kind"])\" is no kind of word")
      }
    }
    return found
  }

  private func cues() throws(ListsError) -> PhraseIndex<Cue> {
    var index = PhraseIndex<Cue>()
    for row in try rows("cues.csv") { index.insert(row["text"], try row.one(of: Cue.self, "kind")) }
    return index
  }

  private func rules() throws(ListsError) -> [String: WordRule] {
    var found: [String: WordRule] = [:]
    for row in try rows("ambiguous.csv") {
      guard let word = words(of: row["text"]).first else { throw row.fault("no word") }
      var rule = found[word.stem] ?? WordRule(needs: nil, forms: nil)
      for part in row.parts("rule") {
        switch part {
        case "plural": rule.forms = (rule.forms ?? []).union([word.form])
        case "material": rule.needs = .material
        case "metal": rule.needs = .metal
        default: throw row.fault("\"\(part)\" is no rule")
        }
      }
      found[word.stem] = rule
    }
    return found
  }

  private func check(good id: String, _ row: ListRow) throws(ListsError) {
    if goods[id] == nil { throw row.fault("\"\(id)\" is no good of goods.csv") }
  }

  private func check(country id: String, _ row: ListRow) throws(ListsError) {
    if countries[id] == nil { throw row.fault("\"\(id)\" is no country of countries.csv") }
  }

  private func flag(_ row: ListRow, _ column: String) throws(ListsError) -> Listing.Flag {
    switch row[column] {
    case "yes": return .yes
    case "no": return .no
    case "": return .notStated
    default: throw row.fault("\(column) is \"\(row[column])\"; yes, no or nothing was expected")
    }
  }

  private func day(_ row: ListRow, _ column: String) throws(ListsError) -> String {
    guard isDay(row[column]) else {
      throw row.fault("\(column) is \"\(row[column])\"; a day such as 2024-09-05 was expected")
    }
    return row[column]
  }
}

/// Whether a text is a day in ISO form, so that days compare as text.
public func isDay(_ text: String) -> Bool {
  Timestamp(text + "T00:00:00Z") != nil
}
