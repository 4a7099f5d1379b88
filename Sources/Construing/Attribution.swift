import Matching

/// Finds what somebody else is reported to have said: "Acme writes: \u{201C}we audit all suppliers\u{201D}", "Acme says
/// that it audits them". A company that tells of itself by its name is not somebody else.
struct Attribution {
  let text: [UInt8]
  let tokens: [Token]
  let hits: Hits
  let sentences: [Sentence]
  let cues: CueTable

  /// How many words a speaker with an aside may take: "Acme, which is no part of our group, writes".
  private static let mostWords = 20
  private static let nameWords = 3

  func ranges() -> [Range<Int>] {
    guard !hits.isEmpty(cues[.report]) else { return [] }
    return sentences.compactMap { sentence in
      guard
        let verb = hits.of(cues[.report], startingIn: sentence.tokens).first(where: { isForeign($0, sentence.tokens) })
      else { return nil }
      return words(after: Int(verb.end), in: sentence.tokens)
    }
  }

  /// An outsider stands before the verb, or a name that the text does not otherwise use for its company, and nobody of the
  /// company.
  private func isForeign(_ verb: Hit, _ sentence: Range<Int>) -> Bool {
    let before = sentence.lowerBound..<Int(verb.start)
    guard !before.isEmpty, before.count <= Self.mostWords,
      [Cue.ownAgent, .companyName, .recital, .subject].allSatisfy({ hits.of(cues[$0], startingIn: before).isEmpty })
    else { return false }
    // "The union says that it audits".
    if hits.has(cues[.outsider], startingIn: before) { return true }
    guard let name = before.first(where: isName) else { return false }
    return !isOnlyName(name, in: sentence)
  }

  private func isName(_ place: Int) -> Bool {
    tokens[place].word == Vocabulary.unknown && tokens[place].shape == .capitalized
  }

  /// "Elm states that it audits": whether nobody else speaks in a text, nor is another name named in the sentence. It is
  /// then the company's, however seldom the text has it.
  private func isOnlyName(_ name: Int, in sentence: Range<Int>) -> Bool {
    name == sentence.lowerBound && hits.isEmpty(cues[.ownPossessive]) && hits.isEmpty(cues[.companyName])
      && !hits.of(cues[.ownAgent]).contains { text.spells("we", at: tokens[Int($0.start)]) }
      && sentence.dropFirst(Self.nameWords).allSatisfy { !isName($0) }
  }

  /// The quotation that opens after the verb; or the rest of its sentence.
  private func words(after verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard verb < tokens.count else { return nil }
    let between = Int(tokens[verb - 1].end)..<Int(tokens[verb].start)
    guard let open = mark(in: between) else { return verb < sentence.upperBound ? verb..<sentence.upperBound : nil }
    var last = verb
    while last + 1 < min(tokens.count, verb + QuotationMark.mostWords) {
      if mark(in: max(open + 1, Int(tokens[last].end))..<Int(tokens[last + 1].start)) != nil { break }
      last += 1
    }
    return verb..<last + 1
  }

  /// The first quotation mark, straight or curly.
  private func mark(in bytes: Range<Int>) -> Int? {
    bytes.first { QuotationMark(text, at: $0, before: text.count) != nil }
  }
}
