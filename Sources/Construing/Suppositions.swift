import Matching

/// Knows where a clause that opens with "if" or "where", and only supposes something, is past.
struct Suppositions {
  let text: [UInt8]
  let tokens: [Token]
  let hits: Hits
  let marks: CueMarks

  private static let occasions: [StaticString] = ["where", "when", "whenever", "wherever"]
  /// So many words before a hit those begin at most that may cover it.
  private static let longestCover = 40

  /// Whether a word opens such a clause.
  func begin(at place: Int) -> Bool {
    marks.open(Cue.condition.bit, at: place) || Self.occasions.contains { text.spells($0, at: tokens[place]) }
  }

  /// Whether somebody begins to speak behind a comma within a range: "where it counts, we".
  func end(in range: Range<Int>) -> Bool {
    range.contains { tokens[$0].gap == .comma && marks.open(Cue.subject.bit | Cue.companyName.bit, at: $0) }
  }

  /// "When it comes to slavery, we do not": whether all hits of a lexicon that hold a denial begin with a clause that is
  /// past where it stands.
  func isPast(_ denial: Hit, within cover: Int32) -> Bool {
    let start = Int(denial.start)
    return hits.of(cover, startingIn: max(0, start - Self.longestCover)..<start + 1).allSatisfy {
      let first = Int($0.start)
      return Int($0.end) <= start || first < start && begin(at: first) && end(in: first + 1..<start + 1)
    }
  }
}
