import Disclosures
import Foundation
import Rubrics
import Testing

@testable import Grading

/// Constructions and words in all their combinations: where one sentence is heard, its neighbors are.
@Suite struct GridTests {
  @Test func everyFilledSentenceHasItsValue() async throws {
    let grader = try Shelf.grader.get()
    var wrong: [String] = []
    var count = 0
    for filled in try SentenceGrid.all().flatMap({ try $0.filled() }) {
      let row = "\(filled.cell.fact)\t\t\(filled.text.replacing("\n", with: " || "))\t"
      let sentence = try #require(LabelledSentence(row[...], file: filled.cell.file, line: filled.cell.line))
      let value = grader.observe(sentence.document)[fact: filled.cell.fact]?.value ?? "no finding"
      if !filled.cell.values.contains(value) {
        let expected = filled.cell.values.joined(separator: " or ")
        wrong.append("\(filled.cell.file):\(filled.cell.line): expected \(expected), found \(value): \(filled.text)")
      }
      count += 1
      await Task.yield()
    }
    #expect(wrong.isEmpty, "\(wrong.count) of \(count):\n\(wrong.joined(separator: "\n"))")
    #expect(count >= 1_000)
  }

  @Test func gridsNameFactsAndValuesOfTheRubric() throws {
    let rubric = try Shelf.book.get().rubric
    for cell in try SentenceGrid.all().flatMap(\.cells) {
      let fact = try #require(rubric.fact(cell.fact), "\(cell.file):\(cell.line): \(cell.fact)")
      for value in cell.values { #expect(fact.value(value) != nil, "\(cell.file):\(cell.line): \(value)") }
    }
  }

  @Test func everyCellHasEveryFilling() throws {
    let grid = try SentenceGrid(
      "fact audits.practice\nwho = we | our {team}\nteam = buyers | staff\noften = | yearly\nyes {who} audit mills {often}.",
      file: "own")
    let people = ["We", "Our buyers", "Our staff"]
    let all = people.flatMap { ["\($0) audit mills.", "\($0) audit mills yearly."] }
    #expect(Set(try grid.filled(laps: 4).map(\.text)) == Set(all))
  }

  @Test func aFaultyGridIsToldWithItsPlace() throws {
    #expect(throws: FixtureFault.self) { try SentenceGrid("yes we audit.", file: "own") }
    let grid = try SentenceGrid("fact audits.practice\nyes {who} audit mills.", file: "own")
    #expect(throws: FixtureFault.self) { try grid.filled() }
  }
}
