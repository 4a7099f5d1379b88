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
  func findings(of placement: Placement) -> [Finding] {
    let links = placement.storefronts.compactMap(\.link)
    let isComplete = links.count == placement.storefronts.count
    return (area?.facts ?? []).compactMap { fact in
      let name = String(fact.id.split(separator: ".").last ?? "")
      switch name {
      case "link": return finding(fact, links.isEmpty ? "none" : isComplete ? "all" : "some")
      case "one_click":
        return finding(fact, !links.isEmpty && links.allSatisfy { $0.clicks <= 1 } ? "yes" : "no")
      case "conspicuous": return finding(fact, weakest(fact, links) { place($0.place) })
      case "type":
        if links.isEmpty { return finding(fact, "faint") }
        return finding(fact, "unknown", doubt: "style sheets are not evaluated", or: ["visible", "faint"])
      case "text": return finding(fact, weakest(fact, links) { linkText.first(in: $0.text)?.id ?? "fail" })
      case "dedicated":
        if let page = placement.page { return finding(fact, page.rawValue) }
        return finding(
          fact, "unknown", doubt: "it could not be told whether the page has other contents",
          or: ["dedicated", "section"])
      default: return nil
      }
    }
  }

  private func finding(_ fact: Fact, _ value: String, doubt: String? = nil, or others: [String] = []) -> Finding? {
    guard fact.value(value) != nil else { return nil }
    return Finding(fact: fact.id, values: [value], doubt: doubt, alternatives: others)
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
}
