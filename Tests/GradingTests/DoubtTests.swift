import Disclosures
import Testing

@testable import Grading

/// What leaves a practice in doubt.
@Suite struct DoubtTests {
  let grader: Grader

  init() throws { grader = try Shelf.grader.get() }

  private func finding(_ fact: String, in text: String) -> Finding? {
    let whole = 0..<text.utf8.count
    let document = Document(
      id: "d", language: "en", text: text, passages: [Passage(index: 0, kind: .paragraph, range: whole)])
    return grader.observe(document)[fact: fact]
  }

  /// What is done must stand beside slavery, named in the sentence that decides.
  @Test(arguments: [
    ("Our code forbids slavery. Every vendor signs the code before a first order.", "certification.practice"),
    ("No slave labor goes into our lamps. Each vendor certifies this once a year.", "certification.practice"),
    ("Slavery is a crime. We verify our supply chain against it.", "verification.practice"),
  ])
  func slaveryNamedBesideItOnlyLeavesADoubt(_ text: String, _ fact: String) {
    let finding = finding(fact, in: text)
    #expect(finding?.value == "yes", "\(text)")
    #expect(finding?.doubt == "slavery or trafficking is named beside it only", "\(text)")
    #expect(finding?.alternatives == ["partial"], "\(text)")
  }

  @Test(arguments: [
    ("Each vendor certifies once a year that nobody in its workshops was trafficked.", "certification.practice"),
    ("Our contracts require suppliers to warrant that they use no forced labor.", "certification.practice"),
    (
      "Our code forbids slavery. Every vendor signs the code and certifies that it uses no slaves.",
      "certification.practice"
    ),
    ("We verify our supply chain against slavery.", "verification.practice"),
  ])
  func slaveryNamedInTheSentenceLeavesNone(_ text: String, _ fact: String) {
    let finding = finding(fact, in: text)
    #expect(finding?.value == "yes", "\(text)")
    #expect(finding?.doubt == nil, "\(text)")
  }

  /// Silence on a practice of which the text speaks all the same.
  @Test(arguments: [
    ("We oppose slavery. Audits interest many of our readers.", "audits.practice"),
    ("We oppose slavery. Verification is a word that we like.", "verification.practice"),
  ])
  func wordsThatAreNotUnderstoodLeaveSilenceInDoubt(_ text: String, _ fact: String) {
    let finding = finding(fact, in: text)
    #expect(finding?.value == "absent", "\(text)")
    #expect(finding?.alternatives == ["partial"], "\(text)")
  }

  @Test(arguments: ["audits.practice", "verification.practice"])
  func aTextWithoutWordsOfTheAreaIsSilent(_ fact: String) {
    #expect(finding(fact, in: "We oppose slavery. Care is what we ask of each other.")?.doubt == nil)
  }
}
