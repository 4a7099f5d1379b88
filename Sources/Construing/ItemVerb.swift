import Matching

/// Knows whether the statute's words on one of its items are the subject of a sentence, as in "Verification of product
/// supply chains to evaluate and address risks of slavery is not undertaken": that tells something, and restates nothing.
struct ItemVerb {
  let tokens: [Token]
  let hits: Hits
  let marks: CueMarks
  let cues: CueTable

  /// Whether a verb stands behind an item that says what is done of it, and is neither that of a relative clause ("the
  /// countries in which they are doing business") nor of somebody who goes on to speak ("... of slavery We do not").
  func stands(behind item: Hit, in sentence: Range<Int>) -> Bool {
    let rest = Int(item.end)..<max(Int(item.end), sentence.upperBound)
    // How many relative words wait for their verb.
    var relatives = 0
    for place in rest {
      if tokens[place].gap >= .semicolon || begins(.condition, place) { return false }
      if begins(.relative, place) {
        relatives += 1
      } else if isVerb(place), !isVerb(place - 1) {
        if relatives == 0 { return !speaks(before: place) && tells(place..<min(place + Self.reach, rest.upperBound)) }
        relatives -= 1
      }
    }
    return false
  }

  /// "is not made", "will be made", "are held each year": not "is the first", "must be disclosed".
  private func tells(_ predicate: Range<Int>) -> Bool {
    [Cue.denialAfter, .planAfter, .permissionAfter, .labelDone].contains { hits.has(cues[$0], startingIn: predicate) }
  }

  /// In how many words a verb has said what is done.
  private static let reach = 5

  private func isVerb(_ place: Int) -> Bool {
    marks.open(Cue.be.bit | Cue.auxiliary.bit, at: place) && !begins(.relative, place)
  }

  /// Whether somebody named right before a verb is its subject, and not what a preposition takes: "standards of Elm are".
  private func speaks(before verb: Int) -> Bool {
    let subject = [Cue.subject, .companyName].flatMap { hits.of(cues[$0], startingIn: max(0, verb - 3)..<verb) }
      .filter { Int($0.end) == verb }.map { Int($0.start) }.min()
    let isCapital = tokens[verb - 1].shape == .capitalized || tokens[verb - 1].shape == .capitals
    guard let first = subject ?? (isCapital ? verb - 1 : nil) else { return false }
    return !hits.of(cues[.preposition], startingIn: max(0, first - 1)..<first).contains { Int($0.end) == first }
  }

  private func begins(_ cue: Cue, _ place: Int) -> Bool { marks.open(cue.bit, at: place) }
}
