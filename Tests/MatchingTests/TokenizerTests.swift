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

  /// An asterisk that hangs on a word is a note's, one before a word is a bullet; raised figures are no letters.
  @Test(arguments: [
    ("one.* Two", false), ("one* two", false), ("one (two*) three", false), ("one\n* two", true), ("one * two", true),
    ("*one* two", true), ("**one** two", true), ("one.\u{2074} two", false), ("one\u{B9} two", false),
  ])
  func anAsteriskMayBeANotes(_ text: String, _ isItem: Bool) {
    let tokens = Tokenizer(vocabulary: Vocabulary()).tokens(of: Array(text.utf8))
    #expect(tokens.last?.isItem == isItem, "\(text)")
    #expect(tokens.first.map { $0.end - $0.start } == 3, "\(text)")
  }

  /// Words are read eight letters at a time; wherever they stand, and whatever follows them, they are the same.
  @Test(arguments: 1...20)
  func wordsAreKnownWhereverTheyStand(_ length: Int) {
    let word = String("Abcdefghijklmno9qrst".prefix(length))
    var vocabulary = Vocabulary()
    for known in ["x", word.lowercased(), word.lowercased() + "z"] { _ = vocabulary.insert(known) }
    let tokenizer = Tokenizer(vocabulary: vocabulary)
    for before in 0...8 {
      for after in ["", ".", " and what follows", "'s", "\u{2019}s", "\u{2019}s mill", "-", "\u{2014}"] {
        let text = String(repeating: " ", count: before) + word + after
        let token = tokenizer.tokens(of: Array(text.utf8)).first
        #expect(token?.word == 2, "\(text)")
        #expect(token.map { Int($0.start)..<Int($0.end) } == before..<before + length, "\(text)")
        #expect(token?.shape == .capitalized, "\(text)")
      }
    }
  }

  @Test(arguments: [
    ("7", Token.Shape.number), ("12345678", .number), ("123456789", .number), ("2019's", .number),
    ("1234567a", .lower), ("12345678a", .lower), ("4G", .lower), ("A", .capitalized), ("AB", .capitals),
    ("ABCDEFGH", .capitals), ("ABCDEFGHI", .capitals), ("ABCDEFGHi", .capitalized), ("ABCDEFGi", .capitalized),
    ("COVID19", .capitals), ("DON'T", .capitals), ("DON'ts", .capitalized), ("\u{C9}TATS", .lower),
    ("CAF\u{C9}", .capitals), ("CAF\u{C9}s", .capitalized),
  ])
  func shapesOfWords(_ text: String, _ expected: Token.Shape) {
    #expect(Tokenizer(vocabulary: vocabulary).tokens(of: Array(text.utf8)).map(\.shape) == [expected])
  }

  @Test func longWordsBeyondASCIIAreKnown() {
    var vocabulary = Vocabulary()
    for word in ["caf\u{E9}gesellschaft", "shouldn't've", "cafegesellschaft"] { _ = vocabulary.insert(word) }
    let text = "Caf\u{E9}gesellschaft, CAFEGESELLSCHAFT, shouldn\u{2019}t\u{2019}ve caf\u{E8}gesellschaft"
    #expect(Tokenizer(vocabulary: vocabulary).tokens(of: Array(text.utf8)).map(\.word) == [1, 3, 2, 0])
  }

  @Test(arguments: [
    ("Acme Corp. sells", Token.Gap.blank), ("the CORP. Sells", .blank), ("St. Albans", .blank), ("cont. Two", .blank),
    ("the corps. Two", .stop), ("the incs. Two", .stop), ("so. Two", .stop), ("it. Two", .stop), ("Cal. Civ", .blank),
  ])
  func abbreviationsEndNoSentence(_ text: String, _ expected: Token.Gap) {
    #expect(gaps(text).last { $0 != .blank } ?? .blank == expected)
  }

  @Test func bytesThatAreNoTextAreNoTrap() {
    for bytes: [UInt8] in [[0xFF], [0xE2], [0xE2, 0x80], [0xC2], [0x27], [0x2E], Array(repeating: 0x61, count: 300)] {
      let tokens = Tokenizer(vocabulary: vocabulary).tokens(of: bytes)
      #expect(tokens.allSatisfy { $0.start < $0.end && Int($0.end) <= bytes.count })
    }
  }
}
