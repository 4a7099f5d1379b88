import Matching

/// The words by which a name is known that is a word of the vocabulary, too: "Target", of a company that has a target.
struct NameWords: Sendable {
  /// "is", "requires": what a text says of its company by its name.
  let verbs: WordSet
  /// What texts write with a capital, and what the rubric knows by its role: none of them is a company's name.
  let plain: WordSet
  /// "the", "our": no name stands behind them.
  let articles: WordSet

  private static let roles: [Cue] = [
    .capital, .supplierAgent, .ownAgent, .outsider, .stranger, .subject, .title, .determiner, .ownPossessive,
    .preposition, .joiner, .contrast, .relative, .pronoun, .anaphor, .opener, .be, .auxiliary, .number, .ruleHead,
    .ruleMatter, .law, .answerYes, .answerNo,
  ]

  init(_ book: PhraseBook, id: (Cue) -> Int32) {
    func words(_ cues: [Cue]) -> WordSet { WordSet(cues.flatMap { book.loneWords(id($0)) }, of: book) }
    verbs = words([.nameVerb, .be, .auxiliary])
    plain = words(Self.roles)
    articles = words([.determiner, .ownPossessive])
  }
}
