/// Text read from a capture or a file, in passages.
///
/// There is one coordinate system in the house: byte offsets into `text` as UTF-8. Passages, quotations and mentions
/// all count in it, so `text` with a range is enough to show any of them.
public struct Document: Sendable, Hashable, Codable {
  /// The caller's name for it: a company id, a file name, the id of an input line.
  public var id: String
  public var title: String
  /// BCP 47 primary language ("en", "de"); nil when there is too little text to tell.
  public var language: String?
  /// Passages joined by a line feed, white space within each folded to single blanks, NFC.
  public var text: String
  /// In reading order; their ranges ascend and do not overlap.
  public var passages: [Passage]
  /// What of the document could not be read, "page 2 of 2 is a picture"; nil when all of it was. What is missing in
  /// the text may stand there.
  public var unread: String?

  public init(
    id: String, title: String = "", language: String? = nil, text: String, passages: [Passage], unread: String? = nil
  ) {
    self.id = id
    self.title = title
    self.language = language
    self.text = text
    self.passages = passages
    self.unread = unread
  }

  /// The text of a byte range; empty when the range does not lie within the text on character boundaries.
  public func text(in range: Range<Int>) -> String {
    let utf8 = text.utf8
    guard range.lowerBound >= 0, range.upperBound <= utf8.count else { return "" }
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
    return String(utf8[start..<end]) ?? ""
  }
}
