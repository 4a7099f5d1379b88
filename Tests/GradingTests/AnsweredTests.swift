import Disclosures
import Testing

@testable import Grading

/// Bare replies to headings and questions, and what is quoted for them.
@Suite struct AnsweredTests {
  let grader: Grader

  init() throws { grader = try Shelf.grader.get() }

  private func finding(_ fact: String, in text: String) -> Finding? {
    let whole = 0..<text.utf8.count
    let document = Document(
      id: "d", language: "en", text: text, passages: [Passage(index: 0, kind: .paragraph, range: whole)])
    return grader.observe(document)[fact: fact]
  }

  /// The reply that decides is part of the quotation.
  @Test(arguments: [
    ("We oppose slavery. Do you verify? Not at present.", "verification.practice", "Do you verify? Not at present"),
    ("We oppose slavery. Audits. None in place.", "audits.practice", "Audits. None in place"),
  ])
  func theReplyIsQuoted(_ text: String, _ fact: String, _ quote: String) {
    let finding = finding(fact, in: text)
    #expect(finding?.value == "no")
    #expect(finding?.evidence.map(\.quotation.text) == [quote])
  }

  /// So are the words that take a claim back.
  @Test func theDenialBeforeAClaimIsQuoted() {
    let finding = finding("audits.practice", in: "It is untrue that we audit our suppliers for slavery.")
    #expect(finding?.evidence.map(\.quotation.text) == ["It is untrue that we audit our suppliers for slavery"])
  }

  /// What stands in parentheses behind a label answers it; behind a claim it tells how.
  @Test(arguments: [
    ("We oppose slavery. Audits of suppliers for slavery (none).", "audits.practice", "no"),
    ("We oppose slavery. Verification of supply chains (not done at present); audits (yes).", "audits.practice", "yes"),
    ("We oppose slavery. Verification of supply chains (not at present).", "verification.practice", "no"),
    ("We oppose slavery. Training of buyers on slavery (planned).", "training.practice", "planned"),
    ("We audit suppliers for slavery (not only at home).", "audits.practice", "yes"),
    ("We train our buyers on slavery (no exceptions).", "training.practice", "yes"),
  ])
  func parenthesesAnswerALabel(_ text: String, _ fact: String, _ value: String) {
    #expect(finding(fact, in: text)?.value == value)
  }

  /// "We do not" answers where nothing else follows; else it says what is not done, which need not be the practice.
  @Test(arguments: [
    ("We oppose slavery. Audits: we do not at this time.", "audits.practice", "no"),
    ("We oppose slavery. Verification: we do not.", "verification.practice", "no"),
    (
      "We oppose slavery. Audits: we do not send outside firms. Our staff audits every supplier for slavery.",
      "audits.practice", "yes"
    ),
    (
      "We oppose slavery. Verification: we do not use outside firms. Buyers rate all suppliers for slavery risk.",
      "verification.practice", "yes"
    ),
  ])
  func aDenialOfSomethingElseIsNoAnswer(_ text: String, _ fact: String, _ value: String) {
    #expect(finding(fact, in: text)?.value == value)
  }

  /// Under its own heading a practice that is denied by its name is denied beyond doubt, formal or not.
  @Test(arguments: [
    ("We oppose slavery. Verification: We do not keep a formal program for verification of mills.", "no", true),
    ("We oppose slavery. Verification: The Company does not have a process of verification.", "no", true),
    (
      "We oppose slavery. Verification: we do not buy verification from outside firms. Buyers rate each supplier for "
        + "slavery risk.", "yes", true
    ),
    ("We oppose slavery. We do not keep a formal program for verification of mills.", "no", false),
  ])
  func aPracticeDeniedByItsNameAnswersItsHeading(_ text: String, _ value: String, _ isSure: Bool) {
    let finding = finding("verification.practice", in: text)
    #expect(finding?.value == value && (finding?.doubt == nil) == isSure, "\(text): \(finding?.doubt ?? "sure")")
  }

  /// Where only a manner is denied, a plan for the practice is a plan; a plain denial beats a plan.
  @Test(arguments: [
    ("We intend to verify our supply chain for slavery. We do not use a third party for verification.", "planned"),
    (
      "Outside firms do not verify our suppliers. We plan to assess the risk of slavery in our supply chain.", "planned"
    ),
    ("We do not verify our supply chain for slavery. We plan to assess the risk of slavery next year.", "no"),
    ("We do not use a third party to verify our supply chain for slavery.", "no"),
  ])
  func aPlanOutlivesADenialOfTheManner(_ text: String, _ value: String) {
    #expect(finding("verification.practice", in: text)?.value == value)
  }

  /// Nothing of what the Act asks about is done: a plain no to each.
  @Test(arguments: [
    ("We oppose slavery. We do none of what the Act asks about.", "no"),
    ("We oppose slavery. None of what the Act asks about is done at our company.", "no"),
    ("We oppose slavery. Much of what the Act asks about is done at our company.", "absent"),
    ("We oppose slavery. None of us knows what the Act asks about.", "absent"),
  ])
  func allIsAnsweredAtOnce(_ text: String, _ value: String) {
    for area in practiceAreas { #expect(finding("\(area).practice", in: text)?.value == value, "\(area): \(text)") }
  }

  /// What a frame looks for on its left may end within its own words.
  @Test(arguments: [
    ("We request certificates on slavery from suppliers, but do not insist on them.", "absent"),
    ("We require certificates on slavery from suppliers, and insist on them.", "yes"),
  ])
  func whatStandsOnTheLeftMayReachIn(_ text: String, _ value: String) {
    #expect(finding("certification.practice", in: text)?.value == value, "\(text)")
  }

  /// The name of a practice alone is no answer.
  @Test(arguments: ["Audits. We oppose slavery.", "Audits matter. None of us likes slavery."])
  func aHeadingWithoutAReplySaysNothing(_ text: String) {
    #expect(finding("audits.practice", in: text)?.value == "absent")
  }

  /// A table of replies, as it is read from a page: each row is a passage of its own.
  @Test func rowsOfATableAreAnswered() {
    let rows = [
      "We oppose slavery.", "Verification of supply chains Yes", "Audits of suppliers No",
      "Supplier certification Yes, in purchase orders", "Internal accountability Yes, see handbook", "Training Not yet",
    ]
    var passages: [Passage] = []
    var start = 0
    for row in rows {
      passages.append(Passage(index: passages.count, kind: .paragraph, range: start..<start + row.utf8.count))
      start += row.utf8.count + 1
    }
    let observation = grader.observe(
      Document(id: "d", language: "en", text: rows.joined(separator: "\n"), passages: passages))
    let practices = ["verification", "audits", "certification", "accountability", "training"].map {
      observation[fact: "\($0).practice"]?.value
    }
    #expect(practices == ["yes", "no", "yes", "yes", "no"])
  }
}
