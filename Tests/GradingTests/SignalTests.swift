import Disclosures
import Testing

@testable import Grading

/// What a text says apart from the facts, for views that ask more than the rubric does.
@Suite struct SignalTests {
  let grader: Grader

  init() throws { grader = try Shelf.grader.get() }

  private func signals(_ text: String) -> [String] {
    let whole = 0..<text.utf8.count
    let document = Document(
      id: "d", language: "en", text: text, passages: [Passage(index: 0, kind: .paragraph, range: whole)])
    return grader.observe(document).signals.map(\.name)
  }

  @Test func aDenialThatOnlyPointsAtTheActIsNamed() {
    let names = signals("We oppose slavery. We are not conducting the activities outlined in section 1714.43.")
    for area in ["verification", "audits", "certification", "accountability", "training"] {
      #expect(names.contains("\(area).only_by_reference"), "\(area)")
    }
  }

  @Test func aDenialThatNamesThePracticeAsWellIsNoReference() {
    let names = signals(
      "We do not audit suppliers for slavery. We are not conducting the activities outlined in section 1714.43."
    )
    #expect(!names.contains("audits.only_by_reference"))
    #expect(names.contains("training.only_by_reference"))
  }
}
