import Construing

/// What a text takes back by a sentence of its own: the claims right before "None of this is done any longer.", and the
/// list before "We do none of these."
struct TakenBack {
  /// Sentences with the one that takes them back.
  private let runs: [(sentences: Range<Int>, by: Int)]

  init(_ construal: Construal, _ sections: Sections) {
    runs = construal.takingBack().compactMap { denial, isOfAll in
      var first = denial
      while first > 0, isOfAll || first == denial,
        Self.belongs(first - 1, before: first, of: denial, construal, sections)
      {
        first -= 1
      }
      return first < denial ? (first..<denial, denial) : nil
    }
  }

  /// The sentence that takes back what another one tells; nil where none does.
  func denial(of sentence: Int) -> Int? {
    runs.isEmpty ? nil : runs.first { $0.sentences.contains(sentence) }?.by
  }

  /// Whether a sentence is of what is taken back, as the one after it: no heading, it speaks of a practice, in the same
  /// list or paragraph, and of the same company or of others.
  private static func belongs(
    _ number: Int, before next: Int, of denial: Int, _ construal: Construal, _ sections: Sections
  ) -> Bool {
    let (sentence, follower) = (construal.sentences[number], construal.sentences[next])
    guard sentence.kind != .heading, sentence.kind != .question else { return false }
    guard next < denial else { return sections.namesAny(in: number) }
    if follower.leadIn != nil || follower.kind == .item {
      return follower.leadIn == number || sentence.leadIn == follower.leadIn && sentence.kind == follower.kind
    }
    return sections.namesAny(in: number) && sentence.passage == follower.passage
      && construal.isOfOthers(number) == construal.isOfOthers(next)
  }
}
