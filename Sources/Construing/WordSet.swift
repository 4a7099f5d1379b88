import Matching

/// Words of the vocabulary, to be asked for one by one.
struct WordSet: Sendable {
  private var isIn: [Bool]

  init(_ words: [Int32], of book: PhraseBook) {
    isIn = [Bool](repeating: false, count: book.tokenizer.vocabulary.count)
    for word in words where word != Vocabulary.unknown { isIn[Int(word)] = true }
  }

  func contains(_ token: Token) -> Bool { isIn[Int(token.word)] }
}
