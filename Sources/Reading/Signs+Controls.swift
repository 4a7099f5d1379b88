extension Page.Signs {
  /// What control characters of a text do to it, before they are folded away: those that turn the order of letters
  /// round (Unicode 16, section 23.2: U+202A to U+202E, U+2066 to U+2069), and those that no text has: all of ASCII but
  /// tabs and ends of lines and pages (a backspace may strike a letter out), and U+0080 to U+009F but the end of a line.
  static func ofControls(in text: some Sequence<UInt8>) -> Page.Signs {
    var (before, last): (UInt8, UInt8) = (0xFF, 0xFF)
    for byte in text {
      if byte < 0x20 && !(0x09...0x0A ~= byte || 0x0C...0x0D ~= byte) || byte == 0x7F { return .controls }
      if last == 0xC2, 0x80...0x9F ~= byte, byte != 0x85 { return .controls }
      if before == 0xE2, last == 0x80, 0xAA...0xAE ~= byte { return .controls }
      if before == 0xE2, last == 0x81, 0xA6...0xA9 ~= byte { return .controls }
      (before, last) = (last, byte)
    }
    return []
  }
}
