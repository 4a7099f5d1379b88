/// Reads a CSV of any size record by record, in memory that does not grow with the file.
///
/// RFC 4180, and what real files do beyond it: LF, CRLF or CR; a byte order mark; comma, semicolon, tab or bar, told from
/// the first lines unless given; a `sep=` line; UTF-8, UTF-16 or Windows-1252, told from the file and not from each
/// cell. Lines without any text are passed over. A quote within an unquoted cell is taken as it stands (`5" pipe`). A quoted
/// cell that never ends, or that goes on after its closing quote, makes a broken row: reading resumes on the line
/// after the one where that row started, so that one bad quote cannot swallow the rest of the file.
public final class CSVReader: RowSource {
  /// A record longer than this is broken: most likely a quote that is never closed. Bytes.
  public static let longestRecord = 1 << 20

  private let source: ByteSource
  private var buffer: [UInt8] = []
  /// Start of what has not been read yet, in `buffer`.
  private var start = 0
  private var isAtEnd = false
  private var line = 1
  /// How many cells to expect: most records have as many as the one before.
  private var cellCount = 0
  private var dialect: CSVDialect
  private var encoding: TextEncoding
  /// Nil when the file is no UTF-16.
  private var wide: UTF16Text?

  public convenience init(bytes: [UInt8], separator: Character? = nil) throws(TableError) {
    try self.init(ByteSource(bytes), separator)
  }

  public convenience init(path: String, separator: Character? = nil) throws(TableError) {
    try self.init(ByteSource(path: path), separator)
  }

  init(_ source: ByteSource, _ separator: Character? = nil) throws(TableError) {
    self.source = source
    var head: [UInt8] = []
    while head.count < 1 << 16 {
      let piece = try source.read(1 << 16)
      if piece.isEmpty {
        isAtEnd = true
        break
      }
      head += piece
    }
    wide = UTF16Text(head: head)
    if wide != nil { head = wide?.decode(head[...]) ?? head }
    encoding = TextEncoding(head[...])
    dialect = try CSVDialect(head: head[...], separator: separator?.asciiValue)
    buffer = head
    start = dialect.skipped
    line += dialect.skippedLines
  }

  /// A row without its cells.
  public enum Line: Sendable {
    case record(line: Int)
    case broken(BrokenRecord)
  }

  /// The next row; nil at the end of the file.
  public func next() throws(TableError) -> Row? {
    var cells: [String] = []
    cells.reserveCapacity(cellCount)
    switch try next(addingTo: &cells) {
    case .record(let line): return .record(Record(line: line, cells: cells))
    case .broken(let broken): return .broken(broken)
    case nil: return nil
    }
  }

  /// The next row; nil at the end of the file.
  ///
  /// - Parameter cells: its cells are put behind those that are there. For tables that are kept as a whole, where an
  ///   array for each row would be made and thrown away.
  public func next(addingTo cells: inout [String]) throws(TableError) -> Line? {
    let first = cells.count
    while true {
      if start == buffer.count, !(try refill()) { return nil }
      var scanner = CSVScanner(
        buffer: buffer, start: start, separator: dialect.separator, isAtEnd: isAtEnd, encoding: encoding)
      let outcome = scanner.scan(into: &cells)
      encoding = scanner.encoding
      guard case .record(let end, let lines) = outcome else {
        cells.removeLast(cells.count - first)
        if let broken = try broken(outcome) { return .broken(broken) }
        continue
      }
      let begin = line
      start = end
      line += lines
      cellCount = min(cells.count - first, 64)
      if (first..<cells.count).contains(where: { !cells[$0].isEmpty }) { return .record(line: begin) }
      cells.removeLast(cells.count - first)
    }
  }

  /// The record that cannot be read; nil where more bytes were taken in to read it.
  private func broken(_ outcome: CSVScanner.Outcome) throws(TableError) -> BrokenRecord? {
    var reason = "longer than \(Self.longestRecord) bytes; is there a quote that is never closed?"
    if case .broken(let known) = outcome {
      reason = known
    } else if buffer.count - start <= Self.longestRecord {
      _ = try refill()
      return nil
    }
    let broken = BrokenRecord(line: line, reason: reason)
    try skipLine()
    return broken
  }

  /// Takes more bytes in, dropping those already read; false at the end of the source.
  private func refill() throws(TableError) -> Bool {
    if isAtEnd { return false }
    buffer.removeSubrange(..<start)
    start = 0
    let piece = try source.read(1 << 18)
    isAtEnd = piece.isEmpty
    buffer += wide?.decode(piece) ?? Array(piece)
    return true
  }

  /// Goes to the line after the one that starts at `start`, however long it is.
  private func skipLine() throws(TableError) {
    while true {
      if let end = buffer[start...].firstIndex(where: { $0 == lineFeed || $0 == carriageReturn }) {
        if end + 1 == buffer.count, try refillKeepingLast(end) { continue }
        start = end + 1
        if buffer[end] == carriageReturn, start < buffer.count, buffer[start] == lineFeed { start += 1 }
        line += 1
        return
      }
      start = buffer.count
      if !(try refill()) { return }
    }
  }

  /// A CR at the very end of the buffer may be half of a CRLF.
  private func refillKeepingLast(_ end: Int) throws(TableError) -> Bool {
    start = end
    return buffer[end] == carriageReturn ? try refill() : false
  }
}
