import Disclosures
import Grading
import Testing

@testable import Evaluating

@Suite struct FiguresTests {
  @Test func balancedAccuracyIsTheMeanOfBothRecalls() {
    var tally = BinaryTally()
    for (label, ours) in [(true, true), (true, true), (true, false), (true, true), (false, true), (false, false)] {
      tally.add(label: label, ours: ours)
    }
    #expect(tally.rows == 6)
    #expect(tally.recallYes == 0.75)
    #expect(tally.recallNo == 0.5)
    #expect(tally.precisionYes == 0.75)
    #expect(tally.precisionNo == 0.5)
    #expect(tally.balancedAccuracy == 0.625)
  }

  @Test func oneAnswerOnlyHasOneRecall() {
    var tally = BinaryTally()
    tally.add(label: true, ours: false)
    #expect(tally.balancedAccuracy == 0)
    #expect(BinaryTally().balancedAccuracy == nil)
  }

  /// Cohen's own kind of example: 20 agree on yes, 15 on no, 5 and 10 differ; agreement 0.7, chance 0.5.
  @Test func kappaIsAgreementBeyondChance() {
    var confusion = Confusion(values: ["yes", "no"])
    for (count, reader, ours) in [(20, "yes", "yes"), (5, "yes", "no"), (10, "no", "yes"), (15, "no", "no")] {
      for _ in 0..<count { confusion.add(reader: reader, ours: ours) }
    }
    #expect(confusion.agreement == 0.7)
    #expect(abs(confusion.kappa - 0.4) < 1e-12)
  }

  @Test func kappaOfOneValueOnlyIsOne() {
    var confusion = Confusion(values: ["yes", "no"])
    confusion.add(reader: "yes", ours: "yes")
    #expect(confusion.kappa == 1)
  }

  @Test func figuresOfAPart() {
    let rows = [row("a", .build, practice: "yes", tail: "yes"), row("b", .check, practice: "no", tail: nil)]
    let figures = PracticeEvaluation.figures(rows, part: .build) { row in
      let document = Document(
        id: row.id, text: row.text, passages: [Passage(index: 0, kind: .paragraph, range: 0..<row.text.utf8.count)])
      let quotation = Quotation(text: "audit", passage: 0, range: 3..<8)
      return (
        document,
        Observation(
          findings: PracticeRow.areaIds.map {
            Finding(
              fact: "\($0).practice", values: [$0 == "audits" ? "yes" : "absent"],
              doubt: $0 == "training" ? "weak" : nil, evidence: [Evidence(quotation: quotation, warrant: "w")])
          } + [Finding(fact: "audits.unannounced", values: ["unannounced"])], isDisclosure: true)
      )
    }
    #expect(figures.rows == 1)
    #expect(figures.areas.map(\.confusion.agreed) == [0, 1, 0, 0, 0])
    #expect(figures.tails.first { $0.fact == "audits.unannounced" }?.right == 1)
    #expect(figures.quoted == 1)
    #expect(figures.overlapping == 1)
    #expect((figures.inDoubt, figures.wrongInDoubt) == (1, 1))
    #expect((figures.outOfDoubt, figures.wrongOutOfDoubt) == (4, 3))
  }

  func row(_ id: String, _ part: PracticeRow.Part, practice: String, tail: String?) -> PracticeRow {
    let area = PracticeRow.Area(
      practice: practice, tails: tail.map { ["unannounced": $0] } ?? [:], quotes: ["We audit mills"])
    return PracticeRow(
      id: id, part: part, text: "We audit  mills.", isDisclosure: true,
      areas: Dictionary(uniqueKeysWithValues: PracticeRow.areaIds.map { ($0, area) }))
  }

  @Test(arguments: [("we audit", 0..<9), ("mills", 13..<18), ("none", nil), ("", nil)])
  func quotesAreFoundWhateverTheBlanks(_ quote: String, _ range: Range<Int>?) {
    #expect(Quoting.range(of: quote, in: "we  audit all mills") == range.map { $0.lowerBound == 13 ? 14..<19 : $0 })
  }
}
