/// What goods, origins and suppliers are looked up in, beside the names that count in texts.
final class LookUpTables: Sendable {
  let orders: [Order]
  let products: [String: [ProductSpan]]
  let sectors: [SectorSpan]
  let headings: [String: [HSLink]]
  let titles: [String: String]
  let tariff: [TariffSection]
  /// By good: sections of the tariff under which it goes, itself or what is made of it.
  let tariffSections: [String: Set<TariffSection>]
  /// Two- and three-letter codes in lower case, to ISO 3166-1 alpha-3.
  let codes: [String: String]
  let nameWords: NameWords
  /// What stands in a cell that names no product, in the words of `Lists.folded(_:_:)`.
  let placeholders: Set<String>
  /// By good: what it is made from.
  let ingredients: [String: [Ingredient]]
  let regionNames: RegionNames
  let originWords: OriginWords
  /// By id of an order against a firm or a vessel: goods that the order or the names of the firm speak of.
  let firmGoods: [String: Set<String>]
  let headers: HeaderNames

  init(
    orders: [Order], products: [String: [ProductSpan]], sectors: [SectorSpan], headings: [String: [HSLink]],
    titles: [String: String], tariff: [TariffSection], codes: [String: String], nameWords: NameWords,
    placeholders: Set<String>, ingredients: [String: [Ingredient]], regionNames: RegionNames,
    originWords: OriginWords, firmGoods: [String: Set<String>], headers: HeaderNames
  ) {
    self.orders = orders
    self.products = products
    self.sectors = sectors
    self.headings = headings
    self.titles = titles
    self.tariff = tariff
    tariffSections = headings.values.joined().reduce(into: [:]) { found, link in
      if let section = tariff.section(of: link.code) { found[link.good, default: []].insert(section) }
    }
    self.codes = codes
    self.nameWords = nameWords
    self.placeholders = placeholders
    self.ingredients = ingredients
    self.regionNames = regionNames
    self.originWords = originWords
    self.firmGoods = firmGoods
    self.headers = headers
  }
}

extension Lists {
  public var orders: [Order] { lookUp.orders }
  public var headers: HeaderNames { lookUp.headers }
  var products: [String: [ProductSpan]] { lookUp.products }
  var sectors: [SectorSpan] { lookUp.sectors }
  var headings: [String: [HSLink]] { lookUp.headings }
  var titles: [String: String] { lookUp.titles }
  var tariff: [TariffSection] { lookUp.tariff }
  var tariffSections: [String: Set<TariffSection>] { lookUp.tariffSections }
  var codes: [String: String] { lookUp.codes }
  var nameWords: NameWords { lookUp.nameWords }
  var placeholders: Set<String> { lookUp.placeholders }
  var ingredients: [String: [Ingredient]] { lookUp.ingredients }
  var regionNames: RegionNames { lookUp.regionNames }
  var originWords: OriginWords { lookUp.originWords }
  var firmGoods: [String: Set<String>] { lookUp.firmGoods }
}
