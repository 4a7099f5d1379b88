import Parsing

/// What a page says of itself beside its text.
struct HTMLHead {
  private(set) var title = ""
  private(set) var base: String?
  private(set) var canonical: String?
  private(set) var refresh: String?
  private(set) var turns: [String] = []
  private(set) var isNofollow = false
  private(set) var scripts = 0
  /// An element for scripts to fill, as frameworks leave it.
  private(set) var hasMount = false
  /// A notice for visitors without scripts.
  private(set) var asksForScripts = false

  private enum Inside { case title, noscript }
  private var inside: Inside?
  private var hasTitle = false

  mutating func start(_ element: Element) {
    switch element.name {
    case "title":
      if !hasTitle { inside = .title }
    case "base": base = base ?? element.value("href")
    case "link":
      let relation = element.value("rel")?.lowercased()
      if canonical == nil, relation == "canonical" { canonical = element.value("href") }
      if relation == "next" || relation == "prev", turns.count < 2, let target = element.value("href") {
        turns.append(target)
      }
    case "meta": meta(element)
    case "script":
      let type = element.value("type")?.lowercased() ?? ""
      if type.isEmpty || type.contains("script") || type == "module" { scripts += 1 }
    case "noscript": inside = .noscript
    default:
      if let id = element.value("id"), Self.mounts.contains(id.lowercased()) { hasMount = true }
    }
  }

  mutating func end(_ name: String) {
    if name == "title", inside == .title {
      hasTitle = true
      inside = nil
    } else if name == "noscript", inside == .noscript {
      inside = nil
    }
  }

  /// Whether this text was the head's and is no text of the page.
  mutating func takes(_ text: String) -> Bool {
    switch inside {
    case .title:
      title += text
      return true
    case .noscript:
      if text.lowercased().contains("javascript") { asksForScripts = true }
      return true
    case nil: return false
    }
  }

  private mutating func meta(_ element: Element) {
    guard let content = element.value("content") else { return }
    switch (element.value("name") ?? element.value("property") ?? "").lowercased() {
    case "robots", "fairlead":
      let words = content.lowercased().split { $0 == "," || $0 == ";" || $0.isWhitespace }
      if words.contains("nofollow") || words.contains("none") { isNofollow = true }
    case "og:title": if title.isEmpty, !hasTitle { title = content }
    default: break
    }
    guard element.value("http-equiv")?.lowercased() == "refresh", refresh == nil else { return }
    refresh = Page.target(ofRefresh: content)
  }

  private static let mounts: Set<String> = ["root", "app", "__next", "__nuxt", "app-root", "react-root", "ember-app"]
}
