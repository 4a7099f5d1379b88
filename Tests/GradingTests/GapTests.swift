import Disclosures
import Rubrics
import Testing

@testable import Grading

@Suite struct GapTests {
  let scorer: Scorer

  init() throws { scorer = Scorer(try sb657()) }

  func gaps(
    _ area: String, _ values: [String: String], placement: Placement? = fullPlacement
  ) -> [Gap] {
    scorer.score(observed(values), placement: placement, document: sampleDocument)
      .area(area)?.gaps ?? []
  }

  /// Nothing said: only the practice is worth asking for. A denial would be worth 16, the practice 6 of conduct.
  @Test func aSilentAreaAsksForItsPractice() {
    let found = gaps("audits", [:])
    #expect(found.map(\.fact) == ["audits.practice"])
    #expect(found.first?.disclosurePoints == Points(hundredths: 1600))
    #expect(found.first?.conductPoints == Points(hundredths: 600))
    #expect(found.first?.question.hasSuffix("?") == true)
    #expect(found.first?.source.contains("1714.43(c)(2)") == true)
  }

  @Test func gapsAreWhatScoringAgainAdds() {
    let values = [
      "audits.practice": "partial", "audits.independent": "internal", "audits.frequency": "annual",
      "audits.method": "tour",
    ]
    let found = gaps("audits", values)
    func gap(_ fact: String) -> Gap? { found.first { $0.fact == "audits.\(fact)" } }
    // Two facts tell the extent already; a third adds nothing to disclosure and 2 x 0.6 to conduct.
    #expect(gap("numbers")?.disclosurePoints == .zero)
    #expect(gap("numbers")?.conductPoints == Points(hundredths: 120))
    #expect(gap("unannounced")?.disclosurePoints == Points(hundredths: 250))
    #expect(gap("unannounced")?.conductPoints == Points(hundredths: 180))
    // Said to be internal: nothing to tell, but an independent auditor would count 3 x 0.6.
    #expect(gap("independent")?.disclosurePoints == .zero)
    #expect(gap("independent")?.conductPoints == Points(hundredths: 180))
    // Interviews beside the tour: one point more.
    #expect(gap("method")?.conductPoints == Points(hundredths: 60))
    #expect(gap("frequency") == nil)
    #expect(gap("standard") == nil)
    #expect(found.map(\.fact).first == "audits.practice" || found.map(\.fact).first == "audits.unannounced")
  }

  @Test func gapsAreSortedByWhatTheyAdd() {
    let found = gaps("training", ["training.practice": "yes"])
    let sums = found.map { ($0.disclosurePoints + $0.conductPoints).hundredths }
    #expect(sums == sums.sorted(by: >))
    #expect(Set(found.map(\.fact)).count == found.count)
  }

  /// Who does a thing is not told that a denial would be the fuller answer.
  @Test func aPracticeThatIsDoneIsNotAGap() {
    #expect(!gaps("audits", ["audits.practice": "yes"]).contains { $0.fact == "audits.practice" })
    let denied = gaps("audits", ["audits.practice": "no"]).first { $0.fact == "audits.practice" }
    #expect(denied?.disclosurePoints == .zero)
    #expect(denied?.conductPoints == Points(hundredths: 600))
  }

  /// Whoever tells how often no longer only restates the law: 1.5 points.
  @Test func whoeverRestatesTheLawGainsByTellingTheExtent() {
    let found = gaps("training", ["training.practice": "yes"])
    #expect(found.first { $0.fact == "training.frequency" }?.disclosurePoints == Points(hundredths: 150))
  }

  /// Without a placement the content counts a quarter more: 2.5 of 80 is 3.12 of 100, rounded down.
  @Test func gapsOfABareTextAreOnItsScale() {
    let found = gaps("audits", ["audits.practice": "yes"], placement: nil)
    #expect(found.first { $0.fact == "audits.unannounced" }?.disclosurePoints == Points(hundredths: 312))
  }

  /// Every detail of every area, those that share their points with others among them: the gap is the most that any of
  /// its values adds when all is scored again.
  @Test(arguments: [
    ("yes", [:]), ("partial", [:]), ("conditional", [:]), ("no", [:]), ("planned", [:]),
    ("yes", ["accountability.employees": "yes", "audits.method": "tour", "audits.numbers": "count"]),
    ("partial", ["accountability.contractors": "yes", "training.frequency": "annual", "audits.frequency": "annual"]),
  ])
  func everyGapIsWhatScoringAgainAdds(practice: String, details: [String: String]) throws {
    let values = practices(practice).merging(details) { $1 }
    for placement in [fullPlacement, nil] {
      func points(_ values: [String: String]) -> (disclosure: Int, conduct: Int) {
        let plan = scorer.plan
        let observation = observed(values)
        var findings = observation.findings
        if let placement { findings += FormFindings(plan.rubric).findings(of: placement, page: nil) }
        let answers = plan.answers(findings, facts: plan.facts(of: findings), signals: [])
        let tally = Sheet(plan: plan, seesForm: placement != nil).tally(answers)
        return (tally.disclosure, tally.conduct)
      }
      let now = points(values)
      for area in scorer.rubric.areas where !area.isForm {
        let found = gaps(area.id, values, placement: placement)
        for fact in area.facts.dropFirst() {
          let told = values[fact.id].map { fact.allowsSeveral ? [$0] : [] } ?? []
          let again = fact.values.filter { $0.id != values[fact.id] }.map { value in
            points(values.merging([fact.id: (told + [value.id]).joined(separator: ",")]) { $1 })
          }
          let disclosure = again.map { $0.disclosure - now.disclosure }.max() ?? 0
          let conduct = again.map { $0.conduct - now.conduct }.max() ?? 0
          let gap = found.first { $0.fact == fact.id }
          #expect(gap?.disclosurePoints.hundredths ?? 0 == max(0, disclosure), "\(fact.id)")
          #expect(gap?.conductPoints.hundredths ?? 0 == max(0, conduct), "\(fact.id)")
        }
      }
    }
  }
}
