/// Text laid out in columns of a terminal, where a character takes no, one or two of them.
enum Columns {
  /// Columns that a text takes: two for a wide character (Unicode Standard Annex #11, W and F) and for an emoji, none
  /// for a mark on the character before it.
  static func width(_ text: String) -> Int { text.reduce(0) { $0 + width($1) } }

  /// Cut to a width, an ellipsis being the last where something was cut, and filled up with blanks.
  static func fit(_ text: String, _ limit: Int) -> String {
    let cut = cut(text, limit)
    return cut + String(repeating: " ", count: max(0, limit - width(cut)))
  }

  static func cut(_ text: String, _ limit: Int) -> String {
    guard width(text) > limit else { return text }
    guard limit > 0 else { return "" }
    var kept = ""
    var used = 0
    for character in text {
      guard used + width(character) <= limit - 1 else { break }
      kept.append(character)
      used += width(character)
    }
    return kept + "…"
  }

  /// Lines of at most `limit` columns, broken between words, and within a word where it is longer than a line.
  static func wrap(_ text: String, _ limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      if used > 0, used + 1 + width(String(word)) > limit {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if used > 0 {
        line.append(" ")
        used += 1
      }
      for character in word {
        if used + width(character) > limit, used > 0 {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += width(character)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Without the blanks at its end.
  static func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  private static func width(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if first.value < 0x300 { return 1 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    return first.properties.isEmojiPresentation || isWide(first.value) ? 2 : 1
  }

  /// Blocks of UAX #11 that are wide as a whole.
  private static func isWide(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x1B000...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
