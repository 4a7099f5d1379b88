import Locating
import Reading
import Rubrics

/// What of single documents nobody sees, by the words of a rubric.
struct HiddenRests: Sendable {
  let rules: LocatingRules

  /// "the page hides a part of 92 words ..."; nil for a page that hides nothing which may answer.
  func clause(of page: Page) -> String? { HiddenRest(of: page, beside: page.document.content, rules)?.clause }
}
