/// An XLSX workbook (ECMA-376 part 1, SpreadsheetML) as plain text cells.
///
/// Nothing in it is executed: a cell with a formula gives the value that was stored with it, and is empty when none
/// was. Dates become ISO 8601, numbers are written without exponent, booleans are TRUE and FALSE. A cell merged over
/// several rows gives its value in each of them, in its first column. Hidden sheets are left out.
public struct Workbook: Sendable, Hashable {
  public var sheets: [Sheet]

  public struct Sheet: Sendable, Hashable {
    public var name: String
    /// Rows that have any text, each with its number in the sheet.
    public var rows: [Record]
  }

  public init(sheets: [Sheet]) { self.sheets = sheets }

  /// Rows of one sheet, for `Table`.
  public func rows(of sheet: Int) -> any RowSource {
    HeldRows(sheets.indices.contains(sheet) ? sheets[sheet].rows : [])
  }
}

private final class HeldRows: RowSource {
  private let rows: [Record]
  private var position = 0

  init(_ rows: [Record]) { self.rows = rows }

  func next() throws(TableError) -> Row? {
    guard position < rows.count else { return nil }
    defer { position += 1 }
    return .record(rows[position])
  }
}

extension Table {
  /// Opens a CSV or an XLSX file, told by its first bytes. Of a workbook the first sheet is taken in which the
  /// columns are found.
  public static func open(path: String, columns: ColumnNames) throws(TableError) -> Table {
    let head = try ByteSource(path: path).read(4)
    guard isZip(head) else { return try Table(CSVReader(path: path), columns: columns) }
    return try open({ try WorkbookReader(path: path) }, columns)
  }

  /// The same of standard input: a CSV is read piece by piece, a workbook has to be held.
  public static func openStandardInput(columns: ColumnNames) throws(TableError) -> Table {
    try open(ByteSource(standardInput: ()), columns: columns)
  }

  static func open(_ source: ByteSource, columns: ColumnNames) throws(TableError) -> Table {
    guard isZip(try source.peek(4)) else { return try Table(CSVReader(source), columns: columns) }
    return try open(bytes: source.rest(), columns: columns)
  }

  public static func open(bytes: [UInt8], columns: ColumnNames) throws(TableError) -> Table {
    guard isZip(bytes.prefix(4)) else { return try Table(CSVReader(bytes: bytes), columns: columns) }
    return try open({ try WorkbookReader(bytes: bytes) }, columns)
  }

  private static func isZip(_ head: ArraySlice<UInt8>) -> Bool { head.elementsEqual([0x50, 0x4B, 3, 4]) }

  /// The sheet is read as the table is: however long it is, memory stays flat but for the strings that cells share.
  private static func open(
    _ workbook: () throws -> WorkbookReader, _ columns: ColumnNames
  ) throws(TableError) -> Table {
    var first: TableError?
    do {
      let workbook = try workbook()
      for sheet in 0..<workbook.count {
        do {
          return try Table(workbook.rows(of: sheet), columns: columns)
        } catch let error as TableError where error.kind == .empty || error.kind == .missingColumn {
          if first == nil || first?.kind == .empty { first = error }
        }
      }
    } catch {
      throw Workbook.tableError(error)
    }
    throw first ?? TableError(.empty, "The workbook has no sheet with anything in it.")
  }
}
