import Matching

/// Headings in small letters that have run into the sentence below them, as where a text has lost its line breaks: "Audits
/// of our suppliers We aim to be fair." They are nouns that name a practice, and have no verb.
extension Segmenter {
  /// Whether words are such a heading, and a sentence begins at the place behind them.
  func isRunIn(_ sentence: Range<Int>, next: Int) -> Bool {
    // Most places are told off by the word before them.
    guard tokens[next].gap == .blank, tokens[next - 1].shape != .capitalized, tokens[next - 1].shape != .capitals else {
      return false
    }
    let words = startsWithEnumerator(sentence) ? sentence.dropFirst() : sentence
    // "By way of audits Elm verifies" opens with no name.
    if begins(.preposition, at: words.lowerBound) { return false }
    return words.count <= Self.runInWords && marks.stand(Cue.title.bit, in: words.prefix(Self.namingWords))
      && !leansOn(next) && !begins(.joiner, at: next - 1) && opensRunIn(next) && isNameOfPractice(words)
  }

  /// Whether a sentence is of a list that something introduces: what it names may be claimed there.
  func isOfList(_ number: Int, in sentences: [Sentence]) -> Bool {
    if sentences[number].leadIn != nil { return true }
    return sentences[number].kind == .item && !sentences[number].isNumbered
      && sentences[..<number].suffix(Self.itemSentences).contains { $0.leadIn != nil }
  }

  private static let itemSentences = 4
  private static let runInWords = 16
  /// "Risk assessment of product supply chains": so many words a noun may take that no cue knows, beside the usual.
  private static let unknownWords = 2
  /// "Our product supply chain verification": among so many words the practice is named.
  private static let namingWords = 5

  /// A noun, or several, of which the first names a practice, and what a "that" tells of it: "Certification that materials
  /// comply with slavery laws".
  private func isNameOfPractice(_ words: Range<Int>) -> Bool {
    let end = words.first { begins(.relative, at: $0) } ?? words.upperBound
    let content = words.clamped(to: end..<max(end, words.upperBound))
    guard !content.contains(where: { hasVerb(at: $0) || isPronoun($0) }) else { return false }
    let parts = words.lowerBound..<end
    var start = parts.lowerBound
    for place in parts.dropFirst()
    where tokens[place].gap == .comma || tokens[place].shape == .capitalized && begins(.title, at: place) {
      guard isNoun(start..<place) else { return false }
      start = place
    }
    return isNoun(start..<end)
  }

  private func isNoun(_ words: Range<Int>) -> Bool {
    NounRun(text: text, tokens: tokens, hits: hits, cues: cues).holds(words, unknown: Self.unknownWords)
      // "Elm audits the mills": an article behind the practice makes a verb of it; not so in "Auditing the mills".
      && !hits.of(cues[.title], startingIn: words).contains {
        let end = Int($0.end)
        return words.contains(end) && (begins(.determiner, at: end) || begins(.ownPossessive, at: end))
          && !isParticiple(end - 1)
      }
  }

  /// "We aim", "The course is", "People must": a capitalized word that opens a sentence, and is no part of a name in capitals
  /// ("The Lamp Way") nor a word that a text writes so in its sentences ("foreign Suppliers are").
  private func opensRunIn(_ place: Int) -> Bool {
    guard tokens[place].end - tokens[place].start > 1, place + 1 < tokens.count else { return false }
    if isPronoun(place) { return !isCapital(place + 1) }
    let isAgent = [Cue.supplierAgent, .ownAgent].contains { isWhole($0, place) }
    if !isAgent, begins(.opener, at: place) || begins(.subject, at: place) {
      return !(isCapital(place + 1) && place + 2 < tokens.count && isCapital(place + 2))
    }
    let verb = isAgent ? place + 1 : endOfName(at: place)
    guard verb < tokens.count, tokens[verb].gap <= .blank else { return false }
    let opensVerb = hasVerb(at: verb) || marks.open(Cue.nameVerb.bit | Cue.plan.bit | Cue.permission.bit, at: verb)
    return opensVerb && (!isAgent || isPlural(before: place))
  }

  /// Where a name of a word or two ends, and what says that it is a firm's: "Elm", "Elm Lamps, Inc."
  private func endOfName(at place: Int) -> Int {
    guard tokens[place].word == Vocabulary.unknown else { return place + 1 }
    let words = place + 1..<min(tokens.count, place + Self.nameWords)
    return words.first { !isCapital($0) && !(tokens[$0].gap == .comma && tokens[$0].shape != .lower) }
      ?? words.upperBound
  }

  private static let nameWords = 4

  private func isCapital(_ place: Int) -> Bool {
    tokens[place].gap == .blank && tokens[place].shape != .lower && tokens[place].shape != .number
  }

  /// "Training of employees Suppliers must": people, or the name of a practice, in the plural.
  private func isPlural(before place: Int) -> Bool {
    text[Int(tokens[place - 1].end) - 1] == UInt8(ascii: "s")
      && [Cue.supplierAgent, .ownAgent, .outsider, .title].contains { isWhole($0, place - 1) }
  }

  private func isPronoun(_ place: Int) -> Bool { isWhole(.subject, place) }

  /// Whether a single word is a cue.
  private func isWhole(_ cue: Cue, _ place: Int) -> Bool {
    hits.of(cues[cue], startingIn: place..<place + 1).contains { $0.range.count == 1 }
  }

  private func hasVerb(at place: Int) -> Bool {
    marks.open(Cue.be.bit | Cue.auxiliary.bit | Cue.finite.bit, at: place) && !begins(.relative, at: place)
  }

  private func begins(_ cue: Cue, at place: Int) -> Bool { marks.open(cue.bit, at: place) }

  /// "auditing"
  private func isParticiple(_ place: Int) -> Bool {
    text[Int(tokens[place].start)..<Int(tokens[place].end)].suffix(3).elementsEqual("ing".utf8)
  }
}
