import Disclosures
import Rubrics

/// What the facts of the form duty rest on: the words of a link where the text of its page holds them, otherwise the
/// page that was looked at, and what it shows.
struct FormSights {
  private let placement: Placement
  private let page: Capture?

  /// - Parameter page: the capture that the statement was read from.
  init(_ placement: Placement, page: Capture?) {
    self.placement = placement
    self.page = page
  }

  /// A fact that the links of home pages answer; nil when the rubric has no such value.
  ///
  /// - Parameters:
  ///   - showsMissing: home pages without a link decide it as well as the links do.
  ///   - says: what a link says to it; nil for one that another link counts before.
  func finding(
    _ fact: Fact, _ value: String, doubt: String? = nil, or others: [String] = [], showsMissing: Bool = false,
    says: (Placement.HomepageLink) -> String?
  ) -> Finding? {
    guard var finding = finding(fact, value, doubt, others) else { return nil }
    let isBare = !placement.storefronts.contains { $0.link != nil }
    for storefront in placement.storefronts {
      if let link = storefront.link {
        guard let said = says(link), let capture = link.capture else { continue }
        add(link, on: capture, "\(fact.id): \(said)", to: &finding)
      } else if isBare || showsMissing, let capture = storefront.capture {
        let note =
          storefront.unread.map { "this home page could not be read: \($0)" }
          ?? "no link of this home page leads to the statement"
        finding.seen.append(Sight(capture: capture, note: note))
      }
    }
    return finding
  }

  /// A fact that the statement's own page answers.
  func finding(
    _ fact: Fact, _ value: String, doubt: String? = nil, or others: [String] = [], heading said: String
  ) -> Finding? {
    guard var finding = finding(fact, value, doubt, others) else { return nil }
    if let heading = placement.heading {
      finding.evidence = [Evidence(quotation: heading, warrant: "\(fact.id): \(said)")]
    } else if let page {
      finding.seen = [Sight(capture: page, note: "it has no headings; all of its text was looked at")]
    }
    return finding
  }

  private func finding(_ fact: Fact, _ value: String, _ doubt: String?, _ others: [String]) -> Finding? {
    guard fact.value(value) != nil else { return nil }
    return Finding(fact: fact.id, values: [value], doubt: doubt, alternatives: others)
  }

  private func add(
    _ link: Placement.HomepageLink, on capture: Capture, _ warrant: String, to finding: inout Finding
  ) {
    if let quotation = link.quotation {
      finding.evidence.append(Evidence(quotation: quotation, warrant: warrant, capture: capture))
    } else {
      let name = link.text.isEmpty ? "nothing" : "\u{201C}\(link.text)\u{201D}"
      finding.seen.append(
        Sight(
          capture: capture,
          note: "\(warrant); the link to \(link.destination), named \(name) in its markup, shows no words of its own"))
    }
  }
}
