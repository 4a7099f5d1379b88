public import Disclosures

/// What was read from some bytes: the text in passages, and for HTML what a visitor could do next.
public struct Page: Sendable, Hashable {
  public var format: Format
  public var document: Document
  /// In document order.
  public var links: [Link]
  /// How many links between the first and the last ones are not among `links`, because there were too many.
  public var linksLeftOut = 0
  /// What can be clicked and leads to no address that its markup names, in document order: links of scripts ("#",
  /// "javascript:..."), buttons, messages ("mailto:..."). Where it names a part of the page, `href` is that ("#id").
  public var openers: [Link] = []
  /// Bytes of text in the parts of the page that its links and openers name by their ids; `wholePart` stands for that
  /// many and more. A part that is not there is not among them.
  public var parts: [String: Int] = [:]
  /// `<base href>` as written: what links are relative to, itself relative to the page's address.
  public var base: String?
  /// `<link rel="canonical">` as written.
  public var canonical: String?
  /// Where `<meta http-equiv="refresh">` sends a browser at once (within five seconds), as written.
  public var refresh: String?
  /// `<meta name="robots">` says that its links are not to be followed.
  public var isNofollow: Bool
  /// What other documents it shows within itself (`iframe`, `frame`, `embed`, `object`), as written, the first twenty.
  public var frames: [String]
  /// Places in `document.passages`, ascending, of text of the page's own that nobody sees: its style hides it, and
  /// nothing that is seen opens it. They are boilerplate.
  public var hidden: [Int] = []
  /// Titles of those of `frames` that have one.
  public var frameTitles: [String: String] = [:]
  /// How many passages of the document stand before each of `frames`.
  public var framePlaces: [String: Int] = [:]
  /// `<link rel="next">` and `<link rel="prev">` as written.
  public var turns: [String] = []
  /// How many pages the file has; 0 for what has none.
  public var pages = 0
  /// Lines of a PDF that hold a digit, in its order: they may number its pages.
  public var numbered: [NumberedLine] = []
  /// What the text does not tell.
  public var signs: Signs

  /// A line of a PDF's page with a number in it.
  public struct NumberedLine: Sendable, Hashable {
    public var text: String
    /// The page that it stands on, from 1.
    public var page: Int
    /// At the head or the foot of its page.
    public var isEdge: Bool
  }

  public enum Format: String, Sendable, Hashable, Codable { case html, pdf, docx, text }

  public init(
    format: Format, document: Document, links: [Link] = [], base: String? = nil, canonical: String? = nil,
    refresh: String? = nil, isNofollow: Bool = false, frames: [String] = [], signs: Signs = []
  ) {
    self.format = format
    self.document = document
    self.links = links
    self.base = base
    self.canonical = canonical
    self.refresh = refresh
    self.isNofollow = isNofollow
    self.frames = frames
    self.signs = signs
  }
}
