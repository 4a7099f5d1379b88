/// Tells by its first four letters that a word of a text is none of many, before it is hashed.
struct PrefixSieve: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  init() {
    for word in britishSpellings { insert(word) }
  }

  /// A stem, for any number of the word.
  mutating func insert(_ stem: String) {
    let values = stem.utf8.map(Self.value)
    switch values.count {
    case 0, 1: break
    // "Ax", "axes": anything may follow.
    case 2: for third in UInt8(0)...27 { for fourth in UInt8(0)...27 { mark(values + [third, fourth]) } }
    // "Tea", "teas"; "sky", "skies".
    case 3:
      for fourth in UInt8(0)...27 { mark(values + [fourth]) }
      if stem.hasSuffix("y") { mark(values[..<2] + Array("ie".utf8).map(Self.value)) }
    // "Duty", "duties".
    case 4 where stem.hasSuffix("y"):
      mark(values[..<3] + [Self.value(UInt8(ascii: "i"))])
      mark(values)
    default: mark(values)
    }
  }

  private mutating func mark(_ values: [UInt8]) {
    let place = Self.place(values[0], values[1], values[2], values[3])
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// False for sure; true may be wrong. Words that do not begin with letters of ASCII may be anything.
  @inline(__always)
  func mayContain(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    guard word.count > 2 else { return true }
    let start = word.lowerBound
    let (a, b, c) = (Self.value(text[start]), Self.value(text[start + 1]), Self.value(text[start + 2]))
    let d = word.count > 3 ? Self.value(text[start + 3]) : 0
    if a | b | c | d > 26, a > 26 || b > 26 || c > 26 || d > 26 { return true }
    let place = Self.place(a, b, c, d)
    return bits[place >> 6] & (1 << UInt64(place & 63)) != 0
  }

  @inline(__always)
  private static func place(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> Int {
    let letters = UInt32(a) << 15 | UInt32(b) << 10 | UInt32(c) << 5 | UInt32(d)
    return Int((letters &* 0x9E37_79B1) >> 16)
  }

  /// 1 to 26 for a letter, 27 for any other byte.
  @inline(__always)
  private static func value(_ byte: UInt8) -> UInt8 {
    let letter = (byte | 0x20) &- 0x60
    return byte >= 0x41 && letter &- 1 < 26 ? letter : 27
  }
}
