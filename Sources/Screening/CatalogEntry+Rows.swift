import Disclosures

/// What a row says of each of its goods and origins.
extension CatalogEntry {
  /// A row that could not be read, and why.
  public init(broken line: Int, reason: String) {
    self.init(
      line: line, article: "", product: "", origin: "", hsCode: "", answer: .notRead, things: [], countries: [],
      listings: [], listedCountries: 0, chains: [], orders: [], hsHint: "", notes: [reason])
  }

  /// Rows of the list about one good and one origin.
  private struct Told {
    var good: String
    var country: String
    var listings: [Listing]
  }

  /// Goods by different words of the product and under different names in the list, the listed ones first.
  private var namedApart: [GoodMatch] {
    if things.count < 2 { return things }
    var (texts, names): (Set<String>, Set<String>) = ([], [])
    return things.filter { texts.insert($0.text).inserted && names.insert(name($0)).inserted }
  }

  private var rows: [Told] {
    var found: [Told] = []
    for listing in listings {
      let owner = things.first { $0.good.id == listing.good } ?? things.first { $0.good.broader.contains(listing.good) }
      let (good, country) = (owner.map(name) ?? listing.goodName, listing.countryName ?? "")
      if let place = found.firstIndex(where: { $0.good == good && $0.country == country }) {
        found[place].listings.append(listing)
      } else {
        found.append(Told(good: good, country: country, listings: [listing]))
      }
    }
    return found
  }

  /// What the rows say, once where they say it of every good and origin, else of which: "India: yes; Pakistan: no".
  func told(_ value: ([Listing]) -> String) -> String {
    if listings.isEmpty { return "" }
    if things.count < 2, countries.count < 2 { return value(listings) }
    let (rows, goods) = (rows, namedApart.count)
    let values = Set(rows.map { value($0.listings) })
    if values.count < 2, rows.count >= goods * max(countries.count, 1) { return values.first ?? "" }
    return rows.map { row in
      let label = goods < 2 ? row.country : countries.count < 2 ? row.good : "\(row.good) from \(row.country)"
      return "\(label): \(value(row.listings))"
    }.joined(separator: "; ")
  }

  /// Edition of the row, and of the flags that it won later.
  static func since(_ listings: [Listing]) -> String {
    guard let row = listings.first else { return "" }
    let later = [("child labor", row.childLaborSince), ("forced labor", row.forcedLaborSince)]
    return ([row.since] + later.compactMap { flag, edition in edition.map { "\(flag) \($0)" } }).joined(separator: "; ")
  }

  /// A flag over the rows of a pair: a row made with a listed input has none, and the wider row beside it may.
  static func strongest(_ flag: KeyPath<Listing, Listing.Flag>, _ listings: [Listing]) -> String {
    let flags = listings.map { $0[keyPath: flag] }
    return (flags.contains(.yes) ? .yes : flags.first { $0 != .notStated } ?? flags.first)?.rawValue ?? ""
  }

  /// The goods whose rows are meant: of a broader one that is listed, its name and not that of its part.
  var listed: String { namedApart.map { name($0) }.joined(separator: "; ") }

  var readAs: String {
    namedApart.map { named($0) ? Self.way($0) : "kind: \($0.text)" }.joined(separator: "; ")
  }

  private func name(_ match: GoodMatch) -> String {
    named(match) ? match.good.name : wider(match)?.goodName ?? match.good.name
  }

  private func named(_ match: GoodMatch) -> Bool { wider(match) == nil }

  /// The first row about the good, where it is one of a broader good.
  private func wider(_ match: GoodMatch) -> Listing? {
    let own = listings.first { $0.good == match.good.id || match.good.broader.contains($0.good) }
    return own.flatMap { $0.good == match.good.id ? nil : $0 }
  }
}
