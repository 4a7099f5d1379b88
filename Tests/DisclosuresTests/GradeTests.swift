import Disclosures
import Testing

@Suite struct GradeTests {
  @Test(arguments: [
    (0, "0"), (7450, "74.5"), (4100, "41"), (65, "0.65"), (5, "0.05"), (100, "1"), (-5, "-0.05"), (-250, "-2.5"),
  ])
  func pointsHaveNoMoreDecimalsThanTheyNeed(_ hundredths: Int, _ text: String) {
    #expect(Points(hundredths: hundredths).description == text)
  }

  @Test func aBetterLetterIsTheGreaterOne() {
    #expect(Letter.allCases.sorted(by: >) == [.a, .b, .c, .d, .f])
    #expect(min(Letter.a, .f) == .f)
  }

  @Test func theHeadlineIsTheLowerLetter() {
    func grade(_ letter: Letter) -> Grade { Grade(points: .zero, letter: letter, worst: letter, best: letter) }
    var assessment = Assessment(
      document: DocumentReference(id: "x", title: "", sha256: "", language: nil),
      rubric: RubricReference(id: "r", version: "1"), isDisclosure: true, disclosure: grade(.b), conduct: grade(.d))
    #expect(assessment.headline == .d)
    assessment.conduct = nil
    #expect(assessment.headline == nil)
  }
}
