import Parsing

/// Something to click whose markup names no address: a link of a script, a button, a link that opens a message.
struct Opener {
  /// As written; empty where there is none.
  var href: String
  /// Ids of the page that its attributes or its script name, which it may open.
  var names: [String]

  /// Nil for an element that nobody can click, and for one that opens a menu or unfolds what stands below it.
  init?(_ element: Element) {
    guard !element.attributes.isEmpty || element.name == "button" else { return nil }
    let href = element.value("href") ?? ""
    let script = element.value("onclick") ?? (href.lowercased().contains("javascript") ? href : "")
    switch element.name {
    // An anchor without an address marks a place.
    case "a": guard element.value("href") != nil || !script.isEmpty || Self.isPlayed(element) else { return nil }
    case "button": break
    default: guard Self.isPlayed(element) || Self.listed.contains(element.name) && !script.isEmpty else { return nil }
    }
    if Self.unfolds(element) { return nil }
    self.href = href.isEmpty && !script.isEmpty ? "javascript:" + script.prefix(200) : String(href.prefix(200))
    names = Self.named(by: script) + Self.named(in: element)
  }

  private static let listed: Set<String> = ["span", "li"]

  private static func isPlayed(_ element: Element) -> Bool {
    let role = element.value("role")?.lowercased()
    return role == "button" || role == "link"
  }

  private static func unfolds(_ element: Element) -> Bool {
    let popup = element.value("aria-haspopup")?.lowercased() ?? "false"
    let toggle = element.value("data-toggle") ?? element.value("data-bs-toggle")
    // What folds out stands in the page.
    let folds = element.value("aria-expanded") != nil
    return popup != "false" && popup != "dialog" || toggle == "dropdown" || folds && popup != "dialog"
  }

  /// What stands in quotation marks: "openModal('ca')".
  private static func named(by script: String) -> [String] {
    var names: [String] = []
    var rest = script.prefix(2000)
    while names.count < mostNames, let start = rest.firstIndex(where: { $0 == "'" || $0 == "\"" }) {
      let quoted = rest[rest.index(after: start)...]
      guard let end = quoted.firstIndex(of: rest[start]) else { break }
      if let name = id(quoted[..<end]) { names.append(name) }
      rest = quoted[quoted.index(after: end)...]
    }
    return names
  }

  /// "data-target=#ca", "aria-controls=ca".
  private static func named(in element: Element) -> [String] {
    element.attributes.filter { $0.name == "aria-controls" || $0.name.hasPrefix("data-") }
      .compactMap { id($0.value[...]) }.prefix(mostNames).map(\.self)
  }

  private static let mostNames = 8

  private static func id(_ text: Substring) -> String? {
    let id = text.first == "#" || text.first == "." ? text.dropFirst() : text
    guard (1...200).contains(id.utf8.count), !id.contains(where: \.isWhitespace) else { return nil }
    return String(id)
  }
}
