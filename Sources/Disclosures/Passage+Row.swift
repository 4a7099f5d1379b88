extension Passage {
  /// The row of a table that a passage is: its cells, and those that reach down into it from rows above.
  public struct Row: Sendable, Hashable, Codable {
    /// Number of the table in the document, from 0.
    public var table: Int
    /// Number of the row in the table, from 0.
    public var number: Int
    /// In the order of columns; empty ones are left out.
    public var cells: [Cell]

    public init(table: Int, number: Int, cells: [Cell]) {
      self.table = table
      self.number = number
      self.cells = cells
    }
  }

  public struct Cell: Sendable, Hashable, Codable {
    /// Bytes of `Document.text`; before the passage where the cell reaches down from a row above.
    public var range: Range<Int>
    /// The columns that it covers, from 0.
    public var columns: Range<Int>
    /// Whether the page marks it as the head of a column or a row.
    public var isHead: Bool

    public init(range: Range<Int>, columns: Range<Int>, isHead: Bool) {
      self.range = range
      self.columns = columns
      self.isHead = isHead
    }
  }
}
