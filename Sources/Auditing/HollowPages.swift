import Grading
import Locating
import Reading
import Rubrics

/// Single pages whose headings wait for a script to bring what stands below them, by the words of a rubric.
struct HollowPages: Sendable {
  let rules: LocatingRules
  let grader: Grader

  /// Whether nobody can say of a page that it passes over what its headings announce.
  func contains(_ page: Page) -> Bool {
    let document = page.document.content
    guard let hollow = HollowHeadings(of: page, in: document, rules), hollow.isPage else { return false }
    return grader.answers(of: document).missing.count >= max(1, hollow.names.count)
  }

  /// "under “Audits” stands a part", where that may say what the page leaves out; nil for a page that waits for nothing.
  func clause(of page: Page) -> String? {
    let document = page.document.content
    guard let hollow = HollowHeadings(of: page, in: document, rules) else { return nil }
    return grader.answers(of: document).missing.isEmpty ? nil : hollow.clause
  }
}
