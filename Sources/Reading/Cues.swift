/// What class names, ids and styles of an element say of its part in the page.
struct Cues: OptionSet, Sendable {
  let rawValue: UInt16

  static let footer = Cues(rawValue: 1)
  static let header = Cues(rawValue: 2)
  static let navigation = Cues(rawValue: 4)
  /// Opens by click or hover.
  static let collapsed = Cues(rawValue: 8)
  /// Is open already.
  static let expanded = Cues(rawValue: 16)
  static let noise = Cues(rawValue: 32)
  static let hidden = Cues(rawValue: 64)
  /// The panel of something that opens: its text is meant to be read.
  static let panel = Cues(rawValue: 128)
  /// What visitors wrote below the page's own text.
  static let visitors = Cues(rawValue: 2048)
  // Words that mean something only beside another one.
  private static let nested = Cues(rawValue: 256)
  private static let width = Cues(rawValue: 512)
  private static let display = Cues(rawValue: 1024)

  /// Of class names and ids: words run together with hyphens, underscores and capitals.
  static func of(names: String) -> Cues {
    var cues: Cues = []
    for token in names.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      if visitorNames.contains(String(decoding: token.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)) {
        cues.formUnion([.noise, .visitors])
        continue
      }
      var inToken: Cues = []
      let words = words(token)
      // "has-dropdown", "js-footer": about something else, or nothing at all.
      if words.count > 1, states.contains(words[0]) { continue }
      for word in words { inToken.formUnion(table[word] ?? []) }
      if inToken.contains([.navigation, .nested]) { inToken.insert(.collapsed) }
      // Bootstrap's "navbar-collapse", and "d-md-block": open on wide screens.
      if words.first == "navbar" && inToken.contains(.collapsed) || inToken.contains([.width, .display]) {
        inToken.insert(.expanded)
      }
      cues.formUnion(inToken)
    }
    return cues.contains(.expanded) ? cues.subtracting([.collapsed, .hidden]) : cues
  }

  /// Of an inline style.
  static func of(style: String) -> Cues {
    for declaration in style.utf8.split(separator: UInt8(ascii: ";")) {
      let dense = declaration.compactMap { $0 > 0x20 ? $0 | 0x20 : nil }
      if hidings.contains(where: { dense.starts(with: $0) }) { return .hidden }
    }
    return []
  }

  private static let hidings = ["display:none", "visibility:hidden"].map { Array($0.utf8) }

  private static func words(_ token: Substring.UTF8View) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasSmall = false
    for byte in token {
      let isSmall = byte &- 0x61 < 26
      let isCapital = byte &- 0x41 < 26
      if !word.isEmpty, !(isSmall || isCapital) || isCapital && wasSmall {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
      if isSmall || isCapital { word.append(byte | 0x20) }
      wasSmall = isSmall
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// How sites and services call the place of visitors' comments, whole.
  private static let visitorNames: Set<String> = [
    "comments", "comment", "comment-list", "commentlist", "comments-area", "comments-section", "comment-section",
    "comments-list", "comment-body", "comment-content", "comments-wrapper", "comments__list", "disqus_thread",
    "disqus-comments", "fb-comments", "wpd-thread-list", "post-comments", "blog-comments", "customer-reviews",
  ]

  private static let states: Set<String> = ["has", "no", "with", "without", "is", "js", "not"]

  private static let table: [String: Cues] = [
    "footer": .footer, "foot": .footer, "colophon": .footer, "fineprint": .footer, "siteinfo": .footer,
    "header": .header, "masthead": .header, "topbar": .header,
    "nav": .navigation, "navbar": .navigation, "navigation": .navigation, "menu": .navigation,
    "menubar": .navigation, "breadcrumb": .navigation, "breadcrumbs": .navigation,
    "collapse": [.collapsed, .panel], "collapsed": [.collapsed, .panel], "collapsible": [.collapsed, .panel],
    "accordion": [.collapsed, .panel], "dropdown": [.collapsed, .panel], "drawer": [.collapsed, .panel],
    "submenu": [.collapsed, .navigation], "megamenu": [.collapsed, .navigation], "flyout": .collapsed,
    "offcanvas": .collapsed, "hamburger": .collapsed, "burger": .collapsed, "popup": .collapsed, "modal": .collapsed,
    "sub": .nested, "mega": .nested, "mobile": .nested, "off": .nested,
    "toggle": .panel, "tab": .panel, "tabs": .panel, "tabpanel": .panel, "panel": .panel, "expandable": .panel,
    "faq": .panel, "answer": .panel, "expanded": .expanded, "show": .expanded, "open": .expanded,
    "cookie": .noise, "cookies": .noise, "consent": .noise, "gdpr": .noise, "onetrust": .noise, "cookiebot": .noise,
    "hidden": .hidden, "hide": .hidden, "invisible": .hidden, "none": .hidden, "lg": .width, "md": .width,
    "xl": .width, "block": .display, "flex": .display, "inline": .display, "visible": .display,
  ]
}
