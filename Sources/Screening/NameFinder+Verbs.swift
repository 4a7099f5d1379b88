/// Whether what is written like a good is a verb: "the system matches invoices", "she nails every deadline".
extension NameFinder {
  func isVerb(_ range: Range<Int>, _ rule: WordRule) -> Bool {
    guard rule.isVerbToo || rule.forms != nil else { return false }
    if isFollowed(range, by: .determiner) { return true }
    let isThird = words[range.lowerBound].form != words[range.lowerBound].stem
    if isThird, isFollowed(range, by: .particle) { return true }
    return rule.isVerbToo && (hasObject(range) || hasSubject(range) || isOnlyVerb(range))
  }

  private func isFollowed(_ range: Range<Int>, by mark: Mark) -> Bool {
    let next = range.upperBound
    return next < words.count && words[next].is(mark)
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
    if word.is(.quantifier) || isAdverb(word) { return true }
    let isThird = words[range.lowerBound].form != words[range.lowerBound].stem
    guard isThird, !word.isCapitalised, word.form != word.stem, !word.is(.noPlural) else {
      return false
    }
    // "Matches farmers with buyers", and no "toys suppliers".
    if next + 1 < words.count, ["with", "to", "against"].contains(words[next + 1].form) { return true }
    return !word.is(.trade) && !cues.contains { $0.words.contains(next) }
  }

  /// "He nails", "never matches", "to cement": a word that only a verb follows.
  private func hasSubject(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0 else { return false }
    let before = words[range.lowerBound - 1]
    guard isBlank(before.range.upperBound..<words[range.lowerBound].range.lowerBound) else { return false }
    return before.is(.verbSubject)
  }

  /// "Each dormitory room locks from the inside.": a sentence that has no other verb.
  private func isOnlyVerb(_ range: Range<Int>) -> Bool {
    let place = range.lowerBound
    guard !isTitle, place > 1, words[place].form != words[place].stem, words[place - 1].form == words[place - 1].stem,
      !words[place - 1].isCapitalised || isPlace(at: place - 1), words[0].is(.opening),
      isBlank(words[place - 1].range.upperBound..<words[place].range.lowerBound)
    else { return false }
    return !words.indices.contains { other in
      other != place && (words[other].is(.verb) || words[other].isParticiple)
        || cues.contains { $0.words.contains(other) && !$0.meanings.isDisjoint(with: [.sourcing, .link]) }
    }
  }

  private func isAdverb(_ word: Word) -> Bool {
    word.form.hasSuffix("ly") && word.form.utf8.count > 4 && !word.is(.noAdverb) && !word.isCapitalised
  }

}
