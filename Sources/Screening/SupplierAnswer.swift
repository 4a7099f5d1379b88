public import Disclosures

/// A supplier as its list gives it.
public struct Supplier: Sendable, Hashable {
  public var line: Int
  public var name: String
  public var country: String
  public var region: String
  public var goods: String
  public var address: String
  /// Columns whose cells are formulas without a stored value, by name.
  public var formulas: [String]

  public init(
    line: Int, name: String, country: String = "", region: String = "", goods: String = "", address: String = "",
    formulas: [String] = []
  ) {
    self.formulas = formulas
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
  public var basis: Basis
  public var country: Agreement
  /// What a person decided before; nil for nothing.
  public var decision: Decisions.Verdict?

  /// What of the two names makes the party a candidate.
  public enum Basis: String, Sendable, Hashable {
    case sameName = "same name once cleaned"
    case sameTrade = "same name but for a word of the same trade"
    case sameWords = "same words in another order, or but for one such as group"
    case beginning = "the listed name begins with it"
    case extended = "it begins with the listed name"
    case fleet = "name of a fleet, without the number"
    case branch = "same name but for a place or what stands in brackets"
    case address = "name and address together hold the listed name"
    case letter = "one letter off"
    case similarity = "soft TF-IDF"
    case decision = "a person said so"
  }

  public var isSameName: Bool { basis == .sameName }

  public enum Agreement: String, Sendable, Hashable { case same, differs = "other country", unknown }

  /// The listed party, and the alias by which it was found.
  var listedAs: String { name == order.name ? name : "\(order.name) (as \(name))" }

  /// What the candidate rests on, for the table: "same name; other country".
  public var features: String {
    let figure = basis == .similarity ? " \((score * 1000).rounded() / 1000)" : ""
    return "\(basis.rawValue)\(figure); country \(country.rawValue)"
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
