import Parsing

/// Takes the events of a sheet and gives its rows.
struct SheetReader {
  /// Cells read so far, of this sheet and the ones before it, with the empty ones that `rows()` puts before them: one
  /// cell at the far end of a row makes a row of 16,384.
  private(set) var cells: Int
  private(set) var fault: TableError?

  private let strings: [String]
  private let dateStyles: [Bool]
  private let is1904: Bool
  private var found: [Int: [Int: String]] = [:]
  private var merged: [(rows: ClosedRange<Int>, column: Int)] = []
  private var row = 0
  private var column = 0
  /// Column up to which this row has been counted.
  private var counted = 0
  private var type = ""
  private var style = 0
  private var value = ""
  private var isValue = false
  private var inline = TextRun()

  init(strings: [String], dateStyles: [Bool], is1904: Bool, cells: Int) {
    self.strings = strings
    self.dateStyles = dateStyles
    self.is1904 = is1904
    self.cells = cells
  }

  mutating func take(_ event: MarkupEvent) -> Flow {
    switch event {
    case .start(let element): start(element)
    case .text(let text):
      if isValue { value += text }
      inline.take(event)
    case .end(let name):
      inline.take(event)
      if name == "v" { isValue = false }
      if name == "c" { finishCell() }
    case .comment: break
    }
    return fault == nil ? .proceed : .stop
  }

  private mutating func start(_ element: Element) {
    switch element.name {
    case "row":
      row = element.value("r").flatMap(Int.init) ?? row + 1
      column = 0
      counted = 0
      if row < 1 || row > 1_048_576 { fault = TableError(.notATable, "The workbook is damaged: row \(row).") }
    case "c":
      let place = element.value("r").flatMap(Self.place)
      column = place?.column ?? column + 1
      type = element.value("t") ?? "n"
      style = element.value("s").flatMap(Int.init) ?? 0
      value = ""
      inline = TextRun()
      cells += 1
      if cells > Workbook.mostCells || column > 16_384 {
        fault = TableError(.tooLarge, "The workbook has more than \(Workbook.mostCells) cells. Save the sheet as CSV.")
      }
    case "v": isValue = true
    case "mergeCell":
      let corners = (element.value("ref") ?? "").split(separator: ":").compactMap { Self.place(String($0)) }
      if corners.count == 2, corners[0].row <= corners[1].row {
        merged.append((corners[0].row...corners[1].row, corners[0].column))
      }
    default: inline.take(.start(element))
    }
  }

  private mutating func finishCell() {
    let text: String
    switch type {
    case "s": text = Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "inlineStr": text = inline.value
    case "b": text = value == "1" ? "TRUE" : value.isEmpty ? "" : "FALSE"
    case "n":
      let isDate = dateStyles.indices.contains(style) && dateStyles[style]
      text = isDate ? CellNumber.date(value, is1904: is1904) : CellNumber.plain(value)
    default: text = value
    }
    guard !text.isEmpty else { return }
    cells += max(0, column - counted - 1)
    counted = max(counted, column)
    found[row, default: [:]][column] = text
  }

  /// Rows in order. Cells merged over rows that hold nothing else do not make new rows.
  func rows() -> [Record] {
    var found = found
    for area in merged {
      guard let value = self.found[area.rows.lowerBound]?[area.column] else { continue }
      for row in area.rows where found[row] != nil && found[row]?[area.column] == nil {
        found[row]?[area.column] = value
      }
    }
    return found.keys.sorted().map { row in
      let cells = found[row] ?? [:]
      let width = cells.keys.max() ?? 0
      return Record(line: row, cells: (1...max(width, 1)).map { cells[$0] ?? "" })
    }
  }

  /// "BC12" as column 55, row 12.
  static func place(_ reference: String) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    for byte in reference.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case 65...90 where row == 0: column = column * 26 + Int(byte) - 64
      case 48...57: row = row * 10 + Int(byte) - 48
      default: return nil
      }
      if column > 1 << 20 || row > 1 << 30 { return nil }
    }
    return column > 0 && row > 0 ? (row, column) : nil
  }
}
