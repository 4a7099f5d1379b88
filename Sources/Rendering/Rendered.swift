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

  public struct Refusal: Sendable, Hashable {
    public var url: String
    public var reason: String

    public init(url: String, reason: String) {
      self.url = url
      self.reason = reason
    }
  }

  public init(url: String, html: [UInt8], screenshot: [UInt8] = [], refused: [Refusal] = []) {
    self.url = url
    self.html = html
    self.screenshot = screenshot
    self.refused = refused
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
