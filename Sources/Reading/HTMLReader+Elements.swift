import Disclosures
import Parsing

extension HTMLReader {
  mutating func start(_ element: Element) {
    head.start(element)
    var context = stack[stack.count - 1]
    let role = HTMLRole.of(element.name)
    roles.append(role)
    context.isLink = false
    note(element)
    if context.isSkipped {
      if element.name == "option", let target = LinkTarget.of(option: element) {
        context.isLink = true
        context.isCollapsed = true
        links.open(element, to: target, context, at: nil)
      }
      // Its text is a notice or a copy, but a link that stands only here is a way to the page it leads to.
      if context.isNoscript || context.isDrawing, element.name == "a", let target = LinkTarget.of(link: element) {
        context.isLink = true
        links.open(element, to: target, context, at: nil)
      }
      stack.append(context)
      return
    }
    note(frame: element)
    note(field: element)
    apply(element.name, to: &context)
    if element.name == "details", element.value("open") == nil { context.isCollapsed = true }
    if !element.attributes.isEmpty { apply(attributesOf: element, to: &context) }
    if !styles.isEmpty { context.look.formUnion(styles.effect(on: element)) }
    switch role {
    case .skipped:
      // Within this template stands what a custom element shows, no copy for later.
      context.isSkipped = element.value("shadowrootmode") == nil
      if element.name == "noscript" { (context.isNoscript, context.isCollapsed) = (true, true) }
      if element.name == "svg" { context.isDrawing = true }
    case .inline: break
    case .link:
      if let target = LinkTarget.of(link: element) {
        links.open(element, to: target, context, at: spot)
      } else if let opener = Opener(element) {
        _ = links.open(opener, on: element, context, at: spot)
      }
    case .image: links.picture(element.value("alt"))
    case .bold: context.isBold = true
    case .superscript: superscript = text.count
    case .lineBreak:
      text.breakLine()
      links.appendBlank()
    case .preformatted:
      flushUnlessInRow(context)
      context.keepsLines = true
    case .rule: flush()
    case .block:
      if element.name == "button" { links.appendBlank() }
      flushUnlessInRow(context)
      if context.isHidden, isUnfolded { context.isHidden = false }
      if element.name == "table" { text.startTable() }
      if element.name == "form" { open(form: element, &context) }
    case .heading(let level): startHeading(level, &context)
    case .summary: startHeading(6, &context)
    case .list: startList(&context)
    case .item: startItem(&context)
    case .row: startRow(&context)
    case .cell:
      text.startCell(
        columns: Self.span(element, "colspan"), rows: Self.span(element, "rowspan"), isHead: element.name == "th")
    case .term, .explanation:
      flush()
      context.kind = .paragraph
      context.role = element.name == "dt" ? .term : .explanation
    case .quotation:
      flush()
      if context.kind == .paragraph { context.kind = .quotation }
    }
    if Self.clickable.contains(element.name), let target = LinkTarget.scripted(element) {
      context.isLink = true
      links.open(element, to: target, context, at: spot)
    } else if element.name != "a", let opener = Opener(element) {
      context.isLink = links.open(opener, on: element, context, at: spot)
    }
    if element.name == "button" || element.name == "a", element.value("href").map(LinkTarget.leadsSomewhere) != true {
      lastButton = text.blocks.count
    }
    if let level = headingRole(element), !context.isInRow { startHeading(level, &context) }
    note(part: element, role, &context)
    stack.append(context)
  }

  /// Whether what is hidden here stands right behind a heading, or behind a button or a link that leads nowhere ("Read
  /// more"): a click on that shows it, and it is meant to be read. Its words count as hidden all the same. The heading of
  /// the whole page opens nothing.
  private var isUnfolded: Bool {
    guard stack.last?.isHidden == false, let last = text.blocks.last, last.chrome == nil else { return false }
    return last.kind == .heading && last.level > 1 || lastButton == text.blocks.count - 1
  }

