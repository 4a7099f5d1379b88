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
  /// How the good alone stands on the list, whatever the country; nil in runs of before this was kept.
  public var standing: GoodStanding?
  /// The list that was asked, with its edition; nil in runs of before this was kept.
  public var list: ListReference?

  /// A good on a list, without a country asked.
  public enum GoodStanding: Sendable, Hashable, Codable {
    case notListed
    /// Listed, and what we hold does not say for which country.
    case countryNotStated
    case listed(countries: Int)
  }

  public enum Stance: String, Sendable, Hashable, Codable {
    case mentioned
    /// "We stopped buying", "we do not source".
    case denied
    /// A remedy or programme about it.
    case remedied
  }

  public init(
    good: String, goodName: String, country: String?, countryName: String?, quotation: Quotation,
    listing: Listing?, stance: Stance, standing: GoodStanding? = nil, list: ListReference? = nil
  ) {
    self.good = good
    self.goodName = goodName
    self.country = country
    self.countryName = countryName
    self.quotation = quotation
    self.listing = listing
    self.stance = stance
    self.standing = standing
    self.list = list
  }
}
