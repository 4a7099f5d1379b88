/// One record of a table as it stands in the file.
public struct Record: Sendable, Hashable {
  /// Line of the file on which the record starts, from 1; the row number in a spreadsheet.
  public var line: Int
  /// Cells in order, unquoted, otherwise untouched.
  public var cells: [String]
  /// Positions of cells with a formula for which the workbook holds no value: they stand empty.
  public var formulas: [Int]

  public init(line: Int, cells: [String], formulas: [Int] = []) {
    self.line = line
    self.cells = cells
    self.formulas = formulas
  }
}
