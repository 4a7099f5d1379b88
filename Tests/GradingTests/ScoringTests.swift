import Disclosures
import Rubrics
import Testing

@testable import Grading

/// Points and letters, held to section 6 of the notes on the rubric; expected values are computed by hand from its
/// tables.
@Suite struct ScoringTests {
  let scorer: Scorer

  init() throws { scorer = Scorer(try sb657()) }

  func score(
    _ values: [String: String], placement: Placement? = fullPlacement
  ) -> Assessment {
    scorer.score(observed(values), placement: placement, document: sampleDocument)
  }

  /// Worked vectors of section 6.9 that follow from the practices alone: content of 80, conduct of 100.
  @Test(arguments: [("no", 8000, 0), ("absent", 0, 0), ("planned", 2000, 300)])
  func fiveAlike(_ practice: String, _ content: Int, _ conduct: Int) {
    let assessment = score(practices(practice))
    #expect(assessment.contentPoints.hundredths == content)
    #expect(assessment.conduct?.points.hundredths == conduct)
  }

  /// A link with everything but its type, which is not known: 8 + 4 + 1.5 + 3 + 2.
  @Test func formPoints() {
    let assessment = score([:])
    #expect(assessment.area("format")?.disclosurePoints == Points(hundredths: 1850))
    #expect(assessment.disclosure?.points == Points(hundredths: 1850))
  }

  @Test func anHonestNoIsAnAForDisclosureAndAnFForConduct() {
    let assessment = score(practices("no"))
    #expect(assessment.disclosure?.points == Points(hundredths: 9850))
    #expect(assessment.disclosure?.letter == .a)
    #expect(assessment.conduct?.letter == .f)
    #expect(assessment.headline == .f)
    #expect(assessment.flags == [])
  }

  @Test func silenceIsAnFTwice() {
    let assessment = score(practices("absent"))
    #expect(assessment.disclosure?.letter == .f)
    #expect(assessment.conduct?.letter == .f)
    #expect(assessment.flags == ["area_absent"])
  }

  /// Section 6.2: "reserves the right to conduct unannounced third-party audits" cannot exceed 4 of 20.
  @Test func aReservedRightIsWorthAFifth() {
    let audits = score([
      "audits.practice": "conditional", "audits.independent": "independent", "audits.unannounced": "unannounced",
      "audits.frequency": "annual", "audits.numbers": "split", "audits.method": "interviews, records",
      "audits.published": "yes", "audits.corrective_action": "yes",
    ]).area("audits")
    #expect(audits?.conductPoints == Points(hundredths: 400))
    // 4 addressed + 5 specified + 3 extent.
    #expect(audits?.disclosurePoints == Points(hundredths: 1200))
  }

  @Test(arguments: [
    // 8 + 5; 6 + 1
    (["third_party": "internal"], 1300, 700),
    // 8 + 5 + 1.5; 6 + 3 + 2
    (["third_party": "third_party", "method": "country"], 1450, 1100),
    // 8 + 3; 6 + 3 + 2: two methods are three points, not four
    (["method": "country, product", "frequency": "annual"], 1100, 1100),
    // a public list alone is three points
    (["method": "public_list"], 950, 900),
    // scope tells the extent and is worth no conduct
    (["scope": "all_direct"], 950, 600),
    // 6 + 2 + 2 + 1 + 1, nothing of it specified or extent
    (["recruiters": "yes", "address": "yes", "beyond_tier1": "yes", "results": "yes"], 800, 1200),
    // saying that recruiters are not looked at is worth nothing here
    (["recruiters": "no"], 800, 600),
  ])
  func verificationDetails(_ details: [String: String], _ disclosure: Int, _ conduct: Int) {
    var values = ["verification.practice": "yes"]
    for (fact, value) in details { values["verification.\(fact)"] = value }
    let area = score(values).area("verification")
    #expect(area?.disclosurePoints.hundredths == disclosure)
    #expect(area?.conductPoints.hundredths == conduct)
  }

