/// A row of a list edition: a good from a country. Its absence means "not listed", never "clean".
public struct Listing: Sendable, Hashable, Codable {
  /// Id of the good in our own tables, "cotton".
  public var good: String
  public var goodName: String
  /// ISO 3166-1 alpha-3; nil where a published addition names no country.
  public var country: String?
  public var countryName: String?
  /// ISO 3166-2 or our own code of a region ("CN-XJ"); nil for the whole country.
  public var region: String?
  public var childLabor: Flag
  public var forcedLabor: Flag
  public var relation: Relation
  public var status: Status
  /// Edition that listed it first, and the one that removed it.
  public var since: String
  public var removedIn: String?
  public var list: ListReference

  /// A downstream row has no flag of its own: three values, not two.
  public enum Flag: String, Sendable, Hashable, Codable {
    case yes, no
    case notStated = "not stated"
  }

  public enum Relation: Sendable, Hashable, Codable {
    case direct
    /// Made with a listed input: the input's good id, and where that input comes from.
    case downstream(input: String, inputCountry: String?)
  }

  public enum Status: String, Sendable, Hashable, Codable { case listed, removed }

  public init(
    good: String, goodName: String, country: String?, countryName: String?, region: String? = nil,
    childLabor: Flag, forcedLabor: Flag, relation: Relation, status: Status, since: String,
    removedIn: String? = nil, list: ListReference
  ) {
    self.good = good
    self.goodName = goodName
    self.country = country
    self.countryName = countryName
    self.region = region
    self.childLabor = childLabor
    self.forcedLabor = forcedLabor
    self.relation = relation
    self.status = status
    self.since = since
    self.removedIn = removedIn
    self.list = list
  }
}

/// Which list, which edition, and whether we hold all of it. Printed with every answer.
public struct ListReference: Sendable, Hashable, Codable {
  public var id: String
  public var title: String
  public var publisher: String
  /// "2022 edition plus part of 2024".
  public var edition: String
  public var isComplete: Bool
  /// What is missing; empty when complete.
  public var missing: String

  public init(id: String, title: String, publisher: String, edition: String, isComplete: Bool, missing: String) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.edition = edition
    self.isComplete = isComplete
    self.missing = missing
  }
}

/// A good named in a text, with the country named beside it where there is one. Not an accusation: a disclosure
/// often names what it has stopped buying.
public struct Mention: Sendable, Hashable, Codable {
  public var good: String
  public var goodName: String
  /// ISO 3166-1 alpha-3.
  public var country: String?
  public var countryName: String?
  public var quotation: Quotation
  /// The listing of that pair, if it is listed.
  public var listing: Listing?
  public var stance: Stance

  public enum Stance: String, Sendable, Hashable, Codable {
    case mentioned
    /// "We stopped buying", "we do not source".
    case denied
    /// A remedy or programme about it.
    case remedied
  }

  public init(
    good: String, goodName: String, country: String?, countryName: String?, quotation: Quotation,
    listing: Listing?, stance: Stance
  ) {
    self.good = good
    self.goodName = goodName
    self.country = country
    self.countryName = countryName
    self.quotation = quotation
    self.listing = listing
    self.stance = stance
  }
}

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

  /// In the order in which counts are shown.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case pairListed = "listed"
    case listedForOtherCountries = "listed for other countries"
    case countryListedForOtherGoods = "country listed for other goods"
    case notListed = "not listed"
    case notRead = "not read"
  }

  public init(
    asked: String, askedCountry: String?, answer: Kind, listings: [Listing], note: String, lists: [ListReference]
  ) {
    self.asked = asked
    self.askedCountry = askedCountry
    self.answer = answer
    self.listings = listings
    self.note = note
    self.lists = lists
  }
}
