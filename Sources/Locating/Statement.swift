public import Disclosures
public import Reading

/// A text on the web that was taken for the company's statement, with the exchange that it was read from.
public struct Statement: Sendable, Hashable {
  /// Address after redirects.
  public var url: String
  public var exchange: Exchange
  /// The page as a browser showed it, HTML in UTF-8, where that was read instead of the answer itself.
  public var rendered: [UInt8]?
  /// What is to be graded: the page without its furniture, or the one section of a longer page that is the statement.
  /// Every passage of it is a passage of `page.document`.
  public var document: Document
  /// All that was read from the exchange.
  public var page: Page
  public var kind: TextKind
  /// Whether the page is dedicated to the statement; nil when that could not be told.
  public var pageKind: Placement.PageKind?
  /// What of it nobody sees.
  public var hidden: HiddenRest?

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
