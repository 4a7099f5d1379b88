import Construing

/// What a text limits by a sentence of its own behind it, or by a note: "We audit our suppliers. Private label only."
struct LimitedBehind {
  /// Sentences whose claims are limited, with a bit for each area of which they are.
  private var runs: [(sentences: Range<Int>, areas: UInt8)] = []

  /// So many sentences without a word on any practice may stand between a claim and what limits it.
  private static let between = 2

  init(_ construal: Construal, _ sections: Sections) {
    for limiting in construal.limiting() {
      let number = limiting.sentence
      // "We audit only our largest vendors, and we train all buyers": what is said in another clause is another matter.
      let own = sections.named(in: number) & sections.named(by: limiting.words)
      if let noted = limiting.noted {
        runs.append((noted..<noted + 1, own == 0 ? .max : own))
      } else if own != 0 {
        runs.append((number..<number + 1, own))
        append(own, before: number, sections)
      } else if !limiting.isMarked, let said = Self.said(before: limiting, construal, sections) {
        runs.append((said, .max))
        // "We audit suppliers. The audits are independent. They are limited to imports."
        append(sections.named(in: said.lowerBound), before: said.lowerBound, sections)
      }
    }
  }

  /// What is said of some areas right before a sentence.
  private mutating func append(_ areas: UInt8, before number: Int, _ sections: Sections) {
    for area in 0..<8 where areas & 1 << UInt8(area) != 0 {
      let run = sections.before(number, of: area)
      if !run.isEmpty { runs.append((run, 1 << UInt8(area))) }
    }
  }

  /// Whether what a sentence claims of an area is said elsewhere not to reach everyone.
  func holds(_ area: Int, in sentence: Int) -> Bool {
    !runs.isEmpty && runs.contains { $0.sentences.contains(sentence) && $0.areas & 1 << UInt8(area) != 0 }
  }

  /// The sentence that was said right before, with what follows of it; or the list.
  private static func said(
    before limiting: Construal.Limiting, _ construal: Construal, _ sections: Sections
  ) -> Range<Int>? {
    let sentences = construal.sentences
    let number = limiting.sentence
    guard number > 0 else { return nil }
    var first = number - 1
    func isSaid(_ place: Int) -> Bool { sentences[place].kind != .heading && sentences[place].kind != .question }
    let isNext = sentences[first].passage != sentences[number].passage
    if isNext {
      // Behind a list all of it is meant.
      if let lead = sentences[first].leadIn, sentences[number].leadIn == nil {
        while first > 0, sentences[first - 1].leadIn == lead { first -= 1 }
        return first..<number
      }
      return limiting.isBare && isSaid(first) && sections.namesAny(in: first) ? first..<number : nil
    }
    while first > 0, number - first <= between, !sections.namesAny(in: first), isSaid(first - 1),
      sentences[first - 1].passage == sentences[number].passage
    {
      first -= 1
    }
    return isSaid(first) ? first..<number : nil
  }
}
