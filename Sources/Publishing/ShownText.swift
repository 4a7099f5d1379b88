/// Text of the web, or of a list, as it may be shown: the same to the eye, harmless to what shows it.
public enum ShownText {
  /// Line breaks and tabs become blanks; other control characters (a terminal would obey them), marks that turn the
  /// direction of the text around them (UAX #9, explicit formatting), and noncharacters become U+FFFD.
  public static func clean(_ text: String) -> String {
    guard text.utf8.contains(where: mayBeAwkward), text.unicodeScalars.contains(where: isAwkward) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: shown.append(" ")
      default: shown.append(isAwkward(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(shown)
  }

  /// At most `limit` characters, an ellipsis being the last where something was cut.
  static func cut(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit, text.unicodeScalars.count > limit else { return text }
    var shown = String.UnicodeScalarView(text.unicodeScalars.prefix(max(0, limit - 1)))
    shown.append("…")
    return String(shown)
  }

  /// A quick look at single bytes: controls, and the first bytes of all other scalars in question.
  private static func mayBeAwkward(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2 || byte == 0xEF
  }

  private static func isAwkward(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C, 0xFFFE,
      0xFFFF:
      true
    default: false
    }
  }
}