  mutating func end(_ name: String) {
    let context = stack.removeLast()
    let role = roles.removeLast()
    parts.end(depth: stack.count, text)
    head.end(name)
    if context.isLink { links.shut() }
    if name == "style", let text = sheet {
      styles.read(text)
      sheet = nil
    }
    guard !context.isSkipped else { return }
    switch role {
    case .skipped, .inline, .bold, .image, .lineBreak, .rule: break
    case .link: links.shut()
    case .superscript: endSuperscript()
    case .cell: text.endCell()
    case .row:
      flush()
      text.endRow()
    case .block, .preformatted:
      flushUnlessInRow(context)
      if name == "table" { text.endTable() }
    case .heading, .list, .item, .term, .explanation, .quotation, .summary: flush()
    }
  }

  var spot: LinkCollector.Place { LinkCollector.Place(blocks: text.blocks.count, bytes: text.count) }

  /// "0" means all that follow.
  private static func span(_ element: Element, _ name: String) -> Int {
    guard let count = element.value(name).flatMap(Int.init) else { return 1 }
    return count == 0 ? Int.max : count
  }

  /// Elements that scripts make links of.
  private static let clickable: Set<String> = ["button", "span", "div", "li", "p", "td"]

  private mutating func note(frame element: Element) {
    if element.name == "iframe", let written = element.value("srcdoc") { return read(frame: written) }
    guard ["iframe", "frame", "embed", "object"].contains(element.name), frames.count < Self.mostFrames else { return }
    // A frame that scripts fill as soon as it comes into view has nothing in its own attribute.
    let names = [element.name == "object" ? "data" : "src", "data-src", "data-lazy-src", "data-original"]
    guard let source = names.lazy.compactMap(element.value).first(where: LinkTarget.leadsSomewhere) else { return }
    // Nobody reads a frame of a dot: it counts visitors.
    guard !["width", "height"].contains(where: { element.value($0).map(Self.isDot) == true }) else { return }
    frames.append(source)
    if framePlaces[source] == nil {
      framePlaces[source] = text.blocks.count { !$0.text.isEmpty } + (text.count > 0 ? 1 : 0)
    }
    if let title = element.value("title") ?? element.value("name") { frameTitles[source] = title }
  }

  /// "0", "1px".
  private static func isDot(_ length: String) -> Bool {
    let digits = length.filter { !$0.isWhitespace }.prefix { $0.isNumber }
    return ["", "px"].contains(length.lowercased().filter { !$0.isNumber && !$0.isWhitespace })
      && Int(digits).map { $0 <= 1 } ?? false
  }

  private static let mostFrames = 20

  private mutating func startHeading(_ level: Int, _ context: inout TextContext) {
    flush()
    context.kind = .heading
    context.level = level
    context.isInRow = false
  }

  private mutating func startList(_ context: inout TextContext) {
    flush()
    context.lists = min(context.lists + 1, 9)
    context.isInRow = false
  }

  private mutating func startItem(_ context: inout TextContext) {
    flush()
    context.kind = .listItem
    context.level = max(1, context.lists)
    context.isInRow = false
  }

  private mutating func startRow(_ context: inout TextContext) {
    flush()
    context.kind = .tableRow
    context.level = 0
    context.isInRow = true
    text.startRow()
  }

  /// In a row, blocks within a cell part its paragraphs; the row stays one passage when it can.
  private mutating func flushUnlessInRow(_ context: TextContext) {
    if context.isInRow {
      text.partParagraphs()
    } else {
      flush()
    }
  }

  private mutating func endSuperscript() {
    guard let start = superscript else { return }
    superscript = nil
    text.dropNumber(since: start)
  }

  /// `role="heading"`, and buttons that open the panel below them.
  private func headingRole(_ element: Element) -> Int? {
    if element.value("role") == "heading" {
      return element.value("aria-level").flatMap(Int.init).map { max(1, min($0, 6)) } ?? 2
    }
    guard element.name == "button", let context = stack.last, context.kind == .paragraph, !context.isFrame,
      element.value("aria-expanded") != nil || element.value("aria-controls") != nil
    else { return nil }
    return 6
  }

