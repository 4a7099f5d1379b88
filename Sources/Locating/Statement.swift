public import Disclosures
public import Reading

/// A text on the web that was taken for the company's statement, with the exchange that it was read from; of a statement
/// on several pages, that of the page by which it was found.
public struct Statement: Sendable, Hashable {
  /// Address after redirects.
  public var url: String
  public var exchange: Exchange
  /// The page as a browser showed it, HTML in UTF-8, where that was read instead of the answer itself.
  public var rendered: [UInt8]?
  /// What is to be graded: the page without its furniture, or the one section of a longer page that is the statement.
  /// Every passage of it is a passage of `page.document`, or of the page of its part.
  public var document: Document
  /// All that was read from the exchange.
  public var page: Page
  public var kind: TextKind
  /// Whether the page is dedicated to the statement; nil when that could not be told.
  public var pageKind: Placement.PageKind?
  /// What of it nobody sees.
  public var hidden: HiddenRest?
  /// Where the stretches of `document` stand, in its order, when it goes on on other pages or in frames; empty for a
  /// statement on one page.
  public var parts: [Part] = []

  /// Names of firms, none of them the company's, that it answers for, each in its own way.
  var firms: [String] = []

  /// A stretch of a statement that stands on a page of its own.
  public struct Part: Sendable, Hashable {
    /// Address after redirects.
    public var url: String
    public var exchange: Exchange
    /// As `Statement.rendered`.
    public var rendered: [UInt8]?
    /// All that was read from the exchange.
    public var page: Page
    /// Places in the statement's `document.passages`.
    public var passages: Range<Int>
  }

  public init(
    url: String, exchange: Exchange, document: Document, page: Page, kind: TextKind, pageKind: Placement.PageKind?,
    rendered: [UInt8]? = nil
  ) {
    self.url = url
    self.exchange = exchange
    self.document = document
    self.page = page
    self.kind = kind
    self.pageKind = pageKind
    self.rendered = rendered
  }
}

extension Statement {
  /// Addresses beside its own at which it goes on, in reading order.
  var further: [String] {
    var addresses: [String] = []
    for part in parts where part.url != url && !addresses.contains(part.url) { addresses.append(part.url) }
    return addresses
  }

  /// It says more than its name.
  var isAnswer: Bool { kind != .other && kind != .bare }

  /// It is graded where nothing else stands in its place.
  var isBareOrDisclosure: Bool { kind == .bare || kind == .disclosure }

  /// As all that the company has to say, if it is a bare one.
  var promoted: Statement {
    var statement = self
    if kind == .bare { statement.kind = .disclosure }
    return statement
  }
}
