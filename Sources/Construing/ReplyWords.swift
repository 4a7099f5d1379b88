import Matching

/// Single words that answer all that was asked.
struct ReplyWords: Sendable {
  let yes: Int32
  let no: Int32
  private let all: WordSet
  /// Words by which a line denies by itself.
  let denials: WordSet

  init(_ book: PhraseBook) {
    let find = book.tokenizer.vocabulary.find as (String) -> Int32
    (yes, no) = (find("yes"), find("no"))
    all = WordSet(
      ["yes", "no", "none", "never", "not", "nil", "planned", "partly", "partially"].map(find), of: book)
    denials = WordSet(["no", "not", "never", "none", "neither", "nor", "without"].map(find), of: book)
  }

  func contains(_ token: Token) -> Bool { all.contains(token) }
}
