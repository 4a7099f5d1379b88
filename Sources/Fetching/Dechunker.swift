/// Finds the data in a body of chunks (RFC 9112, section 7.1). What is no chunk is libcurl's to complain about.
struct Dechunker {
  private enum State { case size, restOfLine, data, end }

  private var state = State.size
  /// Bytes of data that are left of the chunk.
  private var left = 0
  private var hasDigits = false

  /// Which parts of a piece of the body are data.
  mutating func pieces(of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      switch state {
      case .end: return pieces
      case .data:
        let count = min(left, bytes.count - index)
        pieces.append(index..<index + count)
        index += count
        left -= count
        if left == 0 { (state, hasDigits) = (.size, false) }
      case .size, .restOfLine:
        read(bytes[index])
        index += 1
      }
    }
    return pieces
  }

  /// A byte of the line that says how long the next chunk is. The line end after a chunk's data is an empty line here.
  private mutating func read(_ byte: UInt8) {
    if byte == 0x0A {
      if hasDigits { state = left == 0 ? .end : .data }
      return
    }
    guard state == .size, byte != 0x0D else { return }
    guard let digit = WebAddress.hexValue(byte), left < 1 << 40 else { return state = .restOfLine }
    left = left << 4 | Int(digit)
    hasDigits = true
  }
}
