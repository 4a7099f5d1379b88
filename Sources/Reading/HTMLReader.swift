import Disclosures
import Parsing

/// A page of HTML to passages and links, in one pass over its events.
struct HTMLReader {
  var stack: [TextContext] = [TextContext()]
  /// Roles of the open elements, as in `stack` without its first.
  var roles: [HTMLRole] = []
  var head = HTMLHead()
  var links = LinkCollector()
  var frames: [String] = []
  var frameTitles: [String: String] = [:]
  var framePlaces: [String: Int] = [:]
  /// What the class names of this page came to: pages repeat them.
  var cues: [String: Cues] = [:]
  /// Ids of what a button on the page opens, and of what one holds closed now.
  var opened: Set<String> = []
  var closed: Set<String> = []
  var parts = PageParts()
  /// The block that the last button, or link that leads nowhere, stands in.
  var lastButton: Int?
  var text = BlockText()
  /// What is read stands in a frame whose document is written in the page itself.
  var isInFrame = false
  /// Where a superscript started: a lone number in it is a footnote's, not a word of the text.
  var superscript: Int?
  var styles = HTMLStyle()
  /// Text of the style sheet that is open.
  var sheet: String?
  var signs: Page.Signs = []
  private var controls = ControlWatch()
  /// The page says where it begins, so it should say where it ends.
  var hasRoot = false

  static func read(
    _ bytes: [UInt8], _ source: Source, _ limits: ReadingLimits
  ) throws(ReadingProblem) -> Page {
    var reader = HTMLReader()
    let text = Charset.decode(bytes, source.charset)
    if text.contains(0) { reader.signs.insert(.controls) }
    let end = parseHTML(text, limits: ParsingLimits(textBytes: limits.textBytes)) { event in
      reader.take(event)
      return .proceed
    }
    let endsWhole = endsWhole(text)
    if reader.hasRoot, !endsWhole { reader.signs.insert(.cutOff) }
    var page = reader.page(id: source.id)
    if !endsWhole, reader.hasRoot && end == .leftOpen || page.document.stopsInSentence(of: text) {
      page.document.unread = page.document.brokenOff
    }
    if case .unclosed(let words) = end {
      page.document.unread =
        "a tag, a comment or an element that is never closed (“\(folded(words))”) holds the rest of the page"
    }
    if case .limit(let why) = end { throw .damaged(why) }
    if reader.needsScripts(page) { throw .needsScripts(page) }
    return page
  }

  /// Whether the page's end tag stands near its end.
  private static func endsWhole(_ text: [UInt8]) -> Bool {
    let tail = text.suffix(4096).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    return MediaType.contains(tail[...], "</html") || MediaType.contains(tail[...], "</body")
  }

  mutating func take(_ event: MarkupEvent) {
    switch event {
    case .start(let element): start(element)
    case .end(let name): end(name)
    case .text(let text): add(text)
    case .comment, .passedOver: break
    }
  }

  private mutating func add(_ string: String) {
    let context = stack[stack.count - 1]
    let isHeads = head.takes(string)
    if isHeads, !context.isNoscript { return }
    if context.isSkipped {
      sheet?.append(string)
      if context.isLink || context.isNoscript || context.isDrawing && links.isOpen { links.append(string) }
      return
    }
    controls.take(string.utf8)
    if !signs.isSuperset(of: context.look), string.utf8.contains(where: { $0 > 0x20 }) {
      signs.formUnion(context.look)
    }
    if context.isStruckOut { return }
    text.append(string, in: context, isLink: links.isOpen)
    links.append(string)
  }

  mutating func flush() {
    controls.endBlock()
    let made = text.flush()
    if let last = made.last, !links.isIdle { links.close(block: last.text) }
    if let heading = made.last(where: { $0.kind == .heading && $0.chrome == nil }) { links.heading = heading.text }
  }

  private mutating func page(id: String) -> Page {
    flush()
    let openers = links.settle(parts)
    let named = links.names().union(opened)
    text.show { [parts] in parts.isShown($0, by: named) }
    let blocks = text.blocks
    var title = folded(head.title)
    if title.isEmpty, let first = blocks.first(where: { $0.kind == .heading }) {
      title = String(decoding: first.text, as: UTF8.self)
    }
    if head.scripts > 0 { signs.insert(.scripts) }
    if controls.isMet { signs.insert(.controls) }
    let isHidden = blocks.filter { !$0.text.isEmpty }.map(\.isHidden)
    let document = DocumentBuilder.document(id: id, title: title, blocks: blocks)
    var page = Page(
      format: .html, document: document, links: links.finished(document.passages), base: head.base,
      canonical: head.canonical, refresh: head.refresh,
      isNofollow: head.isNofollow, frames: frames, signs: signs)
    (page.frameTitles, page.turns) = (frameTitles, head.turns)
    page.framePlaces = framePlaces.mapValues { min($0, document.passages.count) }
    page.linksLeftOut = links.leftOut
    page.openers = openers
    page.hidden = document.passages.indices.filter { document.passages[$0].kind == .boilerplate && isHidden[$0] }
    page.parts = parts.sizes.filter { named.contains($0.key) }
    return page
  }

  /// Whether scripts would have brought the page: little to read, few ways on, and a sign that scripts are meant to.
  private func needsScripts(_ page: Page) -> Bool {
    let count = page.document.text.utf8.count
    guard head.scripts > 0, count < 250, links.count < 6 else { return false }
    return head.hasMount || head.asksForScripts || count < 40 && links.count == 0
  }
}
