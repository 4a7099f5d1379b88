import Auditing
import Foundation
import Tabulating
import Testing

/// The audit of the sample companies against what was decided by hand: outcomes, letters, practices, tails.
@Suite struct SamplesTests {
  @Test func theSamplesComeOutAsPeopleDecided() async throws {
    let run = try await SampleRun.get()
    // 2: the list holds companies that cannot be reached or read on purpose.
    #expect(run.ended.code == 2, "\(run.ended.complaints)")
    let expected = try ExpectedOutcomes(CSVReader(path: Place.top + "/samples/expected/companies.csv"))
    #expect(expected.rows.count == 30)
    let comparison = try RunScorecards(RunFolder(run.folder.path + "/run")).read { expected.compare(with: $0) }
    if GoldenTests.isRecording { try Self.forgetAll(but: comparison.differences) }
    let known = try Self.knownDifferences()
    #expect(known.allSatisfy { !$0.contains(": outcome: ") }, "outcomes are never wrong")
    for difference in comparison.differences where !known.contains(difference) {
      Issue.record("new difference: \(difference)")
    }
    for difference in known where !comparison.differences.contains(difference) {
      Issue.record("gone, take it out of known-differences.txt: \(difference)")
    }
    #expect(comparison.compared > 250)
    #expect(comparison.agreed == comparison.compared - known.count)
  }

  /// Takes out what has been mended; nothing new is ever taken in by itself.
  static func forgetAll(but differences: [String]) throws {
    let path = Place.fixtures + "/known-differences.txt"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").filter { line in
      line.hasPrefix("#") || differences.contains { line.hasPrefix($0 + " # ") }
    }
    try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// Cells that the program still gets wrong, a line each with its reason after " # "; the expectation stands.
  static func knownDifferences() throws -> [String] {
    try String(contentsOfFile: Place.fixtures + "/known-differences.txt", encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { line in
        let parts = String(line).components(separatedBy: " # ")
        try #require(parts.count == 2 && parts[1].count > 10, "a known difference needs its reason: \(line)")
        return parts[0]
      }
  }

  /// What the command says must be what the library says.
  @Test func evaluateCompaniesSaysTheSame() async throws {
    let run = try await SampleRun.get()
    let ended = try await Program.fairlead.run(
      ["evaluate", "companies", run.folder.path + "/run", Place.top + "/samples/expected/companies.csv"],
      in: run.folder)
    let known = try Self.knownDifferences().count
    #expect(ended.code == (known == 0 ? 0 : 1))
    #expect(ended.text.split(separator: "\n").count == known + 1)
  }
}
