import Disclosures
import Testing

@testable import Grading

@Suite struct BoundsTests {
  let scorer: Scorer

  init() throws { scorer = Scorer(try sb657()) }

  func score(_ values: [String: String], doubts: [String: [String]], placement: Placement?) -> Assessment {
    var observation = observed(values)
    for index in observation.findings.indices {
      let fact = observation.findings[index].fact
      guard let others = doubts[fact] else { continue }
      observation.findings[index].doubt = "two readings"
      observation.findings[index].alternatives = others
    }
    return scorer.score(observation, placement: placement, document: sampleDocument)
  }

  @Test func withoutDoubtTheBoundsAreTheLetter() {
    let assessment = score(practices("no"), doubts: [:], placement: nil)
    #expect(assessment.disclosure == Grade(points: Points(hundredths: 10000), letter: .a, worst: .a, best: .a))
    #expect(assessment.decidedBy == [])
  }

  /// Content 64 + 0 of 80 is 80 of 100 and a B; if training is denied rather than passed over it is 100 and an A.
  @Test func aPracticeInDoubtDecides() {
    var values = practices("no")
    values["training.practice"] = "absent"
    let assessment = score(values, doubts: ["training.practice": ["no"]], placement: nil)
    #expect(assessment.disclosure == Grade(points: Points(hundredths: 8000), letter: .b, worst: .b, best: .a))
    #expect(assessment.decidedBy == ["training.practice"])
  }

  /// Four denials are 64, training with its frequency 9.5, the form 8 + 4 + 1.5 + 2: the type of the link, which is
  /// not known, would lift 89 over the cut at 90.
  @Test func anUnknownTypeOfTheLinkDecides() {
    var values = practices("no")
    values["training.practice"] = "yes"
    values["training.frequency"] = "annual"
    var placement = fullPlacement
    placement.page = .section
    placement.storefronts[0].link?.text = "SB 657"
    let assessment = score(values, doubts: [:], placement: placement)
    #expect(
      assessment.disclosure == Grade(points: Points(hundredths: 8900), letter: .b, worst: .b, best: .a))
    #expect(assessment.decidedBy == ["format.type"])
  }

  @Test func aFactThatCannotMoveTheLetterDoesNotDecide() {
    let values = ["audits.practice": "yes", "audits.published": "yes"]
    let assessment = score(values, doubts: ["audits.published": ["absent"]], placement: nil)
    #expect(assessment.conduct?.worst == .f)
    #expect(assessment.conduct?.best == .f)
    #expect(assessment.decidedBy == [])
  }

  /// Two facts that decide only together are both named.
  @Test func factsThatDecideTogetherAreBothNamed() {
    // Conduct 20 needs 2 points more: each of the two is worth 1.
    let values = [
      "audits.practice": "yes", "audits.independent": "independent", "audits.unannounced": "unannounced",
      "audits.frequency": "annual", "audits.numbers": "split", "audits.method": "interviews",
      "audits.published": "absent", "audits.corrective_action": "absent",
    ]
    let doubts = ["audits.published": ["yes"], "audits.corrective_action": ["yes"]]
    let assessment = score(values, doubts: doubts, placement: nil)
    #expect(assessment.conduct == Grade(points: Points(hundredths: 1800), letter: .f, worst: .f, best: .d))
    #expect(assessment.decidedBy == ["audits.corrective_action", "audits.published"])
  }

  /// Of several values those in doubt may be there too; a second method is one point more.
  @Test func severalValuesMayGrow() {
    let values = ["verification.practice": "yes", "verification.method": "country"]
    let assessment = score(values, doubts: ["verification.method": ["product"]], placement: nil)
    let plan = scorer.plan
    let sheet = Sheet(plan: plan, seesForm: false)
    let findings = assessment.areas.flatMap(\.findings)
    let answers = plan.answers(findings, facts: plan.facts(of: findings), signals: [])
    let area = plan.areas[1]
    let bounds = plan.bounds(of: area, answers)
    #expect(bounds.low.conduct == 800)
    #expect(bounds.high.conduct == 900)
    #expect(sheet.deciding(answers, sheet.ranges(answers), sheet.bounds(answers)) == [])
  }
}
