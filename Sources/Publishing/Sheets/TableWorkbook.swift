/// Any table of text as a workbook of one filtered sheet, written row by row. Text is text, never a formula.
public final class TableWorkbook {
  private let writer: WorkbookWriter
  private let page: WorkbookWriter.Page
  private let numbers: Set<Int>

  /// - Parameters:
  ///   - columns: the header, words joined by "_".
  ///   - numbers: columns whose cells are whole numbers.
  public init(title: String, columns: [String], numbers: Set<String> = []) throws(WorkbookError) {
    // A date that is the same for everybody; the library takes 0 for now.
    writer = try WorkbookWriter(title: title, created: 1)
    page = try writer.page(title, columns: columns.map { Sheet.Column($0, Double(max($0.count + 4, 14))) })
    self.numbers = Set(columns.indices.filter { numbers.contains(columns[$0]) })
  }

  public func add(_ cells: [String]) {
    let typed = cells.enumerated().map { index, cell -> Sheet.Cell in
      if cell.isEmpty { return .empty }
      if numbers.contains(index), let number = Int(cell) { return .number(number) }
      return .text(cell)
    }
    writer.write(typed, on: page)
  }

  /// Rows that found no room on the sheet, which holds 1,048,576.
  public var dropped: Int { page.dropped }

  /// The finished file. Nothing can be added afterwards.
  public func finish() throws(WorkbookError) -> [UInt8] { try writer.finish() }
}
