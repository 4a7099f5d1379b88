import Matching

extension [UInt8] {
  /// Whether a token of the text is a word, in large letters or small.
  ///
  /// - Parameter word: in small letters of ASCII.
  func spells(_ word: StaticString, at token: Token) -> Bool {
    let first = Int(token.start)
    guard Int(token.end) - first == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in letters.indices.allSatisfy { letters[$0] == self[first + $0] | 0x20 } }
  }
}

extension Construal {
  func isWord(_ word: StaticString, at token: Int) -> Bool { text.spells(word, at: tokens[token]) }
}
