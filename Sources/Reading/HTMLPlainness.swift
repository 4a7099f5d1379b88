import Parsing

/// Whether a page of HTML shows its text and nothing else: every element, attribute and style has to be one that is
/// known to leave words as they are.
enum HTMLPlainness {
  /// Distinct doubts, the first few.
  private static let most = 4

  static func doubts(_ bytes: [UInt8]) -> [String] {
    var doubts: [String] = []
    var isSheet = false
    var titles = 0
    func add(_ why: String) {
      if doubts.count < most, !doubts.contains(why) { doubts.append(why) }
    }
    _ = parseHTML(bytes) { event in
      switch event {
      case .start(let element):
        isSheet = element.name == "style"
        if element.name == "title" { titles += 1 }
        if titles > 1 { add("The page has a second title, whose words are not in its text.") }
        if !elements.contains(element.name) {
          add("The page has something that may not be in its text (\(element.name)).")
        }
        if let title = element.value("title"), title.contains(where: \.isLetter) {
          add("Words in it show only to who points at them (“\(shown(title))”), and were not read.")
        }
        for attribute in element.attributes where !isPlain(attribute, of: element.name) {
          add("The page may change how its words look (\(element.name) \(attribute.name)).")
        }
      case .text(let text):
        guard isSheet else { break }
        for declaration in strangeStyles(sheet: text) {
          add("The page's styles may hide or add words (\(declaration)).")
        }
      case .end: isSheet = false
      case .passedOver(let text):
        add("Words in it are neither text nor comment, and were passed over (“\(shown(text))”).")
      // Old browsers of one maker show what stands in it.
      case .comment(let text) where text.drop(while: \.isWhitespace).hasPrefix("[if"):
        add("Words in it show in some browsers only (“\(shown(text))”), and were not read.")
      case .comment: break
      }
      return .proceed
    }
    return doubts
  }

