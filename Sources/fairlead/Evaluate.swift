import ArgumentParser
import Auditing
import Tabulating

struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure agreement with what people decided.",
    discussion: "EXAMPLE\n  fairlead evaluate companies runs/demo samples/expected/companies.csv",
    subcommands: [
      EvaluateLegalBench.self, EvaluatePractice.self, EvaluateAblation.self, EvaluateGate.self, EvaluateGoods.self,
      Companies.self,
    ])

  struct Companies: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compare a run with a table of expected outcomes, letters and practices.",
      discussion: "EXAMPLE\n  fairlead evaluate companies runs/demo samples/expected/companies.csv")
    @Argument(help: ArgumentHelp("The folder of a run.", valueName: "run"))
    var folder: String
    @Argument(help: ArgumentHelp("The table of what people decided, CSV.", valueName: "expected.csv"))
    var expected: String

    func run() throws {
      let comparison: ExpectedOutcomes.Comparison
      do {
        comparison = try ExpectedOutcomes(CSVReader(bytes: Input.bytes(of: expected)))
          .compare(with: RunScorecards(RunFolder(folder)))
      } catch let error as TableError {
        throw Stop(.badData, "\(expected): \(error)")
      } catch let error as AuditError {
        throw Stop(error.code, error.description)
      }
      for difference in comparison.differences { Terminal.say(difference) }
      Terminal.say("\(comparison.agreed) of \(comparison.compared) cells agree")
      if !comparison.differences.isEmpty { throw Stop(.gateFailed) }
    }
  }
}
