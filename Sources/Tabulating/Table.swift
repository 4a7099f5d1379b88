/// A table with a header, read row by row under the caller's column keys.
///
/// The header is the first of the first twenty rows in which every required column is found, so that a title above
/// it does no harm.
public final class Table {
  public let header: Header
  /// Line of the header, from 1.
  public let headerLine: Int
  /// Name of the worksheet that is read; nil where the table is no workbook's.
  public internal(set) var sheet: String?
  /// Worksheets with any text that are not read, by name; "(hidden)" behind one that is not shown.
  public internal(set) var otherSheets: [String] = []
  private let rows: any RowSource
  /// Whether it is a worksheet, whose cells name their columns and whose rows may end early.
  public var isSheet: Bool { rows is SheetRows }

  /// How many cells read so far hold a formula and no value, as when a program wrote the workbook that does not reckon.
  /// They are read as empty.
  public var formulasWithoutValue: Int { (rows as? SheetRows)?.formulasWithoutValue.count ?? 0 }
  /// Their rows, ascending.
  public var rowsOfFormulasWithoutValue: [ClosedRange<Int>] { (rows as? SheetRows)?.formulasWithoutValue.rows ?? [] }

  public init(_ rows: any RowSource, columns: ColumnNames) throws(TableError) {
    self.rows = rows
    var seen: [String] = []
    var broken: BrokenRecord?
    var nearest: NearestHeader?
    for _ in 0..<20 {
      guard let row = try rows.next() else { break }
      guard case .record(let record) = row else {
        if case .broken(let record) = row, seen.isEmpty { broken = broken ?? record }
        continue
      }
      if let header = columns.bind(record.cells.map(trimmed)) {
        self.header = header
        headerLine = record.line
        return
      }
      if seen.isEmpty { seen = record.cells }
      let needed = columns.needed(in: record.cells.map(trimmed))
      if needed.found.count > nearest?.found.count ?? 0 {
        nearest = NearestHeader(
          line: record.line, found: needed.found, missing: needed.missing, cells: record.cells.map(trimmed))
      }
    }
    // It may have been the header that could not be read.
    if let broken {
      throw TableError(
        .missingColumn,
        "No header row with the column \(columns.required) was found; line \(broken.line) cannot be read: \(broken.reason)."
      )
    }
    if seen.isEmpty { throw TableError(.empty, "The table is empty: not even a header row was found.") }
    let found = seen.prefix(12).map { "\"\(trimmed($0))\"" }.joined(separator: ", ")
    throw TableError(
      .missingColumn, "No header row with the column \(columns.required) was found. The first row has \(found).",
      nearest: nearest)
  }

  /// For a list that people write, where half of what they wrote must not be passed over.
  ///
  /// - Throws: when a column that is read is there twice.
  public func refuseRepeatedColumns() throws(TableError) {
    guard let name = header.repeated.first else { return }
    throw TableError(
      .repeatedColumn,
      "line \(headerLine): the column \"\(name)\" is there twice: remove one of them, or give it another name.")
  }

  /// The next row; nil at the end. A row with more cells than the header is broken: a separator stood in a cell
  /// without quotes, and everything after it would be read under the wrong name.
  public func next() throws(TableError) -> TableRow? {
    guard let row = try rows.next() else { return nil }
    switch row {
    case .broken(let broken): return .broken(broken)
    case .record(let record):
      let extra = record.cells.dropFirst(header.names.count).contains { !trimmed($0).isEmpty }
      if extra {
        let reason =
          "\(record.cells.count) cells where the header has \(header.names.count); "
          + "put a cell that contains the separator between quotes"
        return .broken(BrokenRecord(line: record.line, reason: reason))
      }
      return .row(NamedRow(header: header, record: record))
    }
  }
}

func trimmed(_ text: String) -> String {
  guard let first = text.firstIndex(where: { !$0.isWhitespace }),
    let last = text.lastIndex(where: { !$0.isWhitespace })
  else { return "" }
  return String(text[first...last])
}
