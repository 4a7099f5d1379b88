/// A good of the lists.
public struct Good: Sendable, Hashable {
  /// Our own id, "cotton".
  public var id: String
  /// As the newest edition that we hold names it.
  public var name: String
  /// "Agriculture", "Mining", "Manufacturing", "Other"; empty where the source does not say.
  public var sector: String
  /// Ids of goods that include it, nearest first: "bricks" for "bricks-clay".
  public var broader: [String]
}

/// A country or area.
public struct Country: Sendable, Hashable {
  /// ISO 3166-1 alpha-3; "XKX" for Kosovo, which has none.
  public var iso3: String
  public var iso2: String
  public var name: String
}

/// A part of a country under an order of its own.
public struct Region: Sendable, Hashable {
  /// "CN-XJ".
  public var id: String
  public var iso3: String
  public var name: String
}

/// A published state of the List of Goods.
public struct Edition: Sendable, Hashable {
  public var id: String
  /// How it is printed: "2022 edition plus part of 2024".
  public var title: String
  /// Day of publication, "2024-09-05".
  public var publishedOn: String
  /// What we lack of it; empty when complete.
  public var missing: String
  /// Totals that the Department published, nil where it gave none.
  public var publishedGoods: Int?
  public var publishedCountries: Int?
  public var publishedLineItems: Int?
}
