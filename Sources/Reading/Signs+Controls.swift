extension Page.Signs {
  /// What control characters of a text do to it, before they are folded away: those that turn the order of letters
  /// round (Unicode 16, section 23.2: U+202A to U+202E, U+2066 to U+2069), and zero bytes.
  static func ofControls(in text: some Sequence<UInt8>) -> Page.Signs {
    var (before, last): (UInt8, UInt8) = (0xFF, 0xFF)
    for byte in text {
      if byte == 0 { return .controls }
      if before == 0xE2, last == 0x80, 0xAA...0xAE ~= byte { return .controls }
      if before == 0xE2, last == 0x81, 0xA6...0xA9 ~= byte { return .controls }
      (before, last) = (last, byte)
    }
    return []
  }
}
