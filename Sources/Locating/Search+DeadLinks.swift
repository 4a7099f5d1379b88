import Disclosures
import Fetching
import Reading
import Rubrics

/// Links by the name of what is looked for that cannot be followed.
extension Search {
  /// Takes note of a page's links that name the Act and lead where nobody gets without a click: to a script, to a part
  /// of the page that is not there, to a message, out of the web. On home pages those that name its subject count, too.
  mutating func noteDeadLinks(of visit: Visit, isHome: Bool) {
    guard let page = visit.page, let base = base(of: visit) else { return }
    var noted = 0
    for (link, isOpener) in page.links.map({ ($0, false) }) + page.openers.map({ ($0, true) }) {
      guard noted < Self.mostDeadLinks else { return }
      guard let words = naming(link, isHome: isHome),
        let obstacle = isOpener ? why(opener: link, on: visit) : why(link, on: visit, base)
      else { continue }
      noted += 1
      let reason = "\(isHome ? link.place.rawValue : "page") link \u{201C}\(words.prefix(80))\u{201D}"
      let place = isHome ? "the home page" : visit.final.description
      var isUnreadable = false
      if case .unreadable = obstacle { isUnreadable = true }
      let isByClick = isUnreadable && !obstacle.sentence.hasPrefix(Self.noPage)
      let clause = "cannot be followed" + (isByClick ? " without a click in a browser" : "")
      let lead = "The \(reason) of \(place) \(clause)"
      // A home page may have been looked at before, without its scripts.
      guard !deadLinks.contains(where: { $0.lead == lead }) else { continue }
      deadLinks.append((lead, obstacle))
      let result = isUnreadable ? "not followed: \(obstacle.sentence)" : "no web address"
      trail.append(
        Step(url: link.href.isEmpty ? visit.final.description : shown(link.href), reason: reason, result: result))
    }
  }

  /// A message, a telephone: a click shows no page either.
  private static let noPage = "it leads to no page"

  /// What a page may add to the trail in this way.
  private static let mostDeadLinks = 3

  /// The words of a link that name what is looked for; nil for others.
  private mutating func naming(_ link: Link, isHome: Bool) -> String? {
    for words in [link.text, link.label] {
      let name = judge.classified(words)?.id
      if isHome ? judge.rules.saysWhat(name) : judge.rules.saysAct(name) { return words }
    }
    return nil
  }

  /// Why a link leads nowhere; nil where it leads somewhere.
  private func why(_ link: Link, on visit: Visit, _ base: WebAddress) -> Visit.Obstacle? {
    guard let target = base.resolving(link.href) else { return .unreachable("no web address: \(shown(link.href))") }
    guard let name = Self.part(of: link.href), target == visit.final || target == visit.requested else { return nil }
    return why(part: name, of: visit)
  }

  /// Why something to click leads nowhere; nil where it shows a part of the page.
  private func why(opener: Link, on visit: Visit) -> Visit.Obstacle? {
    if let name = Self.part(of: opener.href) { return why(part: name, of: visit) }
    let scheme = opener.href.drop { $0.isWhitespace }.prefix { $0 != ":" }.lowercased()
    switch scheme {
    case "javascript": return .unreadable("it runs a script (\(shown(opener.href)))")
    case "", "#", "/#": return .unreadable("it names no address")
    default: return .unreadable("\(Self.noPage) (\(shown(opener.href)))")
    }
  }

  /// Why a part of a page shows nothing.
  private func why(part name: String, of visit: Visit) -> Visit.Obstacle? {
    guard let size = visit.page?.parts[name] else {
      return .unreadable("no part of the page is called \(shown("#" + name))")
    }
    return size < Self.leastPart
      ? .unreadable("the part of the page that it opens, \(shown("#" + name)), is empty until a script fills it") : nil
  }

  /// Bytes of text: "Loading ..." is no statement.
  private static let leastPart = 40

  /// "ca" of "#ca" and "/#ca".
  private static func part(of href: String) -> String? {
    let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 && ["", "/"].contains(parts[0]) && !parts[1].isEmpty ? String(parts[1]) : nil
  }
}
