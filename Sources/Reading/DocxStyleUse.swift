import Parsing

/// Which styles a Word file's text has (ECMA-376, part 1, sections 17.7.4 and 17.3): those that a paragraph, words, a
/// table or a list names, those that hold where nothing is named, and what these are based on.
struct DocxStyleUse {
  /// By id and by name, in small letters and without blanks: a program may find a style by either.
  private var used: Set<String> = []

  private static let references: Set<String> = [
    "pStyle", "rStyle", "tblStyle", "basedOn", "link", "numStyleLink", "styleLink", "name",
  ]

  /// - Parameter parts: all that hold text, styles or lists.
  init(_ parts: [[UInt8]], _ limits: ReadingLimits) {
    // What a style names, by its own id: it counts if the style does.
    var named: [String: Set<String>] = [:]
    for part in parts {
      var style: String?
      _ = parseXML(part, limits: ParsingLimits(textBytes: limits.textBytes)) { event in
        switch event {
        case .start(let element) where element.name == "style":
          let id = Self.key(element.value("styleId") ?? "")
          style = id
          if Self.isDefault(element) { used.insert(id) }
        case .end(name: "style"): style = nil
        case .start(let element) where Self.references.contains(element.name):
          let key = Self.key(element.value("val") ?? "")
          guard let id = style else {
            used.insert(key)
            break
          }
          named[id, default: []].insert(key)
          if element.name == "name" { named[key, default: []].insert(id) }
        default: break
        }
        return .proceed
      }
    }
    var waiting = Array(used)
    while let next = waiting.popLast() {
      for key in named[next] ?? [] where used.insert(key).inserted { waiting.append(key) }
    }
  }

  /// - Parameter style: the start tag of a style.
  func isUsed(_ style: Element) -> Bool {
    guard let id = style.value("styleId") else { return true }
    return Self.isDefault(style) || used.contains(Self.key(id))
  }

  private static func isDefault(_ style: Element) -> Bool {
    style.value("default").map { !["0", "false", "off"].contains($0) } ?? false
  }

  private static func key(_ text: String) -> String { text.lowercased().filter { !$0.isWhitespace } }
}
