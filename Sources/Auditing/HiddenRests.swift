import Locating
import Reading
import Rubrics

/// What of single documents nobody sees, by the words of a rubric.
struct HiddenRests: Sendable {
  private let rules: LocatingRules

  init(_ provisions: Provisions) throws { rules = try provisions.locatingRules() }

  /// "the page hides a part of 92 words ..."; nil for a page that hides nothing which may answer.
  func clause(of page: Page) -> String? { HiddenRest(of: page, beside: page.document.content, rules)?.clause }
}
