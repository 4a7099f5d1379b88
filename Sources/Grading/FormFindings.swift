import Disclosures
import Rubrics

/// Facts of the form duty, from how the page is reached. Where there are several home pages, the weakest link counts:
/// a shopper sees only one of them.
struct FormFindings {
  private let area: Area?
  private let linkText: WordTable

  init(_ rubric: Rubric) {
    area = rubric.areas.first(where: \.isForm)
    linkText = rubric.linkText
  }

  /// Only facts and values that the rubric has; in its order.
  ///
  /// - Parameter page: the capture that the statement was read from.
  func findings(of placement: Placement, page: Capture?) -> [Finding] {
    let links = placement.storefronts.compactMap(\.link)
    let isComplete = links.count == placement.storefronts.count
    let sights = FormSights(placement, page: page)
    return (area?.facts ?? []).compactMap { fact in
      let name = String(fact.id.split(separator: ".").last ?? "")
      switch name {
      case "link":
        let value = links.isEmpty ? "none" : isComplete ? "all" : "some"
        return sights.finding(fact, value, showsMissing: true) { "leads to \($0.destination)" }
      case "one_click":
        let isStraight = links.allSatisfy { $0.clicks <= 1 }
        return sights.finding(fact, !links.isEmpty && isStraight ? "yes" : "no") {
          guard isStraight || $0.clicks > 1 else { return nil }
          return $0.clicks == 1 ? "leads to it in one click" : "leads to it in \($0.clicks) clicks"
        }
      case "conspicuous":
        let value = weakest(fact, links) { place($0.place) }
        return sights.finding(fact, value) { place($0.place) == value ? words($0.place) : nil }
      case "type":
        if links.isEmpty { return sights.finding(fact, "faint") { _ in nil } }
        let reason = "style sheets are not evaluated"
        return sights.finding(fact, "unknown", doubt: reason, or: ["visible", "faint"]) { _ in reason }
      case "text":
        let value = weakest(fact, links) { linkText.first(in: $0.text)?.id ?? "fail" }
        return sights.finding(fact, value) { link in
          let found = linkText.first(in: link.text)
          return (found?.id ?? "fail") == value ? found?.means ?? "says nothing of it" : nil
        }
      case "dedicated":
        switch placement.page {
        case .dedicated: return sights.finding(fact, "dedicated", heading: "heads a page of its own")
        case .section: return sights.finding(fact, "section", heading: "heads a section of a longer page")
        case nil:
          return sights.finding(
            fact, "unknown", doubt: "it could not be told whether the page has other contents",
            or: ["dedicated", "section"], heading: "heads what was taken for the statement")
        }
      default: return nil
      }
    }
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
