/// What lines of text give away of their role: bullets, numbers, the look of a heading.
enum Marks {
  /// A Markdown heading's level and text.
  static func heading(_ line: [UInt8]) -> (level: Int, text: [UInt8])? {
    let hashes = line.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(hashes), line.dropFirst(hashes).first == 0x20 else { return nil }
    var text = line.dropFirst(hashes + 1)
    while text.last == UInt8(ascii: "#") || text.last == 0x20 { text.removeLast() }
    return (hashes, Array(text))
  }

  /// The text of a list's item without its mark; numbers and letters stay, as they are part of what is read.
  static func listItem(_ line: [UInt8]) -> [UInt8]? {
    for glyph in glyphs where line.starts(with: glyph) {
      let rest = line.dropFirst(glyph.count).drop { $0 == 0x20 }
      if rest.isEmpty { return nil }
      return telling.contains(glyph) ? line : Array(rest)
    }
    // "- x", "* x", "– x": with a blank behind, as a dash may also start a word.
    for dash in dashes where line.starts(with: dash) && line.dropFirst(dash.count).first == 0x20 {
      return Array(line.dropFirst(dash.count + 1))
    }
    return isNumbered(line) ? line : nil
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
  static func looksLikeHeading(_ text: [UInt8]) -> Bool {
    guard text.count >= 3, text.count <= 100, let last = text.last, let first = firstScalar(text[...]),
      first.properties.isUppercase || first.properties.numericType != nil
    else { return false }
    if ".;,!".utf8.contains(last) || text.contains(UInt8(ascii: "@")) || hasAddress(text) { return false }
    let words = text.split(separator: 0x20)
    guard words.count <= 14 else { return false }
    if last == UInt8(ascii: "?") { return true }
    // "Supplier Audits:" is a title, "We do not:" opens a list.
    if last == UInt8(ascii: ":") { return words.allSatisfy(isLarge) }
    if words.count <= 3 { return true }
    let long = words.filter { $0.count > 3 }
    return long.count(where: isLarge) * 3 >= long.count * 2
  }

  static func endsSentence(_ text: [UInt8]) -> Bool { text.last.map { ".!?".utf8.contains($0) } ?? false }

  private static func isLarge(_ word: ArraySlice<UInt8>) -> Bool {
    firstScalar(word).map { !$0.properties.isLowercase } ?? false
  }

  private static func hasAddress(_ text: [UInt8]) -> Bool {
    text.indices.contains { text[$0] == UInt8(ascii: ":") && text[$0...].starts(with: "://".utf8) }
  }

  static func firstScalar(_ text: ArraySlice<UInt8>) -> Unicode.Scalar? {
    if let byte = text.first, byte < 0x80 { return Unicode.Scalar(byte) }
    return String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first
  }

  /// Lines of one paragraph as one text: a word parted at a line's end is put together again.
  static func joined(_ lines: [[UInt8]]) -> [UInt8] {
    var text: [UInt8] = []
    for line in lines {
      if text.isEmpty {
        text = line
      } else if isParted(text, line) {
        text.removeLast()
        text += line
      } else {
        // "self-" and "assessment" keep their hyphen, and no blank comes between.
        if !isHyphenated(text) { text.append(0x20) }
        text += line
      }
    }
    return text
  }

  /// A letter before the hyphen and a small letter after the break: the hyphen was the line's, unless what stands
  /// before it is a prefix that is written with one.
  private static func isParted(_ text: [UInt8], _ next: [UInt8]) -> Bool {
    guard isHyphenated(text), let first = firstScalar(next[...]), first.properties.isLowercase else { return false }
    let word = text.dropLast().split(separator: 0x20).last ?? []
    return !word.contains(UInt8(ascii: "-"))
      && !hyphenPrefixes.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  private static func isHyphenated(_ text: [UInt8]) -> Bool {
    guard text.last == UInt8(ascii: "-") else { return false }
    return String(decoding: text.dropLast().suffix(4), as: UTF8.self).unicodeScalars.last?.properties.isAlphabetic
      ?? false
  }

  private static let hyphenPrefixes: Set<String> = [
    "self", "non", "anti", "third", "long", "short", "well", "high", "low", "cross", "on", "first", "second", "full",
    "risk", "co", "multi", "pre", "post", "semi", "sub", "follow", "zero", "no", "company", "in", "one", "two", "ex",
  ]

  private static let glyphs: [[UInt8]] =
    ["•", "·", "▪", "●", "○", "◦", "‣", "■", "➢", "➤", "►", "✓", "✔", "✅", "\u{F0B7}", "\u{F0A7}"].map {
      Array($0.utf8)
    }
    + telling
  /// A box that nobody ticked, and crosses: they say something, and stay.
  private static let telling: [[UInt8]] = ["□", "✕", "✖", "✗", "✘", "❌"].map { Array($0.utf8) }
  private static let dashes: [[UInt8]] = ["-", "*", "–", "—"].map { Array($0.utf8) }
}
