import Matching

/// Knows runs of tokens that are nothing but a noun with what belongs to it: "Vendors", "Any persistent offender", "Orders
/// at mills". Only people and practices are known for nouns; behind them a word that is neither a preposition nor a
/// participle is a verb, and there is none in such a run.
struct NounRun {
  let text: [UInt8]
  let tokens: [Token]
  let hits: Hits
  let cues: CueTable

  /// "An overseas offender", "Orders at mills": so many words a noun may take that no cue knows, behind a determiner and
  /// elsewhere, where the second may be a verb.
  private static let (behindDeterminer, elsewhere) = (2, 1)
  private static let nouns: [Cue] = [.supplierAgent, .ownAgent, .outsider, .companyName, .title, .ruleMatter]
  /// A noun follows.
  private static let determiners: [Cue] = [.determiner, .ownPossessive]
  private static let joints: [Cue] = [.preposition, .joiner, .contrast]
  private static let known = nouns + determiners + joints
  private static let verbs: [Cue] = [.be, .auxiliary]

  /// - Parameters:
  ///   - mayCommand: whether an unknown word that opens the run may be a command, as in a list: "Drop vendors".
  ///   - unknown: how many more words that no cue knows a noun may take, where hardly any verb can stand.
  func holds(_ run: Range<Int>, mayCommand: Bool = false, unknown: Int = 0) -> Bool {
    // "Reviews of mills": what opens the run is a verb only where it may be a command.
    let verbs = mayCommand ? run : run.dropFirst()
    guard !run.isEmpty, !hits.has(cues[.finite], startingIn: verbs),
      !Self.verbs.contains(where: { hits.has(cues[$0], startingIn: run) })
    else { return false }
    var place = run.lowerBound
    // How many words may follow that no cue knows, adjectives or a noun; none where a verb alone can stand.
    var left = mayCommand ? 0 : Self.elsewhere + unknown
    var isBehindNoun = false
    // "Social compliance audits of mills": what opens the run before the name of a practice tells which it is.
    if !mayCommand, run.count > 2, !isPronoun(place), hits.has(cues[.title], startingIn: place + 2..<place + 3),
      end(of: Self.known, at: place, in: run) == nil,
      end(of: Self.known, at: place + 1, in: run) == nil
    {
      place += 2
    }
    while place < run.upperBound {
      // A pronoun is no noun, nor anything else that one has: a verb follows it.
      let isPronoun = isPronoun(place)
      if !isPronoun, let end = end(of: Self.nouns, at: place, in: run) {
        if isBehindNoun, !isCompound(place) { return false }
        (place, left, isBehindNoun) = (end, 0, true)
        continue
      }
      isBehindNoun = false
      if !isPronoun, let end = end(of: Self.determiners, at: place, in: run) {
        (place, left) = (end, Self.behindDeterminer + unknown)
      } else if let end = end(of: [.manner], at: place, in: run) {
        // "unannounced independent audits"
        (place, left) = (end, max(left, Self.elsewhere + unknown))
      } else if !isPronoun, let end = end(of: Self.joints, at: place, in: run) {
        (place, left) = (end, Self.elsewhere + unknown)
      } else if isParticiple(place) {
        (place, left) = (place + 1, Self.elsewhere + unknown)
      } else {
        guard left > 0, !isPronoun else { return false }
        (place, left) = (place + 1, left - 1)
      }
    }
    return true
  }

  /// Where the longest of some cues that open at a place ends, within a run.
  private func end(of cues: [Cue], at place: Int, in run: Range<Int>) -> Int? {
    var longest: Int?
    for cue in cues {
      let own = hits.of(self.cues[cue], startingIn: place..<place + 1)
      if let hit = own.last(where: { Int($0.end) <= run.upperBound }) { longest = max(longest ?? 0, Int(hit.end)) }
    }
    return longest
  }

  /// "we", "they": the single words that open a clause.
  private func isPronoun(_ place: Int) -> Bool {
    hits.of(cues[.subject], startingIn: place..<place + 1).first.map { $0.range.count == 1 } ?? false
  }

  /// "supplier audits" is one noun; in "suppliers audit mills" the second is a verb.
  private func isCompound(_ place: Int) -> Bool {
    hits.has(cues[.title], startingIn: place..<place + 1)
      && hits.of(cues[.supplierAgent], startingIn: max(0, place - 3)..<place).contains { Int($0.end) == place }
      && text[Int(tokens[place - 1].end) - 1] | 0x20 != UInt8(ascii: "s")
  }

  /// "dealing"
  private func isParticiple(_ place: Int) -> Bool {
    let (start, end) = (Int(tokens[place].start), Int(tokens[place].end))
    return end - start > 4 && text[end - 3..<end].elementsEqual("ing".utf8)
  }
}
