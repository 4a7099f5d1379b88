import Matching
import Testing

@testable import Construing

/// What belongs to a box that is not ticked is nobody's word.
@Suite struct BoxTests {
  @Test(arguments: [
    // In the order of the lines: the words that are left.
    ("\u{2610} We audit mills.\n\u{2610} We train buyers.", ""),
    ("[ ] We audit mills.\n[ ] We train buyers.", ""),
    ("( ) We audit mills. All of them.\n(_) We train buyers.", ""),
    ("\u{2610} We audit mills.\n\u{2612} We train buyers.", "We train buyers"),
    ("[ ] We audit mills.\n[x] We train buyers.", "We train buyers"),
    (
      "Tick: \u{2610} We audit mills. \u{2611} We train buyers. \u{2610} We map. We sell lamps.",
      "Tick We train buyers We sell lamps"
    ),
    ("Audits? [ ] Yes [X] No\nLamps last.", "Audits No Lamps last"),
    ("Audits? Yes [ ] No [x]\nLamps last.", "Audits No Lamps last"),
    ("Audits? Yes [ ] No [x] Lamps last.", "Audits No Lamps last"),
    ("Audits: \u{2610} Yes \u{2612} No Lamps last.", "Audits No Lamps last"),
    ("Audits: Yes \u{2612} No \u{2610}\nLamps last.", "Audits Yes Lamps last"),
    ("\u{2611} We audit mills.\n\u{2612} We train buyers.", "We audit mills We train buyers"),
    // A gap in a running text, a list in brackets, an empty call.
    ("The seller ( ) shall audit mills.", "The seller shall audit mills"),
    ("(1) We audit mills. (x) We train buyers.", "1 We audit mills x We train buyers"),
    ("We audit mills (all of them). We train buyers.", "We audit mills all of them We train buyers"),
    ("We audit mills. () We train buyers.", "We audit mills We train buyers"),
  ])
  func onlyWhatIsTickedIsLeft(_ text: String, _ expected: String) throws {
    let book = try SmallLanguage().book
    let bytes = Array(text.utf8)
    let words = Boxes.ticked(book.tokenizer.tokens(of: bytes), of: bytes).map {
      String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self)
    }
    #expect(words.joined(separator: " ") == expected, "\(text)")
  }
}
