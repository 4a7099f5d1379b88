/// The elements that are open, and which of them a tag ends (WHATWG HTML, 13.2.4.2, 13.2.6.4.7 and table modes,
/// reduced to what changes where text belongs).
struct OpenElements {
  private struct Entry {
    var name: String
    var traits: Traits
  }

  private var entries: [Entry] = []
  private var foreign = 0

  /// How far down is looked for the element that a tag ends: a bound on the work of one tag. Deeper ones stay open,
  /// which only ever joins blocks that a browser would part.
  private static let reach = 100

  var count: Int { entries.count }

  /// Whether tags may close themselves: SVG and MathML.
  var isForeign: Bool { foreign > 0 }

  mutating func push(_ name: String, _ traits: Traits) {
    entries.append(Entry(name: name, traits: traits))
    if traits.contains(.foreign) { foreign += 1 }
  }

  /// Elements that end because this one starts, innermost first.
  mutating func closed(by name: String, _ traits: Traits) -> [String] {
    guard !entries.isEmpty, traits.contains(.closes) else { return [] }
    var closed: [String] = []
    if traits.contains(.endsParagraph) { closed = pop(within: .scope) { $0.name == "p" } }
    switch name {
    case "li": closed += pop(within: [.list, .cell, .table]) { $0.name == "li" }
    case "dt", "dd": closed += pop(within: [.list, .cell, .table]) { $0.name == "dt" || $0.name == "dd" }
    case "td", "th": closed += pop(within: [.table, .row]) { $0.traits.contains(.cell) }
    case "tr": closed += pop(within: .table) { $0.traits.contains(.row) }
    case "thead", "tbody", "tfoot": closed += pop(within: .table) { $0.traits.contains(.rows) }
    case "option": closed += pop(within: .choice) { $0.name == "option" }
    case "optgroup": closed += pop(within: .choice) { $0.name == "option" || $0.name == "optgroup" }
    case "a": closed += pop(within: .scope) { $0.name == "a" }
    case "body": closed += pop(within: []) { $0.name == "head" }
    default:
      if traits.contains(.heading), entries.last?.traits.contains(.heading) == true { closed += take(1) }
    }
    return closed
  }

  /// Elements that this end tag ends, innermost first; none when it ends nothing.
  mutating func ended(by name: String, _ traits: Traits) -> [String] {
    if entries.last?.name == name { return take(1) }
    if traits.contains(.heading) { return pop(within: .scope) { $0.traits.contains(.heading) } }
    // "<b><p>one</b>two</p>": the paragraph goes on.
    let boundary: Traits = traits.contains(.formatting) ? .special : traits.contains(.tablePart) ? .table : .scope
    return pop(within: boundary) { $0.name == name }
  }

  /// Whether an element is open whose end tag the standard asks for (13.1.2.4). Those of formatting count for nothing: a
  /// page may cross them with others ("<b><p>one</b></p>"). Nor do those of raw text: the tokenizer tells of them.
  var needsEndTag: Bool {
    entries.contains { $0.traits.isDisjoint(with: [.formatting, .raw]) && !Self.endingUnsaid.contains($0.name) }
  }

  private static let endingUnsaid: Set<String> = [
    "html", "head", "body", "p", "li", "dt", "dd", "option", "optgroup", "thead", "tbody", "tfoot", "tr", "td", "th",
    "caption", "colgroup", "rt", "rp",
  ]

  /// Ends everything.
  mutating func all() -> [String] { take(entries.count) }

  private mutating func pop(within boundary: Traits, where isWanted: (Entry) -> Bool) -> [String] {
    for depth in 1...Self.reach where depth <= entries.count {
      let entry = entries[entries.count - depth]
      if isWanted(entry) { return take(depth) }
      if !entry.traits.isDisjoint(with: boundary) { return [] }
    }
    return []
  }

  private mutating func take(_ count: Int) -> [String] {
    var taken: [String] = []
    taken.reserveCapacity(count)
    for _ in 0..<count {
      let entry = entries.removeLast()
      if entry.traits.contains(.foreign) { foreign -= 1 }
      taken.append(entry.name)
    }
    return taken
  }
}
