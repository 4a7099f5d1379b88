import Disclosures
import Reading
import Rubrics

/// Pages that were read and only show a door, or wait for a script.
extension Search {
  /// Why a short page shows nothing of what stands at its address, whatever it may be; nil when it may be all there is.
  func whyClosed(_ page: Page, _ visit: Visit) -> String? {
    if let unread = page.document.unread { return "In the document, \(unread)." }
    guard page.format == .html, !isMissing(page) else { return nil }
    guard Self.isBrief(page.document.content) else {
      return !bearsName(visit) && isHeaded(page, by: judge.rules.gates) ? Self.gate : nil
    }
    let document = page.document.content
    let markup = visit.rendered ?? visit.exchange?.response?.body ?? []
    if judge.rules.signIns.first(in: "\(document.title)\n\(document.text)") != nil
      || ["=\"password", "='password", "=password"].contains(where: { Self.shows(markup, $0) })
    {
      return "It asks for a sign-in."
    }
    // A browser has run the scripts of what it shows.
    guard visit.rendered == nil, Self.hasNoProse(document),
      ["<script", "<noscript"].contains(where: { Self.shows(markup, $0) })
    else { return nil }
    return "It holds next to no text; scripts would bring it."
  }

  /// Of so few words that it can be anything.
  static func isBrief(_ document: Document) -> Bool {
    document.text.utf8.split(separator: 0x20, maxSplits: fewWords).count <= fewWords
  }

  private static let fewWords = 80

  /// Next to nothing beside headings: "Loading..."
  private static func hasNoProse(_ document: Document) -> Bool {
    let prose = document.passages.filter { $0.kind != .heading }
    return prose.reduce(0) { $0 + WordTable.words(of: document.text(in: $1.range)).count } <= wordsOfNotice
  }

  private static let wordsOfNotice = 3

  /// Whether the markup holds something, in whatever case; what is looked for is in small letters and begins with a sign.
  private static func shows(_ markup: [UInt8], _ wanted: String) -> Bool {
    let wanted = Array(wanted.utf8)
    var rest = markup[...]
    while let start = rest.firstIndex(of: wanted[0]) {
      rest = rest[start...]
      if rest.count >= wanted.count, zip(rest, wanted).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
