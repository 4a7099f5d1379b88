import Disclosures
import Testing

@testable import Grading

/// What is told of all suppliers beside what is told of some, of another practice, or denied.
@Suite struct GeneralActTests {
  let grader: Grader

  init() throws { grader = try Shelf.grader.get() }

  private func audits(_ paragraphs: [String]) -> String? {
    var text = ""
    let passages = paragraphs.enumerated().map { index, paragraph in
      let start = text.utf8.count
      text += paragraph + "\n"
      return Passage(index: index, kind: .paragraph, range: start..<start + paragraph.utf8.count)
    }
    let document = Document(id: "d", language: "en", text: text, passages: passages)
    return grader.observe(document)[fact: "audits.practice"]?.value
  }

  /// CODEBOOK: "on whatever stated scope it presents as its normal practice" is yes; some suppliers only are partial.
  @Test(arguments: [
    ("We audit our suppliers for compliance with our ban on slavery. Some of our suppliers are audited twice.", "yes"),
    ("Every vendor is audited for forced labor. Auditors inspect certain vendors twice a year.", "yes"),
    ("Suppliers are inspected for slavery. We inspect some of our suppliers twice a year.", "partial"),
    ("We audit some of our suppliers for compliance with our ban on slavery.", "partial"),
  ])
  func aLimitToldElsewhereLeavesWhatIsToldOfAll(_ text: String, _ expected: String) {
    #expect(audits([text]) == expected, "\(text)")
  }

  /// T1 of the codebook: a class of suppliers is partial, and all classes are none.
  @Test(arguments: [
    ("We audit domestic and foreign suppliers for slavery.", "yes"),
    ("We audit foreign suppliers for slavery.", "partial"),
    ("Foreign suppliers are audited for slavery, wherever they are based.", "yes"),
    ("We audit domestic and foreign suppliers of private label goods for slavery.", "partial"),
    ("We audit suppliers for slavery to identify those at the highest risk.", "yes"),
    ("We audit foreign suppliers for slavery to identify those at the highest risk.", "partial"),
  ])
  func onlyWhatIsNoLimitIsNone(_ text: String, _ expected: String) {
    #expect(audits([text]) == expected, "\(text)")
  }

  /// "By asking suppliers", "may have a supplier audited".
  @Test(arguments: [
    ("Mills are audited for slavery by asking how suppliers recruit and by walking the floor.", "yes"),
    ("Mills are audited for slavery by suppliers.", "absent"),
    ("The company may have a supplier audited for slavery.", "conditional"),
    ("A supplier may have a mill of its own. Each one is audited for slavery.", "yes"),
  ])
  func whoAuditsAndWhetherItMay(_ text: String, _ expected: String) {
    #expect(audits([text]) == expected, "\(text)")
  }

  @Test func aLimitOfAnotherPracticeIsNone() {
    let audit = "Supplier audits on slavery are conducted every year."
    #expect(audits(["We assess the risk of slavery at high-risk suppliers.", audit]) == "yes")
    #expect(audits(["We visit high-risk suppliers. \(audit)"]) == "partial")
  }

  @Test(arguments: [
    ("Our staff visits suppliers to look at new goods. We do not audit our suppliers for slavery.", "no"),
    ("Our staff audits suppliers for labor conditions and slavery. We do not train buyers.", "yes"),
  ])
  func aFullDenialOutranksVisits(_ text: String, _ expected: String) {
    #expect(audits([text]) == expected, "\(text)")
  }

  @Test func anActDoesNotReachOverALabelsColon() {
    let text = "Audits of suppliers are conducted under our quality management system. Slavery is a crime."
    #expect(audits([text]) == "absent")
    #expect(audits(["Audits: \(text)"]) == "absent")
  }

  /// What the law asks introduces a list whose items answer.
  @Test func anItemWithASubjectOfItsOwnAnswersTheLaw() {
    let law = "The Act requires companies to disclose the following:"
    #expect(audits([law, "1. Supplier audits. Our suppliers are audited for forced labor."]) == "yes")
    #expect(audits([law, "1. Audits of suppliers for forced labor.", "2. Training on forced labor."]) == "absent")
  }
}
