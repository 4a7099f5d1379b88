import Disclosures
import Foundation
import Reading
import Testing

@testable import Grading

/// Company's own statements under the Act against everything that only speaks of it: `Fixtures/recognition*.tsv`.
@Suite struct RecognitionTests {
  struct Row {
    var isDisclosure: Bool
    var kind: String
    var text: String
    var found: Bool
  }

  private static let files = [
    "recognition.tsv", "recognition-more.tsv", "recognition-unseen.tsv", "recognition-fresh.tsv",
    "recognition-read.tsv", "recognition-voices.tsv",
  ]

  /// Hundreds of pages: others go on between them.
  static let rows = Task {
    let grader = try Shelf.grader.get()
    var rows: [Row] = []
    for name in files {
      let lines = try String(contentsOf: fixtures.appending(path: name), encoding: .utf8).split(separator: "\n")
      for (number, line) in lines.enumerated() where !line.hasPrefix("#") {
        rows.append(try row(line, "\(name):\(number + 1)", grader))
        await Task.yield()
      }
    }
    return rows
  }

  private static func row(_ line: Substring, _ place: String, _ grader: Grader) throws -> Row {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 3, ["yes", "no"].contains(fields[0]) else {
      throw FixtureFault(description: "\(place): expected yes or no, kind, text")
    }
    let text = String(fields[2].replacing(" || ", with: "\n"))
    return Row(
      isDisclosure: fields[0] == "yes", kind: String(fields[1]), text: text,
      found: grader.observe(Page(text: text, id: place).document).isDisclosure)
  }

  @Test func thereAreSixtyOfEachSide() async throws {
    let rows = try await Self.rows.value
    #expect(rows.count { $0.isDisclosure } >= 60)
    #expect(rows.count { !$0.isDisclosure } >= 60)
    #expect(Set(rows.map(\.text)).count == rows.count)
  }

  /// Floors of the requirement: recall 0.97, precision 0.95.
  @Test func ownStatementsAreToldFromTheRest() async throws {
    let rows = try await Self.rows.value
    let missed = rows.filter { $0.isDisclosure && !$0.found }
    let taken = rows.filter { !$0.isDisclosure && $0.found }
    let right = rows.count { $0.isDisclosure && $0.found }
    let recall = Double(right) / Double(right + missed.count)
    let precision = Double(right) / Double(right + taken.count)
    #expect(recall >= 0.97, "\(recall); missed: \(missed.map(\.text))")
    #expect(precision >= 0.95, "\(precision); taken: \(taken.map(\.text))")
  }
}
