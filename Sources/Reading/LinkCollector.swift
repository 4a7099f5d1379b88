import Disclosures
import Parsing

/// Gathers a page's links while its text goes by.
struct LinkCollector {
  /// Text of the last heading.
  var heading: [UInt8] = []

  private var links: [Link] = []
  private var open: Open?
  /// First link of the block that is being read.
  private var firstInBlock = 0

  private struct Open {
    var link: Link
    var text = FoldedText()
    var alternative = FoldedText()
    var isAnchor: Bool
  }

  /// A page with more links than this is a list of links; what comes after is not looked at.
  private static let most = 20_000

  /// Whether text now is a link's: that of an anchor, not of a box that can be clicked.
  var isOpen: Bool { open?.isAnchor ?? false }
  var isIdle: Bool { open == nil && firstInBlock == links.count }
  var count: Int { links.count }

  mutating func open(_ element: Element, to href: String?, _ context: TextContext) {
    shut()
    guard links.count < Self.most, let href else { return }
    let rel = element.value("rel")?.lowercased() ?? ""
    let place = context.isCollapsed ? LinkPlace.collapsed : context.place
    var label = folded(element.value("aria-label") ?? "")
    if label.isEmpty { label = folded(element.value("title") ?? "") }
    let link = Link(
      href: href, text: "", label: label, heading: String(decoding: heading.prefix(200), as: UTF8.self), place: place,
      isNofollow: rel.split(separator: " ").contains("nofollow"))
    open = Open(link: link, isAnchor: element.name == "a")
    if element.name == "area" {
      picture(element.value("alt"))
      shut()
    }
  }

  mutating func append(_ text: String) { open?.text.append(text) }
  mutating func appendBlank() { open?.text.appendBlank() }

  mutating func picture(_ alternative: String?) {
    guard let alternative, open != nil else { return }
    open?.alternative.appendBlank()
    open?.alternative.append(alternative)
  }

  /// The link's end tag.
  mutating func shut() {
    guard var done = open else { return }
    open = nil
    let seen = done.text.isEmpty ? done.alternative : done.text
    done.link.text = String(decoding: seen.bytes.prefix(500), as: UTF8.self)
    links.append(done.link)
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

  mutating func finished() -> [Link] {
    shut()
    return links
  }
}
