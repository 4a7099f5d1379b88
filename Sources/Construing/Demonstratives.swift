import Matching

/// Tells the "that" that points from the one that opens a clause: right behind a preposition it points ("lapses in that
/// process", "to that end"), and is read as the word that does nothing else.
struct Demonstratives: Sendable {
  /// "this"
  private let plain: Int32
  /// "that"
  private let pointing: Int32
  /// Words that open a clause: none follows one that points.
  private let relatives: WordSet
  private let prepositions: WordSet
  /// "in that we buy little": behind such a "that" somebody acts.
  private let subjects: WordSet

  init(_ book: PhraseBook, plain: Int32, behind: Int32, id: (Cue) -> Int32) {
    func words(_ cue: Cue) -> WordSet { WordSet(book.loneWords(id(cue)), of: book) }
    let vocabulary = book.tokenizer.vocabulary
    pointing = book.loneWords(id(.relative)).first { vocabulary.word($0) == "that" } ?? -1
    self.plain = book.loneWords(plain).first ?? Vocabulary.unknown
    prepositions = WordSet(book.loneWords(behind), of: book)
    (relatives, subjects) = (words(.relative), words(.subject))
  }

  /// Reads those of a text as what they are.
  func settle(in tokens: inout [Token]) {
    guard tokens.count > 2 else { return }
    tokens.withUnsafeMutableBufferPointer { tokens in
      for place in 1..<tokens.count - 1 where tokens[place].word == pointing && points(place, in: tokens) {
        tokens[place].word = plain
      }
    }
  }

  private func points(_ place: Int, in tokens: UnsafeMutableBufferPointer<Token>) -> Bool {
    tokens[place].gap == .blank && prepositions.contains(tokens[place - 1])
      && !subjects.contains(tokens[place + 1]) && !relatives.contains(tokens[place + 1])
  }
}
