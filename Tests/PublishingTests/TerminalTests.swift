import Disclosures
import Foundation
import Testing

@testable import Publishing

@Suite struct TerminalTests {
  /// Every column counted by hand.
  @Test func auditTable() {
    let expected = """
      Company                  Disclosure Conduct  Listed  Where found, or why there
                                                           is no letter
      --------------------------------------------------------------------------------
      Harrow & Finch Outfitte… B (C-B)    C (D-C)  1 of 1  www.harrowfinch.example/leg
                                                           al/supply-chains
      Bright Kettle Co.        C          F        0 of 1  brightkettle.example/supply
                                                           .pdf (no link on the home…
      山川織物株式会社カリフ…  -          -        -       Not found: 12 pages and the
                                                           sitemap were read; none is
                                                           a disclosure.

      """
    let cards = [Samples.harrow, Samples.bright, Samples.yamakawa]
    let text = AuditTable.text(cards)
    #expect(text.hasPrefix(expected), "\(text)")
    #expect(text.contains("3 companies, 2 graded: found 1; found, but not linked from the home page 1; not\nfound 1."))
    #expect(text.contains("2022 edition plus\npart of 2024 (incomplete: most additions of 2024)"), "\(text)")
    #expect(text.contains("does not mean that the\ngoods are free of"))
  }

  @Test(arguments: [60, 80, 100, 140])
  func nothingIsWiderThanTheTerminal(width: Int) {
    for line in AuditTable.text(Samples.all, width: width).split(separator: "\n") {
      #expect(Columns.width(String(line)) <= width, "\(line)")
    }
    for card in Samples.all {
      guard let assessment = card.assessment else { continue }
      let text = AssessmentText.text(assessment, rubric: Samples.rubric, mentions: card.mentions, width: width)
      for line in text.split(separator: "\n") { #expect(Columns.width(String(line)) <= width, "\(line)") }
    }
  }

  @Test func lettersAreNotShownForUngradedCompanies() {
    let text = AuditTable.text([Samples.northgate])
    #expect(text.contains("Northgate Trading        -          -        -       Several statements: Two"), "\(text)")
  }

  @Test func namesCannotSpeakToTheTerminal() {
    let text = AuditTable.text([Samples.hostile], width: 200)
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
  }

  /// A page that is a picture puts everything it may hold in doubt: one line says so, not a line for each question.
  @Test func whatOneCauseLeavesOpenIsSaidOnce() throws {
    var assessment = try #require(Samples.harrow.assessment)
    let cause = "page 2 of 2 is a picture that nobody could read"
    let facts = ["training.practice", "training.who", "training.risks", "training.often"]
    assessment.areas[3].findings = facts.map { Finding(fact: $0, values: ["absent"], doubt: cause) }
    assessment.decidedBy = ["audits.practice"] + facts
    #expect(Deciding(assessment).single == ["audits.practice"])
    #expect(Deciding(assessment).together.map(\.facts) == [facts])
    let text = AssessmentText.text(assessment, rubric: Samples.rubric, width: 200)
    #expect(text.contains("In doubt, and decisive: Does the company audit its suppliers?\n"))
    #expect(
      text.contains("In doubt, and decisive: 4 questions, since page 2 of 2 is a picture that nobody could read\n"))
    assessment.decidedBy.removeLast()
    #expect(Deciding(assessment).together.isEmpty)
  }

  @Test func widths() {
    #expect(Columns.width("abc") == 3)
    #expect(Columns.width("山川") == 4)
    #expect(Columns.width("e\u{0301}🏭") == 3)
    #expect(Columns.width("ｶﾀｶﾅ") == 4)
    #expect(Columns.fit("山川織物", 6) == "山川… ")
    #expect(Columns.fit("ab", 4) == "ab  ")
    #expect(Columns.wrap("one two three", 7) == ["one two", "three"])
    #expect(Columns.wrap("abcdefgh", 3) == ["abc", "def", "gh"])
    #expect(Columns.wrap("", 5) == [])
  }

  @Test func assessmentShowsEvidenceAndGapsLargestFirst() throws {
    let assessment = try #require(Samples.harrow.assessment)
    let text = AssessmentText.text(assessment, rubric: Samples.rubric, mentions: Samples.harrow.mentions)
    #expect(text.contains("Disclosure B (C-B)  74.5 of 100 points: how fully it tells\n"))
    #expect(text.contains("In doubt, and decisive: Does the company audit its suppliers?\n"))
    #expect(
      text.contains("Supplier audits: the company says it does, in part\n  disclosure 13.5 of 16, conduct 9.2 of 20\n"))
    #expect(
      text.contains(
        "Where it is posted\n  disclosure 18.5 of 20\n  Does every home page link to the statement?\n    every one does\n"
      ))
    #expect(
      text.contains(
        "  Are audits unannounced?\n    announced beforehand\n    “Audits are announced two weeks ahead.”\n"
          + "      Notice is given.\n"), "\(text)")
    #expect(text.contains("Cotton, Uzbekistan: named as not bought; listed from 2009, removed in 2022"))
    #expect(text.contains("- One area only repeats the words of the Act.\n"))
    let training = try #require(text.range(of: "- Does the company train"))
    let audits = try #require(text.range(of: "- Who conducts the audits?"))
    #expect(training.lowerBound < audits.lowerBound)
    #expect(
      text.contains("    up to +16 disclosure, +20 conduct; Civil Code 1714.43(c)(5)\n    [training.practice]\n"),
      "\(text)")
    #expect(text.contains("no proof that no\nabuse exists"))
    let short = AssessmentText.text(assessment, rubric: Samples.rubric, showsEvidence: false)
    #expect(!short.contains("two weeks ahead"))
  }

  /// Whose laws a text names is shown, and nothing where it names none.
  @Test func regimesAreShown() throws {
    var assessment = Assessment(
      document: DocumentReference(id: "page.txt", title: "", sha256: "00", language: "en"),
      rubric: Samples.rubric.reference, isDisclosure: true, regimes: ["CA", "UK", "OTHER"])
    #expect(
      AssessmentText.text(assessment, rubric: Samples.rubric).contains(
        "Laws that it names: California, United Kingdom, another country\n"))
    let object = try JSONTests.parsed(AssessmentJSON.bytes(assessment))
    #expect(object["regimes"] as? [String] == ["CA", "UK", "OTHER"])
    assessment.regimes = []
    #expect(!AssessmentText.text(assessment, rubric: Samples.rubric).contains("Laws that it names"))
  }

  @Test func whatIsNoDisclosureHasNoLetters() {
    let assessment = Assessment(
      document: DocumentReference(id: "memo.txt", title: "", sha256: "00", language: "en"),
      rubric: Samples.rubric.reference, isDisclosure: false,
      recognition: [
        Evidence(
          quotation: Quotation(text: "Our law firm explains the Act.", passage: 0, range: 0..<30),
          warrant: "A law firm's advice.")
      ])
    let text = AssessmentText.text(assessment, rubric: Samples.rubric)
    #expect(text.contains("does not read as a company's own statement"))
    #expect(text.contains("“Our law firm explains the Act.”\n      A law firm's advice."))
    #expect(!text.contains("of 100 points"))
  }
}
