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

  @Test(arguments: [false, true])
  func phrasesBeginWhereTheyAreFoundAndNowhereElse(_ isAskedOfTexts: Bool) {
    var index = PhraseIndex<Int>(isAskedOfTexts: isAskedOfTexts)
    for (number, phrase) in ["human hair", "cotton", "aluminium ore"].enumerated() { index.insert(phrase, number) }
    var text = "Human rights and human hair, COTTON's price, Aluminum ores and human"
    let places = text.withUTF8 { index.beginnings(in: $0, 0..<$0.count) }
    #expect(places == [17, 29, 45])
  }

  @Test(arguments: [false, true])
  func laterWordsOfPhrasesAreKnownInBritishSpellingAndInThePlural(_ isAskedOfTexts: Bool) {
    var index = PhraseIndex<Int>(isAskedOfTexts: isAskedOfTexts)
    for (number, phrase) in ["rubber tire", "glass fiber mat"].enumerated() { index.insert(phrase, number) }
    var text = "Rubber tyres, rubber bands, glass-fibre mats, glass fibre"
    let places = text.withUTF8 { index.beginnings(in: $0, 0..<$0.count) }
    #expect(places == [0, 28])
  }

  @Test(arguments: [
    ("sky", "Skies"), ("duty", "DUTIES"), ("ax", "axes"), ("tea", "teas"), ("tea", "tea's"), ("tire", "Tyres"),
    ("box", "boxes"), ("palm", "palms"), ("pottery", "potteries"), ("cacao", "cac\u{E1}o"), ("bry", "brie"),
    ("jewelry", "jewellery"), ("leaf", "Leaves"), ("chicory", "chicories"), ("factory", "factories"), ("t", "T"),
    ("bamboo", "bamboo's"), ("mushroom", "Mushroom\u{2019}s"), ("mayonnaise", "mayonna\u{EE}se"), ("3d", "3D"),
    ("mulberry", "mulberries"), ("blackberry", "blackberries"), ("organization", "organisation"),
  ])
  func firstLettersTellNoNumberOrSpellingOff(_ stem: String, _ written: String) {
    var sieve = PrefixSieve()
    sieve.insert(stem)
    #expect(mayContain(sieve, written))
  }

  @Test(arguments: [
    "We bought Cherries and d'Ivoire coffee, caf\u{E9}s' TYRES; 3 fibres, 12 kg of miners\u{2019} gold \u{2014} and\u{A0}so on",
    "organisations manufacturing subcontractors' peanuts-and-cashews x1y2z3 \u{4E2D}\u{56FD} it\u{2019}s o'",
  ])
  func wordsWithNumbersAreTheSameWords(_ text: String) throws {
    let lists = try SampleLists.load()
    let plain = words(of: text)
    var text = text
    let marked = text.withUTF8 { lists.markedWords(in: $0, 0..<$0.count) }
    #expect(marked == plain)
    #expect(marked.map(\.sievePlace) == plain.map(\.sievePlace))
    #expect(marked.map(\.isSingular) == plain.map(\.isSingular))
    #expect(marked.map(\.isCapitalised) == plain.map(\.isCapitalised))
    #expect(marked.contains { $0.number > 0 } && marked.allSatisfy { $0.number >= 0 })
  }

  @Test(arguments: [
    "We buy cotton and coffee from mills", "cotton", "a cotton", " cotton  coffee ", "Cottonseed, cotton-wool; COTTON.",
    "the suppliers' cotton\u{2019}s price: 100 cottons", "\u{AB}cotton\u{BB} caf\u{E9} co\u{F4}tton \u{4E2D} cotton 3d",
  ])
  func aSievePassesOverNoMoreWordsThanItTellsOff(_ text: String) {
    var sieve = PrefixSieve()
    sieve.insert("cotton")
    for padding in 0..<9 {
      var text = text + String(repeating: " ", count: padding)
      text.withUTF8 { bytes in
        var all = WordScanner(bytes, 0..<bytes.count)
        var expected: [Range<Int>] = []
        while let word = all.next() { if sieve.mayContain(all.beginning) { expected.append(word) } }
        var scanner = WordScanner(bytes, 0..<bytes.count)
        var found: [Range<Int>] = []
        sieve.read { sieve in
          while let word = scanner.next(in: sieve) { found.append(word) }
        }
        #expect(found == expected)
      }
    }
  }

  @Test func firstLettersTellMostOtherWordsOff() {
    var sieve = PrefixSieve()
    sieve.insert("cotton")
    #expect(!mayContain(sieve, "costs"))
  }

  /// - Parameter written: one word.
  private func mayContain(_ sieve: PrefixSieve, _ written: String) -> Bool {
    var text = written
    return text.withUTF8 { bytes in
      var scanner = WordScanner(bytes, 0..<bytes.count)
      #expect(scanner.next() == 0..<bytes.count)
      return sieve.mayContain(scanner.beginning)
    }
  }
}
