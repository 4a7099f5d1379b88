public import Disclosures

/// What was read from some bytes: the text in passages, and for HTML what a visitor could do next.
public struct Page: Sendable, Hashable {
  public var format: Format
  public var document: Document
  /// In document order.
  public var links: [Link]
  /// `<base href>` as written: what links are relative to, itself relative to the page's address.
  public var base: String?
  /// `<link rel="canonical">` as written.
  public var canonical: String?
  /// Where `<meta http-equiv="refresh">` sends a browser at once (within five seconds), as written.
  public var refresh: String?
  /// `<meta name="robots">` says that its links are not to be followed.
  public var isNofollow: Bool
  /// What the text does not tell.
  public var signs: Signs

  public enum Format: String, Sendable, Hashable, Codable { case html, pdf, docx, text }

  public init(
    format: Format, document: Document, links: [Link] = [], base: String? = nil, canonical: String? = nil,
    refresh: String? = nil, isNofollow: Bool = false, signs: Signs = []
  ) {
    self.format = format
    self.document = document
    self.links = links
    self.base = base
    self.canonical = canonical
    self.refresh = refresh
    self.isNofollow = isNofollow
    self.signs = signs
  }
}

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

  public init(
    href: String, text: String, label: String = "", surroundings: String = "", heading: String = "",
    place: LinkPlace = .body, isNofollow: Bool = false
  ) {
    self.href = href
    self.text = text
    self.label = label
    self.surroundings = surroundings
    self.heading = heading
    self.place = place
    self.isNofollow = isNofollow
  }
}
