import Disclosures

/// What the lists say: goods, countries, editions, rows, orders, sectors, headings.
extension ListsBuilder {
  mutating func readEditions() throws(ListsError) {
    for row in try rows("editions.csv") {
      editions.append(
        Edition(
          id: row["edition"], title: row["title"], publishedOn: try day(row, "published_on"), missing: row["missing"],
          publishedGoods: Int(row["goods"]), publishedCountries: Int(row["countries"]),
          publishedLineItems: Int(row["line_items"])))
    }
    editions.sort { $0.publishedOn < $1.publishedOn }
  }

  mutating func readGoods() throws(ListsError) {
    let table = try rows("goods.csv")
    for row in table {
      let good = Good(id: row["good"], name: row["name"], sector: row["sector"], broader: row.parts("broader"))
      if goods.updateValue(good, forKey: good.id) != nil { throw row.fault("the good \(good.id) is there twice") }
    }
    for row in table { for id in row.parts("broader") { try check(good: id, row) } }
  }

  mutating func readCountries() throws(ListsError) {
    for row in try rows("countries.csv") {
      countries[row["iso3"]] = Country(iso3: row["iso3"], iso2: row["iso2"], name: row["name"])
    }
  }

  /// - Parameter areCounted: whether the rows of each list are held to its bounds, for which its table is read.
  mutating func references(areCounted: Bool) throws(ListsError) -> [ListReference] {
    let columns = [
      "id", "title", "publisher", "edition", "published_on", "licence", "source", "complete", "missing", "table",
      "min_rows", "max_rows",
    ]
    var found: [ListReference] = []
    for row in try ListTable("lists.csv", files: files, columns: columns, bounds: 1...100).rows {
      guard let least = Int(row["min_rows"]), let most = Int(row["max_rows"]), least <= most else {
        throw row.fault("min_rows and max_rows are no numbers in order")
      }
      if areCounted {
        let count = try rows(row["table"]).count
        if !(least...most).contains(count) {
          throw row.fault("\(row["table"]) has \(count) rows; between \(least) and \(most) are expected")
        }
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

  mutating func spans() throws(ListsError) -> [String: [ListingSpan]] {
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

  mutating func products() throws(ListsError) -> [String: [ProductSpan]] {
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

  mutating func orders() throws(ListsError) -> [Order] {
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

  func firmGoods(_ orders: [Order], _ names: PhraseIndex<NamedThing>) -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for order in orders where order.kind == .entity || order.kind == .vessel {
      for name in [order.name] + order.aliases {
        for case .good(let id, _) in names.all(in: words(of: name)).flatMap(\.meanings) {
          found[order.id, default: []].insert(id)
        }
      }
      if let good = order.good { found[order.id, default: []].insert(good) }
    }
    return found
  }

  mutating func sectors() throws(ListsError) -> [SectorSpan] {
    var found: [SectorSpan] = []
    for row in try rows("uflpa_sectors.csv") {
      for good in row.parts("goods") { try check(good: good, row) }
      let names = row.parts("names").map { words(of: $0).map(\.stem) }
      found.append(
        SectorSpan(name: row["sector"], goods: row.parts("goods"), names: names, addedOn: try day(row, "added_on")))
    }
    return found
  }

  mutating func headings() throws(ListsError) -> [String: [HSLink]] {
    var found: [String: [HSLink]] = [:]
    for row in try rows("hs_links.csv") {
      try check(good: row["good"], row)
      found[row["code"], default: []].append(
        HSLink(code: row["code"], good: row["good"], isDownstream: row["relation"] == "downstream"))
    }
    for row in try rows("hs_also.csv") {
      try check(good: row["good"], row)
      found[row["code"], default: []].append(HSLink(code: row["code"], good: row["good"], isDownstream: true))
    }
    return found
  }

  mutating func titles() throws(ListsError) -> [String: String] {
    Dictionary(try rows("hs_titles.csv").map { ($0["code"], $0["title"]) }) { first, _ in first }
  }
}
