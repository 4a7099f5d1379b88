import ArgumentParser
import Evaluating
import Grading
import Rubrics

struct EvaluatePractice: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice",
    abstract: "Compare practices and tails with those that careful readers settled on: figures only.",
    usage: "fairlead evaluate practice <file> [<options>]",
    discussion: """
      FILE is practice.jsonl; the texts are read from dev.jsonl beside it.

      EXAMPLE
        fairlead evaluate practice labels/practice.jsonl --part check
      """)

  @Argument(help: ArgumentHelp("Values of the readers, one JSON object a line.", valueName: "file")) var file: String
  @Option(help: "Only this part of the rows: build or check.", transform: PracticeRow.Part.parse)
  var part: PracticeRow.Part?
  @Option(help: "How to print the figures: text or json.") var format = OutputFormat.text
  @OptionGroup var rubric: RubricOptions

  func run() throws {
    let labels = try LabelledRows(rubric)
    let rows = try labels.practiceRows(file)
    let observer = try LabelledRows.reading { try Observer(language: labels.book.language) }
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
