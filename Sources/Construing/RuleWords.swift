import Matching

/// The words by which the names of a company's rules are known.
struct RuleWords: Sendable {
  /// "code", "standards".
  let heads: WordSet
  /// "slavery", "forced".
  let matters: WordSet
  /// "address", "cover".
  let says: WordSet
  /// "civil", "act".
  let laws: WordSet
  /// "it", "they".
  let pronouns: WordSet
  /// "not", "never".
  let denials: WordSet
  /// "the", "our".
  let openers: WordSet

  init(_ book: PhraseBook, id: (Cue) -> Int32) {
    func words(_ cue: Cue) -> WordSet { WordSet(book.loneWords(id(cue)), of: book) }
    heads = words(.ruleHead)
    matters = words(.ruleMatter)
    says = words(.ruleSays)
    laws = words(.law)
    pronouns = words(.pronoun)
    denials = words(.denial)
    openers = words(.opener)
  }
}