  private func apply(_ name: String, to context: inout TextContext) {
    switch name {
    case "nav":
      context.isFrame = true
      if context.place != .footer { context.place = .navigation }
    case "footer":
      if !context.isInArticle { context.isFrame = true }
      context.place = context.isInArticle ? context.place : .footer
    case "header":
      if !context.isInArticle {
        context.isFrame = true
        context.place = .header
      }
    case "main":
      context.isFrame = false
      context.looksLikeFrame = false
      context.place = .body
      context.isInArticle = true
    case "article": context.isInArticle = true
    case "s", "strike", "del":
      context.look.insert(.struckOut)
      context.isStruckOut = true
    case "summary": context.isCollapsed = stack.dropLast().last?.isCollapsed ?? false
    default: break
    }
  }

  private mutating func apply(attributesOf element: Element, to context: inout TextContext) {
    var found: Cues = []
    let isRoot = element.name == "html" || element.name == "body"
    for attribute in element.attributes {
      switch attribute.name {
      case "class", "id":
        if !isRoot { found.formUnion(cues(of: attribute.value)) }
        if attribute.name == "id", closed.contains(attribute.value) { found.formUnion([.collapsed, .panel]) }
        if attribute.name == "id", opened.contains(attribute.value) { found.insert(.panel) }
      case "style":
        found.formUnion(Cues.of(style: attribute.value))
        let effect = HTMLStyle.effect(of: Array(attribute.value.utf8)[...])
        context.look.formUnion(effect)
        if effect.contains(.struckOut) { context.isStruckOut = true }
      case "hidden":
        found.insert(.hidden)
        context.look.insert(.hidden)
      case "aria-hidden": if attribute.value == "true" { found.insert(.collapsed) }
      case "aria-labelledby": found.insert(.panel)
      case "role": apply(role: attribute.value, to: &context)
      case "aria-controls", "data-target", "data-bs-target":
        note(attribute.value, isClosed: element.value("aria-expanded") == "false")
      default: break
      }
    }
    if found.contains(.noise), !context.isInArticle || found.contains(.visitors) { context.isNoise = true }
    // A title's or an item's class says how it looks, not that it opens.
    if found.contains(.collapsed) || found.contains(.hidden) { context.isCollapsed = true }
    if found.contains(.hidden) { context.isVeiled = true }
    if found.contains(.hidden), !found.contains(.panel) { context.isHidden = true }
    if found.contains(.panel) { context.isHidden = false }
    if context.isHidden { context.look.insert(.hidden) }
    guard !context.isInArticle else { return }
    if found.contains(.footer) {
      context.place = .footer
      context.looksLikeFrame = true
    } else if found.contains(.navigation), context.place != .footer {
      context.place = .navigation
      context.looksLikeFrame = true
    } else if found.contains(.header), context.place == .body {
      context.place = .header
    }
  }

  private func apply(role: String, to context: inout TextContext) {
    switch role {
    case "navigation", "menubar", "menu": apply("nav", to: &context)
    case "banner": apply("header", to: &context)
    case "contentinfo": apply("footer", to: &context)
    case "main": apply("main", to: &context)
    case "article": apply("article", to: &context)
    case "search": context.isFrame = true
    default: break
    }
  }

  /// What an element shows that leaves no text.
  private mutating func note(_ element: Element) {
    switch element.name {
    case "html": if !isInFrame { hasRoot = true }
    case "style": sheet = ""
    case "iframe", "object", "embed", "frame": signs.insert(.embedded)
    case "img", "svg", "canvas", "picture":
      signs.insert(.picture)
      if let context = stack.last, context.place == .body, !context.isFrame, !context.isNoise, !links.isOpen {
        signs.insert(.figure)
      }
    case "textarea", "select": signs.insert(.fields)
    case "input":
      switch element.value("type")?.lowercased() {
      case "checkbox", "radio": signs.insert(.boxes)
      case "hidden", "submit", "button", "reset", "search": break
      case "password":
        signs.insert(.fields)
        if let context = stack.last, !context.isHidden, !context.isCollapsed { signs.insert(.password) }
      default: signs.insert(.fields)
      }
    default: break
    }
  }

  private mutating func note(_ ids: String, isClosed: Bool) {
    for id in ids.split(separator: " ").prefix(8) {
      let id = String(id.drop { $0 == "#" || $0 == "." })
      opened.insert(id)
      if isClosed { closed.insert(id) }
    }
  }

  private mutating func cues(of names: String) -> Cues {
    if let known = cues[names] { return known }
    let found = Cues.of(names: names)
    cues[names] = found
    return found
  }
}
