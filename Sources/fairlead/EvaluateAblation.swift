import ArgumentParser
import Construing
import Evaluating
import Grading
import Rubrics

struct EvaluateAblation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ablate",
    abstract: "Show what each way of reading is worth: agreement with all of them, and without each one.",
    usage: "fairlead evaluate ablate <dir> [<options>]",
    discussion: "EXAMPLE\n  fairlead evaluate ablate labels")

  @Argument(help: ArgumentHelp("The folder with practice.jsonl and dev.jsonl.", valueName: "dir")) var folder: String
  @Option(help: "How to print the figures: text or json.") var format = OutputFormat.text
  @OptionGroup var rubric: RubricOptions

  func run() throws {
    let labels = try LabelledRows(rubric)
    let rows = try labels.practiceRows("\(folder)/practice.jsonl")
    let ablation = try LabelledRows.reading {
      try Ablation { mechanisms, part in
        let observer = try Observer(language: labels.book.language, mechanisms: mechanisms)
        return labels.figures(rows, part: part, observer: observer)
      }
    }
    Terminal.say(format == .json ? ablation.json : ablation.text)
  }
}
