import Disclosures
import Testing

@testable import Grading

/// Whether an act at the beginning of a sentence is a deed of the company's, a purpose, or an item of the statute.
@Suite struct OwnDeedTests {
  let grader: Grader

  init() throws { grader = try Shelf.grader.get() }

  private func value(_ fact: String, in text: String) -> String? {
    let whole = 0..<text.utf8.count
    let document = Document(
      id: "d", language: "en", text: text, passages: [Passage(index: 0, kind: .paragraph, range: whole)])
    return grader.observe(document)[fact: fact]?.value
  }

  /// The opening of a sentence is a purpose only where nobody acts in it.
  @Test(arguments: [
    ("We have begun to assess the risk of slavery in our supply chain.", "partial"),
    ("We continue to assess the risk of slavery in our supply chain.", "yes"),
    ("In order to assess the risk of slavery we train our buyers.", "absent"),
  ])
  func aSubjectMakesADeedOfAnInfinitive(_ text: String, _ expected: String) {
    #expect(value("verification.practice", in: text) == expected, "\(text)")
  }

  /// A text too short for its company's name to be found.
  @Test(arguments: [
    ("Tarnbeck audits suppliers to evaluate compliance with its standards on trafficking and slavery.", "yes"),
    ("Audits of suppliers to evaluate compliance with company standards on trafficking and slavery.", "absent"),
  ])
  func anUnknownNameBeforeTheStatutesWordsClaimsThem(_ text: String, _ expected: String) {
    #expect(value("audits.practice", in: text) == expected, "\(text)")
  }

  /// A right in the clause before does not reach past a joiner and its aside.
  @Test(arguments: [
    ("We may inspect records, and at intervals we audit our suppliers for slavery.", "yes"),
    ("We may inspect and audit our suppliers for slavery.", "conditional"),
  ])
  func anAsidePartsTheJoinerFromItsSubject(_ text: String, _ expected: String) {
    #expect(value("audits.practice", in: text) == expected, "\(text)")
  }
}
