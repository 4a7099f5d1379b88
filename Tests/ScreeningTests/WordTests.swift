import Testing

@testable import Screening

@Suite struct WordTests {
  @Test(arguments: [
    ("Cherries", "cherry"), ("ties", "ties"), ("Brie", "bry"), ("boxes", "box"), ("GLASSES", "glass"),
    ("shoes", "shoe"),
    ("Potatoes", "potato"), ("toes", "toe"), ("glass", "glass"), ("basis", "basis"), ("supplier's", "supplier"),
    ("miners\u{2019}", "miner"),
    ("Gold\u{2019}s", "gold"), ("T-shirts", "t"), ("tin", "tin"), ("as", "as"), ("watches", "watch"), ("7UP", "7up"),
  ])
  func theStemToldFromBytesIsThatOfTheWord(_ text: String, _ stem: String) throws {
    let word = try #require(words(of: text).first)
    #expect(word.stem == stem)
    var text = text
    let plain = try #require(text.withUTF8 { PlainStem($0, word.range) })
    #expect(plain.stem == WordSieve.place(stem))
    #expect(plain.form == WordSieve.place(word.form))
  }

  @Test(arguments: ["d'Ivoire", "caf\u{E9}s", "don\u{2019}t"])
  func wordsWithOtherLettersAreNotToldFromBytes(_ text: String) throws {
    let word = try #require(words(of: text).first)
    var text = text
    #expect(text.withUTF8 { PlainStem($0, word.range) } == nil)
  }

  @Test func phrasesBeginWhereTheyAreFoundAndNowhereElse() {
    var index = PhraseIndex<Int>()
    for (number, phrase) in ["human hair", "cotton", "aluminium ore"].enumerated() { index.insert(phrase, number) }
    var text = "Human rights and human hair, COTTON's price, Aluminum ores and human"
    let places = text.withUTF8 { index.beginnings(in: $0, 0..<$0.count) }
    #expect(places == [17, 29, 45])
  }

  @Test func laterWordsOfPhrasesAreKnownInBritishSpellingAndInThePlural() {
    var index = PhraseIndex<Int>()
    for (number, phrase) in ["rubber tire", "glass fiber mat"].enumerated() { index.insert(phrase, number) }
    var text = "Rubber tyres, rubber bands, glass-fibre mats, glass fibre"
    let places = text.withUTF8 { index.beginnings(in: $0, 0..<$0.count) }
    #expect(places == [0, 28])
  }

  @Test(arguments: [
    ("sky", "Skies"), ("duty", "DUTIES"), ("ax", "axes"), ("tea", "teas"), ("tea", "tea's"), ("tire", "Tyres"),
    ("box", "boxes"), ("palm", "palms"), ("pottery", "potteries"), ("cacao", "cac\u{E1}o"), ("bry", "brie"),
  ])
  func firstLettersTellNoNumberOrSpellingOff(_ stem: String, _ written: String) {
    var sieve = PrefixSieve()
    sieve.insert(stem)
    var text = written
    #expect(text.withUTF8 { sieve.mayContain($0, 0..<$0.count) })
  }

  @Test func firstLettersTellMostOtherWordsOff() {
    var sieve = PrefixSieve()
    sieve.insert("cotton")
    var text = "We report on the costs"
    let range = text.utf8.count - 5..<text.utf8.count
    #expect(!text.withUTF8 { sieve.mayContain($0, range) })
  }
}
