import Testing

@testable import Matching

@Suite struct TokenizerTests {
  let vocabulary: Vocabulary = {
    var vocabulary = Vocabulary()
    for word in ["audit", "suppliers", "don't", "party", "u", "s"] { _ = vocabulary.insert(word) }
    return vocabulary
  }()

  func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Tokenizer(vocabulary: vocabulary).tokens(of: bytes).map {
      String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self)
    }
  }

  func gaps(_ text: String) -> [Token.Gap] {
    Tokenizer(vocabulary: vocabulary).tokens(of: Array(text.utf8)).map(\.gap)
  }

  @Test(arguments: [
    ("", []), ("...", []), ("Audit", ["Audit"]),
    ("third-party audits", ["third", "party", "audits"]),
    ("the supplier's plant", ["the", "supplier", "plant"]),
    ("the suppliers\u{2019} plants", ["the", "suppliers", "plants"]),
    ("we don\u{2019}t audit", ["we", "don\u{2019}t", "audit"]),
    ("caf\u{E9}s \u{2022} mills", ["caf\u{E9}s", "mills"]),
    ("1714.43(c)", ["1714", "43", "c"]),
  ])
  func wordsOfATextAndNothingElse(_ text: String, _ expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func wordsAreKnownWhateverTheirCase() {
    let tokens = Tokenizer(vocabulary: vocabulary).tokens(of: Array("AUDIT Audit audits DON\u{2019}T".utf8))
    #expect(tokens.map(\.word) == [1, 1, Vocabulary.unknown, 3])
    #expect(tokens.map(\.shape) == [.capitals, .capitalized, .lower, .capitals])
  }

  @Test func wordsThatOnlyBeginAlikeAreOthers() {
    let text =
      "auditing aud party's part \u{2019}s supplier\u{2019}s don\u{2019}ts " + String(repeating: "a", count: 60)
    let tokens = Tokenizer(vocabulary: vocabulary).tokens(of: Array(text.utf8))
    #expect(tokens.map(\.word) == [0, 0, 4, 0, 6, 0, 0, 0])
  }

  @Test(arguments: [
    ("one. Two", Token.Gap.stop), ("the U.S. Department", .blank), ("Acme Inc. sells", .blank), ("3.5", .blank),
    ("www.acme", .blank), ("laws.Suppliers", .stop), ("one, two", .comma), ("one; two", .semicolon),
    ("one: two", .colon), ("one (two", .parenthesis), ("one \u{2013} two", .dash), ("one \u{2022} two", .bullet),
    ("one\ntwo", .line), ("one e.g. two", .blank),
  ])
  func whatStandsBeforeTheLastWord(_ text: String, _ expected: Token.Gap) {
    #expect(gaps(text).last == expected)
  }

  @Test func bytesThatAreNoTextAreNoTrap() {
    for bytes: [UInt8] in [[0xFF], [0xE2], [0xE2, 0x80], [0xC2], [0x27], [0x2E], Array(repeating: 0x61, count: 300)] {
      let tokens = Tokenizer(vocabulary: vocabulary).tokens(of: bytes)
      #expect(tokens.allSatisfy { $0.start < $0.end && Int($0.end) <= bytes.count })
    }
  }
}
