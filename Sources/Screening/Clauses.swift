import Disclosures

/// A sentence cut where its meaning may turn: at a semicolon, a "but", a "while".
struct Clauses {
  /// Runs of words, in order.
  private(set) var ranges: [Range<Int>] = []
  private let cues: [PhraseIndex<Cue>.Found]

  init(words: [Word], bytes: UnsafeBufferPointer<UInt8>, cues: [PhraseIndex<Cue>.Found]) {
    var start = 0
    for (place, word) in words.enumerated() {
      let turns = Self.turns.contains(word.form)
      let gap = place > 0 ? words[place - 1].range.upperBound..<word.range.lowerBound : 0..<0
      let endsConcession =
        place > start && bytes[gap].contains(UInt8(ascii: ",")) && Self.turns.contains(words[start].form)
        && Self.subjects.contains(word.form)
      if place > start, turns || endsConcession || bytes[gap].contains(UInt8(ascii: ";")) {
        ranges.append(start..<place)
        start = place
      }
    }
    if start < words.count { ranges.append(start..<words.count) }
    self.cues = cues
  }

  /// What the clauses in which the names stand say about them.
  ///
  /// - Parameter others: other countries of the sentence; a "not" right before one of them is said of it alone.
  func stance(of names: [Range<Int>], others: [Range<Int>] = []) -> Mention.Stance {
    let elsewhere = others.filter { !names.contains($0) }
    let here = ranges.filter { clause in names.contains { clause.overlaps($0) } }
    func has(_ cue: Cue) -> Bool {
      cues.contains { found in
        found.meanings.contains(cue) && here.contains { $0.overlaps(found.words) }
          && !names.contains { $0.overlaps(found.words) }
          && !(cue == .negation && elsewhere.contains { $0.lowerBound == found.words.upperBound })
      }
    }
    if isContrasted(names) || isNone(of: names) || has(.denial) || has(.negation) && has(.sourcing) { return .denied }
    return has(.remedy) ? .remedied : .mentioned
  }

  /// "No footwear has been made for us in China".
  private func isNone(of names: [Range<Int>]) -> Bool {
    cues.contains { cue in
      cue.meanings.contains(.negation) && names.contains { $0.lowerBound == cue.words.upperBound }
    }
  }

  /// A contrast a few words before one of the names: "from India, not from Uzbekistan".
  private func isContrasted(_ names: [Range<Int>]) -> Bool {
    cues.contains { cue in
      cue.meanings.contains(.contrast)
        && names.contains { (0...3).contains($0.lowerBound - cue.words.upperBound) }
    }
  }

  /// Words with which the main clause goes on after "while we still buy ...,".
  private static let subjects: Set<String> = [
    "we", "our", "it", "they", "the", "this", "no", "all", "these", "its", "their", "most", "none", "suppliers",
  ]
  private static let turns: Set<String> = ["but", "while", "whereas", "although", "though", "however", "yet"]
}
