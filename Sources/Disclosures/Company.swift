/// One row of the list that is audited.
public struct Company: Sendable, Hashable, Codable {
  /// Unique in a run and safe as a file name: lower-case ASCII letters, digits and hyphens.
  public var id: String
  public var name: String
  /// Home pages of the company's storefronts, as given, the first one being the main one. Never empty.
  public var websites: [String]
  /// Goods the list says the company deals in, as given.
  public var goods: [String]
  /// Countries the list says the company buys from, as given.
  public var countries: [String]
  /// Line of the list on which the row starts, from 1.
  public var line: Int

  public init(
    id: String, name: String, websites: [String], goods: [String] = [], countries: [String] = [], line: Int
  ) {
    self.id = id
    self.name = name
    self.websites = websites
    self.goods = goods
    self.countries = countries
    self.line = line
  }
}
