/// An exact substring of a document that can be shown.
public struct Quotation: Sendable, Hashable, Codable {
  public var text: String
  /// Index of the passage in which it starts.
  public var passage: Int
  /// Bytes of `Document.text`; `text` is exactly these bytes.
  public var range: Range<Int>

  public init(text: String, passage: Int, range: Range<Int>) {
    self.text = text
    self.passage = passage
    self.range = range
  }
}
