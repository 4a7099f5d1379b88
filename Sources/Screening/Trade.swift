/// What products, firms and people's tables are asked about, and texts are not.
struct Trade: Sendable {
  let orders: [Order]
  let products: [String: [ProductSpan]]
  let sectors: [SectorSpan]
  let headings: [String: [HSLink]]
  let titles: [String: String]
  let tariff: [TariffSection]
  /// Two- and three-letter codes in lower case, to ISO 3166-1 alpha-3.
  let codes: [String: String]
  let nameWords: NameWords
  /// What stands in a cell that names no product, in the words of `Lists.folded(_:_:)`.
  let placeholders: Set<String>
  /// By good: what it is made from.
  let ingredients: [String: [Ingredient]]
  let originWords: OriginWords
  let regionNames: RegionNames
  /// By id of an order against a firm or a vessel: goods that the order or the names of the firm speak of.
  let firmGoods: [String: Set<String>]
  let headers: HeaderNames
  /// By good: sections of the tariff under which it goes, itself or what is made of it.
  let tariffSections: [String: Set<TariffSection>]
}

extension Lists {
  public var orders: [Order] { trade.orders }
  public var headers: HeaderNames { trade.headers }

  var products: [String: [ProductSpan]] { trade.products }
  var sectors: [SectorSpan] { trade.sectors }
  var headings: [String: [HSLink]] { trade.headings }
  var titles: [String: String] { trade.titles }
  var tariff: [TariffSection] { trade.tariff }
  var tariffSections: [String: Set<TariffSection>] { trade.tariffSections }
  var codes: [String: String] { trade.codes }
  var nameWords: NameWords { trade.nameWords }
  var placeholders: Set<String> { trade.placeholders }
  var ingredients: [String: [Ingredient]] { trade.ingredients }
  var regionNames: RegionNames { trade.regionNames }
  var originWords: OriginWords { trade.originWords }
  var firmGoods: [String: Set<String>] { trade.firmGoods }
}

extension ListsBuilder {
  /// - Parameter names: of goods. The names of places have to be read.
  mutating func trade(_ names: PhraseIndex<NamedThing>) throws(ListsError) -> Trade {
    let (orders, headings, tariff) = (try orders(), try headings(), try tariff())
    return Trade(
      orders: orders, products: try products(), sectors: try sectors(), headings: headings, titles: try titles(),
      tariff: tariff, codes: codes(), nameWords: try nameWords(),
      placeholders: Set(try rows("placeholders.csv").map { Lists.folded($0["text"], words(of: $0["text"])) }),
      ingredients: try ingredients(names), originWords: try originWords(), regionNames: regionNames,
      firmGoods: firmGoods(orders, names), headers: try headerNames(),
      tariffSections: headings.values.joined().reduce(into: [:]) { found, link in
        if let section = tariff.section(of: link.code) { found[link.good, default: []].insert(section) }
      })
  }
}
