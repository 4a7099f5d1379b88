import ArgumentParser
import Auditing
import Fetching

struct RegradeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regrade",
    abstract: "Grade an older run anew from its evidence, by another rubric; nobody is visited.",
    usage: "fairlead regrade <run> --out <run> [<options>]",
    discussion: """
      The new run has the old one's list and pages. `fairlead diff` says what the rubric changed.

      EXAMPLES
        fairlead regrade runs/june --out runs/june-importers --rubric importers.yaml
        fairlead diff runs/june runs/june-importers --rubric importers.yaml
      """)

  @Argument(help: ArgumentHelp("The folder of a finished run.", valueName: "run"))
  var folder: String
  @Option(help: ArgumentHelp("Folder of the new run.", valueName: "run"))
  var out: String
  @Option(
    help: ArgumentHelp("Answer for goods from the edition of that day (2022-11-01).", valueName: "date"),
    transform: day)
  var asOf: String?
  @OptionGroup var rubric: RubricOptions

  func run() async throws {
    guard let visitor = Visitor(contact: "offline replay") else { throw Stop(.bug, "no visitor for a replay") }
    let settings = AuditSettings(visitor: visitor, policy: FetchPolicy().forReplay, asOf: asOf)
    let target = RunFolder(out)
    let regrade = Regrade(
      run: RunFolder(folder), target: target, settings: settings, provisions: try rubric.provisions())
    let facts = try await RunWork.carryOut { progress async throws(AuditError) in
      try await regrade.write(now: { .now }) { progress.show($0) }
    }
    for problem in facts.list.problems { Terminal.complain("\(facts.list.name):\(problem.line): \(problem.reason)") }
    try RunWork.show(target, facts)
    try RunWork.keepGates(target, facts)
  }
}
