import Disclosures
import Foundation
import Testing

@testable import Screening

/// Sentences written for this project, half of them traps, each with the pairs that a person reads in it.
@Suite struct LabelledSentencesTests {
  struct Sentence {
    var text: String
    /// "cotton:IND" or "cotton:-", to stance.
    var expected: [String: String]
  }

  private func sentences(_ name: String) throws -> [Sentence] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
      let words = parts[0] == "-" ? [] : parts[0].split(separator: " ").map(String.init)
      let pairs = stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }
      return Sentence(text: parts[1], expected: Dictionary(pairs) { first, _ in first })
    }
  }

  private func found(_ text: String) throws -> [String: String] {
    let passage = Passage(index: 0, kind: .paragraph, range: 0..<text.utf8.count)
    let mentions = try SampleLists.load().mentions(in: Document(id: "s", text: text, passages: [passage]))
    return Dictionary(mentions.map { ("\($0.good):\($0.country ?? "-")", $0.stance.rawValue) }) { first, _ in first }
  }

  @Test func `pairs are found with the promised precision and recall`() throws {
    let all = try sentences("mentions-true.tsv") + sentences("mentions-traps.tsv")
    #expect(all.count >= 400)
    var (right, wrong, missed, sameStance) = (0, 0, 0, 0)
    var confusions: [String] = []
    for sentence in all {
      let got = try found(sentence.text)
      let expected = Set(sentence.expected.keys.filter { !$0.hasSuffix(":-") })
      let pairs = Set(got.keys.filter { !$0.hasSuffix(":-") })
      right += expected.intersection(pairs).count
      wrong += pairs.subtracting(expected).count
      missed += expected.subtracting(pairs).count
      sameStance += expected.intersection(pairs).count { got[$0] == sentence.expected[$0] }
      for pair in pairs.symmetricDifference(expected).sorted() {
        confusions.append("\(pairs.contains(pair) ? "+" : "-") \(pair): \(sentence.text)")
      }
      for pair in expected.intersection(pairs) where got[pair] != sentence.expected[pair] {
        confusions.append("~ \(pair) \(got[pair] ?? ""): \(sentence.text)")
      }
    }
    let precision = Double(right) / Double(right + wrong)
    let recall = Double(right) / Double(right + missed)
    let stance = Double(sameStance) / Double(right)
    let figures = "precision \(precision), recall \(recall), stance \(stance)\n" + confusions.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["FAIRLEAD_FIGURES"] != nil { print(figures) }
    #expect(precision >= 0.95, "\(figures)")
    #expect(recall >= 0.90, "\(figures)")
    #expect(stance >= 0.90, "\(figures)")
  }

  @Test func `a trap names no good at all`() throws {
    let traps = try sentences("mentions-traps.tsv")
    let fallen = try traps.filter { try Set(found($0.text).keys) != Set($0.expected.keys) }
    #expect(Double(fallen.count) / Double(traps.count) <= 0.05, "\(fallen.map(\.text).joined(separator: "\n"))")
  }
}
