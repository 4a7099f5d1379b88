import Testing

@testable import Rubrics

@Suite struct WordTableTests {
  /// Classes as section 2.1 of the notes on the rubric gives them.
  @Test(arguments: [
    ("California Transparency in Supply Chains Act", "strong"),
    ("CA Supply Chains Act Disclosure", "strong"),
    ("Calif. Transparency in Supply Chains", "strong"),
    ("CALIFORNIA SUPPLY CHAIN TRANSPARENCY", "strong"),
    ("SB 657", "medium"),
    ("SB-657 Disclosure", "medium"),
    ("Human Trafficking", "medium"),
    ("Anti-Slavery Statement", "medium"),
    ("Transparency in Supply Chains", "medium"),
    ("Our Supply Chain", "weak"),
    ("Social Compliance", "weak"),
    ("Legal", nil),
    ("California Privacy Rights", nil),
    ("", nil),
    ("California residents may read here all about how we treat their data and our supply chain", "weak"),
  ])
  func linkTextsHaveTheirClass(_ text: String, _ expected: String?) throws {
    let rubric = try Rubric.load(try rubricFolder(), id: "sb657")
    #expect(rubric.linkText.first(in: text)?.id == expected)
  }

  @Test(arguments: [
    ("\u{203A} CA Supply\u{2011}Chains\u{A0}Act \u{2122}", ["ca", "supply", "chains", "act"]),
    ("Legal\u{2014}Slavery\u{2026}\u{201C}here\u{201D}", ["legal", "slavery", "here"]),
    ("Trans\u{AD}paren\u{200B}cy, today\u{2019}s and tomorrow's", ["transparency", "todays", "and", "tomorrows"]),
    (
      "Lieferkettensorgfaltspflichtengesetz \u{FC}ber 27\u{B7}10",
      ["lieferkettensorgfaltspflichtengesetz", "\u{FC}ber", "27", "10"]
    ),
  ])
  func signsOfAllScriptsPartWords(_ text: String, _ words: [String]) {
    #expect(WordTable.words(of: text) == words)
  }

  @Test func gapsAreLimited() {
    let phrase = WordTable.Phrase("a ... b")
    #expect(phrase.occurs(in: WordTable.words(of: "a b")))
    #expect(phrase.occurs(in: WordTable.words(of: "a 1 2 3 4 5 b")))
    #expect(!phrase.occurs(in: WordTable.words(of: "a 1 2 3 4 5 6 b")))
    #expect(!phrase.occurs(in: WordTable.words(of: "b a")))
    #expect(!WordTable.Phrase("... b").occurs(in: ["a"]))
  }

  @Test func aFileOfItsOwnIsReadInItsOrder() throws {
    let text = "act: {weight: 90, phrases: [supply chains act]}\nhelp: {weight: -20, phrases: [careers, jobs]}\n"
    let table = try WordTable.load(Array(text.utf8), path: "locating.yaml")
    #expect(table.classes.map(\.id) == ["act", "help"])
    #expect(table.first(in: "Jobs & Careers")?.weight == -20)
    #expect {
      try WordTable.load(Array("act: {weight: heavy, phrases: ['...']}".utf8), path: "locating.yaml")
    } throws: { error in
      "\(error)" == """
        locating.yaml:1:15: expected a whole number from -1000 to 1000, found the text \u{201C}heavy\u{201D}
        locating.yaml:1:32: expected a phrase with words, found \u{201C}...\u{201D}
        """
    }
  }
}
