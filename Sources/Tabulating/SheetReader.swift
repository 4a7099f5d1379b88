import Parsing

/// Takes the events of a sheet and gives its rows one by one.
struct SheetReader {
  /// Cells read so far, of this sheet and the ones before it, with the empty ones that rows put before them: one
  /// cell at the far end of a row makes a row of 16,384.
  private(set) var cells: Int
  private(set) var fault: TableError?
  /// Cells with a formula for which the workbook holds no value, and their rows.
  private(set) var formulasWithoutValue: (count: Int, rows: [ClosedRange<Int>]) = (0, [])

  private let strings: SharedStrings
  private let dateStyles: [Bool]
  private let is1904: Bool
  private var merged: MergedCells
  /// Cells of the row that is being read, up to the last that has a text.
  private var found: [String] = []
  /// Columns of this row with a formula and no value, from 0.
  private var formulas: [Int] = []
  /// Rows read and not yet asked for.
  private var ready: [Record] = []
  private var given = 0
  private var row = 0
  private var column = 0
  /// Column up to which this row has been counted.
  private var counted = 0
  private var type = ""
  private var style = 0
  private var value = ""
  private var isValue = false
  private var isFormula = false
  private var inline = TextRun()

  init(strings: SharedStrings, dateStyles: [Bool], is1904: Bool, merged: MergedCells, cells: Int) {
    self.strings = strings
    self.dateStyles = dateStyles
    self.is1904 = is1904
    self.merged = merged
    self.cells = cells
  }

  /// The next row that has any text; nil when more events are needed.
  mutating func nextRecord() -> Record? {
    guard given < ready.count else {
      ready.removeAll(keepingCapacity: true)
      given = 0
      return nil
    }
    defer { given += 1 }
    return ready[given]
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
      if name == "row" { finishRow() }
    case .comment, .passedOver: break
    }
    return fault == nil ? .proceed : .stop
  }

  private mutating func start(_ element: Element) {
    switch element.name {
    case "row":
      row = element.value("r").flatMap(Int.init) ?? row + 1
      column = 0
      counted = 0
      found.removeAll(keepingCapacity: true)
      formulas.removeAll(keepingCapacity: true)
      if row < 1 || row > 1_048_576 { fault = TableError(.notATable, "The workbook is damaged: row \(row).") }
    case "c":
      let place = element.value("r").flatMap(Self.place)
      column = place?.column ?? column + 1
      type = element.value("t") ?? "n"
      style = element.value("s").flatMap(Int.init) ?? 0
      value = ""
      isFormula = false
      inline = TextRun()
      cells += 1
      if cells > Workbook.mostCells || column > 16_384 {
        fault = TableError(.tooLarge, "The workbook has more than \(Workbook.mostCells) cells. Save the sheet as CSV.")
      }
    case "v": isValue = true
    case "f": isFormula = true
    default: inline.take(.start(element))
    }
  }

  private mutating func finishCell() {
    let text: String
    switch type {
    case "s": text = Int(value).flatMap { strings[$0] } ?? ""
    case "inlineStr": text = inline.value
    case "b": text = value == "1" ? "TRUE" : value.isEmpty ? "" : "FALSE"
    case "n":
      let isDate = dateStyles.indices.contains(style) && dateStyles[style]
      text = isDate ? CellNumber.date(value, is1904: is1904) : CellNumber.plain(value)
    default: text = value
    }
    // A formula may well give an empty text, but no empty number.
    if isFormula, value.isEmpty, type != "str" {
      formulasWithoutValue.count += 1
      formulas.append(column - 1)
    }
    guard !text.isEmpty else { return }
    cells += max(0, column - counted - 1)
    counted = max(counted, column)
    if column > found.count { found += repeatElement("", count: column - found.count) }
    found[column - 1] = text
  }

  /// Cells merged over rows that hold nothing else do not make new rows. A formula does, whatever it would have given.
  private mutating func finishRow() {
    guard !found.isEmpty || !formulas.isEmpty else { return }
    if !formulas.isEmpty { noteFormulas() }
    merged.fill(&found, row: row)
    ready.append(Record(line: row, cells: found, formulas: formulas))
    found.removeAll(keepingCapacity: true)
    formulas.removeAll(keepingCapacity: true)
  }

  private mutating func noteFormulas() {
    if let last = formulasWithoutValue.rows.last, last.upperBound == row - 1 {
      formulasWithoutValue.rows[formulasWithoutValue.rows.count - 1] = last.lowerBound...row
    } else {
      formulasWithoutValue.rows.append(row...row)
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
