import Rubrics
import Synchronization

/// The words of a rubric by which single pages are judged, read when the first page comes: a stream of texts is graded
/// without them.
final class PageRules: Sendable {
  private let provisions: Provisions
  private let known = Mutex<LocatingRules?>(nil)

  init(_ provisions: Provisions) { self.provisions = provisions }

  /// - Throws: `RubricError` for a rubric whose `locating.yaml` is faulty.
  func get() throws -> LocatingRules {
    try known.withLock { known in
      let rules = try known ?? provisions.locatingRules()
      known = rules
      return rules
    }
  }
}
