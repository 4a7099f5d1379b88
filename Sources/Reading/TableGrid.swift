/// The tables that are open, and in which columns the cells of the row that is read stand. Cells that span several rows
/// hold their columns in those below.
struct TableGrid {
  private var open: [Table] = []
  private var count = 0

  private struct Table {
    var number: Int
    var row = -1
    var cells: [Cell] = []
    var held: [Held] = []
    /// Another table stands in the row: what was gathered of it is gone.
    var isBroken = false
  }

  private struct Cell {
    var start: Int
    var end: Int
    var columns: Range<Int>
    var rows: Int
    var isHead: Bool
    /// Where it came to stand.
    var placed: Block.Cell?
  }

  private struct Held {
    var columns: Range<Int>
    var rows: Int
    var cell: Block.Cell?
  }

  /// Most columns or rows that a cell may claim.
  private static let widest = 1000
  private static let deepest = 60
  private static let mostHeld = 64

  mutating func startTable() {
    if !open.isEmpty { open[open.count - 1].isBroken = true }
    guard open.count < Self.deepest else { return }
    open.append(Table(number: count))
    count += 1
  }

  mutating func endTable() {
    if !open.isEmpty { open.removeLast() }
  }

  mutating func startRow() {
    guard var table = open.popLast() else { return }
    table.held = table.held.compactMap { held in
      held.rows > 1 ? Held(columns: held.columns, rows: held.rows - 1, cell: held.cell) : nil
    }
    for cell in table.cells where cell.rows > 1 && table.held.count < Self.mostHeld {
      table.held.append(Held(columns: cell.columns, rows: cell.rows - 1, cell: cell.placed))
    }
    table.cells = []
    table.row += 1
    table.isBroken = false
    open.append(table)
  }

  /// - Parameter offset: bytes of the row's text so far.
  mutating func startCell(at offset: Int, columns: Int, rows: Int, isHead: Bool) {
    guard !open.isEmpty else { return }
    let table = open[open.count - 1]
    guard table.row >= 0, table.cells.count < Self.widest else { return }
    var column = table.cells.last?.columns.upperBound ?? 0
    while let held = table.held.first(where: { $0.columns.contains(column) }) { column = held.columns.upperBound }
    let width = max(1, min(columns, Self.widest))
    open[open.count - 1].cells.append(
      Cell(
        start: offset, end: offset, columns: column..<column + width, rows: max(1, min(rows, Self.widest)),
        isHead: isHead))
  }

  mutating func endCell(at offset: Int) {
    guard !open.isEmpty, !open[open.count - 1].cells.isEmpty else { return }
    let last = open[open.count - 1].cells.count - 1
    open[open.count - 1].cells[last].end = offset
  }

  /// How many cells reach into the row from above.
  var held: Int { open.last?.held.count { $0.cell != nil } ?? 0 }

  /// The row, once its text is a block.
  ///
  /// - Parameter range: bytes of the block for those of the text that was gathered; nil where nothing came of them.
  mutating func row(block: Int, range: (Range<Int>) -> Range<Int>?) -> Block.Row? {
    guard var table = open.last, table.row >= 0, !table.isBroken else { return nil }
    for place in table.cells.indices {
      let cell = table.cells[place]
      guard cell.start < cell.end, let range = range(cell.start..<cell.end) else { continue }
      table.cells[place].placed = Block.Cell(block: block, range: range, columns: cell.columns, isHead: cell.isHead)
    }
    open[open.count - 1] = table
    let cells = (table.held.compactMap(\.cell) + table.cells.compactMap(\.placed)).sorted {
      $0.columns.lowerBound < $1.columns.lowerBound
    }
    return cells.isEmpty ? nil : Block.Row(table: table.number, number: table.row, cells: cells)
  }
}