  /// Employees or contractors: the statute asks for one of them, so both are worth what one is.
  @Test func accountabilityNeedsOnePerson() {
    func disclosure(_ details: [String: String]) -> Int? {
      var values = ["accountability.practice": "yes"]
      for (fact, value) in details { values["accountability.\(fact)"] = value }
      return score(values).area("accountability")?.disclosurePoints.hundredths
    }
    #expect(disclosure(["employees": "yes"]) == 1050)
    #expect(disclosure(["contractors": "conditional"]) == 1050)
    #expect(disclosure(["employees": "yes", "contractors": "yes"]) == 1050)
    #expect(disclosure(["employees": "yes", "standard": "names_slavery"]) == 1300)
  }

  /// 4 + 3 + 3 + 2 + 2 + 1 + 1 = 16 details, of which 14 count, times six tenths.
  @Test func detailsAreCappedAndShareTheFactor() {
    let area = score([
      "accountability.practice": "partial", "accountability.standard": "names_slavery",
      "accountability.employees": "yes", "accountability.contractors": "yes",
      "accountability.corrective_action": "time_limit", "accountability.reporting": "channel_and_protection",
      "accountability.owner": "yes", "accountability.outcomes": "yes",
    ]).area("accountability")
    #expect(area?.conductPoints == Points(hundredths: 1200))
    #expect(area?.disclosurePoints == Points(hundredths: 1600))
  }

  /// Abbott of section 6.9: certification only restates the statute. A word on how, in the statute's own sentence or in
  /// another, is more than that.
  @Test func theStatutesWordsTellNoExtent() {
    let echo = [
      "certification.practice": "yes", "certification.object": "materials",
      "certification.law": "slavery_laws_of_country",
    ]
    #expect(score(echo).area("certification")?.disclosurePoints == Points(hundredths: 1300))
    #expect(score(echo).flags.contains("echo_only"))
    let yearly = score(echo.merging(["certification.renewal": "annual"]) { $1 })
    #expect(yearly.area("certification")?.disclosurePoints == Points(hundredths: 1450))
    #expect(!yearly.flags.contains("echo_only"))
  }

  /// Every area at its most is exactly its weight; no area is over it with every value of every fact at once.
  @Test(arguments: practiceAreas)
  func fullAreasAreAtTheirWeight(_ id: String) throws {
    let rubric = scorer.rubric
    var values: [String: String] = [:]
    for fact in try #require(rubric.area(id)).facts.dropFirst() {
      let best = fact.values.max { ($0.conduct, $0.disclosure) < ($1.conduct, $1.disclosure) }
      values[fact.id] = fact.allowsSeveral ? fact.values.map(\.id).joined(separator: ",") : best?.id
    }
    values["\(id).practice"] = "yes"
    if id == "verification" { values["verification.scope"] = "all_direct" }
    let area = score(values).area(id)
    #expect(area?.disclosurePoints == Points(hundredths: 1600))
    #expect(area?.conductPoints == Points(hundredths: 2000))
    #expect(area?.gaps == [])
  }

  @Test func viewsFollowFromFacts() {
    let views = score(["verification.practice": "yes", "audits.practice": "no", "training.practice": "partial"]).views
    #expect(views.first { $0.id == "ktc2013_check" }?.answers == [.init(question: "check_mark", value: true)])
    #expect(
      views.first { $0.id == "statute_tail_met" }?.answers == [
        .init(question: "verification", value: false), .init(question: "audits", value: true),
      ])
  }

  @Test func whatIsNoDisclosureHasNoLetters() {
    var observation = observed(practices("yes"))
    observation.isDisclosure = false
    let other = scorer.score(observation, placement: nil, document: sampleDocument)
    #expect(other.disclosure == nil)
    #expect(other.headline == nil)
    #expect(other.flags.contains("not_a_disclosure"))
    var german = sampleDocument
    german.language = "de"
    let foreign = scorer.score(observed(practices("yes")), placement: nil, document: german)
    #expect(foreign.disclosure == nil)
    #expect(foreign.flags.contains("language_not_read"))
  }
}
