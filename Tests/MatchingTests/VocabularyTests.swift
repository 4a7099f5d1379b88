import Testing

@testable import Matching

/// A hash that tells short words apart by itself must tell them all apart, of whatever length.
@Suite struct VocabularyTests {
  @Test func wordsThatBeginAlikeAreToldApart() {
    var vocabulary = Vocabulary()
    let words = (1...20).map { String(repeating: "a", count: $0) } + (1...20).map { String(repeating: "b", count: $0) }
    let ids = words.map { vocabulary.insert($0) }
    #expect(ids == Array(1...40))
    #expect(words.map(vocabulary.find) == ids)
    #expect(ids.map(vocabulary.word) == words)
    for word in ["", String(repeating: "a", count: 21), "ab", "aaaaaab", "aaaaaaab", "aaaaaaaab"] {
      #expect(vocabulary.find(word) == Vocabulary.unknown, "\(word)")
    }
  }

  @Test func wordsAreFoundWhereTheyStandInAText() {
    var vocabulary = Vocabulary()
    let words = (1...20).map { String(repeating: "a", count: $0) } + ["7up", "subcontractor"]
    let ids = words.map { vocabulary.insert($0) }
    var text = words.map { $0.uppercased() }.joined(separator: " ") + " subcontracting"
    let found = text.withUTF8 { bytes in
      bytes.split(separator: 0x20).map { vocabulary.find(bytes, $0.startIndex..<$0.endIndex) }
    }
    #expect(found == ids + [Vocabulary.unknown])
  }

  @Test func wordsKeepTheirNumbersWhileItGrows() {
    var vocabulary = Vocabulary()
    let words = (0..<2_000).map { "word\($0 * 7919)" }
    let ids = words.map { vocabulary.insert($0) }
    #expect(words.map { vocabulary.insert($0) } == ids)
    #expect(Set(ids).count == words.count)
    let text = Array(words.joined(separator: " ").utf8)
    #expect(Tokenizer(vocabulary: vocabulary).tokens(of: text).map(\.word) == ids)
  }
}
