/// What lines of text give away of their role: bullets, numbers, the look of a heading.
enum Marks {
  /// A Markdown heading's level and text.
  static func heading(_ line: String) -> (level: Int, text: String)? {
    let hashes = line.utf8.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(hashes), line.utf8.dropFirst(hashes).first == 0x20 else { return nil }
    var text = line.dropFirst(hashes + 1)
    while text.last == "#" || text.last == " " { text.removeLast() }
    return (hashes, String(text))
  }

  /// The text of a list's item without its mark; numbers and letters stay, as they are part of what is read.
  static func listItem(_ line: String) -> String? {
    let bytes = Array(line.utf8)
    for glyph in glyphs where bytes.starts(with: glyph) {
      let rest = bytes.dropFirst(glyph.count)
      return rest.isEmpty ? nil : folded(String(decoding: rest, as: UTF8.self))
    }
    // "- x", "* x", "– x": with a blank behind, as a dash may also start a word.
    for dash in dashes where bytes.starts(with: dash) && bytes.dropFirst(dash.count).first == 0x20 {
      return folded(String(decoding: bytes.dropFirst(dash.count), as: UTF8.self))
    }
    return isNumbered(bytes) ? line : nil
  }

  /// A glyph that can only be a list's mark.
  static func startsWithBullet(_ bytes: ArraySlice<UInt8>) -> Bool {
    glyphs.contains { bytes.starts(with: $0) } || dashes.contains { bytes.starts(with: $0 + [0x20]) }
  }

  /// "1. x", "12) x", "(a) x", "b) x", "(iv) x".
  static func isNumbered(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    let isOpened = rest.first == UInt8(ascii: "(")
    if isOpened { rest = rest.dropFirst() }
    let digits = rest.prefix { $0 &- 0x30 < 10 }
    let mark = digits.isEmpty ? rest.prefix { ($0 | 0x20) &- 0x61 < 26 } : digits
    guard !mark.isEmpty, mark.count <= (digits.isEmpty ? (isOpened ? 4 : 1) : 2) else { return false }
    rest = rest.dropFirst(mark.count)
    let isClosed = rest.first == UInt8(ascii: ")") || (rest.first == UInt8(ascii: ".") && !digits.isEmpty && !isOpened)
    return isClosed && rest.dropFirst().first == 0x20
  }

  /// Short, without a sentence's end, and written as titles are: first letters or all letters large.
  static func looksLikeHeading(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 3, bytes.count <= 100, let last = bytes.last, let first = text.unicodeScalars.first,
      first.properties.isUppercase || first.properties.numericType != nil
    else { return false }
    if ".;,!".utf8.contains(last) || text.contains("@") || text.contains("://") { return false }
    let words = text.split(separator: " ")
    guard words.count <= 14 else { return false }
    if last == UInt8(ascii: "?") { return true }
    // "Supplier Audits:" is a title, "We do not:" opens a list.
    if last == UInt8(ascii: ":") {
      return words.allSatisfy { $0.unicodeScalars.first.map { !$0.properties.isLowercase } ?? false }
    }
    if words.count <= 3 { return true }
    let long = words.filter { $0.utf8.count > 3 }
    let large = long.count { $0.unicodeScalars.first.map { !$0.properties.isLowercase } ?? false }
    return large * 3 >= long.count * 2
  }

  /// Lines of one paragraph as one text: a word parted at a line's end is put together again.
  static func joined(_ lines: [String]) -> String {
    var text = ""
    for line in lines {
      if text.isEmpty {
        text = line
      } else if text.utf8.last == UInt8(ascii: "-"), isParted(text, line) {
        text.removeLast()
        text += line
      } else {
        // "self-" and "assessment" keep their hyphen, and no blank comes between.
        text += isHyphenated(text) ? line : " " + line
      }
    }
    return text
  }

  /// A letter before the hyphen and a small letter after the break: the hyphen was the line's, unless what stands
  /// before it is a prefix that is written with one.
  private static func isParted(_ text: String, _ next: String) -> Bool {
    guard let first = next.unicodeScalars.first, first.properties.isLowercase, isHyphenated(text) else { return false }
    let word = text.dropLast().split(separator: " ").last.map(String.init) ?? ""
    return !word.contains("-") && !hyphenPrefixes.contains(word.lowercased())
  }

  private static func isHyphenated(_ text: String) -> Bool {
    let end = text.unicodeScalars.suffix(2)
    guard end.count == 2, end.last == "-", let letter = end.first else { return false }
    return letter.properties.isAlphabetic
  }

  private static let hyphenPrefixes: Set<String> = [
    "self", "non", "anti", "third", "long", "short", "well", "high", "low", "cross", "on", "first", "second", "full",
    "risk", "co", "multi", "pre", "post", "semi", "sub", "follow", "zero", "no", "company", "in", "one", "two", "ex",
  ]

  private static let glyphs: [[UInt8]] = [
    "•", "·", "▪", "●", "○", "◦", "‣", "■", "□", "➢", "➤", "►", "✓", "✔", "\u{F0B7}", "\u{F0A7}",
  ].map { Array($0.utf8) }
  private static let dashes: [[UInt8]] = ["-", "*", "–", "—"].map { Array($0.utf8) }
}
