/// Looks in a text, piece by piece and before they are folded away, for characters that do something to it which its
/// readers do not see: those that turn the order of letters round (Unicode 16, section 23.2: U+202A to U+202E, U+2066 to
/// U+2069); those that no text has, which are all of ASCII but tabs and ends of lines and pages (a backspace may strike
/// a letter out), and U+0080 to U+009F but the end of a line; and those without a width that stand within a word (section
/// 23.2: U+200B to U+200F, U+2060 to U+2064, U+FEFF). At the edge of a word the last are harmless.
struct ControlWatch: Sendable {
  private(set) var isMet = false
  private var before: UInt8 = 0xFF
  private var last: UInt8 = 0xFF
  /// Whether the last three bytes end letters or digits, the last one last. What has no width is as what it follows.
  private var letters = (false, false, false)
  private var isBehindUnseen = false

  mutating func take(_ text: some Sequence<UInt8>) {
    if isMet { return }
    for byte in text {
      if byte < 0x20 && !(0x09...0x0A ~= byte || 0x0C...0x0D ~= byte) || byte == 0x7F { isMet = true }
      if last == 0xC2, 0x80...0x9F ~= byte, byte != 0x85 { isMet = true }
      if before == 0xE2, last == 0x80, 0xAA...0xAE ~= byte { isMet = true }
      if before == 0xE2, last == 0x81, 0xA6...0xA9 ~= byte { isMet = true }
      if isBehindUnseen, letters.2, Self.endsLetter(byte, after: false) { isMet = true }
      isBehindUnseen = isUnseen(byte)
      letters = (letters.1, letters.2, isBehindUnseen ? letters.0 : Self.endsLetter(byte, after: letters.2))
      (before, last) = (last, byte)
    }
  }

  /// Words do not go on in the next block.
  mutating func endBlock() { (before, last, letters, isBehindUnseen) = (0xFF, 0xFF, (false, false, false), false) }

  private func isUnseen(_ byte: UInt8) -> Bool {
    switch (before, last) {
    case (0xE2, 0x80): 0x8B...0x8F ~= byte
    case (0xE2, 0x81): 0xA0...0xA4 ~= byte
    case (0xEF, 0xBB): byte == 0xBF
    default: false
    }
  }

  /// Of what has more than one byte the first one tells: letters of most alphabets, and no dashes or quotes.
  private static func endsLetter(_ byte: UInt8, after isLetter: Bool) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xE1, 0xE3...0xEC: true
    case 0x80...0xBF: isLetter
    default: false
    }
  }
}

extension Page.Signs {
  /// `.controls` for a whole text in which such a character stands.
  static func ofControls(in text: some Sequence<UInt8>) -> Page.Signs {
    var watch = ControlWatch()
    watch.take(text)
    return watch.isMet ? .controls : []
  }
}
