public import Disclosures

/// Everything the lists say about one good, with or without a country.
public struct GoodsCheck: Sendable, Hashable {
  public var asked: String
  /// As given; nil when only the good was asked for.
  public var askedCountry: String?
  /// Day of which the answer is; nil for the newest that we hold.
  public var asOf: String?
  /// Edition that answered; nil when the day lies before the oldest that we hold.
  public var edition: Edition?
  /// Goods that the words lead to, the product itself first.
  public var matches: [GoodMatch]
  /// Names that are spelled nearly so, when nothing was found.
  public var suggestions: [String]
  /// Countries read; nil when none was asked.
  public var origin: Origin?
  /// Whether the origin was read from the product's own words, and not asked for.
  public var saysOrigin = false
  public var answer: GoodsAnswer.Kind
  /// Rows of the good for the country, when the pair is listed; for other countries, or all, otherwise.
  public var listings: [Listing]
  /// Rows of the good (for the country, if asked) that an edition took off the list.
  public var removed: [Listing]
  /// Rows of narrower and broader goods, for the country if asked.
  public var narrower: [Listing]
  public var broader: [Listing]
  /// What leads from the product to goods that it is not: their rows, for the country if asked.
  public var chains: [Chain]
  /// Names of goods that are listed for the country, when the asked one is not.
  public var otherGoods: [String]
  /// Countries for which the good stands on the list of Executive Order 13126.
  public var executiveOrder: [Country]
  /// Countries for which the good stood on that list, with the day on which it was taken off.
  public var executiveOrderRemoved: [Removal] = []
  /// Orders against this class of goods or region.
  public var orders: [Order]
  /// Orders against firms and vessels from there whose order or name speaks of the good: their names are for suppliers to
  /// be compared with.
  public var firms: [Order] = []
  /// High-priority sectors of the UFLPA that hold the good, when the country is China or none was asked.
  public var sectors: [Sector]
  /// Harmonized System headings under which the good goes; a hint, no identity.
  public var headings: [HSLink]
  /// Lists that the answer rests on.
  public var lists: [ListReference]
  /// Names of the goods and countries that rows name as their inputs, by id.
  var inputNames: [String: String] = [:]
  /// Lists that name `firms` and say nothing else of the good from there.
  public var firmLists: [ListReference] = []
  /// Lists that were asked as well and say nothing of the good from there.
  public var silentLists: [ListReference] = []

  public struct Sector: Sendable, Hashable {
    public var name: String
    /// Day on which the strategy took it up.
    public var addedOn: String

    /// "Steel, since 2025-08-19".
    public var title: String { "\(name), since \(addedOn)" }
  }

  public struct Removal: Sendable, Hashable {
    public var country: Country
    public var day: String
  }

  public struct Chain: Sendable, Hashable {
    public var match: GoodMatch
    public var listings: [Listing]
    /// Whether the good is listed for countries that are not stated in what we hold, so that none can be ruled out.
    public var isCountryUnstated = false
    /// Whether the rows are of the countries from where the listed row has its input, and not of the one asked for.
    public var isOfInput = false
  }

  /// The same as the shared value, its sentences as one note.
  public var goodsAnswer: GoodsAnswer {
    GoodsAnswer(
      asked: asked, askedCountry: askedCountry, answer: answer, listings: listings,
      note: sentences.joined(separator: " "), lists: lists, orders: orderSentences)
  }
}
