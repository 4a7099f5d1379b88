/// What is done to a good, and where.
extension Linkage {
  /// "Are sold in China", "served under our own label in Mexico", "designed in Denmark".
  func isSold(_ governor: Int) -> Bool {
    if words[governor].is(.sale) || words[governor].is(.design) { return true }
    for place in stride(from: governor, through: max(0, governor - 5), by: -1) {
      // "Sold on to cutters in Thailand".
      if words[place].form == "to",
        words[max(0, place - 2)..<place].contains(where: { $0.is(.sale) || $0.is(.sending) })
      {
        return true
      }
      if isInName(place) || ["by", "from", "to"].contains(words[place].form) { return false }
      if words[place].is(.sale) { return true }
      if hasCue(.link, at: place) { return false }
    }
    return false
  }

  /// "Pointed to Xinjiang as the origin of the cotton".
  func isNamedOrigin(_ next: Int) -> Bool {
    next < words.count && words[next].form == "as" && hasCue(.link, at: next)
  }

  /// "Mysore, India rolls our incense sticks": a place that opens the sentence and does something to what is ours.
  func isActor(_ good: Int, _ country: Int) -> Bool {
    let (a, b) = (names[good].words, names[country].words)
    let verb = b.upperBound
    if isWhere(verb, a) { return true }
    guard !names[country].isAdjective, verb < a.lowerBound, a.lowerBound - verb <= 6, !words[verb].isCapitalised,
      words[verb].form.hasSuffix("s"), !words[verb].is(.idleVerb), !hasCue(.personal, at: verb),
      !isComma(before: verb),
      words[..<b.lowerBound].allSatisfy({ $0.isCapitalised || $0.form == "in" || $0.form == "the" }),
      words[0].form != "in"
    else { return false }
    let between = words[verb + 1..<a.lowerBound]
    let rest = words[a.upperBound..<min(a.upperBound + 3, words.count)]
    return (between + rest).contains { $0.form == "our" }
      && !between.contains { $0.is(.breaking) && $0.form != "of" }
  }

  /// "Aligarh, India, is where our brass locks are cast", from the "is" on.
  private func isWhere(_ verb: Int, _ good: Range<Int>) -> Bool {
    guard verb + 2 < good.lowerBound, good.lowerBound - verb <= 6, words[verb].form == "is",
      words[verb + 1].form == "where", ["our", "the"].contains(words[verb + 2].form), good.upperBound + 1 < words.count
    else { return false }
    return ["is", "are", "was", "were"].contains(words[good.upperBound].form)
      && words[good.upperBound + 1].isParticiple
  }

  /// "Glass bottles are recycled by hand in Bangladesh", "garlic peeled in China": something is done to it there.
  func isWorked(_ good: Int, _ country: Int) -> Bool {
    let (from, to) = (names[good].words.upperBound, start(of: country))
    guard from < to, to - from <= 9, to > 0,
      relation(at: to).0.map({ ["in", "near", "at", "across", "around"].contains($0.form) }) == true
    else {
      return false
    }
    return (from..<to).contains { place in
      words[place].isParticiple
        && clauses.contains { $0.contains(place) && $0.overlaps(names[good].words) }
        && (place == from
          || ["is", "are", "was", "were", "be", "been", "being", "hand", "then"].contains(words[place - 1].form))
    }
  }
}
