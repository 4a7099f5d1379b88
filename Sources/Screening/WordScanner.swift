/// Cuts text into words: letters and digits, with an apostrophe inside (`d'Ivoire`). Hyphens and all other marks cut.
struct WordScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var position: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// Bytes of the next word; nil at the end.
  mutating func next() -> Range<Int>? {
    while position < end {
      let byte = bytes[position]
      if Self.isPlain(byte) { break }
      if byte < 0x80 {
        position += 1
      } else if letter(at: position) == nil {
        position += scalarWidth(byte)
      } else {
        break
      }
    }
    let start = position
    while position < end {
      if Self.isPlain(bytes[position]) {
        position += 1
      } else if bytes[position] < 0x80, bytes[position] != UInt8(ascii: "'") {
        break
      } else if let width = letter(at: position) {
        position += width
      } else if let width = apostrophe(at: position), letter(at: position + width) != nil {
        position += width
      } else {
        break
      }
    }
    return start < position ? start..<position : nil
  }

  /// Width of the character at a place when it belongs to a word.
  private func letter(at position: Int) -> Int? {
    guard position < end else { return nil }
    let byte = bytes[position]
    if byte < 0x80 { return Self.isPlain(byte) ? 1 : nil }
    let width = scalarWidth(byte)
    guard position + width <= end else { return nil }
    if byte == 0xC2 { return bytes[position + 1] == 0xAA || bytes[position + 1] == 0xBA ? 2 : nil }
    // General punctuation, arrows and the like, CJK punctuation and full-width marks.
    if byte == 0xE2 { return nil }
    if byte == 0xE3, bytes[position + 1] == 0x80 { return nil }
    if byte == 0xEF { return nil }
    if byte == 0xC3, bytes[position + 1] == 0x97 || bytes[position + 1] == 0xB7 { return nil }
    return width
  }

  /// A letter or a digit of ASCII.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  private func apostrophe(at position: Int) -> Int? {
    if bytes[position] == UInt8(ascii: "'") { return 1 }
    let isCurly =
      position + 2 < end && bytes[position] == 0xE2 && bytes[position + 1] == 0x80
      && (bytes[position + 2] == 0x99 || bytes[position + 2] == 0x98)
    return isCurly ? 3 : nil
  }

  private func scalarWidth(_ byte: UInt8) -> Int {
    byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }
}
