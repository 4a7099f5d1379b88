import Testing

@testable import Publishing

@Suite struct ShownTextTests {
  /// Where controls and marks stand, scalar by scalar, against the rule as it is written down: controls, direction marks and noncharacters go.
  @Test func everyScalar() {
    for value in [0...0x7FF, 0x2000...0x20FF, 0xFE00...0xFFFF, 0x1F300...0x1F3FF].joined()
      as FlattenSequence<[ClosedRange<UInt32>]>
    {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a" + String(scalar)
      let shown = ShownText.clean(text)
      switch value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: if shown != "a " { Issue.record("\(value)") }
      case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF:
        if shown != "a\u{FFFD}" { Issue.record("\(value)") }
      default: if shown.unicodeScalars.last != scalar { Issue.record("\(value)") }
      }
    }
  }

  @Test func cutKeepsTheLimit() {
    #expect(ShownText.cut("abcdef", to: 6) == "abcdef")
    #expect(ShownText.cut("abcdefg", to: 6) == "abcde…")
    #expect(ShownText.cut("abc", to: 0) == "…")
  }
}
