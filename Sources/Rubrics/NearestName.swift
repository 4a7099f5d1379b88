import Matching

/// The known name that a misspelt one was most likely meant to be; nil when none is close.
///
/// Close means at most one edit in three letters (an insertion, a deletion, a substitution or two neighbours swapped).
func nearestName(to name: String, among known: [String]) -> String? {
  // Names are short; a long text in a name's place has no near name, and is not worth the table.
  guard !name.isEmpty, name.utf8.count <= 64 else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in known {
    let limit = max(1, candidate.utf8.count / 3)
    let distance = editDistance(name, candidate, limit: limit)
    if distance <= limit, distance < best?.distance ?? .max {
      best = (candidate, distance)
    }
  }
  return best?.name
}
