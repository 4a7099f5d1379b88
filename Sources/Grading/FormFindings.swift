import Disclosures
import Rubrics

/// Facts of the form duty, from how the page is reached. Where there are several home pages, the weakest link counts:
/// a shopper sees only one of them. What a home page that was not read might show is in doubt.
struct FormFindings {
  private let area: Area?
  private let linkText: WordTable
  private let unknown = "unknown"

  init(_ rubric: Rubric) {
    area = rubric.areas.first(where: \.isForm)
    linkText = rubric.linkText
  }

  /// Only facts and values that the rubric has; in its order.
  ///
  /// - Parameter page: the capture that the statement was read from.
  func findings(of placement: Placement, page: Capture?) -> [Finding] {
    let links = placement.storefronts.compactMap(\.link)
    let doubt = Self.doubt(of: placement)
    let sights = FormSights(placement, page: page)
    return (area?.facts ?? []).compactMap { fact in
      let name = String(fact.id.split(separator: ".").last ?? "")
      /// A fact of the links; what a link that nobody saw might say instead is in doubt.
      func finding(_ value: String, says: (Placement.HomepageLink) -> String?) -> Finding? {
        guard let doubt else { return sights.finding(fact, value, says: says) }
        let others = values(of: fact, below: links.isEmpty ? nil : value)
        let shown = links.isEmpty && fact.value(unknown) != nil ? unknown : value
        return sights.finding(
          fact, shown, doubt: others.isEmpty ? nil : doubt, or: others.filter { $0 != shown }, says: says)
      }
      switch name {
      case "link":
        var (value, others) = Self.links(of: placement)
        if links.isEmpty, doubt != nil, fact.value(unknown) != nil { (value, others) = (unknown, others + [value]) }
        return sights.finding(
          fact, value, doubt: others.isEmpty ? nil : doubt, or: others.filter { fact.value($0) != nil },
          showsMissing: true
        ) { "leads to \($0.destination)" }
      case "one_click":
        let isStraight = links.allSatisfy { $0.clicks <= 1 }
        return finding(!links.isEmpty && isStraight ? "yes" : "no") {
          guard isStraight || $0.clicks > 1 else { return nil }
          return $0.clicks == 1 ? "leads to it in one click" : "leads to it in \($0.clicks) clicks"
        }
      case "conspicuous":
        let value = weakest(fact, links) { place($0.place) }
        return finding(value) { place($0.place) == value ? words($0.place) : nil }
      case "type":
        if links.isEmpty, doubt == nil { return sights.finding(fact, "faint") { _ in nil } }
        let reason = "style sheets are not evaluated"
        return sights.finding(fact, unknown, doubt: links.isEmpty ? doubt : reason, or: ["visible", "faint"]) { _ in
          reason
        }
      case "text":
        let value = weakest(fact, links) { linkText.first(in: $0.text)?.id ?? "fail" }
        return finding(value) { link in
          let found = linkText.first(in: link.text)
          return (found?.id ?? "fail") == value ? found?.means ?? "says nothing of it" : nil
        }
      case "dedicated":
        switch placement.page {
        case .dedicated: return sights.finding(fact, "dedicated", heading: "heads a page of its own")
        case .section: return sights.finding(fact, "section", heading: "heads a section of a longer page")
        case nil:
          return sights.finding(
            fact, unknown, doubt: "it could not be told whether the page has other contents",
            or: ["dedicated", "section"], heading: "heads what was taken for the statement")
        }
      default: return nil
      }
    }
  }

  /// Which of the home pages that were read have a link, and what else may be so of all of them.
  private static func links(of placement: Placement) -> (value: String, others: [String]) {
    let fronts = placement.storefronts
    let linked = fronts.count { $0.link != nil }
    let unread = fronts.count { $0.link == nil && $0.unread != nil }
    func value(_ linked: Int, of count: Int) -> String { linked == 0 ? "none" : linked == count ? "all" : "some" }
    let seen = value(linked, of: fronts.count - unread)
    let possible = Set((linked...(linked + unread)).map { value($0, of: fronts.count) })
    return (seen, ["all", "some", "none"].filter { $0 != seen && possible.contains($0) })
  }

  /// Why something may be otherwise than the home pages that were read show it; nil when all of them were.
  private static func doubt(of placement: Placement) -> String? {
    let unread = placement.storefronts.filter { $0.link == nil && $0.unread != nil }
    guard let first = unread.first, let why = first.unread else { return nil }
    return "the home page \(first.url) could not be read: \(why)" + (unread.count > 1 ? "; nor could others" : "")
  }

  /// What the link of one more home page may make of a fact: as the weakest counts, fewer points than what is known of
  /// the others; anything where there are none.
  private func values(of fact: Fact, below known: String?) -> [String] {
    let points = known.flatMap { fact.value($0) }?.disclosure
    return fact.values.filter { value in value.id != unknown && points.map { value.disclosure < $0 } ?? true }.map(\.id)
  }

  /// The value with the fewest points among the links; the one with the fewest of all where there is no link.
  private func weakest(
    _ fact: Fact, _ links: [Placement.HomepageLink], _ value: (Placement.HomepageLink) -> String
  ) -> String {
    let found = links.compactMap { fact.value(value($0)) }
    let candidates = links.isEmpty ? fact.values : found
    return candidates.min { $0.disclosure < $1.disclosure }?.id ?? ""
  }

  private func place(_ place: LinkPlace) -> String {
    switch place {
    case .header, .navigation, .footer: "prominent"
    case .body: "body"
    case .collapsed: "hidden"
    }
  }

  private func words(_ place: LinkPlace) -> String {
    switch place {
    case .header: "stands in the header"
    case .navigation: "stands in the navigation"
    case .footer: "stands in the footer"
    case .body: "stands in the body of the page"
    case .collapsed: "shows only after a click or a hover"
    }
  }
}
