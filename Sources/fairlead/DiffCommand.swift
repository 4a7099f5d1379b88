import ArgumentParser
import Auditing
import Comparing
import Publishing

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two runs: what appeared, moved, vanished or changed, and what that did to findings and letters.",
    usage: "fairlead diff <before> <after> [<options>]",
    discussion: """
      Where the rubrics differ, the older texts are graded by the newer run's rubric as well, so that each change says \
      whether it comes from the text or from the rubric; --rubric names it where it is not the built-in one.

      EXAMPLES
        fairlead diff runs/june runs/july
        fairlead diff runs/june runs/july --html changes.html
        fairlead diff runs/june runs/july --format json --fail-on-change
      """)

  @Argument(help: ArgumentHelp("The folder of the older run.", valueName: "before"))
  var before: String
  @Argument(help: ArgumentHelp("The folder of the newer run.", valueName: "after"))
  var after: String
  @Option(help: "How to print the comparison: text or json.")
  var format = OutputFormat.text
  @Option(help: ArgumentHelp("Write the comparison as a web page as well.", valueName: "file"))
  var html: String?
  @Flag(help: "End with exit code 1 when anything changed.")
  var failOnChange = false
  @OptionGroup var rubric: RubricOptions

  func run() throws {
    let provisions = try rubric.provisions()
    let comparison: RunComparison
    do {
      comparison = try RunDiff(before: RunFolder(before), after: RunFolder(after), provisions: provisions)
        .comparison()
    } catch {
      throw Stop(error)
    }
    let text = provisions.rubricText
    switch format {
    case .text: Terminal.put(Array(ComparisonText.text(comparison, rubric: text).utf8))
    case .json: Terminal.put(ComparisonJSON.bytes(comparison) + [0x0A])
    }
    if let html {
      let page = ComparisonPage.bytes(comparison, templates: try Provisions.templates(), rubric: text)
      try Output.write(page, to: html)
      Terminal.complain("Page: \(html)")
    }
    if failOnChange && comparison.isChange { throw Stop(.gateFailed) }
  }
}
