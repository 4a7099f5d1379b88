import Disclosures
import Matching

/// Items within items: "3. We do not (a) audit mills; (b) train buyers. 4. We verify."
extension Segmenter {
  /// What numbers a series of items.
  private enum Series { case number, roman, capitalRoman, letter, capital }

  /// Whether the first item of another series follows the words that open an item, without a mark: they lead it in.
  func opensInnerItems(_ place: Int, behind outer: Sentence) -> Bool {
    guard outer.isNumbered, runsOn(place), isFirst(place), let inner = series(place) else { return false }
    // "1. We may" looks like a title.
    return series(outer.tokens.lowerBound) != inner
      && (outer.kind == .item || hits.has(cues[.subject], startingIn: outer.tokens))
  }

  /// What leads in the list that the last sentence is of; for an item that goes on with the series of which the lead-in is
  /// one itself, what leads in that.
  func listLeadIn(_ place: Int, of sentences: [Sentence]) -> Int? {
    var lead = sentences.last?.leadIn
    guard let own = series(place) else { return lead }
    while let outer = lead, sentences[outer].isNumbered, series(sentences[outer].tokens.lowerBound) == own {
      lead = sentences[outer].leadIn
    }
    return lead
  }

  /// What leads in the list that an item goes on with past what is told of the items before it: "We are asked whether we:
  /// (1) audit mills. Our staff does. (2) train buyers."
  func leadIn(ofSeriesAt place: Int, after sentences: [Sentence]) -> Int? {
    guard !isFirst(place), let own = series(place) else { return nil }
    let last = sentences.suffix(Self.toldBetween).last { $0.isNumbered && series($0.tokens.lowerBound) == own }
    return last?.leadIn
  }

  /// In so many sentences it is told of an item what is done.
  private static let toldBetween = 12

  private func series(_ place: Int) -> Series? {
    guard endsWithMark(tokens[place]), isNumeral(place) else { return nil }
    if tokens[place].shape == .number { return .number }
    let isSmall = tokens[place].shape == .lower
    if isRoman(place) { return isSmall ? .roman : .capitalRoman }
    return isSmall ? .letter : .capital
  }

  /// "1", "(a)", "I."
  private func isFirst(_ place: Int) -> Bool {
    length(place) == 1 && "1ai".utf8.contains(text[Int(tokens[place].start)] | 0x20)
  }
}
