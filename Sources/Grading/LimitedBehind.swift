import Construing

/// What a text limits by a sentence of its own behind it, or by a note: "We audit our suppliers. Private label only."
struct LimitedBehind {
  /// Of each sentence, a bit for each area whose claims in it are limited; empty where nothing is.
  private var areas: [UInt8] = []

  /// So many sentences without a word on any practice may stand between a claim and what limits it.
  private static let between = 2

  init(_ construal: Construal, _ sections: Sections) {
    let all = construal.limiting()
    if !all.isEmpty { areas = Array(repeating: 0, count: construal.sentences.count) }
    for limiting in all {
      let number = limiting.sentence
      // "We audit only our largest vendors, and we train all buyers": what is said in another clause is another matter.
      let own = sections.named(in: number) & sections.named(by: limiting.words)
      if let noted = limiting.noted {
        areas[noted] |= own == 0 ? .max : own
      } else if own != 0 {
        areas[number] |= own
        limit(own, before: number, sections)
      } else if !limiting.isMarked, let said = Self.said(before: limiting, construal, sections) {
        for sentence in said { areas[sentence] = .max }
        // "We audit suppliers. The audits are independent. They are limited to imports."
        limit(sections.named(in: said.lowerBound), before: said.lowerBound, sections)
      }
    }
  }

  /// What is said of some areas right before a sentence.
  private mutating func limit(_ named: UInt8, before number: Int, _ sections: Sections) {
    for area in 0..<8 where named & 1 << UInt8(area) != 0 {
      for sentence in sections.before(number, of: area) { areas[sentence] |= 1 << UInt8(area) }
    }
  }

  /// Whether what a sentence claims of an area is said elsewhere not to reach everyone.
  func holds(_ area: Int, in sentence: Int) -> Bool {
    !areas.isEmpty && areas[sentence] & 1 << UInt8(area) != 0
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
