/// A block of text as the page presents it: a paragraph, a heading, an item of a list.
public struct Passage: Sendable, Hashable, Codable {
  /// Place in `Document.passages`, from 0.
  public var index: Int
  public var kind: Kind
  /// Heading level 1-6, nesting depth of a list item from 1, otherwise 0.
  public var level: Int
  /// Bytes of `Document.text`.
  public var range: Range<Int>
  /// Index of the passage that introduces this one: a list's lead-in sentence, a question before its answer.
  public var leadIn: Int?
  /// Its cells; nil when it is no row of a table, or one whose cells the reader does not know.
  public var row: Row?

  public enum Kind: String, Sendable, Hashable, Codable {
    case heading, paragraph, listItem, tableRow, quotation, boilerplate
  }

  public init(index: Int, kind: Kind, level: Int = 0, range: Range<Int>, leadIn: Int? = nil, row: Row? = nil) {
    self.index = index
    self.kind = kind
    self.level = level
    self.range = range
    self.leadIn = leadIn
    self.row = row
  }
}
