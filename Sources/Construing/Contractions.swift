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
    let contractions = contractions(among: tokens)
    if contractions.isEmpty { return tokens }
    var written: [Token] = []
    written.reserveCapacity(tokens.count + contractions.count)
    let denial = vocabulary.find("not")
    var next = 0
    for (place, ending) in contractions {
      written += tokens[next..<place]
      var (verb, not) = (tokens[place], tokens[place])
      verb.end -= Int32(ending)
      verb.word = word(of: verb)
      (not.start, not.word, not.gap, not.isItem) = (verb.end, denial, .blank, false)
      written += [verb, not]
      next = place + 1
    }
    written += tokens[next...]
    return written
  }

  /// Places of words that end in "n't", and how many bytes it takes there.
  private func contractions(among tokens: [Token]) -> [(place: Int, ending: Int)] {
    var found: [(Int, Int)] = []
    text.withUnsafeBufferPointer { text in
      for place in tokens.indices {
        let (token, end) = (tokens[place], Int(tokens[place].end))
        // Most words are told off by their last two bytes.
        guard token.end &- token.start > Self.shortest, text[end - 1] | 0x20 == UInt8(ascii: "t"),
          !Self.isLetter(text[end - 2]), let ending = Self.ending(of: text[Int(token.start)..<end])
        else { continue }
        found.append((place, ending))
      }
    }
    return found
  }

  /// "n't" alone is no contraction.
  private static let shortest = 3

  /// How many bytes "n't" takes at the end of a word, with a straight or a curly mark; nil for other words.
  private static func ending(of word: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    endings.first { ending in
      word.count > ending.count
        && zip(ending, word.suffix(ending.count)).allSatisfy { $0 == $1 || $0 == $1 | 0x20 && isLetter($1) }
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
