/// The tables that are open, and in which columns the cells of the row that is read stand. Cells that span several rows
/// hold their columns in those below.
struct TableGrid {
  private var open: [Table] = []
  private var count = 0

  private struct Table {
    var number: Int
    var row = -1
    var cells: [Cell] = []
    /// Cells of the row before.
    var above: [Cell] = []
    /// Columns that the row leaves empty before its first cell.
    var skipped = 0
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
    table.above = table.cells
    table.cells = []
    table.skipped = 0
    table.row += 1
    table.isBroken = false
    open.append(table)
  }

  /// - Parameter offset: bytes of the row's text so far.
  mutating func startCell(at offset: Int, columns: Int, rows: Int, isHead: Bool) {
    guard !open.isEmpty else { return }
    let table = open[open.count - 1]
    guard table.row >= 0, table.cells.count < Self.widest else { return }
    var column = table.cells.last?.columns.upperBound ?? table.skipped
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

  // MARK: Tables that say of a cell only once it is open what it covers, and have one in each row that it covers

  /// Columns that the row leaves empty before its first cell.
  mutating func skipColumns(_ columns: Int) {
    guard !open.isEmpty, open[open.count - 1].cells.isEmpty else { return }
    open[open.count - 1].skipped = max(0, min(columns, Self.widest))
  }

  /// The open cell covers several columns.
  mutating func widenCell(to columns: Int) {
    guard let cell = open.last?.cells.last else { return }
    let table = open.count - 1
    let start = cell.columns.lowerBound
    open[table].cells[open[table].cells.count - 1].columns = start..<start + max(1, min(columns, Self.widest))
  }

  /// The open cell is one with that above it.
  mutating func continueCell() {
    guard let table = open.last, let cell = table.cells.last,
      let upper = table.above.first(where: { $0.columns.lowerBound == cell.columns.lowerBound })
    else { return }
    open[open.count - 1].cells[table.cells.count - 1].placed = upper.placed
  }

  /// The open cell is one with that before it.
  mutating func joinCell() {
    guard let cells = open.last?.cells, cells.count > 1 else { return }
    let table = open.count - 1
    let joined = open[table].cells.removeLast()
    let last = open[table].cells.count - 1
    open[table].cells[last].columns = open[table].cells[last].columns.lowerBound..<joined.columns.upperBound
  }

  /// How many cells reach into the row from above. Asked before the row's own cells are placed.
  var held: Int {
    guard let table = open.last else { return 0 }
    return table.held.count { $0.cell != nil } + table.cells.count { $0.placed != nil }
  }

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
