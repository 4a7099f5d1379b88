import ArgumentParser
import Auditing
import Construing
import Evaluating
import Grading
import Rubrics

struct EvaluateAblation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ablate",
    abstract: "Show what each way of reading is worth: agreement with all of them, and without each one.",
    discussion: "EXAMPLE\n  fairlead evaluate ablate labels")

  @Argument(help: ArgumentHelp("The folder with practice.jsonl and dev.jsonl.", valueName: "dir")) var folder: String
  @Option(help: "How to print the figures: text or json.") var format = Labels.Format.text
  @OptionGroup var rubric: RubricOptions

  func run() throws {
    let labels = try LabelledRows(folder: folder, rubric: rubric)
    let rows = try labels.practiceRows("\(folder)/practice.jsonl")
    let ablation = try Labels.reading {
      try Ablation { mechanisms, part in
        let observer = try Observer(language: labels.book.language, mechanisms: mechanisms)
        return labels.figures(rows, part: part, observer: observer)
      }
    }
    Terminal.say(format == .json ? ablation.json : ablation.text)
  }
}

struct EvaluateGate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate",
    abstract: "Hold the figures on labelled rows against the floors pinned in the rubric's gate.yaml.",
    discussion: """
      Ends with exit code 1 when a floor does not hold, or when the rows are not those that the floors were set on.

      EXAMPLE
        fairlead evaluate gate labels
      """)

  @Argument(help: ArgumentHelp("The folder with the labelled rows.", valueName: "dir")) var folder: String
  @OptionGroup var rubric: RubricOptions

  func run() throws {
    let path = "sb657/gate.yaml"
    guard let bytes = try rubric.files()[path] else { throw Stop(.inputMissing, "the rubric has no \(path)") }
    let gate = try Labels.reading { try Gate(bytes, path: path) }
    let labels = try LabelledRows(folder: folder, rubric: rubric)
    let practice = "\(folder)/practice.jsonl"
    let texts = "\(folder)/dev.jsonl"
    let digest = Gate.digest([practice: try Input.bytes(of: practice), texts: try Input.bytes(of: texts)])
    guard digest == gate.rows else {
      throw Stop(.gateFailed, "\(folder): other rows (\(digest)) than the floors were set on (\(gate.rows))")
    }
    let rows = try labels.practiceRows(practice)
    let observer = try Labels.reading { try Observer(language: labels.book.language) }
    let figures = Gate.figures(
      legalBench: try labels.legalBench(split: "dev"),
      practice: [.build, .check].map { labels.figures(rows, part: $0, observer: observer) })
    let outcomes = gate.outcomes(figures)
    for outcome in outcomes { Terminal.say(outcome.text) }
    if !outcomes.allSatisfy(\.holds) { throw Stop(.gateFailed) }
  }
}
