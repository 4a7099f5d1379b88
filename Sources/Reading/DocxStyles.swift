import Parsing

/// What paragraph styles mean: headings and lists (ECMA-376, part 1, sections 17.7, 17.3.1.20).
struct DocxStyles {
  struct Style {
    var name = ""
    var basis: String?
    /// From 1.
    var heading: Int?
    /// From 1.
    var list: Int?
    var look = DocxLook()
  }

  private var styles: [String: Style] = [:]
  /// The paragraph style of those that name none.
  private var standard: String?
  /// How words show where no style says otherwise (ECMA-376, part 1, section 17.7.5.4).
  private var defaults = DocxLook()

  init(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    var styles: [String: Style] = [:]
    var id: String?
    var standard: String?
    var isInRunProperties = false
    var isInDefaults = false
    var defaults = DocxLook()
    _ = parseXML(bytes) { event in
      if case .end("rPr") = event { isInRunProperties = false }
      if case .end("docDefaults") = event { isInDefaults = false }
      guard case .start(let element) = event, element.isWord else { return .proceed }
      let value = element.value("val") ?? ""
      switch element.name {
      case "style":
        id = element.value("styleId")
        if let id { styles[id] = Style() }
        if element.value("type") == "paragraph", element.value("default") == "1" { standard = id }
      case "docDefaults": isInDefaults = true
      case "rPr": isInRunProperties = true
      case "name":
        guard let id else { break }
        styles[id]?.name = value.lowercased()
        styles[id]?.heading = Self.headingLevel(value.lowercased())
      case "basedOn": if let id { styles[id]?.basis = value }
      case "outlineLvl":
        if let id, let level = Int(value), (0...5).contains(level) { styles[id]?.heading = level + 1 }
      case "numPr": if let id, styles[id]?.list == nil { styles[id]?.list = 1 }
      case "ilvl": if let id, styles[id]?.list != nil, let level = Int(value) { styles[id]?.list = 1 + level }
      default:
        guard isInRunProperties else { break }
        if isInDefaults {
          _ = defaults.take(element)
        } else if let id {
          _ = styles[id]?.look.take(element)
        }
      }
      return .proceed
    }
    self.styles = styles
    self.standard = standard
    self.defaults = defaults
  }

  /// How words in a style show; nil for the style of paragraphs that name none.
  func look(of id: String?) -> DocxLook {
    var look = DocxLook()
    var next = id ?? standard
    for _ in 0..<10 {
      guard let current = next, let style = styles[current] else { break }
      look = look.over(style.look)
      next = style.basis
    }
    return look.over(defaults)
  }

  /// Follows what a style is based on, as far as ten steps.
  func meaning(of id: String) -> (heading: Int?, list: Int?) {
    var (heading, list): (Int?, Int?) = (nil, nil)
    var next: String? = id
    for _ in 0..<10 {
      guard let current = next, let style = styles[current] else { break }
      heading = heading ?? style.heading
      list =
        list ?? style.list ?? (style.name.hasPrefix("list bullet") || style.name.hasPrefix("list number") ? 1 : nil)
      next = style.basis
    }
    // Files without a style sheet keep the usual ids.
    return (heading ?? (styles.isEmpty ? Self.headingLevel(id.lowercased()) : nil), list)
  }

  private static func headingLevel(_ name: String) -> Int? {
    if name == "title" { return 1 }
    if name == "subtitle" { return 2 }
    guard name.hasPrefix("heading") else { return nil }
    return Int(name.dropFirst(7).filter { $0 != " " }).flatMap { (1...9).contains($0) ? min($0, 6) : nil }
  }
}

extension Element {
  /// Of WordprocessingML, in its transitional or its strict namespace.
  var isWord: Bool {
    namespace == "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
      || namespace == "http://purl.oclc.org/ooxml/wordprocessingml/main"
  }
}
