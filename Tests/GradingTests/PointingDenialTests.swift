import Disclosures
import Testing

@testable import Grading

/// "We do none of what section 1714.43 lists": an explicit denial of all five, though none is named.
@Suite struct PointingDenialTests {
  let grader: Grader

  init() throws { grader = try Shelf.grader.get() }

  @Test(arguments: ["verification", "audits", "certification", "accountability", "training"])
  func deniesEveryPractice(_ area: String) {
    let text = "We oppose slavery. We are not conducting the activities outlined in section 1714.43."
    let whole = 0..<text.utf8.count
    let document = Document(
      id: "d", language: "en", text: text, passages: [Passage(index: 0, kind: .paragraph, range: whole)])
    #expect(grader.observe(document)[fact: "\(area).practice"]?.value == "no")
  }
}
