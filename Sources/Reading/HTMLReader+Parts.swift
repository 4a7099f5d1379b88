import Parsing

extension HTMLReader {
  /// Takes note of an element's id: a link may lead to it, or open it.
  mutating func note(part element: Element, _ role: HTMLRole, _ context: inout TextContext) {
    guard let id = element.value("id") ?? (element.name == "a" ? element.value("name") : nil) else { return }
    let isContainer: Bool
    switch role {
    case .block, .item, .cell, .list, .explanation, .quotation, .preformatted: isContainer = true
    // What a template holds is not shown until a script copies it.
    case .skipped: isContainer = element.name == "template"
    default: isContainer = false
    }
    parts.start(id, isContainer: isContainer, depth: stack.count, at: spot)
    if context.isVeiled { context.veil = parts.hide(id, within: context.veil) }
  }

  /// Reads the document of a frame that stands in the frame's own attribute, as a part of the page. Frames in it are
  /// not looked into.
  mutating func read(frame written: String) {
    guard !isInFrame, !written.isEmpty else { return }
    flush()
    // What it says of itself is no word of the page's.
    let (outer, depth) = (head, stack.count)
    (head, isInFrame) = (HTMLHead(), true)
    _ = parseHTML(Array(written.utf8), limits: ParsingLimits(textBytes: written.utf8.count)) { event in
      take(event)
      return .proceed
    }
    flush()
    stack.removeLast(max(0, stack.count - depth))
    roles.removeLast(max(0, roles.count - depth))
    (head, isInFrame) = (outer, false)
  }
}