  private static let elements: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "table",
    "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "col", "colgroup", "ul", "ol", "li", "dl", "dt", "dd", "br",
    "hr", "b", "strong", "i", "em", "u", "section", "article", "main", "address", "a", "center", "blockquote",
  ]

  /// The first words.
  private static func shown(_ text: String) -> String { text.count > 80 ? "\(text.prefix(80))..." : text }

  private static func isPlain(_ attribute: Attribute, of element: String) -> Bool {
    // A quotation mark that was forgotten takes in what stands up to the next one.
    if attribute.value.contains("<") || attribute.value.contains(">") { return false }
    switch attribute.name {
    case "lang", "charset", "class", "id", "scope", "colspan", "rowspan", "border", "cellpadding", "cellspacing",
      "align",
      "valign", "name", "dir", "title", "start", "type", "alt", "src", "role":
      return attribute.name != "dir" || attribute.value == "ltr"
    case "content": return element == "meta"
    case "http-equiv": return element == "meta" && attribute.value.lowercased() == "content-type"
    case "href": return element == "a"
    case "width": return element != "p" && element != "div"
    case "style": return strangeStyles(declarations: attribute.value).isEmpty
    default: return false
    }
  }

  /// "h1 { margin: 0 } p.note { color: #333 }": what in it is not known to be harmless.
  private static func strangeStyles(sheet: String) -> [String] {
    guard !sheet.contains("@"), !sheet.contains("::"), !sheet.contains(":before"), !sheet.contains(":after"),
      !sheet.contains("\\"), !sheet.contains("/*")
    else { return ["a rule with a condition"] }
    return sheet.split(separator: "}").flatMap { rule in
      guard let brace = rule.firstIndex(of: "{") else {
        return rule.allSatisfy(\.isWhitespace) ? [] : ["a rule cut off"]
      }
      return strangeStyles(declarations: String(rule[rule.index(after: brace)...]))
    }
  }

  private static func strangeStyles(declarations: String) -> [String] {
    declarations.split(separator: ";").compactMap { declaration in
      if declaration.allSatisfy(\.isWhitespace) { return nil }
      let parts = declaration.lowercased().split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return String(declaration) }
      let name = parts[0].filter { !$0.isWhitespace }
      let words = parts[1].replacing("!important", with: " ").split(whereSeparator: \.isWhitespace)
      return isPlain(style: name, words.joined()) && (!isRoom(name) || words.allSatisfy(isModest)) ? nil : name
    }
  }

  private static func isPlain(style name: String, _ value: String) -> Bool {
    switch name {
    case "font-weight", "font-style", "text-align", "border-collapse", "border-spacing": return !value.contains("url")
    case "font-family": return !value.contains("url") && !SymbolFonts.contains(value)
    // The sign of an item may be a sentence, or a counter's; a line may be set off the page.
    case "list-style", "list-style-type", "vertical-align":
      return value.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") }
    case "margin", "padding", "margin-top", "margin-bottom", "margin-left", "margin-right", "padding-top",
      "padding-bottom", "padding-left", "padding-right", "line-height", "border", "border-top", "border-bottom",
      "border-left", "border-right", "max-width":
      // A line closed up or pushed out of the page hides the next one.
      return !value.contains("-") && !value.contains("url")
        && (name != "line-height" || size(value).map { $0 >= 1 } == true)
        && (name != "max-width" || size(value).map { $0 >= 20 } == true)
    case "text-decoration": return value == "none" || value == "underline"
    case "font-size": return fontSize(value)
    case "color": return isDark(value)
    case "background", "background-color": return ["#fff", "#ffffff", "white", "transparent", "none"].contains(value)
    default: return false
    }
  }

  /// Whether a style makes room around words.
  private static func isRoom(_ name: String) -> Bool {
    ["margin", "padding", "border"].contains { name.hasPrefix($0) }
  }

  /// "12px", "auto", "solid": pushes nothing out of sight.
  private static func isModest(_ length: Substring) -> Bool {
    guard let first = length.first, first.isNumber || first == "." else { return true }
    guard let size = size(String(length)) else { return false }
    switch length.drop(while: { $0.isNumber || $0 == "." }) {
    case "": return size == 0
    case "px": return size <= 200
    case "pt": return size <= 150
    case "em", "rem": return size <= 12
    case "%": return size <= 30
    case "in": return size <= 2
    case "cm": return size <= 5
    case "mm": return size <= 50
    default: return false
    }
  }

  private static func size(_ value: String) -> Double? {
    value == "normal" ? 1.2 : Double(value.prefix { $0.isNumber || $0 == "." })
  }

  /// At least about 8 pixels.
  private static func fontSize(_ value: String) -> Bool {
    if ["small", "medium", "large", "x-large", "xx-large", "larger", "smaller"].contains(value) { return true }
    guard let size = size(value) else { return false }
    if value.hasSuffix("px") { return (8...80).contains(size) }
    if value.hasSuffix("pt") { return (6...60).contains(size) }
    if value.hasSuffix("em") { return (0.6...5).contains(size) }
    return value.hasSuffix("%") && (60...500).contains(size)
  }

  /// "black", "#333", "#1a2b3c", "rgb(20,20,20)": readable on white.
  private static func isDark(_ value: String) -> Bool {
    if ["black", "navy", "darkblue", "inherit", "maroon", "dimgray", "dimgrey"].contains(value) { return true }
    if value.hasPrefix("#") {
      let digits = value.dropFirst().compactMap(\.hexDigitValue)
      if digits.count == 3, value.count == 4 { return digits.allSatisfy { $0 <= 8 } }
      return digits.count == 6 && value.count == 7 && [0, 2, 4].allSatisfy { digits[$0] <= 8 }
    }
    guard value.hasPrefix("rgb("), value.hasSuffix(")") else { return false }
    let shares = value.dropFirst(4).dropLast().split(separator: ",").map { Int($0) ?? 255 }
    return shares.count == 3 && shares.allSatisfy { $0 <= 140 }
  }
}
