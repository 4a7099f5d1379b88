/// The elements that are open, and which of them a tag ends (WHATWG HTML, 13.2.4.2, 13.2.6.4.7 and table modes,
/// reduced to what changes where text belongs).
struct OpenElements {
  private var names: [String] = []
  private var counts: [String: Int] = [:]

  /// How far down is looked for the element that a tag ends: a bound on the work of one tag. Deeper ones stay open,
  /// which only ever joins blocks that a browser would part.
  private static let reach = 100

  var count: Int { names.count }

  /// Whether tags may close themselves: SVG and MathML.
  var isForeign: Bool { counts["svg"] != nil || counts["math"] != nil }

  mutating func push(_ name: String) {
    names.append(name)
    counts[name, default: 0] += 1
  }

  /// Elements that end because this one starts, innermost first.
  mutating func closed(by name: String) -> [String] {
    guard !names.isEmpty else { return [] }
    var closed: [String] = []
    if Self.endsParagraph.contains(name) { closed += pop(to: ["p"], within: Self.scope) }
    switch name {
    case "li": closed += pop(to: ["li"], within: ["ul", "ol", "menu", "table", "td", "th"])
    case "dt", "dd": closed += pop(to: ["dt", "dd"], within: ["dl", "table", "td", "th"])
    case "td", "th": closed += pop(to: ["td", "th"], within: ["table", "tr"])
    case "tr": closed += pop(to: ["tr"], within: ["table"])
    case "thead", "tbody", "tfoot": closed += pop(to: ["thead", "tbody", "tfoot", "caption"], within: ["table"])
    case "option": closed += pop(to: ["option"], within: ["select"])
    case "optgroup": closed += pop(to: ["option", "optgroup"], within: ["select"])
    case "a": closed += pop(to: ["a"], within: Self.scope)
    case "h1", "h2", "h3", "h4", "h5", "h6":
      if let top = names.last, Self.headings.contains(top) { closed += take(1) }
    case "body": closed += pop(to: ["head"], within: [])
    default: break
    }
    return closed
  }

  /// Elements that this end tag ends, innermost first; none when it ends nothing.
  mutating func ended(by name: String) -> [String] {
    if Self.headings.contains(name) { return pop(to: Self.headings, within: Self.scope) }
    guard counts[name] != nil else { return [] }
    if Self.formatting.contains(name) {
      // "<b><p>one</b>two</p>": the paragraph goes on.
      return pop(to: [name], within: Self.special)
    }
    return pop(to: [name], within: Self.tableParts.contains(name) ? ["table"] : Self.scope)
  }

  /// Ends everything.
  mutating func all() -> [String] { take(names.count) }

  private mutating func pop(to wanted: Set<String>, within boundary: Set<String>) -> [String] {
    guard wanted.contains(where: { counts[$0] != nil }) else { return [] }
    for depth in 1...Self.reach where depth <= names.count {
      let name = names[names.count - depth]
      if wanted.contains(name) { return take(depth) }
      if boundary.contains(name) { return [] }
    }
    return []
  }

  private mutating func take(_ count: Int) -> [String] {
    let taken = Array(names.suffix(count).reversed())
    names.removeLast(count)
    for name in taken {
      if let left = counts[name], left > 1 { counts[name] = left - 1 } else { counts[name] = nil }
    }
    return taken
  }

  static func isVoid(_ name: String) -> Bool { voids.contains(name) }

  private static let voids: Set<String> = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
    "meta", "param", "source", "track", "wbr",
  ]
  private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
  private static let scope: Set<String> = [
    "applet", "button", "caption", "html", "marquee", "object", "table", "td", "template", "th",
  ]
  private static let tableParts: Set<String> = [
    "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "html", "body", "template",
  ]
  private static let formatting: Set<String> = [
    "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "span", "strike", "strong", "tt", "u",
  ]
  private static let endsParagraph: Set<String> = [
    "address", "article", "aside", "blockquote", "center", "details", "dialog", "dd", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
    "li", "main", "menu", "nav", "ol", "p", "plaintext", "pre", "search", "section", "summary", "table", "ul",
  ]
  private static let special: Set<String> = endsParagraph.union(tableParts).union(scope)
}
