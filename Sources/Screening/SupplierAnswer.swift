public import Disclosures

/// A supplier as its list gives it.
public struct Supplier: Sendable, Hashable {
  public var line: Int
  public var name: String
  public var country: String
  public var region: String
  public var goods: String
  public var address: String

  public init(
    line: Int, name: String, country: String = "", region: String = "", goods: String = "", address: String = ""
  ) {
    self.line = line
    self.name = name
    self.country = country
    self.region = region
    self.goods = goods
    self.address = address
  }
}

/// A listed party that a supplier may be.
public struct Candidate: Sendable, Hashable {
  public var order: Order
  /// The listed name or alias that was nearest.
  public var name: String
  /// 1 for the same name once cleaned; 0 for a party that only a person's decision names.
  public var score: Double
  public var isSameName: Bool
  public var country: Agreement
  /// What a person decided before; nil for nothing.
  public var decision: Decisions.Verdict?

  public enum Agreement: String, Sendable, Hashable { case same, differs = "other country", unknown }

  /// The listed party, and the alias by which it was found.
  var listedAs: String { name == order.name ? name : "\(order.name) (as \(name))" }

  /// What the candidate rests on, for the table: "same name; other country".
  public var features: String {
    if score == 0 { return "a person said so; country \(country.rawValue)" }
    let rounded = (score * 1000).rounded() / 1000
    let first = isSameName ? "same name once cleaned" : "soft TF-IDF \(rounded)"
    return "\(first); country \(country.rawValue)"
  }
}

/// What the lists say about one supplier.
public struct SupplierAnswer: Sendable, Hashable {
  public var supplier: Supplier
  public var answer: Kind
  /// Best first. Two that are as good are two.
  public var candidates: [Candidate]
  /// Orders against a class of goods or a region that the supplier falls under by goods, country, region or address.
  public var orders: [Order]
  /// Answers for each of its goods.
  public var goods: [GoodsCheck]
  public var notes: [String]
  /// Decisions about the supplier that met no candidate; the notes say which.
  public var decisionsNotApplied = 0
  public var lists: [ListReference]

  public enum Kind: String, Sendable, Hashable {
    /// The same name as a listed party, or a person said so.
    case named = "listed party"
    /// A name near enough to look at.
    case similar = "similar name"
    /// No name, but an order against its goods or its region.
    case underOrder = "goods or region under an order"
    /// No name and no order, but one of its goods is listed for its country.
    case goodsListed = "goods listed for its country"
    case notListed = "not listed"
    case notRead = "not read"
  }
}
