import Matching

/// "Isn't" is "is not": the words of a text with its contractions written out, so that no phrase need name both.
struct Contractions {
  let text: [UInt8]
  let vocabulary: Vocabulary

  /// What is left of a word without "n't" where it is none by itself.
  private static let irregular: [(rest: StaticString, word: String)] = [
    ("ca", "can"), ("wo", "will"), ("sha", "shall"), ("ai", "is"),
  ]
  private static let endings: [[UInt8]] = [Array("n't".utf8), Array("n\u{2019}t".utf8)]

  func writtenOut(_ tokens: [Token]) -> [Token] {
    guard let first = tokens.firstIndex(where: { ending(of: $0) != nil }) else { return tokens }
    var written = Array(tokens[..<first])
    written.reserveCapacity(tokens.count + 16)
    let denial = vocabulary.find("not")
    for token in tokens[first...] {
      guard let ending = ending(of: token) else {
        written.append(token)
        continue
      }
      var verb = token
      verb.end = token.end - Int32(ending)
      verb.word = word(of: verb)
      var not = token
      (not.start, not.word, not.gap, not.isItem) = (verb.end, denial, .blank, false)
      written += [verb, not]
    }
    return written
  }

  /// How many bytes "n't" takes at the end of a word, with a straight or a curly mark; nil for other words.
  private func ending(of token: Token) -> Int? {
    let end = Int(token.end)
    guard text[end - 1] | 0x20 == UInt8(ascii: "t"), !Self.isLetter(text[end - 2]) else { return nil }
    return Self.endings.first { ending in
      end - Int(token.start) > ending.count
        && zip(ending, text[(end - ending.count)...]).allSatisfy { $0 == $1 || $0 == $1 | 0x20 && Self.isLetter($1) }
    }?.count
  }

  private func word(of verb: Token) -> Int32 {
    if let irregular = Self.irregular.first(where: { text.spells($0.rest, at: verb) }) {
      return vocabulary.find(irregular.word)
    }
    return text.withUnsafeBufferPointer { vocabulary.find($0, Int(verb.start)..<Int(verb.end)) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
