import Disclosures

/// Puts the tables together and checks what one says of another.
struct ListsBuilder {
  let files: [String: [UInt8]]
  var bounds: [String: (columns: [String], rows: ClosedRange<Int>)] = [:]
  var goods: [String: Good] = [:]
  var countries: [String: Country] = [:]
  var regions: [String: Region] = [:]
  var editions: [Edition] = []
  var regionNames = RegionNames()
  /// Tables that have been read: most are asked for more than once.
  private var tables: [String: ListTable] = [:]

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

  mutating func rows(_ name: String) throws(ListsError) -> [ListRow] {
    if let table = tables[name] { return table.rows }
    guard let bound = bounds[name] else { throw ListsError("tables.csv", "\(name) is missing from it") }
    let table = try ListTable(name, files: files, columns: bound.columns, bounds: bound.rows)
    tables[name] = table
    return table.rows
  }

  mutating func lists(inTextsOnly: Bool) throws(ListsError) -> Lists {
    try readEditions()
    try readGoods()
    try readCountries()
    let productWords = try productWords()
    var (places, names, textNames) = (try placeNames(), try goodNames(productWords), try textNames())
    var (vetoes, figures) = (try vetoes(), try phrases("figures.csv"))
    var (styles, cues) = (try phrases("styles.csv"), try cues())
    var lexicon = try marks()
    places.join(&lexicon)
    names.join(&lexicon)
    textNames.join(&lexicon)
    vetoes.join(&lexicon)
    figures.join(&lexicon)
    styles.join(&lexicon)
    cues.join(&lexicon)
    return Lists(
      goods: goods, countries: countries, regions: regions, editions: editions,
      references: try references(areCounted: !inTextsOnly), spans: try spans(), goodNames: names, places: places,
      vetoes: vetoes, styles: styles, figures: figures, rules: try rules(), textNames: textNames, cues: cues,
      lexicon: lexicon, productWords: productWords, lookUp: inTextsOnly ? nil : try lookUpTables(names))
  }

  /// - Parameter names: of goods.
  private mutating func lookUpTables(_ names: PhraseIndex<NamedThing>) throws(ListsError) -> LookUpTables {
    let orders = try orders()
    return LookUpTables(
      orders: orders, products: try products(), sectors: try sectors(), headings: try headings(),
      titles: try titles(), tariff: try tariff(), codes: codes(), nameWords: try nameWords(),
      placeholders: Set(try rows("placeholders.csv").map { Lists.folded($0["text"], words(of: $0["text"])) }),
      ingredients: try ingredients(names), regionNames: regionNames, originWords: try originWords(),
      firmGoods: firmGoods(orders, names), headers: try headerNames())
  }

  func check(good id: String, _ row: ListRow) throws(ListsError) {
    if goods[id] == nil { throw row.fault("\"\(id)\" is no good of goods.csv") }
  }

  func check(country id: String, _ row: ListRow) throws(ListsError) {
    if countries[id] == nil { throw row.fault("\"\(id)\" is no country of countries.csv") }
  }

  func flag(_ row: ListRow, _ column: String) throws(ListsError) -> Listing.Flag {
    switch row[column] {
    case "yes": return .yes
    case "no": return .no
    case "": return .notStated
    default: throw row.fault("\(column) is \"\(row[column])\"; yes, no or nothing was expected")
    }
  }

  func day(_ row: ListRow, _ column: String) throws(ListsError) -> String {
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
