/// Tells by its first four letters that a word of a text is none of many, before it is hashed.
struct PrefixSieve: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  init() {
    for word in britishSpellings { insert(word) }
  }

  /// A stem, for any number of the word.
  mutating func insert(_ stem: String) {
    var stem = stem
    stem.withUTF8 { insert($0) }
  }

  private mutating func insert(_ stem: UnsafeBufferPointer<UInt8>) {
    if stem.count < 2 { return }
    let (first, second) = (Self.value(stem[0]), Self.value(stem[1]))
    let (i, e, y) = (Self.value(UInt8(ascii: "i")), Self.value(UInt8(ascii: "e")), Self.value(UInt8(ascii: "y")))
    let any = UInt8(0)...27
    let third = stem.count > 2 ? Self.value(stem[2]) : 0
    switch stem.count {
    // "Ax", "axes": anything may follow.
    case 2: for third in any { for fourth in any { mark(first, second, third, fourth) } }
    // "Tea", "teas"; "sky", "skies".
    case 3:
      for fourth in any { mark(first, second, third, fourth) }
      if third == y { mark(first, second, i, e) }
    default:
      let fourth = Self.value(stem[3])
      mark(first, second, third, fourth)
      // "Duty", "duties".
      if fourth == y, stem.count == 4 { mark(first, second, third, i) }
    }
  }

  private mutating func mark(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) {
    let place = Self.place(a, b, c, d)
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
