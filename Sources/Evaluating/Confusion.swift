/// How often each pair of a reader's value and ours occurs.
public struct Confusion: Sendable, Hashable {
  /// Values in the order in which tables show them.
  public let values: [String]
  /// Rows: the reader's value; columns: ours.
  public private(set) var counts: [[Int]]

  public init(values: [String]) {
    self.values = values
    counts = Array(repeating: Array(repeating: 0, count: values.count), count: values.count)
  }

  public mutating func add(reader: String, ours: String) {
    guard let row = values.firstIndex(of: reader), let column = values.firstIndex(of: ours) else { return }
    counts[row][column] += 1
  }

  public var total: Int { counts.joined().reduce(0, +) }
  public var agreed: Int { values.indices.reduce(0) { $0 + counts[$1][$1] } }
  public var agreement: Double { total == 0 ? 0 : Double(agreed) / Double(total) }

  /// Cohen's kappa: agreement beyond what the two distributions would give by chance; 1 when there is nothing to
  /// disagree on.
  public var kappa: Double {
    guard total > 0 else { return 0 }
    var chance = 0.0
    for index in values.indices {
      let rows = counts[index].reduce(0, +)
      let columns = counts.reduce(0) { $0 + $1[index] }
      chance += Double(rows) * Double(columns) / Double(total * total)
    }
    return chance >= 1 ? 1 : (agreement - chance) / (1 - chance)
  }
}
