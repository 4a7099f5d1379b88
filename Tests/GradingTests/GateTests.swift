import Disclosures
import Rubrics
import Testing

@testable import Grading

@Suite struct GateTests {
  let scorer: Scorer

  init() throws { scorer = Scorer(try sb657()) }

  func score(_ values: [String: String], placement: Placement? = fullPlacement) -> Assessment {
    scorer.score(observed(values), placement: placement, document: sampleDocument)
  }

  /// 16 x 4 for four denials, 8 + 0 + 3 for the fifth area.
  func denied(but area: String, _ details: [String: String]) -> [String: String] {
    var values = practices("no")
    for (fact, value) in details { values["\(area).\(fact)"] = value }
    return values
  }

  /// Two full areas and the whole form are 52 points: the gate stands for whoever weighs the form more.
  @Test func twoAreasAreNoBetterThanD() {
    #expect(score(["verification.practice": "no", "audits.practice": "no"]).disclosure?.letter == .d)
    let three = score(["verification.practice": "no", "audits.practice": "no", "training.practice": "no"])
    #expect(three.disclosure?.points == Points(hundredths: 6650))
    #expect(three.disclosure?.letter == .c)
  }

  @Test func aSilentAreaCapsAtB() {
    var values = practices("no")
    values["training.practice"] = "absent"
    let assessment = score(values)
    // 64 + 18.5 = 82.5 is a B as it is.
    #expect(assessment.disclosure?.letter == .b)
    #expect(assessment.flags.contains("area_absent"))
  }

  /// Abercrombie & Fitch of section 6.9: 90 points and a B.
  @Test(arguments: ["yes", "partial", "conditional", "planned"])
  func anUnspecifiedTailCapsAtB(_ practice: String) {
    let assessment = score(
      denied(but: "verification", ["practice": practice, "method": "country", "frequency": "annual"]))
    let points = practice == "yes" || practice == "partial" ? 9350 : 8950
    #expect(assessment.disclosure?.points == Points(hundredths: points))
    #expect(assessment.disclosure?.letter == .b)
    #expect(assessment.flags.contains("tail_unspecified"))
    #expect(assessment.flags.contains("capped_by_g4") == (points >= 9000))
  }

  @Test(arguments: [
    (["independent": "internal"], true),
    (["unannounced": "announced"], true),
    (["independent": "independent", "unannounced": "unannounced"], true),
    (["independent": "independent"], false),
    (["unannounced": "unannounced"], false),
  ])
  func oneNegativeFactMeetsTheAuditTail(_ details: [String: String], _ isMet: Bool) {
    let assessment = score(
      denied(but: "audits", details.merging(["practice": "yes", "method": "tour", "numbers": "count"]) { a, _ in a }))
    #expect(assessment.flags.contains("tail_unspecified") == !isMet)
    // 64 + 8 + 2.5 or 5 + 3 + 18.5 is above 90 in every row.
    #expect(assessment.disclosure?.letter == (isMet ? .a : .b))
  }

  @Test func withoutAHomepageLinkNoBetterThanC() {
    let hidden = Placement(storefronts: [.init(url: "https://shop.example/", link: nil)], page: .dedicated)
    let assessment = score(practices("no"), placement: hidden)
    #expect(assessment.disclosure?.points == Points(hundredths: 8200))
    #expect(assessment.disclosure?.letter == .c)
    #expect(assessment.flags.contains("capped_by_g5"))
  }

  /// All details of four areas are 80 points; audits decide whether that is an A.
  @Test func anAForConductNeedsIndependenceNoticeAndAFigure() throws {
    var values: [String: String] = [:]
    for area in scorer.rubric.areas where !area.isForm {
      for fact in area.facts {
        let best = fact.values.max { ($0.conduct, $0.disclosure) < ($1.conduct, $1.disclosure) }
        values[fact.id] = fact.allowsSeveral ? fact.values.map(\.id).joined(separator: ",") : best?.id
      }
      values["\(area.id).practice"] = "yes"
    }
    #expect(score(values).conduct?.points == Points(hundredths: 10000))
    #expect(score(values).conduct?.letter == .a)
    for (fact, value) in [("audits.independent", "mixed"), ("audits.unannounced", "announced")] {
      var weaker = values
      weaker[fact] = value
      #expect(score(weaker).conduct?.letter == .b, "\(fact) \(value)")
      #expect(score(weaker).flags.contains("capped_by_g6"))
    }
    var wordless = values
    for fact in ["audits.numbers", "verification.results", "accountability.outcomes", "training.results"] {
      wordless[fact] = nil
    }
    // 100 - 2 - 1 - 1: details of accountability are over their cap, so its loss costs nothing.
    #expect(score(wordless).conduct?.points == Points(hundredths: 9600))
    #expect(score(wordless).conduct?.letter == .b)
  }
}
