/// Rewrites one clause that claims a deed. Nil where its grammar is not one of the few that can be changed safely.
enum ClauseEdit {
  /// "We audit" to "we do not audit"; "suppliers are audited" to "suppliers are not audited".
  static func denying(_ clause: String) -> String? {
    edit(clause, active: { "\($0) do not \($1)" }, passive: { "\($0) not \($1)" })
  }

  /// "We audit" to "we plan to audit"; "suppliers are audited" to "suppliers are to be, at some time to come, audited".
  static func planning(_ clause: String) -> String? {
    edit(
      clause, active: { "\($0) plan to \($1)" },
      passive: { ["is", "are"].contains($0) ? "\($0) planned in future to be \($1)" : nil })
  }

  /// "We audit" to "we expect our suppliers to audit".
  static func expecting(_ clause: String) -> String? {
    edit(clause, active: { "\($0) expect our suppliers to \($1)" }, passive: { _, _ in nil })
  }

  private static let auxiliaries: Set<String> = ["is", "are", "has", "have", "will", "must", "may", "can", "shall"]
  /// A verb does not follow "we" here.
  private static let notVerbs: Set<String> = [
    "also", "currently", "regularly", "do", "does", "did", "as", "and", "or", "at", "in", "the", "all", "each", "not",
    "never", "only", "both", "ourselves", "routinely", "generally", "typically", "periodically", "annually", "further",
    "then", "believe", "are", "have", "will", "may", "can", "must", "had", "were", "was", "could", "would", "should",
  ]

  /// The first place where a subject meets its verb: "we VERB", or an auxiliary with the next word.
  private static func edit(
    _ clause: String, active: (String, String) -> String?, passive: (String, String) -> String?
  ) -> String? {
    let words = clause.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for (index, word) in words.enumerated().dropLast() {
      let next = words[index + 1]
      let changed: String?
      if ["we", "We", "WE"].contains(word), !notVerbs.contains(next), next.first?.isLowercase == true {
        // "We conducted", "we trained": the past cannot be denied by this pattern.
        changed = next.hasSuffix("ed") ? nil : active(word, next)
      } else if auxiliaries.contains(word), next != "not", next.first?.isLetter == true {
        changed = passive(word, next)
      } else {
        continue
      }
      return changed.map { (words[..<index] + [$0] + words[(index + 2)...]).joined(separator: " ") }
    }
    return nil
  }
}
