/// A row whose cells are asked for by column key.
public struct NamedRow: Sendable, Hashable {
  public var header: Header
  public var record: Record

  public var line: Int { record.line }

  /// Whether the cell holds a formula for which the workbook has no value, so that it reads as empty.
  public func isFormula(_ key: String) -> Bool { header.places[key].map(record.formulas.contains) ?? false }

  /// The cell without blanks around it; empty when the table has no such column or the row ends before it.
  public subscript(key: String) -> String {
    guard let place = header.places[key], place < record.cells.count else { return "" }
    return trimmed(record.cells[place])
  }
}
