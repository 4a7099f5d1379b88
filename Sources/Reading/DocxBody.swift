import Disclosures
import Parsing

/// Paragraphs, lists, tables and notes of a Word file's text part.
struct DocxBody {
  let styles: DocxStyles
  let targets: [String: String]
  private(set) var links: [Link] = []
  private var text = BlockText()
  private var context = TextContext()
  /// Elements open within something that is not text: deletions, fall-backs of drawings, field codes.
  private var skipped = 0
  private var rows = 0
  private var isInText = false
  private var isInRunProperties = false
  /// What the run says of its words itself, what its style says, and what the paragraph's says.
  private var look = (run: DocxLook(), style: DocxLook(), paragraph: DocxLook())
  /// The paragraph or the cell has a ground of its own, on which white words show.
  private var isOnGround = false
  private(set) var signs: Page.Signs = []
  private var controls = ControlWatch()
  private var link: (target: String, text: FoldedText)?
  private var lastHeading: [UInt8] = []

  var blocks: [Block] { text.blocks }
  private var shown: DocxLook {
    var shown = look.run.over(look.style).over(look.paragraph)
    if isOnGround { shown.isFaint = nil }
    return shown
  }

  init(styles: DocxStyles, targets: [String: String]) {
    self.styles = styles
    self.targets = targets
  }

  mutating func read(_ bytes: [UInt8], _ limits: ReadingLimits) throws(ReadingProblem) {
    let end = parseXML(bytes, limits: ParsingLimits(textBytes: limits.textBytes)) { event in
      take(event)
      return .proceed
    }
    flush()
    switch end {
    case .whole, .unclosed, .leftOpen, .stopped: break
    case .limit(let why), .malformed(let why): throw .damaged(why)
    }
  }

  private mutating func take(_ event: MarkupEvent) {
    switch event {
    case .start(let element):
      note(element)
      if skipped > 0 || Self.isNoText(element) {
        skipped += 1
      } else if element.isWord {
        start(element)
      } else if element.name == "textpath" {
        // A watermark's word: "DRAFT".
        add(element.value("string") ?? "")
      }
    case .end(let name):
      if skipped > 0 { skipped -= 1 } else { end(name) }
    case .text(let string):
      if isInText, skipped == 0 { addRun(string) }
    case .comment, .passedOver: break
    }
  }

  private static func isNoText(_ element: Element) -> Bool {
    switch element.name {
    case "del", "moveFrom", "delText", "instrText", "Fallback", "sectPr", "pPrChange", "rPrChange": true
    case "footnote", "endnote": element.value("type").map { $0 != "normal" } ?? false
    default: false
    }
  }

  private mutating func start(_ element: Element) {
    let value = element.value("val") ?? ""
    switch element.name {
    case "p":
      endParagraph()
      look = (DocxLook(), DocxLook(), styles.look(of: nil))
      if rows == 0 { isOnGround = false }
      context = TextContext()
      context.isInRow = rows > 0
      if rows > 0 { context.kind = .tableRow }
    case "pStyle":
      let meaning = styles.meaning(of: value)
      if let level = meaning.heading { setHeading(level) }
      if let level = meaning.list { setItem(level) }
      look.paragraph = styles.look(of: value)
    case "outlineLvl": if let level = Int(value), (0...5).contains(level) { setHeading(level + 1) }
    case "numId": value == "0" ? unsetItem() : setItem(max(1, context.level))
    case "ilvl": if let level = Int(value) { context.level = max(context.level, 1 + min(level, 8)) }
    case "r":
      look.run = DocxLook()
      look.style = DocxLook()
      context.isBold = false
    case "rPr": isInRunProperties = true
    case "b": if isInRunProperties { context.isBold = !["0", "false", "off"].contains(value) }
    case "rStyle": if isInRunProperties { look.style = styles.look(of: value) }
    case "t": isInText = true
    case "tab", "ptab": add(" ")
    case "noBreakHyphen": add("-")
    case "br", "cr":
      text.breakLine()
      link?.text.appendBlank()
    case "tbl": text.startTable()
    case "tr":
      flush()
      rows += 1
      text.startRow()
    case "tc":
      text.startCell()
      isOnGround = false
    // ECMA-376 part 1, 17.4: how many columns a cell covers, and that it is one with the cell above or before it.
    case "gridSpan": if let columns = Int(value) { text.widenCell(to: columns) }
    case "vMerge": if value != "restart" { text.continueCell() }
    case "hMerge": if value != "restart" { text.joinCell() }
    case "gridBefore": if let columns = Int(value) { text.skipColumns(columns) }
    case "hyperlink": if let id = element.value("id"), let target = targets[id] { link = (target, FoldedText()) }
    case "shd" where !isInRunProperties: isOnGround = true
    default: if isInRunProperties { _ = look.run.take(element) }
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "t": isInText = false
    case "rPr": isInRunProperties = false
    case "r": look.run = DocxLook()
    case "p": endParagraph()
    case "tc": text.endCell()
    case "tr":
      flush()
      rows = max(0, rows - 1)
      text.endRow()
    case "tbl": text.endTable()
    case "hyperlink":
      if let link {
        let seen = String(decoding: link.text.bytes.prefix(500), as: UTF8.self)
        links.append(
          Link(href: link.target, text: seen, heading: String(decoding: lastHeading.prefix(200), as: UTF8.self)))
      }
      link = nil
    default: break
    }
  }

  /// Words of a run, unless nobody sees them.
  private mutating func addRun(_ string: String) {
    let shown = shown
    if string.utf8.contains(where: { $0 > 0x20 }) { signs.formUnion(shown.signs) }
    if !shown.isVanished, shown.strikes != true { add(string) }
  }

  /// What an element shows that leaves no text.
  private mutating func note(_ element: Element) {
    switch element.name {
    case "ins", "del", "moveFrom", "moveTo", "commentReference": if element.isWord { signs.insert(.changes) }
    case "drawing", "pict", "object": if element.isWord { signs.insert(.picture) }
    case "altChunk", "subDoc": if element.isWord { signs.insert(.embedded) }
    case "ffData": if element.isWord { signs.insert(.fields) }
    // Of Word's own forms and of newer ones: the first leave no mark in the text.
    case "checkBox": if element.isWord { signs.insert(.boxes) }
    default: break
    }
  }

  private mutating func add(_ string: String) {
    controls.take(string.utf8)
    text.append(string, in: context, isLink: link != nil)
    link?.text.append(string)
  }

  private mutating func endParagraph() {
    controls.endBlock()
    if rows > 0 { text.partParagraphs() } else { flush() }
  }

  private mutating func flush() {
    if controls.isMet { signs.insert(.controls) }
    let made = text.flush()
    if let heading = made.last(where: { $0.kind == .heading }) { lastHeading = heading.text }
  }

  private mutating func setHeading(_ level: Int) {
    guard rows == 0 else { return }
    context.kind = .heading
    context.level = level
  }

  private mutating func setItem(_ level: Int) {
    // A numbered heading is a heading.
    guard rows == 0, context.kind != .heading else { return }
    context.kind = .listItem
    context.level = level
  }

  private mutating func unsetItem() {
    if context.kind == .listItem { context.kind = .paragraph }
  }
}
