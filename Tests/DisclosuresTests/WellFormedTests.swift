import Disclosures
import Testing

/// Expected by what the standard library makes a string of.
@Suite struct WellFormedTests {
  @Test(arguments: [
    "", "We audit suppliers.", "caf\u{E9} \u{20AC} \u{1F600}", "\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFD}\u{FFFF}",
    "\u{10000}\u{3FFFF}\u{40000}\u{10FFFF}",
  ])
  func textIs(_ text: String) {
    for blanks in 0..<9 { #expect(isWellFormed(Array((String(repeating: " ", count: blanks) + text).utf8))) }
  }

  /// All pairs of bytes, and what may follow them.
  @Test func allElseIsNot() {
    for first in UInt8(0x70)...0xFF {
      for second in UInt8(0x70)...0xFF {
        for rest: [UInt8] in [[], [0x80], [0xBF, 0x80], [0xBF, 0xC0], [0x7F], [0x80, 0x80, 0x80]] {
          let bytes = [0x20, first, second] + rest
          let isText = String(validating: bytes, as: UTF8.self) != nil
          if isWellFormed(bytes) != isText { Issue.record("\(bytes)") }
        }
      }
    }
  }

  private func isWellFormed(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer(UTF8.isWellFormed) }
}
