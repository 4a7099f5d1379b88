import Disclosures
import Reading

/// Signs that a document holds more than the text that was read from it, or that some of that text does not hold.
enum Wholeness {
  /// Why the document may not have been read whole; empty where nothing speaks for it.
  ///
  /// - Parameter words: by which pages are counted.
  static func gaps(_ page: Page, _ words: PageWords) -> [String] {
    let document = page.document
    var gaps: [String] = []
    if document.language == nil {
      gaps.append("There is too little text to tell what it is, or in which language.")
    }
    if document.text.unicodeScalars.contains("\u{FFFD}") {
      gaps.append("Some of its characters cannot be read: the text is damaged, or in an unknown encoding.")
    }
    if let unread = document.unread { gaps.append("In the document, \(unread): that was not read.") }
    gaps += reasons.filter { page.signs.contains($0.sign) }.map(\.why)
    if let box = emptyBox(document.text) {
      gaps.append("A box in it is not ticked (“\(box)”), and what stands beside it may not be said.")
    }
    if PageMarks(words: words).areMissing(of: page) {
      gaps.append("Its pages are numbered, and not all of them are there.")
    }
    if stopsShort(document) { gaps.append("The text stops in the middle of a sentence.") }
    return gaps
  }

  private static let reasons: [(sign: Page.Signs, why: String)] = [
    (.cutOff, "The page stops before its end tag: it was cut off, or is not whole."),
    (.embedded, "It shows another document inside it that was not read."),
    (.struckOut, "It strikes words out, and the text does not tell which of them still hold."),
    (.hidden, "It holds words that a reader does not see."),
    (.controls, "It holds characters that nobody sees, that turn the order of letters round, or that no text has."),
    (.damaged, "The file is damaged, cut off, or more than one document in one: it may not have been read whole."),
    (
      .warnedOf,
      "The program that reads PDF files warned of a fault in this one and read on: it may have passed over something."
    ),
    (.changes, "It holds changes or remarks that nobody has accepted or taken out."),
    (.boxes, "There are boxes to tick, and the text does not tell which of them are ticked."),
  ]

  /// Why a signature or a filled field may be there and not in the text.
  static func picture(_ page: Page) -> String? {
    if page.signs.contains(.picture) { return "The document holds a picture, and it may be there." }
    if page.signs.contains(.fields) { return "The document holds fields to fill in, and it may be there." }
    return nil
  }

  /// Boxes as signs (U+2610, U+25A1, U+274F to U+2752), and as they are typed.
  private static func emptyBox(_ text: String) -> String? {
    let signs: [UInt32] = [0x2610, 0x25A1, 0x25FB, 0x274F, 0x2750, 0x2751, 0x2752]
    if let sign = text.unicodeScalars.first(where: { signs.contains($0.value) }) { return String(sign) }
    return ["[ ]", "[]", "[_]", "( )", "(_)"].first { text.contains($0) }
  }

  /// A long last passage that ends in a small letter and without a mark.
  private static func stopsShort(_ document: Document) -> Bool {
    guard let last = document.passages.last(where: { $0.kind != .boilerplate }) else { return false }
    let text = document.text(in: last.range)
    guard text.split(separator: " ").count >= 7, let end = text.unicodeScalars.last, !text.contains(": ") else {
      return false
    }
    return end == "," || end == "-"
      || end.properties.isLowercase
        && text.split(separator: " ").last?.unicodeScalars.first?.properties.isLowercase == true
  }
}
