import Auditing
import Disclosures
import Evaluating
import Foundation
import Grading
import Reading
import Rubrics

/// Rows that careful readers or published coders have labelled, and what our engine makes of each.
struct LabelledRows {
  let book: Rulebook

  init(_ rubric: RubricOptions) throws { book = try rubric.provisions().book }

  /// The readers' values of a file `practice.jsonl`, with the texts of the `dev.jsonl` beside it.
  func practiceRows(_ file: String) throws -> [PracticeRow] {
    let texts = (file as NSString).deletingLastPathComponent + "/dev.jsonl"
    return try Self.reading {
      try PracticeRow.read(
        practice: (path: file, bytes: Input.bytes(of: file)), documents: (path: texts, bytes: Input.bytes(of: texts)))
    }
  }

  func figures(_ rows: [PracticeRow], part: PracticeRow.Part, observer: Observer) -> PracticeFigures {
    PracticeEvaluation.figures(rows, part: part) { row in
      let document = Page(text: row.text, id: row.id).document
      return (document, observer.observe(document))
    }
  }

  /// Agreement with the published answers in a folder of the official layout.
  func legalBench(in folder: String, split: String) throws -> LegalBenchFigures {
    let tasks = try Self.reading { try LegalBenchTask.read(Input.files(under: folder), split: split) }
    guard !tasks.isEmpty else {
      throw Stop(.inputMissing, "\(folder): no folder supply_chain_disclosure_* with a file \(split).tsv")
    }
    let grader = try Self.reading { try Grader(book) }
    return LegalBenchEvaluation.figures(tasks, split: split) { grader.assess($0, sha256: "") }
  }

  /// Faults of labelled files, and of the rubric, as ends of the command.
  static func reading<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as EvaluationError {
      throw Stop(.badData, error.description)
    } catch let error as RubricError {
      throw Stop(.badData, error.description)
    }
  }
}
