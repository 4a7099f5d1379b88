/// A page as a browser shows it after its scripts have run.
public struct Rendered: Sendable, Hashable {
  /// Address of the document in the end.
  public var url: String
  /// The document element with all that scripts put into it, as HTML in UTF-8.
  public var html: [UInt8]
  /// PNG of the first screen; empty when none was asked for.
  public var screenshot: [UInt8]
  /// Addresses that the page asked for and was not given, with the reason, in the order asked.
  public var refused: [Refusal]
  /// Addresses that the page had asked for and not been given yet when its document was taken, in alphabetical order.
  public var open: [String]

  public struct Refusal: Sendable, Hashable {
    public var url: String
    public var reason: String
    /// Its kind is one that text may come from or depend on; pictures and fonts are not.
    public var isOfText: Bool

    public init(url: String, reason: String, isOfText: Bool) {
      self.url = url
      self.reason = reason
      self.isOfText = isOfText
    }
  }

  public init(url: String, html: [UInt8], screenshot: [UInt8] = [], refused: [Refusal] = [], open: [String] = []) {
    self.url = url
    self.html = html
    self.screenshot = screenshot
    self.refused = refused
    self.open = open
  }
}

/// Why a page could not be rendered, in a sentence for a person.
public struct RenderFailure: Error, Sendable, Hashable, CustomStringConvertible {
  public var kind: Kind
  public var description: String

  public enum Kind: String, Sendable, Hashable {
    case noBrowser, notStarted, timeout, crashed, refused, tooLarge
  }

  public init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }
}
