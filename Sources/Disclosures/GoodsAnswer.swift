/// What the goods and countries of a company's own row come to.
public struct GoodsAnswer: Sendable, Hashable, Codable {
  /// As the list of companies gave it.
  public var asked: String
  /// As given; nil when only the good was asked for.
  public var askedCountry: String?
  public var answer: Kind
  public var listings: [Listing]
  /// One sentence for a person: a near name, a chain that connects, what "not listed" does not mean.
  public var note: String
  public var lists: [ListReference]
  /// Customs orders that cover the good from there, listed or not: "WRO since 2018-05-18: Cotton of Turkmenistan and
  /// products made with it."
  public var orders: [String]

  /// In the order in which counts are shown.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case pairListed = "listed"
    /// The good is listed, and no country was asked, or none that could be read.
    case listedNoCountryNamed = "listed, no country named"
    /// The list names the good, and what we hold of it does not say for which country.
    case listedCountryNotStated = "listed, country not stated"
    case listedForOtherCountries = "listed for other countries"
    case countryListedForOtherGoods = "country listed for other goods"
    case notListed = "not listed"
    case notRead = "not read"

    /// Whether the good itself stands on the list, for whatever country.
    public var isOfListedGood: Bool {
      switch self {
      case .pairListed, .listedNoCountryNamed, .listedCountryNotStated, .listedForOtherCountries: true
      case .countryListedForOtherGoods, .notListed, .notRead: false
      }
    }
  }

  public init(
    asked: String, askedCountry: String?, answer: Kind, listings: [Listing], note: String, lists: [ListReference],
    orders: [String] = []
  ) {
    self.asked = asked
    self.askedCountry = askedCountry
    self.answer = answer
    self.listings = listings
    self.note = note
    self.lists = lists
    self.orders = orders
  }
}
