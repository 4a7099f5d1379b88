public import Disclosures

/// A row of a catalogue against the lists.
public struct CatalogEntry: Sendable, Hashable {
  /// Line of the file on which the row starts, from 1.
  public var line: Int
  /// The caller's own number of the article; empty when the table has none.
  public var article: String
  public var product: String
  /// As given.
  public var origin: String
  /// As given.
  public var hsCode: String
  public var answer: GoodsAnswer.Kind
  /// The good that the product is, a listed one first; nil when its words name none.
  public var match: GoodMatch? { things.first }
  /// All goods that it is: "salt and pepper" are two.
  public var things: [GoodMatch]
  /// Countries read from the origin, by name.
  public var countries: [String]
  /// Rows of the pair when it is listed.
  public var listings: [Listing]
  /// How many countries the good is listed for.
  public var listedCountries: Int
  /// Goods the product leads to without being one: "made from Cocoa (listed)".
  public var chains: [String]
  /// Orders against the class of goods or the region.
  public var orders: [String]
  /// Names of the countries of those orders.
  public var orderCountries: [String] = []
  /// High-priority sectors of the UFLPA that hold the product.
  public var sectors: [GoodsCheck.Sector] = []
  /// "direct", "downstream of Cocoa (Ghana)".
  var relation = ""
  /// What the HS code says of the good: it agrees, it contradicts, it suggests another.
  public var hsHint: String
  /// What could not be read, and what else a person should know.
  public var notes: [String]

  /// Header of the table that `cells` fill.
  public static let columns = [
    "line", "article", "product", "origin", "answer", "good", "read_as", "child_labor", "forced_labor", "relation",
    "since", "listed_countries", "chains", "orders", "uflpa_sectors", "hs_code", "hs_hint", "notes", "list",
    "list_complete",
  ]

  /// The entry as a row of text.
  public func cells(_ list: ListReference) -> [String] {
    return [
      "\(line)", article, product, origin, answer.rawValue, listed, readAs,
      told { Self.strongest(\.childLabor, $0) }, told { Self.strongest(\.forcedLabor, $0) }, relation, told(Self.since),
      listedCountries == 0 ? "" : "\(listedCountries)", chains.joined(separator: "; "),
      orders.joined(separator: "; "), sectors.map(\.title).joined(separator: "; "), hsCode, hsHint,
      notes.joined(separator: "; "), list.edition,
      list.isComplete ? "yes" : "no",
    ]
  }

  static func way(_ match: GoodMatch) -> String {
    switch match.way {
    case .name, .formerName: "name"
    case .synonym: "synonym: \(match.text)"
    case .kind: "kind: \(match.text)"
    case .chain, .part: ""
    }
  }
}

/// What became of a row of a catalogue.
public enum CatalogRow: Sendable, Hashable {
  case entry(CatalogEntry)
  /// The row could not be read: its line and why.
  case broken(line: Int, reason: String)
}
