public import Disclosures

/// A link of a page.
public struct Link: Sendable, Hashable {
  /// As written, character references resolved.
  public var href: String
  /// What a visitor sees of it: its text, or the text alternative of its picture. White space folded.
  public var text: String
  /// `aria-label` or `title`; empty without. Not seen by most visitors.
  public var label: String
  /// Text of the block it stands in, when that is short and holds no other link: what "here" refers to. Empty
  /// otherwise.
  public var surroundings: String
  /// The last heading before it.
  public var heading: String
  public var place: LinkPlace
  public var isNofollow: Bool
  /// Its markup says that it turns a page: `rel="next"` or `rel="prev"`.
  public var isTurn = false
  /// About where in `Document.text` its words stand; nil for words that are not in it. `Page.quotation(of:)` says where
  /// exactly.
  public var offset: Int?

  public init(
    href: String, text: String, label: String = "", surroundings: String = "", heading: String = "",
    place: LinkPlace = .body, isNofollow: Bool = false, offset: Int? = nil
  ) {
    self.href = href
    self.text = text
    self.label = label
    self.surroundings = surroundings
    self.heading = heading
    self.place = place
    self.isNofollow = isNofollow
    self.offset = offset
  }
}
