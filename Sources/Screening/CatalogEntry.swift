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
  /// The good that the product is; nil when its words name none.
  public var match: GoodMatch?
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
      strongest(\.childLabor), strongest(\.forcedLabor), relation, since,
      listedCountries == 0 ? "" : "\(listedCountries)", chains.joined(separator: "; "),
      orders.joined(separator: "; "), sectors.map(\.title).joined(separator: "; "), hsCode, hsHint,
      notes.joined(separator: "; "), list.edition,
      list.isComplete ? "yes" : "no",
    ]
  }

  /// Edition of the row, and of the flags that it won later.
  private var since: String {
    guard let row = listings.first else { return "" }
    let later = [("child labor", row.childLaborSince), ("forced labor", row.forcedLaborSince)]
    return ([row.since] + later.compactMap { flag, edition in edition.map { "\(flag) \($0)" } }).joined(separator: "; ")
  }

  /// A flag over the rows of the pair: a row made with a listed input has none, and the wider row beside it may.
  private func strongest(_ flag: KeyPath<Listing, Listing.Flag>) -> String {
    let flags = (answer == .pairListed ? listings[...] : listings.prefix(1)).map { $0[keyPath: flag] }
    return (flags.contains(.yes) ? .yes : flags.first { $0 != .notStated } ?? flags.first)?.rawValue ?? ""
  }

  /// The good whose rows are meant: of a broader one that is listed, its name and not that of its part.
  private var listed: String {
    guard let match else { return "" }
    return named(match) ? match.good.name : listings.first?.goodName ?? match.good.name
  }

  private var readAs: String {
    guard let match else { return "" }
    return named(match) ? Self.way(match) : "kind: \(match.text)"
  }

  private func named(_ match: GoodMatch) -> Bool {
    listings.first.map { !match.good.broader.contains($0.good) } ?? true
  }

  private static func way(_ match: GoodMatch) -> String {
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
