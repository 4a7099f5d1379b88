public import Disclosures
public import Tabulating

/// A table of what people decided about the companies of a run, and where the run decided otherwise.
///
/// Columns: company, outcome, disclosure, conduct (letters), the practice areas of the rubric by id, the facts
/// third_party, independent, unannounced. An empty cell says nothing, except that a company without letters has none.
public struct ExpectedOutcomes: Sendable {
  public var rows: [Row]

  public struct Row: Sendable, Hashable {
    /// Line of the table, from 1.
    public var line: Int
    public var company: String
    /// By column; a column that the table does not have is missing.
    public var cells: [String: String]
  }

  public struct Comparison: Sendable, Hashable {
    /// Cells that were compared, and how many of them agree.
    public var compared = 0
    public var agreed = 0
    /// One sentence each, in the order of the table.
    public var differences: [String] = []
  }

  private static let keys = [
    "outcome", "disclosure", "conduct", "verification", "audits", "certification", "accountability", "training",
    "third_party", "independent", "unannounced",
  ]
  /// Facts whose columns have names of their own.
  private static let facts = [
    "third_party": "verification.third_party", "independent": "audits.independent",
    "unannounced": "audits.unannounced",
  ]

  /// - Throws: `TableError` for a table that cannot be read whole: a row passed over would be a difference unseen.
  public init(_ source: any RowSource) throws(TableError) {
    rows = []
    var columns = ColumnNames().with("company", required: true)
    for key in Self.keys { columns = columns.with(key) }
    let table = try Table(source, columns: columns)
    while let row = try table.next() {
      let row =
        switch row {
        case .row(let row): row
        case .broken(let broken): throw TableError(.notATable, "line \(broken.line): \(broken.reason)")
        }
      var cells: [String: String] = [:]
      for key in Self.keys where table.header.places[key] != nil { cells[key] = row[key] }
      rows.append(Row(line: row.line, company: row["company"], cells: cells))
    }
  }

  public func compare(with scorecards: some Sequence<Scorecard>) -> Comparison {
    var comparison = Comparison()
    var byName: [String: Scorecard] = [:]
    for scorecard in scorecards { byName[scorecard.company.name] = scorecard }
    for row in rows {
      guard let scorecard = byName[row.company] else {
        comparison.compared += 1
        comparison.differences.append("\(row.company): is not in the run")
        continue
      }
      for key in Self.keys {
        guard let expected = row.cells[key], let found = Self.value(key, scorecard) else { continue }
        // A company without letters has no practices to compare either.
        if expected.isEmpty && !["disclosure", "conduct"].contains(key) { continue }
        comparison.compared += 1
        if expected == found {
          comparison.agreed += 1
        } else {
          comparison.differences.append(
            "\(row.company): \(key): expected \(expected.isEmpty ? "nothing" : expected), "
              + "found \(found.isEmpty ? "nothing" : found)")
        }
      }
    }
    return comparison
  }

  /// What the run says, in the table's terms; nil for an area that its rubric does not have.
  private static func value(_ key: String, _ scorecard: Scorecard) -> String? {
    let graded = scorecard.outcome.isGraded ? scorecard.assessment : nil
    switch key {
    case "outcome": return scorecard.outcome.rawValue
    case "disclosure": return graded?.disclosure?.letter.rawValue ?? ""
    case "conduct": return graded?.conduct?.letter.rawValue ?? ""
    default: break
    }
    guard let graded else { return "" }
    if let fact = facts[key] {
      return graded.areas.flatMap(\.findings).first { $0.fact == fact }?.value ?? "unspecified"
    }
    return graded.areas.first { $0.id == key }?.practice?.rawValue
  }
}
