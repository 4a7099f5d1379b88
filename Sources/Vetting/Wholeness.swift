import Disclosures
import Reading

/// Signs that a document holds more than the text that was read from it.
enum Wholeness {
  /// Why the document may not have been read whole; empty where nothing speaks for it.
  static func gaps(_ page: Page, _ bytes: [UInt8]) -> [String] {
    var gaps: [String] = []
    let text = page.document.text
    if page.document.language == nil {
      gaps.append("There is too little text to tell what it is, or in which language.")
    }
    if text.unicodeScalars.contains("\u{FFFD}") {
      gaps.append("Some of its characters cannot be read: the text is damaged, or in an unknown encoding.")
    }
    if page.format == .html, contains(bytes, "<html"), !contains(bytes, "</html"), !contains(bytes, "</body") {
      gaps.append("The page stops before its end tag: it was cut off, or is not whole.")
    }
    if page.format == .html, contains(bytes, "<iframe") || contains(bytes, "<object") || contains(bytes, "<embed") {
      gaps.append("The page shows another document inside it that was not read.")
    }
    if let unread = page.document.unread { gaps.append("In the document, \(unread): that was not read.") }
    if page.format == .html, struck.contains(where: { contains(bytes, $0) }) {
      gaps.append("The page strikes words out, and the text does not tell which of them still hold.")
    }
    if page.format == .html, hiding.contains(where: { contains(bytes, $0) }) {
      gaps.append("The page hides words that a reader does not see, and they may be among those that were read.")
    }
    if stopsShort(page.document) { gaps.append("The text stops in the middle of a sentence.") }
    return gaps
  }

  /// Marks of HTML for words that no longer hold.
  private static let struck = ["<s>", "<s ", "<del>", "<del ", "<strike", "line-through"]
  /// Marks of HTML for words that nobody sees.
  private static let hiding = ["display:none", "display: none", "visibility:hidden", "visibility: hidden", " hidden>"]

  /// Why a signature or a filled field may be there and not in the text.
  static func picture(_ page: Page, _ bytes: [UInt8]) -> String? {
    switch page.format {
    case .html where contains(bytes, "<img") || contains(bytes, "<svg") || contains(bytes, "<canvas"):
      "The page holds a picture, and it may be there."
    case .html where contains(bytes, "<input") || contains(bytes, "<textarea"):
      "The page holds fields to fill in, and it may be there."
    case .docx where contains(bytes, "word/media/") || contains(bytes, "word/embeddings/"):
      "The file holds a picture, and it may be there."
    case .pdf where contains(bytes, "/image"): "The PDF holds a picture, and it may be there."
    case .pdf where contains(bytes, "/acroform"): "The PDF is a form to fill in, and it may be in a field."
    default: nil
    }
  }

  /// A long last passage that ends in a small letter and without a mark.
  private static func stopsShort(_ document: Document) -> Bool {
    guard let last = document.passages.last else { return false }
    let text = document.text(in: last.range)
    guard text.split(separator: " ").count >= 7, let end = text.unicodeScalars.last, !text.contains(": ") else {
      return false
    }
    return end == "," || end == "-"
      || end.properties.isLowercase
        && text.split(separator: " ").last?.unicodeScalars.first?.properties.isLowercase == true
  }

  /// Without regard to case.
  private static func contains(_ bytes: [UInt8], _ wanted: String) -> Bool {
    let wanted = Array(wanted.utf8)
    guard bytes.count >= wanted.count else { return false }
    return (0...bytes.count - wanted.count).contains { start in
      for (offset, byte) in wanted.enumerated() {
        let found = bytes[start + offset]
        if found != byte, !(found &- 0x41 < 26 && found | 0x20 == byte) { return false }
      }
      return true
    }
  }
}
