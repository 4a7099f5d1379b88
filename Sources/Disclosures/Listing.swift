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
  /// Edition that listed it first; "2014 or before" where that is the oldest one that we hold.
  public var since: String
  /// Editions that said "yes" of a flag first, where that was later than `since`.
  public var childLaborSince: String?
  public var forcedLaborSince: String?
  /// Edition that removed it; nil while it is listed.
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
    childLaborSince: String? = nil, forcedLaborSince: String? = nil,
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
    self.childLaborSince = childLaborSince
    self.forcedLaborSince = forcedLaborSince
    self.removedIn = removedIn
    self.list = list
  }
}
