import Disclosures
import Foundation
import Rubrics
import Testing

@testable import Grading

/// Labelled sentences of our own wording (`Fixtures/README.md`): each file is held to a floor.
@Suite struct SentenceTests {
  let observer: Observer

  init() throws { observer = try Observer(language: try Rulebook.load(try rubricFiles()).language) }

  struct Line {
    var number: Int
    var fact: String
    var value: String
    var text: String
    var marked: Range<Int>?
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")

  static let files: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("sentences").path)) ?? [])
    .filter { $0.hasSuffix(".tsv") }.sorted()

  /// Least share of right values; raised as the engine learns.
  static let floors = [
    "practice.tsv": 0.90, "practice-more.tsv": 0.82, "moods.tsv": 0.95, "contrast.tsv": 0.84, "silence.tsv": 0.90,
    "tails.tsv": 0.75, "details.tsv": 0.60,
  ]

  static func lines(_ file: String) throws -> [Line] {
    let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
      guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 3 else { return nil }
      let fact = fields[0].contains(".") ? fields[0] : "\(fields[0]).practice"
      let (plain, marked) = unmarked(fields[2].replacing(" || ", with: "\n"))
      return Line(number: number + 1, fact: fact, value: fields[1], text: plain, marked: marked)
    }
  }

  static func unmarked(_ text: String) -> (String, Range<Int>?) {
    guard let open = text.range(of: "[["), let close = text.range(of: "]]") else { return (text, nil) }
    let start = text.utf8.distance(from: text.startIndex, to: open.lowerBound)
    let end = text.utf8.distance(from: text.startIndex, to: close.lowerBound) - 2
    return (text.replacing("[[", with: "").replacing("]]", with: ""), start..<end)
  }

  func document(_ text: String) -> Document {
    var start = 0
    let passages = text.split(separator: "\n").enumerated().map { index, line in
      defer { start += line.utf8.count + 1 }
      return Passage(index: index, kind: .paragraph, range: start..<start + line.utf8.count)
    }
    return Document(id: "line", language: "en", text: text, passages: passages)
  }

  @Test(arguments: files)
  func sharesOfRightValues(_ file: String) throws {
    var right = 0
    var wrong: [String] = []
    var quoted = 0
    var overlapping = 0
    for line in try Self.lines("sentences/\(file)") {
      let finding = try #require(observer.observe(document(line.text))[fact: line.fact], "\(file):\(line.number)")
      guard finding.values.joined(separator: "+") == line.value else {
        wrong.append("\(file):\(line.number): \(line.fact) is \(line.value), found \(finding.value)")
        continue
      }
      right += 1
      if let marked = line.marked, !finding.evidence.isEmpty {
        quoted += 1
        if finding.evidence.contains(where: { $0.quotation.range.overlaps(marked) }) { overlapping += 1 }
      }
    }
    let share = Double(right) / Double(max(1, right + wrong.count))
    #expect(share >= Self.floors[file] ?? 0.75, "\(share)\n\(wrong.joined(separator: "\n"))")
    #expect(Double(overlapping) >= 0.85 * Double(quoted), "\(overlapping) of \(quoted) quotations overlap")
  }

  @Test func disclosuresAreToldFromOtherTexts() throws {
    var missed: [String] = []
    var taken: [String] = []
    var found = 0
    for line in try String(contentsOf: Self.folder.appendingPathComponent("recognition.tsv"), encoding: .utf8)
      .split(separator: "\n") where !line.hasPrefix("#")
    {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 3 else { continue }
      let isDisclosure = observer.observe(document(fields[2])).isDisclosure
      switch (fields[0] == "yes", isDisclosure) {
      case (true, true): found += 1
      case (true, false): missed.append(fields[1])
      case (false, true): taken.append(fields[1])
      case (false, false): break
      }
    }
    #expect(Double(found) >= 0.97 * Double(found + missed.count), "missed: \(missed)")
    #expect(Double(found) >= 0.95 * Double(found + taken.count), "taken: \(taken)")
  }
}
