import ArgumentParser

struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure agreement with what people decided.",
    discussion: "EXAMPLE\n  fairlead evaluate companies runs/demo samples/expected/companies.csv",
    subcommands: [
      EvaluateLegalBench.self, EvaluatePractice.self, EvaluateAblation.self, EvaluateGate.self, EvaluateGoods.self,
      EvaluateCompanies.self,
    ])
}
