import Packing
import Parsing

/// Rows of a sheet as they are unpacked and read: one piece of the file is held, however long the sheet is.
final class SheetRows: RowSource {
  private let entry: ZipEntryReader
  private let stream: XMLStream
  /// What the events of the stream are taken into; a class because the stream's closure keeps it.
  private final class State {
    var reader: SheetReader
    init(_ reader: SheetReader) { self.reader = reader }
  }
  private let state: State
  private var isAtEnd = false

  init(_ entry: ZipEntryReader, _ reader: SheetReader) {
    self.entry = entry
    let state = State(reader)
    self.state = state
    stream = XMLStream(limits: Self.limits) { state.reader.take($0) }
  }

  /// Cells read so far; see `SheetReader`.
  var cells: Int { state.reader.cells }

  /// Cells read so far with a formula and no value; see `SheetReader`.
  var formulasWithoutValue: (count: Int, rows: [ClosedRange<Int>]) { state.reader.formulasWithoutValue }

  /// Throughout, what is held is one cell; the sheet as a whole may be long.
  private static let limits = ParsingLimits(textBytes: 1 << 34, runBytes: 1 << 20)

  func next() throws(TableError) -> Row? {
    while true {
      if let record = state.reader.nextRecord() { return .record(record) }
      if isAtEnd { return nil }
      try readOn()
    }
  }

  private func readOn() throws(TableError) {
    let piece: ArraySlice<UInt8>
    do { piece = try entry.next() } catch { throw Workbook.tableError(error) }
    if piece.isEmpty || stream.hasEnded {
      isAtEnd = true
      try Workbook.check(stream.finish(), "a sheet")
    } else {
      stream.feed(piece)
    }
    if let fault = state.reader.fault { throw fault }
  }
}
