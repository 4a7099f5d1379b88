import Matching

/// Tells the "that" that points from the one that opens a clause: right behind a preposition it points ("lapses in that
/// process", "to that end"), and is read as the word that does nothing else.
struct Demonstratives: Sendable {
  /// "this"
  private let plain: Int32
  /// Words that open a clause: neither do two of them follow each other.
  private let relatives: WordSet
  private let prepositions: WordSet
  /// "in that we buy little": behind such a "that" somebody acts.
  private let subjects: WordSet

  init(_ book: PhraseBook, pointing: Int32, behind: Int32, id: (Cue) -> Int32) {
    func words(_ cue: Cue) -> WordSet { WordSet(book.loneWords(id(cue)), of: book) }
    plain = book.loneWords(pointing).first ?? Vocabulary.unknown
    prepositions = WordSet(book.loneWords(behind), of: book)
    (relatives, subjects) = (words(.relative), words(.subject))
  }

  /// Reads those of a text as what they are.
  func settle(in tokens: inout [Token], of text: [UInt8]) {
    for place in tokens.indices.dropFirst().dropLast()
    where relatives.contains(tokens[place]) && text.spells("that", at: tokens[place])
      && tokens[place].gap == .blank && prepositions.contains(tokens[place - 1])
      && !subjects.contains(tokens[place + 1]) && !relatives.contains(tokens[place + 1])
    {
      tokens[place].word = plain
    }
  }
}
