import Construing
import Testing

/// Sentences, headings and lists, with and without line breaks.
@Suite struct StructureTests {
  let language: SmallLanguage

  init() throws { language = try SmallLanguage() }

  @Test(arguments: [
    "We do not:\n\u{2022} [[verify chains]]\n\u{2022} [[audit suppliers]]",
    "We do not: \u{2022} [[verify chains]] \u{2022} [[audit suppliers]]",
    "We do not: (1) [[verify chains]]; (2) [[audit suppliers]].",
    "We have not (a) [[verify chains]], (b) [[audit suppliers]].",
    "We do not: (i) [[verify chains]]; (ii) [[audit suppliers]].",
    "We do not: i. [[verify chains]]; ii. [[audit suppliers]].",
    "We do not:\niv. [[Verify chains]]\nVII. [[Audit suppliers]]",
  ])
  func itemsInheritTheMoodOfTheirLeadIn(_ text: String) throws {
    #expect(try language.moods(text) == [.denied, .denied], "\(text)")
  }

  @Test func anItemMayContradictItsLeadIn() throws {
    #expect(
      try language.moods("We intend to: \u{2022} [[verify chains]] \u{2022} but never [[audit suppliers]]") == [
        .planned, .denied,
      ])
  }

  @Test func withoutInheritanceItemsStandAlone() throws {
    var mechanisms = Mechanisms.all
    mechanisms.listInheritance = false
    #expect(try language.moods("We do not:\n\u{2022} [[audit suppliers]]", mechanisms: mechanisms) == [.asserted])
  }

  @Test(arguments: [
    ("Supplier Audits We do not audit.", ["Supplier Audits", "We do not audit"]),
    (
      "Acme does. Acme is. Acme has. Supplier Audits Acme does not.",
      ["Acme does", "Acme is", "Acme has", "Supplier Audits", "Acme does not"]
    ),
    ("We buy from Best Mills. All is well", ["We buy from Best Mills", "All is well"]),
    // A name that is seldom used opens a sentence where a practice was named, and nowhere else.
    (
      "Lamps burn. Supplier Audits Brightwell's buyers travel.",
      ["Lamps burn", "Supplier Audits", "Brightwell's buyers travel"]
    ),
    ("Lamps burn. TRAINING Buyers travel.", ["Lamps burn", "TRAINING", "Buyers travel"]),
    ("Lamps burn. Green Lamps Brightwell's buyers like.", ["Lamps burn", "Green Lamps Brightwell's buyers like"]),
    ("We audit mills with Brightwell Lamps.", ["We audit mills with Brightwell Lamps"]),
    ("Lamps burn. The Supplier Training Curriculum runs.", ["Lamps burn", "The Supplier Training Curriculum runs"]),
    ("1. Audits of mills We do neither. All is well.", ["1. Audits of mills", "We do neither", "All is well"]),
    ("1. Mills that We audit are few.", ["1. Mills that We audit are few"]),
    ("1. Work with We-Mills and for We.", ["1. Work with We-Mills and for We"]),
    ("Audits of mills We do neither.", ["Audits of mills", "We do neither"]),
    ("We see to audits of mills We do not own.", ["We see to audits of mills We do not own"]),
    ("See section 1714.43(c) of the code.", ["See section 1714.43(c) of the code"]),
    ("One.Two", ["One", "Two"]),
    (
      "ii. Audits take place. Our auditor is X. Vix. All is well.",
      ["ii. Audits take place", "Our auditor is X. Vix", "All is well"]
    ),
    ("Ask one of us: I. Orchard or V. Orchard.", ["Ask one of us: I. Orchard or V. Orchard"]),
  ])
  func headingsThatRanIntoTheirSentenceArePartedFromIt(_ text: String, _ expected: [String]) throws {
    let (construal, _) = try language.construe(text)
    let sentences = construal.sentences.map {
      String(decoding: construal.text[construal.bytes(of: $0.tokens)], as: UTF8.self)
    }
    #expect(sentences.map { $0.replacing("(c", with: "(c") } == expected.map { $0 }, "\(text)")
  }

  /// In a line so long that its breaks were lost any word that small ones follow opens a sentence behind a title.
  @Test(arguments: [
    (" ", "Supplier Audits Mills are seen.", ["Supplier Audits", "Mills are seen"]),
    (" ", "Supplier Training. Mills are seen.", ["Supplier Training", "Mills are seen"]),
    (" ", "Our Supplier Audits Mills are seen.", ["Our Supplier Audits Mills are seen"]),
    (" ", "Supplier Audits Of Mills All burn.", ["Supplier Audits Of Mills", "All burn"]),
    ("\n", "Supplier Audits Mills are seen.", ["Supplier Audits Mills are seen"]),
  ])
  func headingsAreFoundInOneLongLine(_ gap: String, _ text: String, _ expected: [String]) throws {
    let filler = Array(repeating: "Mills are seen.", count: 100).joined(separator: gap)
    let (construal, _) = try language.construe(filler + gap + text)
    let sentences = construal.sentences.map {
      String(decoding: construal.text[construal.bytes(of: $0.tokens)], as: UTF8.self)
    }
    #expect(Array(sentences.dropFirst(100)) == expected, "\(text)")
  }

  /// In a row of a table, or where the marks are lost, a capitalized reply is parted from the practice that it is on.
  @Test(arguments: [
    ("Audits of mills No", ["Audits of mills", "No"]),
    ("(4) internal audits Yes, see page 7.", ["4) internal audits", "Yes, see page 7"]),
    ("Our training | Not required.\nAudits | Yes", ["Our training", "Not required", "Audits | Yes"]),
    ("(a) Audits \u{2013} no (b) Training - none", ["a) Audits", "no", "b) Training", "none"]),
    ("Audits of mills None Training None", ["Audits of mills", "None", "Training", "None"]),
    ("Audits of mills No We are few.", ["Audits of mills", "No", "We are few"]),
    ("Audits of mills No Training", ["Audits of mills No Training"]),
    ("2. Audits \u{2013} We do not.", ["2. Audits", "We do not"]),
    ("We hold audits \u{2013} We do not.", ["We hold audits \u{2013} We do not"]),
    ("See the audits in Form No 7", ["See the audits in Form No 7"]),
    ("The training is given. All Yes votes count", ["The training is given", "All Yes votes count"]),
    ("We hold audits Yes, each year", ["We hold audits Yes, each year"]),
    ("Green lamps Yes, and no others", ["Green lamps Yes, and no others"]),
  ])
  func repliesAreParted(_ text: String, _ expected: [String]) throws {
    let (construal, _) = try language.construe(text)
    let sentences = construal.sentences.map {
      String(decoding: construal.text[construal.bytes(of: $0.tokens)], as: UTF8.self)
    }
    #expect(sentences == expected, "\(text)")
  }

  @Test(arguments: [
    "The law asks:\n[[verify chains]];\n[[audit suppliers]]; and\n[[train staff]].",
    "The law asks: (1) [[verify chains]]; (2) [[audit suppliers]]; (3) [[train staff]].",
  ])
  func linesThatEndInASemicolonGoOn(_ text: String) throws {
    #expect(try language.moods(text) == [.recited, .recited, .recited], "\(text)")
  }

  @Test func numbersThatPointElsewhereBeginNoItem() throws {
    let (construal, acts) = try language.construe("As to items (1) through (5) of the Act, we do not [[audit]].")
    #expect(construal.sentences.count == 1)
    #expect(construal.assertion(of: acts[0]).mood == .denied)
  }

  @Test func aDenialThatALeadInOnlyMentionsIsNotInherited() throws {
    #expect(
      try language.moods("Our efforts so that slaves are not used include:\n\u{2022} [[audit suppliers]]") == [
        .asserted
      ])
  }

  @Test func actsThatPointBackAreKnown() throws {
    let (construal, acts) = try language.construe("These [[audits]] are yearly. Our [[audits]] are yearly.")
    #expect(acts.map { construal.pointsBack($0) } == [true, false])
  }

  @Test func emptyAndStrangeTextsAreNoTrap() throws {
    for text in ["", " ", "\n\n", "...", "\u{0}", "?!", "(((", String(repeating: "a ", count: 5000)] {
      let (construal, _) = try language.construe(text)
      #expect(construal.clauses.allSatisfy { !$0.tokens.isEmpty })
    }
  }
}
