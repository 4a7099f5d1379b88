/// The lines of a robots.txt, split into key and value. Ends of lines are LF, CR and CRLF; a byte order mark at the
/// start, even a cut one, is passed over.
struct RobotsLines {
  struct Line {
    /// From 1.
    var number: Int
    /// Lower case.
    var key: String
    var value: ArraySlice<UInt8>
    /// Without comment and surrounding blanks.
    var text: ArraySlice<UInt8>
    /// Whether it ends with the file and not with a line end.
    var isLast: Bool
  }

  private let bytes: [UInt8]
  private var position: Int
  private var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = zip(bytes, [0xEF, 0xBB, 0xBF]).prefix { $0 == $1 }.count
  }

  /// The next line that has a key.
  mutating func next() -> Line? {
    while position < bytes.count {
      let start = position
      while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
      let raw = bytes[start..<position]
      let isLast = position == bytes.count
      if !isLast {
        position += bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A ? 2 : 1
      }
      number += 1
      let text = Self.trimmed(raw.prefix { $0 != UInt8(ascii: "#") })
      guard let (key, value) = Self.split(text) else { continue }
      return Line(number: number, key: key, value: value, text: text, isLast: isLast)
    }
    return nil
  }

  /// At the first colon; without one, "disallow /x" is read as two words.
  private static func split(_ text: ArraySlice<UInt8>) -> (key: String, value: ArraySlice<UInt8>)? {
    var key: ArraySlice<UInt8>
    var value: ArraySlice<UInt8>
    if let colon = text.firstIndex(of: UInt8(ascii: ":")) {
      (key, value) = (trimmed(text[..<colon]), trimmed(text[(colon + 1)...]))
    } else if let blank = text.firstIndex(where: isBlank) {
      (key, value) = (text[..<blank], trimmed(text[blank...]))
      if value.contains(where: isBlank) { return nil }
    } else {
      return nil
    }
    guard !key.isEmpty, key.count <= 40 else { return nil }
    return (String(decoding: key, as: UTF8.self).lowercased(), value)
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var result = bytes.drop(while: isBlank)
    while let last = result.last, isBlank(last) { result.removeLast() }
    return result
  }
}
