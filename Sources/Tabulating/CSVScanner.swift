/// Reads one record at a place of a buffer. Nothing is consumed, so that a broken record can be left again.
struct CSVScanner {
  enum Outcome {
    /// `end` is where the next record starts, `lines` how many line ends lie between.
    case record(end: Int, lines: Int)
    case broken(reason: String)
    case needsMore
  }

  private let buffer: [UInt8]
  private let start: Int
  private let separator: UInt8
  private let isAtEnd: Bool
  private(set) var encoding: TextEncoding
  /// How many cells have been read.
  private var count = 0
  private var lines = 0

  init(buffer: [UInt8], start: Int, separator: UInt8, isAtEnd: Bool, encoding: TextEncoding) {
    self.buffer = buffer
    self.start = start
    self.separator = separator
    self.isAtEnd = isAtEnd
    self.encoding = encoding
  }

  /// - Parameter cells: the record's are put behind those that are there; some may be where it is broken or needs more.
  mutating func scan(into cells: inout [String]) -> Outcome {
    var position = start
    while true {
      if position < buffer.count, buffer[position] == quote {
        if let outcome = scanQuoted(&position, into: &cells) { return outcome }
      } else {
        let cellStart = position
        let found = bytes(from: cellStart)
        position = cellStart + found.count
        if position == buffer.count, !isAtEnd { return .needsMore }
        if found.hasNUL { return .broken(reason: "a NUL byte in cell \(count + 1)") }
        cells.append(text(cellStart..<position, isASCII: found.isASCII))
      }
      count += 1
      // `position` stands on a delimiter or at the end of the file.
      if position == buffer.count { return .record(end: position, lines: lines) }
      if buffer[position] == separator {
        position += 1
        if position == buffer.count, !isAtEnd { return .needsMore }
        continue
      }
      guard let end = afterLineEnd(position) else { return .needsMore }
      return .record(end: end, lines: lines + 1)
    }
  }

  /// How many bytes there are before the next delimiter, and what is among them.
  private func bytes(from start: Int) -> (count: Int, isASCII: Bool, hasNUL: Bool) {
    buffer.withUnsafeBufferPointer { bytes in
      // Letters and digits are greater than most delimiters.
      let greatest = max(separator, carriageReturn)
      var (place, all, hasNUL) = (start, UInt8(0), false)
      while place < bytes.count {
        let byte = bytes[place]
        if byte <= greatest {
          if isDelimiter(byte) { break }
          if byte == 0 { hasNUL = true }
        }
        all |= byte
        place += 1
      }
      return (place - start, all < 0x80, hasNUL)
    }
  }

  private mutating func text(_ cell: Range<Int>, isASCII: Bool) -> String {
    // Nothing to find out, and much quicker than validating.
    if isASCII { return buffer.withUnsafeBufferPointer { String(decoding: $0.extracting(cell), as: UTF8.self) } }
    return encoding.text(buffer[cell])
  }

  /// Leaves `position` after the closing quote; gives an outcome when the record cannot go on.
  private mutating func scanQuoted(_ position: inout Int, into cells: inout [String]) -> Outcome? {
    let cell = count + 1
    var bytes: [UInt8] = []
    var pieceStart = position + 1
    position += 1
    while true {
      guard position < buffer.count else {
        return isAtEnd ? .broken(reason: "the quote that opens cell \(cell) is never closed") : .needsMore
      }
      let byte = buffer[position]
      if byte == 0 { return .broken(reason: "a NUL byte in cell \(cell)") }
      if byte == lineFeed || (byte == carriageReturn && !isFollowed(position, by: lineFeed)) { lines += 1 }
      guard byte == quote else {
        position += 1
        continue
      }
      if position + 1 == buffer.count, !isAtEnd { return .needsMore }
      bytes += buffer[pieceStart..<position]
      position += 1
      if position == buffer.count || isDelimiter(buffer[position]) { break }
      guard buffer[position] == quote else {
        // Blanks between the closing quote and the separator are a habit of people, not an accident.
        while position < buffer.count, buffer[position] == UInt8(ascii: " ") { position += 1 }
        if position == buffer.count, !isAtEnd { return .needsMore }
        if position == buffer.count || isDelimiter(buffer[position]) { break }
        return .broken(reason: "text follows the closing quote of cell \(cell)")
      }
      pieceStart = position
      position += 1
    }
    cells.append(encoding.text(bytes[...]))
    return nil
  }

  private func isFollowed(_ position: Int, by byte: UInt8) -> Bool {
    position + 1 < buffer.count && buffer[position + 1] == byte
  }

  private func isDelimiter(_ byte: UInt8) -> Bool {
    byte == separator || byte == lineFeed || byte == carriageReturn
  }

  private func afterLineEnd(_ position: Int) -> Int? {
    guard buffer[position] == carriageReturn else { return position + 1 }
    if position + 1 == buffer.count { return isAtEnd ? position + 1 : nil }
    return buffer[position + 1] == lineFeed ? position + 2 : position + 1
  }
}
