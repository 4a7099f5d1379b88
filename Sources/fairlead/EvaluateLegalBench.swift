import ArgumentParser
import Evaluating

struct EvaluateLegalBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "legalbench",
    abstract: "Compare the view 'legalbench' with the published answers to its ten questions.",
    usage: "fairlead evaluate legalbench <dir> [<options>]",
    discussion: """
      DIR has the official layout: a folder a task, train.tsv, dev.tsv or test.tsv in it (index, text, answer).

      EXAMPLE
        fairlead evaluate legalbench legalbench/data --split test --errors
      """)

  @Argument(help: ArgumentHelp("The folder of the tasks.", valueName: "dir")) var folder: String
  @Option(help: "Which file of each task: dev, train or test.") var split = "dev"
  @Option(help: "How to print the figures: text or json.") var format = OutputFormat.text
  @Flag(help: "List each disagreement with our findings and quotations.") var errors = false
  @OptionGroup var rubric: RubricOptions

  func run() throws {
    let figures = try LabelledRows(rubric).legalBench(in: folder, split: split)
    Terminal.say(format == .json ? figures.json(errors: errors) : figures.text(errors: errors))
  }
}
