import ArgumentParser
import Auditing
import Tabulating

struct EvaluateCompanies: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "companies",
    abstract: "Compare a run with a table of expected outcomes, letters and practices.",
    discussion: "EXAMPLE\n  fairlead evaluate companies runs/demo samples/expected/companies.csv")
  @Argument(help: ArgumentHelp("The folder of a run.", valueName: "run"))
  var folder: String
  @Argument(help: ArgumentHelp("The table of what people decided, CSV.", valueName: "expected.csv"))
  var expected: String
  @Option(
    help: ArgumentHelp(
      "Differences that are known, a line each with its reason after ' # '; new ones and vanished ones fail.",
      valueName: "file"))
  var known: String?

  func run() throws {
    let comparison: ExpectedOutcomes.Comparison
    do {
      let outcomes = try ExpectedOutcomes(CSVReader(bytes: Input.bytes(of: expected)))
      comparison = try RunScorecards(RunFolder(folder)).read { outcomes.compare(with: $0) }
    } catch let error as TableError {
      throw Stop(.badData, "\(expected): \(error)")
    } catch let error as AuditError {
      throw Stop(error)
    }
    let known = try knownDifferences()
    let new = comparison.differences.filter { !known.contains($0) }
    let gone = known.filter { !comparison.differences.contains($0) }
    for difference in new { Terminal.say(difference) }
    for difference in gone { Terminal.say("no longer: \(difference)") }
    let besides = known.isEmpty ? "" : ", \(known.count) differences known"
    Terminal.say("\(comparison.agreed) of \(comparison.compared) cells agree\(besides)")
    if !new.isEmpty || !gone.isEmpty { throw Stop(.gateFailed) }
  }

  private func knownDifferences() throws -> [String] {
    guard let known else { return [] }
    return String(decoding: try Input.bytes(of: known), as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { line in line.firstRange(of: " # ").map { String(line[..<$0.lowerBound]) } ?? String(line) }
  }
}
