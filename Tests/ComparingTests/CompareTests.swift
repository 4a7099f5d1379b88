import Comparing
import Disclosures
import Testing

/// What counts as which change, case by case.
@Suite struct CompareTests {
  /// A company's results in one run.
  static func card(
    _ outcome: Outcome, text: String = "We audit.", at url: String = "http://acme.example/act", audits: String? = "yes",
    letter: Letter = .b, points: Int = 8000, quote: String = "We audit", page: Placement.PageKind = .dedicated
  ) -> Scorecard {
    var card = Scorecard(
      company: Company(id: "acme", name: "Acme", websites: ["http://acme.example/"], line: 2), outcome: outcome,
      reason: "Because.")
    guard outcome.isGraded || outcome == .severalStatements else { return card }
    card.placement = Placement(storefronts: [], page: page)
    card.document = Document(id: "acme", text: text, passages: [])
    card.assessment = assessment(audits: audits, at: url, letter: letter, points: points, quote: quote)
    return card
  }

  static func assessment(
    audits: String?, at url: String = "http://acme.example/act", letter: Letter = .b, points: Int = 8000,
    quote: String = "We audit"
  ) -> Assessment {
    let evidence = Evidence(quotation: Quotation(text: quote, passage: 0, range: 0..<quote.utf8.count), warrant: "w")
    let findings = audits.map { [Finding(fact: "audits.practice", values: [$0], evidence: [evidence])] } ?? []
    let grade = Grade(points: Points(hundredths: points), letter: letter, worst: letter, best: letter)
    return Assessment(
      document: DocumentReference(
        id: "acme", title: "", sha256: "", language: "en",
        capture: Capture(url: url, date: "", status: 200, mediaType: "text/html", digest: "sha256:1")),
      rubric: RubricReference(id: "r", version: "1"), isDisclosure: true, disclosure: grade, conduct: grade,
      areas: [
        AreaAssessment(id: "audits", practice: .yes, disclosurePoints: .zero, conductPoints: .zero, findings: findings)
      ])
  }

  static func kinds(_ before: Scorecard, _ after: Scorecard) -> [CompanyChange.Kind]? {
    compare(before, after, regraded: nil, attribution: .sameRubric)?.kinds
  }

  @Test func nothingNew() {
    #expect(Self.kinds(Self.card(.found), Self.card(.found)) == nil)
    #expect(Self.kinds(Self.card(.notFound), Self.card(.notFound)) == nil)
    // Other words for the same answer in the same text: no change.
    #expect(Self.kinds(Self.card(.found), Self.card(.found, quote: "audit")) == nil)
  }

  @Test(arguments: [
    (Outcome.notFound, Outcome.found, [CompanyChange.Kind.appeared]),
    (.claimsNotCovered, .found, [.appeared]), (.notFound, .severalStatements, [.appeared]),
    (.found, .notFound, [.vanished]), (.foundWithoutHomepageLink, .notFound, [.vanished]),
    // The page stands, and says why there is none.
    (.severalStatements, .claimsNotCovered, [.outcome]), (.found, .claimsNotCovered, [.outcome]),
    // A server that was down says nothing about the disclosure.
    (.unreachable, .found, [.outcome]), (.found, .unreachable, [.outcome]), (.found, .forbiddenByRobots, [.outcome]),
    (.unreadable, .found, [.outcome]), (.notFound, .unreachable, [.outcome]),
    (.notFound, .claimsNotCovered, [.outcome]), (.found, .severalStatements, [.outcome]),
    (.found, .foundWithoutHomepageLink, [.outcome]),
  ])
  func outcomes(before: Outcome, after: Outcome, expected: [CompanyChange.Kind]) {
    #expect(Self.kinds(Self.card(before), Self.card(after)) == expected)
  }

