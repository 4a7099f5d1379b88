import Disclosures
import Reading
import Rubrics

/// Pages that were read and only show a door, or wait for a script.
extension Search {
  /// Why a page shows nothing of what stands at its address, whatever it may be; nil when it may be all there is.
  func whyClosed(_ page: Page, _ visit: Visit) -> String? {
    if let unread = page.document.unread { return "In the document, \(unread)." }
    let document = page.document.content
    guard page.format == .html, Self.isShort(document), !isMissing(page) else { return nil }
    if asksForSignIn(page, visit) { return "It asks for a sign-in." }
    // A browser has run the scripts of what it shows.
    guard visit.rendered == nil, Self.hasNoProse(document) else { return nil }
    let markup = visit.exchange?.response?.body ?? []
    guard ["<script", "<noscript"].contains(where: { Self.holds(markup, $0) }) else { return nil }
    return "It holds next to no text; scripts would bring it."
  }

  /// Of a short page: whether it is the door to another one.
  func asksForSignIn(_ page: Page, _ visit: Visit) -> Bool {
    let document = page.document.content
    if judge.rules.signIns.first(in: "\(document.title)\n\(document.text)") != nil { return true }
    let markup = visit.rendered ?? visit.exchange?.response?.body ?? []
    return ["=\"password", "='password", "=password"].contains { Self.holds(markup, $0) }
  }

  /// Next to nothing beside headings: "Loading..."
  private static func hasNoProse(_ document: Document) -> Bool {
    let prose = document.passages.filter { $0.kind != .heading }
    return prose.reduce(0) { $0 + WordTable.words(of: document.text(in: $1.range)).count } <= wordsOfNotice
  }

  private static let wordsOfNotice = 3
}
