import Disclosures
import Foundation
import Grading
import Reading
import Rubrics

/// A row of `Fixtures/sentences/*.tsv`: a short text, one fact, and the value that a careful reader gives it.
struct LabelledSentence: Sendable {
  var file: String
  var line: Int
  var fact: String
  var value: String
  var text: String
  /// Bytes of `text` that decide the value; empty where nothing is said.
  var marked: [Range<Int>] = []
  /// What the line is for: the class of wording that it stands for.
  var note: String

  /// "fact TAB value TAB text with [[the deciding words]] TAB note"; ` || ` in a text stands for a line break, an area
  /// by itself for its practice.
  init?(_ row: Substring, file: String, line: Int) {
    let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 4 else { return nil }
    let text = fields[2].replacing(" || ", with: "\n")
    self.file = file
    self.line = line
    fact = fields[0].contains(".") ? String(fields[0]) : "\(fields[0]).practice"
    value = String(fields[1])
    note = String(fields[3])
    let pieces = text.split(separator: "[[", omittingEmptySubsequences: false)
    var plain = pieces[0]
    for piece in pieces.dropFirst() {
      guard let close = piece.firstRange(of: "]]") else { return nil }
      let start = plain.utf8.count
      plain += piece[..<close.lowerBound]
      marked.append(start..<plain.utf8.count)
      plain += piece[close.upperBound...]
    }
    self.text = String(plain)
  }

  /// One paragraph; with line breaks, read as a text file is.
  var document: Document {
    let name = "\(file):\(line)"
    if text.contains("\n") { return Page(text: text, id: name).document }
    let passage = Passage(index: 0, kind: .paragraph, range: 0..<text.utf8.count)
    return Document(id: name, language: "en", text: text, passages: [passage])
  }

  /// All rows, in the order of the files' names.
  static func all() throws -> [LabelledSentence] {
    try files().flatMap { name, content in
      try content.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, row in
        if row.isEmpty || row.hasPrefix("#") { return nil }
        guard let sentence = LabelledSentence(row, file: name, line: number + 1) else {
          throw FixtureFault(description: "\(name):\(number + 1): expected fact, value, text, note")
        }
        return sentence
      }
    }
  }

  private static func files() throws -> [(name: String, content: String)] {
    let folder = fixtures.appending(path: "sentences")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".tsv") }.sorted()
      .map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
  }
}

struct FixtureFault: Error, CustomStringConvertible {
  var description: String
}

let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

/// Built once for all suites of this target: the rubric and language that stand in `rubric/`.
enum Shelf {
  static let book = Result { try Rulebook.load(try rubricFiles(), id: "sb657") }
  static let grader = Result { try Grader(try book.get()) }
}
