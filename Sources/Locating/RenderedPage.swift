public import Disclosures

/// What came of showing a page in a browser.
public enum RenderedPage: Sendable, Hashable {
  /// The document with all that scripts put into it, HTML in UTF-8.
  case html([UInt8])
  /// Why it could not be had, in a sentence for a person.
  case failed(String)
}

/// Shows a page in a browser; nil when that is not wanted.
///
/// - Parameters:
///   - page: the exchange of the page itself; the browser gets this answer and does not ask again.
///   - isNeeded: the page has next to no text and scripts that would bring it.
public typealias Render = @Sendable (_ page: Exchange, _ isNeeded: Bool) async throws -> RenderedPage?
