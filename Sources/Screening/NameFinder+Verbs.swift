/// Whether what is written like a good is a verb: "the system matches invoices", "she nails every deadline".
extension NameFinder {
  func isVerb(_ range: Range<Int>, _ rule: WordRule) -> Bool {
    guard rule.isVerbToo || rule.forms != nil else { return false }
    if isFollowed(range, by: Self.objects) { return true }
    let isThird = words[range.lowerBound].form != words[range.lowerBound].stem
    if isThird, isFollowed(range, by: Self.particles) { return true }
    return rule.isVerbToo && (hasObject(range) || hasSubject(range) || isOnlyVerb(range))
  }

  private func isFollowed(_ range: Range<Int>, by forms: Set<String>) -> Bool {
    let next = range.upperBound
    return next < words.count && forms.contains(words[next].form)
      && isBlank(words[next - 1].range.upperBound..<words[next].range.lowerBound)
  }

  /// "Nails every deadline", "locks automatically", "matches invoices": a determiner, an adverb or a plural right behind
  /// it.
  private func hasObject(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    guard next < words.count, isBlank(words[next - 1].range.upperBound..<words[next].range.lowerBound) else {
      return false
    }
    let word = words[next]
    if Self.quantifiers.contains(word.form) || isAdverb(word) { return true }
    let isThird = words[range.lowerBound].form != words[range.lowerBound].stem
    guard isThird, !word.isCapitalised, word.form != word.stem, !Self.notPlural.contains(word.form) else {
      return false
    }
    // "Matches farmers with buyers", and no "toys suppliers".
    if next + 1 < words.count, ["with", "to", "against"].contains(words[next + 1].form) { return true }
    return !Linkage.trades.contains(word.stem) && !cues.contains { $0.words.contains(next) }
  }

  /// "He nails", "never matches", "to cement": a word that only a verb follows.
  private func hasSubject(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0 else { return false }
    let before = words[range.lowerBound - 1]
    guard isBlank(before.range.upperBound..<words[range.lowerBound].range.lowerBound) else { return false }
    return Self.subjects.contains(before.form)
  }

  /// "Each dormitory room locks from the inside.": a sentence that has no other verb.
  private func isOnlyVerb(_ range: Range<Int>) -> Bool {
    let place = range.lowerBound
    guard !isTitle, place > 1, words[place].form != words[place].stem, words[place - 1].form == words[place - 1].stem,
      !words[place - 1].isCapitalised || isPlace(at: place - 1), Self.openings.contains(words[0].form),
      isBlank(words[place - 1].range.upperBound..<words[place].range.lowerBound)
    else { return false }
    return !words.indices.contains { other in
      other != place && (Linkage.verbs.contains(words[other].form) || Linkage.isParticiple(words[other].form))
        || cues.contains { $0.words.contains(other) && !Set($0.meanings).isDisjoint(with: [.sourcing, .link]) }
    }
  }

  private func isAdverb(_ word: Word) -> Bool {
    word.form.hasSuffix("ly") && word.form.utf8.count > 4 && !Self.notAdverbs.contains(word.form) && !word.isCapitalised
  }

  private static let objects: Set<String> = [
    "the", "its", "our", "their", "his", "her", "a", "an", "this", "these", "us", "them",
  ]
  private static let particles: Set<String> = ["out", "up", "down", "away"]
  private static let quantifiers: Set<String> = ["every", "each", "any", "your", "my", "him", "perfectly"]
  private static let notAdverbs: Set<String> = [
    "supply", "assembly", "family", "daily", "weekly", "monthly", "only", "mainly", "mostly", "largely", "early",
    "chiefly", "partly", "directly", "entirely", "exclusively", "typically", "usually", "primarily", "solely",
    "locally",
  ]
  /// In "-s" without being a plural.
  private static let notPlural: Set<String> = ["always", "sometimes", "perhaps", "towards", "besides", "overseas"]
  private static let subjects: Set<String> = [
    "he", "she", "it", "who", "never", "always", "often", "automatically", "cannot", "will", "must", "should", "shall",
    "can", "could", "would", "may", "might", "please", "does", "did", "nobody", "everyone", "everybody", "someone",
  ]
  private static let openings: Set<String> = [
    "the", "our", "each", "every", "a", "an", "this", "their", "his", "her", "its", "my", "your", "no",
  ]
}
