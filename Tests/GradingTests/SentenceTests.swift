import Disclosures
import Foundation
import Rubrics
import Testing

@testable import Grading

/// The engine against short texts labelled by hand under the codebook of values (`rubric/sb657/*.yaml` says what each
/// value means). Floors stand where the engine stands, rounded down: they may only rise.
///
/// `FAIRLEAD_FAILURES=file swift test --filter SentenceTests` writes every disagreement to a table.
@Suite struct SentenceTests {
  static let report = Result {
    let grader = try Shelf.grader.get()
    return SentenceReport(
      lines: try LabelledSentence.all().map { sentence in
        let document = sentence.document
        let observation = grader.observe(document)
        return .init(sentence: sentence, finding: observation[fact: sentence.fact], document: document)
      })
  }

  let report: SentenceReport
  init() throws { report = try Self.report.get() }

  @Test func overall() throws {
    print("sentences: \(report.accuracy); quoted from the marked words: \(report.quoted)")
    for (name, ratio) in report.accuracy(by: \.file) { print("  \(name): \(ratio)") }
    for (name, ratio) in report.accuracy(by: \.fact) where ratio.value < 0.9 { print("  \(name): \(ratio)") }
    if let path = ProcessInfo.processInfo.environment["FAIRLEAD_FAILURES"] {
      try report.failures.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(report.lines.count >= 1_000)
    #expect(report.accuracy.value >= 0.5)
    #expect(report.quoted.value >= 0.5)
  }

  @Test(arguments: [
    ("verification.third_party", ["third_party", "internal", "mixed"]),
    ("audits.independent", ["independent", "internal", "mixed"]),
    ("audits.unannounced", ["unannounced", "announced", "semi", "mixed"]),
  ])
  func tails(_ fact: String, _ values: [String]) {
    for value in values {
      let (precision, recall) = report.precisionAndRecall(fact: fact, value: value)
      print("  \(fact) \(value): precision \(precision), recall \(recall)")
    }
  }

  /// A row with a fact or a value that the rubric does not have would be wrong for ever.
  @Test func rowsNameFactsAndValuesOfTheRubric() throws {
    let rubric = try Shelf.book.get().rubric
    for line in report.lines {
      let fact = try #require(rubric.fact(line.sentence.fact), "\(line.document.id): \(line.sentence.fact)")
      #expect(fact.value(line.sentence.value) != nil, "\(line.document.id): \(line.sentence.value)")
    }
  }

  /// Rows with a stated value mark the words that decide it; silent rows have none to mark.
  @Test func rowsAreWellFormed() throws {
    var seen: Set<String> = []
    for row in report.lines.map(\.sentence) {
      #expect(seen.insert("\(row.fact)\t\(row.text)").inserted, "\(row.file):\(row.line) is a second copy")
      #expect(!row.text.contains("[[") && !row.text.contains("]]"), "\(row.file):\(row.line)")
    }
  }
}
