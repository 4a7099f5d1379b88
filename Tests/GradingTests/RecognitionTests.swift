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
  static let rows = Task { try await read(files) }

  private static func read(_ files: [String]) async throws -> [Row] {
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
    Self.expect(rows, recall: 0.97, precision: 0.95)
  }

  /// Learned from last and least, so that nothing is bent to single rows: below the requirement.
  @Test func voicesOfManyKindsAreToldFromTheRest() async throws {
    Self.expect(try await Self.read(["recognition-words.tsv"]), recall: 0.87, precision: 0.89)
  }

  /// The same text each time: only how the law is named, or another one, tells.
  @Test func theActIsKnownByManyNames() async throws {
    Self.expect(try await Self.read(["recognition-names.tsv"]), recall: 0.95, precision: 0.97)
  }

  /// Never learned from: what a text that nobody has seen may expect, and no less than it was.
  @Test func unlearnedTextsAreToldAsOftenAsBefore() async throws {
    Self.expect(try await Self.read(["recognition-unlearned.tsv"]), recall: 0.75, precision: 0.88)
  }

  private static func expect(_ rows: [Row], recall: Double, precision: Double) {
    let missed = rows.filter { $0.isDisclosure && !$0.found }
    let taken = rows.filter { !$0.isDisclosure && $0.found }
    let right = rows.count { $0.isDisclosure && $0.found }
    let isRecalled = Double(right) >= recall * Double(right + missed.count)
    let isPrecise = Double(right) >= precision * Double(right + taken.count)
    #expect(isRecalled, "missed: \(missed.map(\.text))")
    #expect(isPrecise, "taken: \(taken.map(\.text))")
  }
}
