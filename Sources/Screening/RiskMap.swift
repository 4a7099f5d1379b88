public import Disclosures

/// Where listed goods lie in a list of suppliers or products: by country, good and sector, largest first.
public struct RiskMap: Sendable, Hashable {
  public var byCountry: [Bar]
  public var byGood: [Bar]
  public var bySector: [Bar]
  /// Rows under an order against a party, a class of goods or a region, by the order's country; `forced` is 0.
  public var byOrder: [Bar]
  /// Rows that were counted, and rows with at least one listed pair.
  public var rows: Int
  public var listedRows: Int
  public var list: ListReference

  public struct Bar: Sendable, Hashable {
    public var name: String
    /// Rows with a listed pair under it.
    public var listed: Int
    /// Of them, rows where the pair is listed for forced labor.
    public var forced: Int
  }

  /// - Parameters:
  ///   - rows: the listed pairs of each row, empty for a row without any.
  ///   - orders: names of the countries of the orders that each row falls under; empty where none were looked for.
  ///   - sector: sector of a good's id.
  public init(
    _ rows: [[Listing]], orders: [[String]] = [], sector: (String) -> String, list: ListReference
  ) {
    self.list = list
    self.rows = rows.count
    listedRows = rows.count { !$0.isEmpty }
    byCountry = Self.bars(rows) { $0.countryName }
    byGood = Self.bars(rows) { $0.goodName }
    bySector = Self.bars(rows) { sector($0.good).isEmpty ? "sector not stated" : sector($0.good) }
    byOrder = Self.bars(ofOrders: orders)
  }

  private static func bars(ofOrders rows: [[String]]) -> [Bar] {
    var counts: [String: Int] = [:]
    for name in rows.flatMap(Set.init) { counts[name, default: 0] += 1 }
    return counts.map { Bar(name: $0.key, listed: $0.value, forced: 0) }
      .sorted { ($1.listed, $0.name) < ($0.listed, $1.name) }
  }

  private static func bars(_ rows: [[Listing]], _ name: (Listing) -> String?) -> [Bar] {
    var bars: [String: Bar] = [:]
    for row in rows {
      let names = Dictionary(grouping: row.filter { name($0) != nil }) { name($0) ?? "" }
      for (key, listings) in names {
        bars[key, default: Bar(name: key, listed: 0, forced: 0)].listed += 1
        if listings.contains(where: { $0.forcedLabor == .yes }) { bars[key]?.forced += 1 }
      }
    }
    return bars.values.sorted { ($1.listed, $1.forced, $0.name) < ($0.listed, $0.forced, $1.name) }
  }

  /// The map as a table of text: a header, then rows with a listed pair by country, good and sector, then rows under
  /// an order.
  public var table: [[String]] {
    [["by", "name", "rows", "of them forced labor"]]
      + [("country", byCountry), ("good", byGood), ("sector", bySector)].flatMap { kind, bars in
        bars.map { [kind, $0.name, "\($0.listed)", "\($0.forced)"] }
      } + byOrder.map { ["country of an order", $0.name, "\($0.listed)", ""] }
  }
}
