/// One record of a table as it stands in the file.
public struct Record: Sendable, Hashable {
  /// Line of the file on which the record starts, from 1; the row number in a spreadsheet.
  public var line: Int
  /// Cells in order, unquoted, otherwise untouched.
  public var cells: [String]

  public init(line: Int, cells: [String]) {
    self.line = line
    self.cells = cells
  }
}

/// A record that could not be read. The ones after it can.
public struct BrokenRecord: Sendable, Hashable {
  /// Line of the file on which it starts, from 1.
  public var line: Int
  /// One sentence that says what is wrong and where.
  public var reason: String

  public init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }
}

/// What a table yields, one at a time.
public enum Row: Sendable, Hashable {
  case record(Record)
  case broken(BrokenRecord)
}

/// Something that yields rows until it is at its end.
public protocol RowSource: AnyObject {
  func next() throws(TableError) -> Row?
}
