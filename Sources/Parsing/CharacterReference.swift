/// Character references of HTML: `&amp;`, `&#8217;`, `&#x2019;` (WHATWG HTML, 13.2.5.72 to 13.2.5.80).
enum CharacterReference {
  /// The reference that starts with the "&" at `start`; nil when it is just an ampersand.
  ///
  /// - Parameter inAttribute: there, "&copy=1" in an address stays as it is.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int, inAttribute: Bool
  ) -> (scalars: [Unicode.Scalar], end: Int)? {
    var index = start + 1
    guard index < end else { return nil }
    if bytes[index] == UInt8(ascii: "#") { return numeric(bytes, at: index + 1, end: end) }
    while index < end, index - start <= longestName, bytes[index].isLetter || bytes[index].isDigit { index += 1 }
    let name = bytes[start + 1..<index]
    guard !name.isEmpty else { return nil }
    if index < end, bytes[index] == UInt8(ascii: ";"), let scalar = named[String(decoding: name, as: UTF8.self)] {
      return ([scalar], index + 1)
    }
    // The oldest names are known without their semicolon, even at the start of a longer word.
    for length in stride(from: min(6, name.count), through: 2, by: -1) {
      let prefix = String(decoding: name.prefix(length), as: UTF8.self)
      guard bare.contains(prefix), let scalar = named[prefix] else { continue }
      let next = start + 1 + length
      if inAttribute, next < end, bytes[next] == UInt8(ascii: "=") || bytes[next].isLetter || bytes[next].isDigit {
        return nil
      }
      return ([scalar], next)
    }
    return nil
  }

  private static func numeric(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int
  ) -> (scalars: [Unicode.Scalar], end: Int)? {
    var index = start
    let isHex = index < end && bytes[index].lowercased == UInt8(ascii: "x")
    if isHex { index += 1 }
    let digits = index
    var value: UInt32 = 0
    while index < end, let digit = digit(bytes[index], isHex: isHex) {
      // Beyond Unicode it no longer matters how far.
      value = min(value * (isHex ? 16 : 10) + digit, 0x11_0000)
      index += 1
    }
    guard index > digits else { return nil }
    if index < end, bytes[index] == UInt8(ascii: ";") { index += 1 }
    // Numbers of bytes that were meant in Windows-1252 (13.2.5.80).
    if (0x80...0x9F).contains(value) { value = Windows1252.scalar(UInt8(value)).value }
    guard value != 0, let scalar = Unicode.Scalar(value) else { return (["\u{FFFD}"], index) }
    return ([scalar], index)
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    if byte.isDigit { return UInt32(byte - UInt8(ascii: "0")) }
    let letter = byte.lowercased
    return isHex && letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "f")
      ? UInt32(letter - UInt8(ascii: "a")) + 10 : nil
  }
}
