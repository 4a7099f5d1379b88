import Parsing

/// Where a click on an element leads, as far as its markup tells.
enum LinkTarget {
  /// The address of a link element: its `href`, or what a script in it or beside it opens.
  static func of(link element: Element) -> String? {
    guard let href = element.value("href") ?? element.value("xlink:href") else { return scripted(element) }
    if leadsSomewhere(href), href != "#" { return href }
    return scripted(element) ?? opened(by: href)
  }

  /// The address that another element leads to: a button, a line of a menu.
  static func scripted(_ element: Element) -> String? {
    // On a box, such a field is as often about what scripts fill it with.
    for name in ["data-href", "data-url", "data-link"] where ["a", "button", "span", "li"].contains(element.name) {
      if let value = element.value(name), isAddress(value[...]) { return value }
    }
    return element.value("onclick").flatMap(opened)
  }

  /// Where the button of a form leads that sends nothing.
  static func of(form element: Element) -> String? {
    guard let action = element.value("action"), isAddress(action[...]),
      element.value("method").map({ $0.lowercased() == "get" }) != false
    else { return nil }
    return action
  }

  /// The address that a choice in a pick list stands for.
  static func of(option element: Element) -> String? {
    element.value("value").flatMap { isAddress($0[...]) ? $0 : nil }
  }

  /// The first address in quotation marks of "location.href='/act'", "window.open('/act')".
  static func opened(by script: String) -> String? {
    guard script.contains("location") || script.contains("open(") else { return nil }
    var rest = script.prefix(2000)
    while let start = rest.firstIndex(where: { $0 == "'" || $0 == "\"" }) {
      let quoted = rest[rest.index(after: start)...]
      guard let end = quoted.firstIndex(of: rest[start]) else { return nil }
      if isAddress(quoted[..<end]) { return String(quoted[..<end]) }
      rest = quoted[quoted.index(after: end)...]
    }
    return nil
  }

  /// "ca" of "#ca" and "/#ca": the id of a part of the page itself, as far as an address alone tells.
  static func part(of href: String) -> String? {
    let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 && ["", "/"].contains(parts[0]) ? String(parts[1]) : nil
  }

  private static func isAddress(_ text: Substring) -> Bool {
    guard text.utf8.count <= 2000, !text.contains(where: \.isWhitespace) else { return false }
    if text.hasPrefix("/") || text.hasPrefix("./") || text.hasPrefix("../") { return text.utf8.count > 1 }
    let lower = text.lowercased()
    return ["http://", "https://"].contains { lower.hasPrefix($0) }
      || [".html", ".htm", ".php", ".aspx", ".pdf"].contains { lower.hasSuffix($0) }
  }

  /// Not a script, a telephone or a part of a message. What lies within the link itself ("data:") is a target like any
  /// other, so that a reader can tell that nobody gets there.
  static func leadsSomewhere(_ href: String) -> Bool {
    let rest = href.utf8.drop { $0 <= 0x20 }
    guard let first = rest.first else { return false }
    if first == UInt8(ascii: "/") { return true }
    if first == UInt8(ascii: "#") { return rest.count > 1 }
    let scheme = String(decoding: rest.prefix { $0 != UInt8(ascii: ":") }.prefix(12), as: UTF8.self).lowercased()
    return !["javascript", "mailto", "tel", "sms", "blob", "about"].contains(scheme)
  }
}
