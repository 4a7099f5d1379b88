public import Disclosures

/// What came of showing a page in a browser.
public enum RenderedPage: Sendable, Hashable {
  /// The document with all that scripts put into it, HTML in UTF-8, and what it had to do without.
  case html([UInt8], Withheld)
  /// Why it could not be had, in a sentence for a person.
  case failed(String)
}

/// What a page asked for in a browser and did not get.
public struct Withheld: Sendable, Hashable, Codable {
  /// Kept from it by robots.txt, a limit of size or number, the address guard, or because it could not be had; in the
  /// order of addresses, each once.
  public var refused: [Refusal]
  /// Addresses that had not been answered yet when the document was taken, in alphabetical order.
  public var open: [String]

  public struct Refusal: Sendable, Hashable, Codable {
    public var url: String
    /// "robots: Disallow: /app.js (line 2)".
    public var reason: String

    public init(url: String, reason: String) {
      self.url = url
      self.reason = reason
    }
  }

  public init(refused: [Refusal] = [], open: [String] = []) {
    self.refused = refused
    self.open = open
  }

  public var isEmpty: Bool { refused.isEmpty && open.isEmpty }
}

/// Why a page is to be shown in a browser.
public enum RenderNeed: Sendable, Hashable {
  /// No need: as it is wanted of every page, or not at all.
  case none
  /// It has next to no text, and scripts that would bring it.
  case text
  /// It was read without one, and is looked at once more: scripts may have brought what is missing.
  case again
}

/// Shows a page in a browser; nil when that is not wanted.
///
/// - Parameter page: the exchange of the page itself; the browser gets this answer and does not ask again.
public typealias Render = @Sendable (_ page: Exchange, _ need: RenderNeed) async throws -> RenderedPage?
