import Disclosures
import Parsing

/// Gathers a page's links while its text goes by.
struct LinkCollector {
  /// Text of the last heading.
  var heading: [UInt8] = []

  private var links: [Link] = []
  /// Where each of `links` was opened.
  private var places: [Place?] = []
  private var openings: [Opening] = []
  private var open: Open?
  /// First link of the block that is being read.
  private var firstInBlock = 0

  /// Where in the page's text an element stands, while that text is being read.
  struct Place {
    /// Blocks that are finished.
    var blocks: Int
    /// Bytes of the block that is being read.
    var bytes: Int
  }

  private struct Open {
    var link: Link
    /// Ids that it may open; nil for a link with an address.
    var names: [String]?
    var place: Place?
    var text = FoldedText()
    var alternative = FoldedText()
    var isAnchor: Bool
    /// Its button leads there.
    var isForm: Bool
  }

  /// A page with more links than this is a list of links. Its first and its last ones are kept: menus stand at the
  /// start of a page, what a company has to say of itself at its end.
  private static let most = 20_000
  private static let mostOpenings = 2000
  /// How many links in the middle make room at once.
  private static let batch = 1000
  /// How many links were left out.
  private(set) var leftOut = 0

  /// Whether text now is a link's: that of an anchor, not of a box that can be clicked.
  var isOpen: Bool { open?.isAnchor ?? false }
  var isIdle: Bool { open == nil && firstInBlock == links.count }
  var count: Int { links.count }

  /// Takes in what can be clicked without an address, unless it stands within a link.
  ///
  /// - Returns: whether it was taken.
  mutating func open(_ opener: Opener, on element: Element, _ context: TextContext, at spot: Place?) -> Bool {
    guard open == nil else { return false }
    open(element, to: opener.href, context, at: spot)
    open?.names = opener.names
    open?.isAnchor = false
    return true
  }

  /// - Parameter spot: nil where the text is not the page's.
  mutating func open(_ element: Element, to href: String?, _ context: TextContext, at spot: Place?) {
    shut()
    guard let href else { return }
    if links.count >= Self.most { makeRoom() }
    let rel = element.value("rel")?.lowercased() ?? ""
    let place = context.isCollapsed ? LinkPlace.collapsed : context.place
    var label = folded(element.value("aria-label") ?? "")
    if label.isEmpty { label = folded(element.value("title") ?? "") }
    let relations = rel.split { $0 == "," || $0.isWhitespace }
    var link = Link(
      href: href, text: "", label: label, heading: String(decoding: heading.prefix(200), as: UTF8.self), place: place,
      isNofollow: relations.contains("nofollow"))
    link.isTurn = relations.contains("next") || relations.contains("prev")
    open = Open(link: link, place: spot, isAnchor: element.name == "a", isForm: element.name == "form")
    if element.name == "area" {
      picture(element.value("alt"))
      shut()
    }
  }

  /// The words of a button that is no element with text.
  mutating func appendButton(_ text: String) {
    if open?.isForm == true { open?.text.append(text) }
  }

  /// The form that is open has a field to fill in: its button sends something.
  mutating func dropForm() {
    if open?.isForm == true { open = nil }
  }

  mutating func append(_ text: String) { open?.text.append(text) }
  mutating func appendBlank() { open?.text.appendBlank() }

  mutating func picture(_ alternative: String?) {
    guard let alternative, open != nil else { return }
    open?.alternative.appendBlank()
    open?.alternative.append(alternative)
  }

  /// Something to click, with its place among the links.
  private struct Opening {
    var link: Link
    var place: Place?
    var names: [String]
    /// How many links stood before it.
    var before: Int
  }

  private mutating func keep(_ opening: Opening) {
    guard !opening.link.text.isEmpty || !opening.link.label.isEmpty else { return }
    // As with links: the first ones and the last ones.
    if openings.count >= Self.mostOpenings { openings.remove(at: Self.mostOpenings / 2) }
    openings.append(opening)
  }

  /// What links and openers name of the page itself: ids, without "#".
  func names() -> Set<String> {
    Set(links.lazy.compactMap { LinkTarget.part(of: $0.href) })
      .union(openings.lazy.flatMap(\.names))
  }

  /// Tells openers that open a part of the page from those that lead nowhere. The former are links to that part.
  ///
  /// - Parameter parts: parts of the page, after its end.
  mutating func settle(_ parts: PageParts) -> [Link] {
    shut()
    var nowhere: [Link] = []
    for (count, opening) in openings.enumerated().reversed() {
      var link = opening.link
      if let name = opening.names.first(where: { parts.sizes[$0] != nil }) {
        link.href = "#" + name
        if parts.isHidden(name), opening.before <= links.count {
          links.insert(link, at: opening.before)
          places.insert(opening.place, at: opening.before)
          openings.remove(at: count)
          continue
        }
      }
      nowhere.append(link)
    }
    return nowhere.reversed()
  }

  private mutating func makeRoom() {
    let middle = Self.most / 2
    links.removeSubrange(middle..<(middle + Self.batch))
    places.removeSubrange(middle..<(middle + Self.batch))
    leftOut += Self.batch
    firstInBlock = max(0, firstInBlock - Self.batch)
  }

  /// The link's end tag.
  mutating func shut() {
    guard var done = open else { return }
    open = nil
    let seen = done.text.isEmpty ? done.alternative : done.text
    if done.isForm, seen.isEmpty { return }
    done.link.text = String(decoding: seen.bytes.prefix(500), as: UTF8.self)
    if let names = done.names {
      keep(Opening(link: done.link, place: done.text.isEmpty ? nil : done.place, names: names, before: links.count))
      return
    }
    links.append(done.link)
    places.append(done.text.isEmpty ? nil : done.place)
  }

  /// The block around the last links is over.
  mutating func close(block: [UInt8]) {
    // Beside other links, the text is not about this one.
    if block.count <= 400, firstInBlock == links.count - 1 {
      let text = String(decoding: block, as: UTF8.self)
      if links[firstInBlock].text != text { links[firstInBlock].surroundings = text }
    }
    firstInBlock = links.count
  }

  /// - Parameter passages: those that the blocks came to.
  mutating func finished(_ passages: [Passage]) -> [Link] {
    shut()
    for (index, place) in places.enumerated() {
      guard let place, passages.indices.contains(place.blocks) else { continue }
      links[index].offset = passages[place.blocks].range.lowerBound + place.bytes
    }
    return links
  }
}
