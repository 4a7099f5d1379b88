import Matching
import Testing

@testable import Construing

/// Contractions written out: words by their places in the text, and what they are taken for.
@Suite struct ContractionsTests {
  @Test(arguments: [
    ("We don't audit", ["we", "do", "not", "audit"]),
    ("We DON’T audit", ["we", "do", "not", "audit"]),
    ("it isn’t", ["it", "is", "not"]),
    ("We can't, won't and shan't", ["we", "can", "not", "will", "not", "and", "shall", "not"]),
    ("Ain't", ["is", "not"]),
    ("n't", [""]),
    ("T-plant", ["", "plant"]),
    ("the auditor's plant", ["the", "auditor", "plant"]),
  ])
  func words(_ text: String, _ words: [String]) throws {
    var vocabulary = Vocabulary()
    for word in ["we", "do", "is", "not", "audit", "it", "can", "will", "shall", "and", "the", "auditor", "plant"] {
      _ = vocabulary.insert(word)
    }
    let bytes = Array(text.utf8)
    let tokens = Tokenizer(vocabulary: vocabulary).tokens(of: bytes)
    let written = Contractions(text: bytes, vocabulary: vocabulary).writtenOut(tokens)
    #expect(written.map { $0.word == Vocabulary.unknown ? "" : vocabulary.word($0.word) } == words)
    #expect(zip(written, written.dropFirst()).allSatisfy { $0.end <= $1.start })
    #expect(written.allSatisfy { $0.start < $0.end && Int($0.end) <= bytes.count })
  }
}
