import Disclosures
import Reading
import Testing

@testable import Grading

/// Claims that are nobody's, somebody else's, or made under a condition, by what stands before them.
@Suite struct WhoseListTests {
  let grader: Grader

  init() throws { grader = try Shelf.grader.get() }

  private static func lines(_ mark: String, _ opening: String = "We ") -> String {
    FiveClaims.all.map { mark + opening + $0 + "." }.joined(separator: "\n")
  }
  private static let items = FiveClaims.all.map { "- " + FiveClaims.capitalized($0) }.joined(separator: "\n")
  private static let prose = FiveClaims.all.map { "we " + $0 }.joined(separator: "; ")

  private func practices(_ text: String) -> String { FiveClaims.practices(text, by: grader) }

  @Test(arguments: [
    ("None of the following applies to us: \(prose).", "no"),
    ("Neither of the following is true of Acme: \(prose).", "no"),
    ("The following does not apply to Acme: \(prose).", "no"),
    ("None of the following has been started: \(prose).", "no"),
    ("The following applies to us: \(prose).", "yes"),
    ("None of the following has been outsourced: \(prose).", "yes"),
    ("None of what follows is optional: \(prose).", "yes"),
    ("None of the exceptions in the Act applies to us: \(prose).", "yes"),
    ("We do not use the following: forced labor, child labor; \(prose).", "yes"),
  ])
  func aDenialReachesOverTheListInItsSentence(_ text: String, _ expected: String) {
    #expect(practices(text) == expected, "\(text)")
  }

  @Test(arguments: [
    (lines("", "If the law requires it, we "), "conditional"),
    (lines("", "Where required by law, we "), "conditional"),
    (lines("", "Whenever a statute so requires, we "), "conditional"),
    (lines("", "As the law requires, we "), "yes"),
    ("If a supplier fails an audit, we end its contract. " + lines(""), "yes"),
  ])
  func whatIsDoneIfTheLawRequiresItIsNotDone(_ text: String, _ expected: String) {
    #expect(practices(text) == expected, "\(text)")
  }

  @Test(arguments: [
    ("We train our buyers on slavery where required by law.", "conditional"),
    ("We train our buyers on slavery if the law requires it.", "conditional"),
    ("We train our buyers on slavery and pay overtime where required by law.", "yes"),
    ("We train our buyers on slavery, which the law requires us to tell.", "yes"),
  ])
  func theConditionMayStandBehind(_ text: String, _ expected: String) {
    let document = Page(text: text, id: "text").document
    #expect(grader.observe(document)[fact: "training.practice"]?.value == expected, "\(text)")
  }

  @Test(arguments: [
    (lines("\u{2610} "), "absent"),
    (lines("[ ] "), "absent"),
    (lines("( ) "), "absent"),
    (lines("\u{2612} "), "yes"),
    (lines("[x] "), "yes"),
    ("We do the following (ticked where it is so):\n" + lines("\u{2610} ", ""), "absent"),
  ])
  func boxesThatAreNotTickedClaimNothing(_ text: String, _ expected: String) {
    #expect(practices(text) == expected, "\(text)")
  }

  @Test(arguments: [
    ("Do you train your buyers on slavery? [ ] Yes [x] No", "no"),
    ("Do you train your buyers on slavery? Yes \u{2610} No \u{2612}", "no"),
    ("Do you train your buyers on slavery? [x] Yes [ ] No", "yes"),
    ("Do you train your buyers on slavery? Yes [X] No [ ]", "yes"),
  ])
  func theTickedBoxAnswers(_ text: String, _ expected: String) {
    let document = Page(text: "Slavery is wrong.\n\n" + text + "\n\nLamps are bright.", id: "text").document
    #expect(grader.observe(document)[fact: "training.practice"]?.value == expected, "\(text)")
  }

  @Test(arguments: [
    ("Our trade association:\n" + items, "absent"),
    ("Other firms in our trade:\n" + items, "absent"),
    ("Many brands:\n" + items, "absent"),
    ("Our company:\n" + items, "yes"),
    ("Together with our trade association, we:\n" + items, "yes"),
    ("Our team for trade compliance:\n" + items, "yes"),
  ])
  func aListUnderTheNameOfOthersIsTheirs(_ text: String, _ expected: String) {
    #expect(practices(text) == expected, "\(text)")
  }

  @Test(arguments: [
    ("[Insert description of training on slavery for our buyers here]", "training", "absent"),
    ("[Insert: We train our buyers on slavery.]", "training", "absent"),
    ("[Describe how you train your buyers on slavery]", "training", "absent"),
    ("We train our buyers on slavery and insert their names in a list.", "training", "yes"),
    (
      "We insert clauses into contracts that require suppliers to certify that materials comply with slavery laws.",
      "certification", "yes"
    ),
  ])
  func whatATemplateLeavesToBeFilledInIsNoClaim(_ text: String, _ area: String, _ expected: String) {
    let document = Page(text: text, id: "text").document
    #expect(grader.observe(document)[fact: "\(area).practice"]?.value == expected, "\(text)")
  }
}