  @Test func movedAndChangedAreTold() {
    let here = Self.card(.found)
    #expect(Self.kinds(here, Self.card(.found, at: "http://acme.example/new")) == [.moved])
    #expect(Self.kinds(here, Self.card(.found, text: "We audit twice.")) == [.changed])
    #expect(
      Self.kinds(here, Self.card(.found, text: "We audit twice.", at: "http://acme.example/new")) == [.moved, .changed])
  }

  @Test func aChangedFindingHasBothQuotationsAndBothLetters() throws {
    let change = try #require(
      compare(
        Self.card(.found),
        Self.card(.found, text: "No audits.", audits: "no", letter: .a, points: 9000, quote: "No audits"),
        regraded: nil, attribution: .sameRubric))
    let finding = try #require(change.findings.first)
    #expect(change.findings.count == 1 && finding.fact == "audits.practice" && finding.causes == [.text])
    #expect(finding.before?.evidence.map(\.quotation.text) == ["We audit"])
    #expect(finding.after?.evidence.map(\.quotation.text) == ["No audits"])
    #expect(change.disclosure.before?.letter == .b && change.disclosure.after?.letter == .a)
    #expect(change.disclosure.regraded == nil)
  }

  /// The older text by the older rubric, by the newer one, and the newer text by the newer rubric.
  @Test(arguments: [
    ("yes", "no", "no", [FindingChange.Cause.rubric]),
    ("yes", "yes", "no", [.text]),
    ("yes", "partial", "no", [.text, .rubric]),
  ])
  func theCauseOfAChange(before: String, regraded: String, after: String, causes: [FindingChange.Cause]) throws {
    let change = try #require(
      compare(
        Self.card(.found, audits: before), Self.card(.found, text: "Another.", audits: after),
        regraded: Self.assessment(audits: regraded, letter: .c, points: 6000), attribution: .regraded))
    #expect(change.findings.map(\.causes) == [causes])
    #expect(change.disclosure.regraded?.letter == .c)
  }

  @Test func whatTheRubricTakesAndTheTextGivesBackIsNoChange() {
    let regraded = Self.assessment(audits: "no")
    let change = compare(
      Self.card(.found), Self.card(.found, text: "Another."), regraded: regraded, attribution: .regraded)
    #expect(change?.kinds == [.changed] && change?.findings == [])
  }

  @Test func aNewFactComesFromTheRubric() throws {
    let change = try #require(
      compare(
        Self.card(.found, audits: nil), Self.card(.found), regraded: Self.assessment(audits: "yes"),
        attribution: .regraded))
    #expect(change.kinds == [.regraded] && change.findings.map(\.causes) == [[.rubric]])
    #expect(change.findings.first?.before == nil)
  }

  @Test func silenceOnAFactThatOneRubricDoesNotAskForIsNoNews() {
    var silent = Self.card(.found)
    silent.assessment?.areas[0].findings.append(Finding(fact: "audits.independent", values: ["unspecified"]))
    let change = compare(
      silent, Self.card(.found), regraded: Self.assessment(audits: "yes"), attribution: .regraded)
    #expect(change == nil)
  }

  @Test func withoutTheNewerRubricNoCauseIsClaimed() {
    let change = compare(
      Self.card(.found), Self.card(.found, audits: "no"), regraded: nil, attribution: .untold)
    #expect(change?.findings.map(\.causes) == [[]])
  }

  @Test func theSameTextByTheSameRubricJudgedOtherwiseIsTheProgram() {
    let change = compare(
      Self.card(.found), Self.card(.found, audits: "no"), regraded: nil, attribution: .sameRubric)
    #expect(change?.kinds == [.regraded] && change?.findings.map(\.causes) == [[.program]])
    // Posted otherwise, it is the company.
    let posted = compare(
      Self.card(.found), Self.card(.found, audits: "no", page: .section), regraded: nil, attribution: .sameRubric)
    #expect(posted?.findings.map(\.causes) == [[.text]])
  }
}

@Suite struct CompanyPairsTests {
  static func company(_ name: String, _ home: String) -> Company {
    Company(id: name.lowercased(), name: name, websites: [home], line: 2)
  }

  @Test func byNameThenByHomePage() {
    let pairs = CompanyPairs(
      before: [
        Self.company("Acme", "http://acme.example/"), Self.company("Old Name", "http://birch.example/"),
        Self.company("Gone", "http://gone.example/"),
      ],
      after: [
        Self.company("New", "http://new.example/"), Self.company("New Name", "http://birch.example/"),
        Self.company("ACME", "http://acme2.example/"),
      ])
    #expect(pairs.pairs.map { [$0.before.name, $0.after.name] } == [["Old Name", "New Name"], ["Acme", "ACME"]])
    #expect(pairs.onlyBefore.map(\.name) == ["Gone"])
    #expect(pairs.onlyAfter.map(\.name) == ["New"])
  }

  @Test func twoOfOneNameAreKeptApart() {
    let (one, two) = (Self.company("Acme", "http://one.example/"), Self.company("Acme", "http://two.example/"))
    let pairs = CompanyPairs(before: [one, two], after: [two, one])
    #expect(pairs.pairs == [Change(two, two), Change(one, one)])
  }
}
