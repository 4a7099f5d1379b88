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

  /// "Train buyers", "Requires suppliers to sign": a verb opens a sentence, with nobody before it.
  func isCommand(_ sentence: Range<Int>) -> Bool {
    let first = sentence.lowerBound
    guard sentence.count > 2, tokens[first].shape != .number, tokens[first].word != Vocabulary.unknown,
      tokens[first + 1].gap == .blank, !marks.open(Self.unlikeCommands, at: first),
      !marks.open(Cue.be.bit | Cue.auxiliary.bit | Cue.finite.bit, at: first + 1),
      // "Engages in" or "Perform on-site audits", and not "Workers in".
      !marks.open(Cue.preposition.bit, at: first + 1) || marks.open(Cue.nameVerb.bit | Cue.finite.bit, at: first)
        || text[Int(tokens[first + 1].end)] == UInt8(ascii: "-")
    else { return false }
    // "Audit our suppliers", and not "Audits by others".
    return !marks.open(Cue.title.bit, at: first)
      || marks.open(Cue.determiner.bit | Cue.ownPossessive.bit | Cue.supplierAgent.bit, at: first + 1)
  }

  /// "We plan to: Audit mills. Train buyers.": behind a colon a list begins whose items are sentences.
  func opensCommands(_ place: Int) -> Bool {
    guard opensCommand(place) else { return false }
    let item = place + 1..<min(tokens.count, place + Self.commandWords)
    return item.first { tokens[$0].gap >= .bullet }.map(opensCommand) ?? false
  }

  private func opensCommand(_ place: Int) -> Bool {
    tokens[place].shape == .capitalized && isCommand(place..<min(tokens.count, place + 3))
  }

  private static let commandWords = 60

  /// What opens a sentence that has a subject, or a phrase.
  private static let unlikeCommands = [
    Cue.opener, .subject, .companyName, .determiner, .ownPossessive, .preposition, .supplierAgent, .ownAgent, .outsider,
    .be, .joiner, .contrast, .condition, .ground, .topic, .denial, .denialNear, .answerYes, .answerNo, .answerPlan,
  ].reduce(0) { $0 | $1.bit }

  /// "1. Audit mills 2. Train buyers": the number that follows the one the item begins with, before a capital, though
  /// nothing parts it from the words before.
  func isNext(_ place: Int, in item: Int) -> Bool {
    guard place + 1 < tokens.count, let number = number(place) else { return false }
    // "No. 3. Do you train buyers?": a reply, and the number of what comes next.
    let isReplied = item == place - 1 && text.spells("no", at: tokens[item]) && tokens[item].gap >= .stop
    guard isReplied || self.number(item) == number - 1 else { return false }
    return tokens[place + 1].shape == .capitalized || tokens[place + 1].shape == .capitals
  }

  /// "3.", "3)"
  private func number(_ place: Int) -> Int? {
    guard tokens[place].shape == .number, length(place) <= 2, endsWithMark(tokens[place]) else { return nil }
    return Int(String(decoding: text[Int(tokens[place].start)..<Int(tokens[place].end)], as: UTF8.self))
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
