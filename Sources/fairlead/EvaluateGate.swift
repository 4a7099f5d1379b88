import ArgumentParser
import Evaluating
import Grading
import Rubrics

struct EvaluateGate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate",
    abstract: "Hold the figures on labelled rows against the floors pinned in the rubric's gate.yaml.",
    usage: "fairlead evaluate gate <dir> [<options>]",
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
    let gate = try LabelledRows.reading { try Gate(bytes, path: path) }
    let labels = try LabelledRows(rubric)
    let practice = "\(folder)/practice.jsonl"
    let texts = "\(folder)/dev.jsonl"
    let digest = Gate.digest([practice: try Input.bytes(of: practice), texts: try Input.bytes(of: texts)])
    guard digest == gate.rows else {
      throw Stop(.gateFailed, "\(folder): other rows (\(digest)) than the floors were set on (\(gate.rows))")
    }
    let rows = try labels.practiceRows(practice)
    let observer = try LabelledRows.reading { try Observer(language: labels.book.language) }
    let figures = Gate.figures(
      legalBench: try labels.legalBench(in: folder, split: "dev"),
      practice: [.build, .check].map { labels.figures(rows, part: $0, observer: observer) })
    let outcomes = gate.outcomes(figures)
    for outcome in outcomes { Terminal.say(outcome.text) }
    if !outcomes.allSatisfy(\.holds) { throw Stop(.gateFailed) }
  }
}
