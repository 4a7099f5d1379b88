import ArgumentParser
import Auditing
import Disclosures
import Evaluating
import Foundation
import Grading
import Reading
import Rubrics

/// Labelled rows of one folder, and our reading of each.
struct LabelledRows {
  let folder: String
  let book: Rulebook

  init(folder: String, rubric: RubricOptions) throws {
    self.folder = folder
    book = try rubric.provisions().book
  }

  func practiceRows(_ file: String) throws -> [PracticeRow] {
    let texts = (file as NSString).deletingLastPathComponent + "/dev.jsonl"
    return try Labels.reading {
      try PracticeRow.read(
        practice: (path: file, bytes: Input.bytes(of: file)), documents: (path: texts, bytes: Input.bytes(of: texts)))
    }
  }

  func figures(
    _ rows: [PracticeRow], part: PracticeRow.Part, observer: Observer
  ) -> PracticeFigures {
    PracticeEvaluation.figures(rows, part: part) { row in
      let document = Page(text: row.text, id: row.id).document
      return (document, observer.observe(document))
    }
  }

  func legalBench(split: String) throws -> LegalBenchFigures {
    let tasks = try Labels.reading { try LegalBenchTask.read(Input.files(under: folder), split: split) }
    guard !tasks.isEmpty else {
      throw Stop(.inputMissing, "\(folder): no folder supply_chain_disclosure_* with a file \(split).tsv")
    }
    let grader = try Labels.reading { try Grader(book) }
    return LegalBenchEvaluation.figures(tasks, split: split) { grader.assess($0, sha256: "") }
  }
}

enum Labels {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  /// Faults of labelled files as ends of the command.
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

struct EvaluateLegalBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "legalbench",
    abstract: "Compare the view 'legalbench' with the published answers to its ten questions.",
    discussion: """
      DIR has the official layout: a folder a task, train.tsv, dev.tsv or test.tsv in it (index, text, answer).

      EXAMPLE
        fairlead evaluate legalbench legalbench/data --split test --errors
      """)

  @Argument(help: ArgumentHelp("The folder of the tasks.", valueName: "dir")) var folder: String
  @Option(help: "Which file of each task: dev, train or test.") var split = "dev"
  @Option(help: "How to print the figures: text or json.") var format = Labels.Format.text
  @ArgumentParser.Flag(help: "List each disagreement with our findings and quotations.") var errors = false
  @OptionGroup var rubric: RubricOptions

  func run() throws {
    let figures = try LabelledRows(folder: folder, rubric: rubric).legalBench(split: split)
    Terminal.say(format == .json ? figures.json(errors: errors) : figures.text(errors: errors))
  }
}

struct EvaluatePractice: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice",
    abstract: "Compare practices and tails with those that careful readers settled on: figures only.",
    discussion: """
      FILE is practice.jsonl; the texts are read from dev.jsonl beside it.

      EXAMPLE
        fairlead evaluate practice labels/practice.jsonl --part check
      """)

  @Argument(help: ArgumentHelp("Values of the readers, one JSON object a line.", valueName: "file")) var file: String
  @Option(help: "Only this part of the rows: build or check.", transform: PracticeRow.Part.parse)
  var part: PracticeRow.Part?
  @Option(help: "How to print the figures: text or json.") var format = Labels.Format.text
  @OptionGroup var rubric: RubricOptions

  func run() throws {
    let labels = try LabelledRows(folder: file, rubric: rubric)
    let rows = try labels.practiceRows(file)
    let observer = try Labels.reading { try Observer(language: labels.book.language) }
    for part in part.map({ [$0] }) ?? [.build, .check] {
      let figures = labels.figures(rows, part: part, observer: observer)
      Terminal.say(format == .json ? figures.json : figures.text)
    }
  }
}

extension PracticeRow.Part {
  /// A part of the command line.
  static func parse(_ argument: String) throws -> PracticeRow.Part {
    guard let part = PracticeRow.Part(rawValue: argument) else {
      throw ValidationError("\(argument) is no part; give build or check.")
    }
    return part
  }
}
