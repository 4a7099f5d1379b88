/// An XLSX workbook (ECMA-376 part 1, SpreadsheetML) as plain text cells.
///
/// Nothing in it is executed: a cell with a formula gives the value that was stored with it, and is empty when none
/// was. Dates become ISO 8601, numbers are written without exponent, booleans are TRUE and FALSE. A cell merged over
/// several rows gives its value in each of them, in its first column. Hidden sheets are named only.
public struct Workbook: Sendable, Hashable {
  public var sheets: [Sheet]
  /// Names of hidden sheets with any text.
  public var hidden: [String]

  public struct Sheet: Sendable, Hashable {
    public var name: String
    /// Rows that have any text, each with its number in the sheet.
    public var rows: [Record]
  }

  public init(sheets: [Sheet], hidden: [String] = []) {
    self.sheets = sheets
    self.hidden = hidden
  }

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
  /// columns are found; `otherSheets` says what is left.
  ///
  /// - Parameter sheet: name of the worksheet that is meant, hidden or not; nil for the first one that fits.
  public static func open(path: String, columns: ColumnNames, sheet: String? = nil) throws(TableError) -> Table {
    let head = try ByteSource(path: path).read(4)
    guard isZip(head) else { return try single(CSVReader(path: path), columns, sheet) }
    return try open({ try WorkbookReader(path: path) }, columns, sheet)
  }

  /// The same of standard input: a CSV is read piece by piece, a workbook has to be held.
  public static func openStandardInput(columns: ColumnNames, sheet: String? = nil) throws(TableError) -> Table {
    try open(ByteSource(standardInput: ()), columns: columns, sheet: sheet)
  }

  static func open(_ source: ByteSource, columns: ColumnNames, sheet: String? = nil) throws(TableError) -> Table {
    guard isZip(try source.peek(4)) else { return try single(CSVReader(source), columns, sheet) }
    return try open(bytes: source.rest(), columns: columns, sheet: sheet)
  }

  public static func open(bytes: [UInt8], columns: ColumnNames, sheet: String? = nil) throws(TableError) -> Table {
    guard isZip(bytes.prefix(4)) else { return try single(CSVReader(bytes: bytes), columns, sheet) }
    return try open({ try WorkbookReader(bytes: bytes) }, columns, sheet)
  }

  private static func isZip(_ head: ArraySlice<UInt8>) -> Bool { head.elementsEqual([0x50, 0x4B, 3, 4]) }

  private static func single(
    _ rows: CSVReader, _ columns: ColumnNames, _ sheet: String?
  ) throws(TableError) -> Table {
    if let sheet {
      throw TableError(.notATable, "There is no worksheet \"\(sheet)\": this is no workbook but one table.")
    }
    return try Table(rows, columns: columns)
  }

  /// The sheet is read as the table is: however long it is, memory stays flat but for the strings that cells share.
  private static func open(
    _ workbook: () throws -> WorkbookReader, _ columns: ColumnNames, _ name: String?
  ) throws(TableError) -> Table {
    var first: TableError?
    do {
      let workbook = try workbook()
      for sheet in try name.map({ try [place(of: $0, in: workbook)] }) ?? workbook.shown {
        do {
          let table = try Table(workbook.rows(of: sheet), columns: columns)
          table.sheet = workbook.names[sheet]
          table.otherSheets = workbook.othersWithText(than: sheet)
          return table
        } catch let error as TableError where error.kind == .empty || error.kind == .missingColumn {
          if first == nil || first?.kind == .empty { first = error }
        }
      }
    } catch {
      throw Workbook.tableError(error)
    }
    throw first ?? TableError(.empty, "The workbook has no sheet with anything in it.")
  }

  private static func place(of name: String, in workbook: WorkbookReader) throws(TableError) -> Int {
    let names = workbook.names
    let wanted = trimmed(name).lowercased()
    if let place = names.firstIndex(of: name) ?? names.firstIndex(where: { trimmed($0).lowercased() == wanted }) {
      return place
    }
    let known = names.prefix(20).map { "\"\($0)\"" }.joined(separator: ", ")
    throw TableError(.missingColumn, "There is no worksheet \"\(name)\"; the workbook has \(known).")
  }
}
