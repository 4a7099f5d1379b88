import Disclosures
import Rubrics
import Testing

@testable import Grading

/// From text to assessment: what must hold whatever the rules for words are.
@Suite struct GraderTests {
  let grader: Grader

  init() throws { grader = try Grader(try Rulebook.load(try rubricFiles())) }

  func document(_ paragraphs: [String], language: String? = "en") -> Document {
    var (text, passages) = ("", [Passage]())
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { text += "\n" }
      let start = text.utf8.count
      text += paragraph
      passages.append(Passage(index: index, kind: .paragraph, range: start..<text.utf8.count))
    }
    return Document(id: "d", language: language, text: text, passages: passages)
  }

  static let statement = [
    "California Transparency in Supply Chains Act disclosure of Example Stores.",
    "We do not verify our product supply chains to evaluate the risk of human trafficking and slavery.",
    "We do not audit our suppliers for compliance with standards on slavery and human trafficking.",
    "We do not require our direct suppliers to certify that materials comply with laws on slavery.",
    "We do not maintain internal accountability standards for employees or contractors on slavery and trafficking.",
    "We do not train our employees or managers on human trafficking and slavery.",
  ]

  /// Addressed 8, the third party 5, and 1.5 for saying how often.
  @Test func aWordOnHowOftenWithinTheStatutesSentenceIsAnExtent() {
    let assessment = grader.assess(
      document([
        "California Transparency in Supply Chains Act disclosure of Example Stores.",
        "We verify our product supply chains every year to evaluate and address the risks of human trafficking and slavery.",
        "The verification is carried out by an independent third party.",
      ]), sha256: "", placement: fullPlacement)
    #expect(assessment.areas.first { $0.id == "verification" }?.disclosurePoints == Points(hundredths: 1450))
    #expect(!assessment.flags.contains("echo_only"))
  }

  @Test func anHonestNoFromTextToLetters() {
    let assessment = grader.assess(document(Self.statement), sha256: "ab", placement: fullPlacement)
    #expect(assessment.isDisclosure)
    #expect(assessment.areas.compactMap(\.practice) == [.no, .no, .no, .no, .no])
    #expect(assessment.disclosure?.points == Points(hundredths: 9850))
    #expect(assessment.disclosure?.letter == .a)
    #expect(assessment.conduct?.letter == .f)
    #expect(assessment.document.sha256 == "ab")
    #expect(assessment.rubric == RubricReference(id: "sb657", version: "1.0.0"))
  }

  @Test func quotationsAreTheBytesTheyName() {
    let document = document(Self.statement)
    let assessment = grader.assess(document, sha256: "")
    let evidence = assessment.areas.flatMap(\.findings).flatMap(\.evidence)
    #expect(evidence.count >= 5)
    for one in evidence { #expect(document.text(in: one.quotation.range) == one.quotation.text) }
  }

  @Test func sayingItTenTimesIsWorthNoMore() {
    let once = grader.assess(document(Self.statement), sha256: "")
    let often = grader.assess(document(Array(repeating: Self.statement, count: 10).flatMap { $0 }), sha256: "")
    #expect(often.disclosure == once.disclosure)
    #expect(often.conduct == once.conduct)
  }

  @Test(arguments: ["", " ", "Hello", "\u{0}\u{1}\u{2}", "§ 1714.43"])
  func nextToNothingIsNoDisclosure(_ text: String) {
    let assessment = grader.assess(document([text]), sha256: "")
    #expect(!assessment.isDisclosure)
    #expect(assessment.disclosure == nil)
    #expect(assessment.areas.allSatisfy { $0.disclosurePoints == .zero && $0.conductPoints == .zero })
  }

  @Test func anotherLanguageIsSaidAndNotGraded() {
    let assessment = grader.assess(document(Self.statement, language: "fr"), sha256: "")
    #expect(assessment.flags.contains("language_not_read"))
    #expect(assessment.disclosure == nil)
  }

  @Test func whatIsMissingIsInDoubtWherePagesWereNotRead() throws {
    var partly = document([
      Self.statement[0],
      "We verify our product supply chains to address the risks of "
        + "slavery and human trafficking. A third party does this verification.",
    ])
    let whole = grader.assess(partly, sha256: "")
    partly.unread = "page 2 of 2 is a picture"
    let assessment = grader.assess(partly, sha256: "")
    #expect(assessment.flags.contains("partly_unread") && !whole.flags.contains("partly_unread"))
    let findings = assessment.areas.flatMap(\.findings)
    let training = try #require(findings.first { $0.fact == "training.practice" })
    #expect(training.value == "absent")
    #expect(training.doubt?.hasPrefix("page 2 of 2 is a picture") == true)
    #expect(training.alternatives.contains("yes"))
    // What is told may be limited there, or taken back; how it is done is told all the same.
    let verification = try #require(findings.first { $0.fact == "verification.practice" })
    #expect(verification.value == "yes" && verification.alternatives == ["partial", "no"])
    #expect(findings.first { $0.fact == "verification.third_party" }?.doubt == nil)
    #expect(assessment.disclosure?.points == whole.disclosure?.points)
    #expect(try #require(assessment.disclosure).best > #require(whole.disclosure).best)
    #expect(assessment.conduct?.worst == .f)
  }

  @Test func whoAnswersAllTheSameIsGraded() {
    let refusal = "Arlen Goods is not subject to the California Transparency in Supply Chains Act."
    #expect(grader.assess(document([refusal]), sha256: "").disclosure == nil)
    #expect(grader.assess(document([refusal] + Self.statement), sha256: "").disclosure != nil)
  }

  /// Every finding holds closed values of its fact, and every fact of an area that was looked at has a finding.
  @Test func findingsAreClosed() {
    let assessment = grader.assess(document(Self.statement), sha256: "", placement: fullPlacement)
    for area in assessment.areas {
      #expect(area.findings.map(\.fact) == grader.rubric.area(area.id)?.facts.map(\.id))
      for finding in area.findings {
        let fact = grader.rubric.fact(finding.fact)
        #expect(!finding.values.isEmpty)
        for value in finding.values { #expect(fact?.value(value) != nil, "\(finding.fact): \(value)") }
      }
    }
  }

  @Test func aTailoredRubricGradesWithoutWhatItDrops() throws {
    let tailoring = "extends: sb657\nid: four\nversion: 1.0.0\ntitle: Four areas\ndrop: [training]\n"
    let book = try Rulebook.load(try rubricFiles(), tailoring: (path: "four.yaml", bytes: Array(tailoring.utf8)))
    let assessment = try Grader(book).assess(document(Array(Self.statement.dropLast())), sha256: "")
    #expect(assessment.areas.map(\.id) == ["verification", "audits", "certification", "accountability"])
    #expect(assessment.disclosure?.points == Points(hundredths: 10000))
    #expect(assessment.disclosure?.letter == .a)
  }
}
