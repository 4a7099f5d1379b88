import Disclosures
import Foundation

/// What the engine made of the labelled sentences.
struct SentenceReport {
  struct Line {
    var sentence: LabelledSentence
    var finding: Finding?
    var document: Document

    var found: String { finding?.values.joined(separator: ",") ?? "no finding" }
    /// A row about one of a fact's several values is right when that one is among them; "a+b" asks for them all.
    var isRight: Bool {
      guard let values = finding?.values else { return false }
      return values.contains(sentence.value) || values.joined(separator: "+") == sentence.value
    }
    /// The value is right and the row marks words: does a quotation touch them? Nil where there is nothing to compare.
    var touches: Bool? {
      guard isRight, !sentence.marked.isEmpty, document.text == sentence.text, let finding, !finding.evidence.isEmpty
      else { return nil }
      return finding.evidence.contains { evidence in sentence.marked.contains { $0.overlaps(evidence.quotation.range) }
      }
    }
  }

  struct Ratio: CustomStringConvertible {
    var part = 0
    var whole = 0
    var value: Double { whole == 0 ? 1 : Double(part) / Double(whole) }
    var description: String { "\(part)/\(whole) = \((value * 1000).rounded() / 1000)" }

    mutating func add(_ isPart: Bool) {
      whole += 1
      part += isPart ? 1 : 0
    }
  }

  var lines: [Line]

  var accuracy: Ratio { ratio(lines) { $0.isRight } }

  func accuracy(by key: (LabelledSentence) -> String) -> [(name: String, Ratio)] {
    Dictionary(grouping: lines) { key($0.sentence) }.mapValues { ratio($0) { $0.isRight } }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Of rows that the engine gives this value, how many have it; of rows that have it, how many the engine gives it.
  func precisionAndRecall(fact: String, value: String) -> (precision: Ratio, recall: Ratio) {
    let rows = lines.filter { $0.sentence.fact == fact }
    return (
      ratio(rows.filter { $0.finding?.value == value }) { $0.sentence.value == value },
      ratio(rows.filter { $0.sentence.value == value }) { $0.finding?.value == value }
    )
  }

  /// Of right values with marked words, how many are quoted from those words.
  var quoted: Ratio {
    var ratio = Ratio()
    for touches in lines.compactMap(\.touches) { ratio.add(touches) }
    return ratio
  }

  /// "file:line TAB fact TAB expected TAB found TAB note TAB text", for who works on the engine.
  var failures: String {
    lines.filter { !$0.isRight }.map {
      let row = $0.sentence
      return [
        "\(row.file):\(row.line)", row.fact, row.value, $0.found, row.note, row.text.replacing("\n", with: "\\n"),
      ].joined(separator: "\t")
    }.joined(separator: "\n")
  }

  private func ratio(_ lines: [Line], _ isPart: (Line) -> Bool) -> Ratio {
    var ratio = Ratio()
    for line in lines { ratio.add(isPart(line)) }
    return ratio
  }
}
