import Foundation
import Testing

@testable import Auditing

/// Whose line of a result file is not as the ledger has it.
@Suite struct ResultsCheckTests {
  /// A run "one" over Acme, Birch and Nobody.
  private static func run() async throws -> Runs {
    let web = SinceTests.web()
    web.set("http://nobody.example/", Site.home(linkingTo: nil))
    let runs = Runs(web)
    try await runs.audit(SinceTests.companies + [(name: "Nobody", home: "http://nobody.example/")], to: "one")
    return runs
  }

  /// - Returns: the problems behind the file's path.
  private static func problems(
    _ runs: Runs, _ file: String, _ provisions: Provisions?, after change: (inout [String]) -> Void
  ) async throws -> [String] {
    let folder = runs.folder("one")
    let path = "\(folder.path)/\(file)"
    var lines = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    change(&lines)
    try folder.write(Array(lines.joined(separator: "\n").utf8), to: file)
    return try await EvidenceCheck(folder, provisions: provisions).problems.map { $0.replacing("\(path): ", with: "") }
  }

  private static let cases: [(file: String, header: Int)] = [("assessments.jsonl", 0), ("grades.csv", 1)]

  @Test(arguments: cases.indices, [0, 1, 2]) func aChangedLine(_ place: Int, _ company: Int) async throws {
    let (file, header) = Self.cases[place]
    let problems = try await Self.problems(Self.run(), file, .sb657) { $0[header + company].append(" ") }
    let name = ["Acme", "Birch", "Nobody"][company]
    #expect(problems == ["line \(header + company + 1) (\(name)) is not what the ledger says"])
  }

  @Test(arguments: cases.indices, [0, 1, 2]) func aLineThatIsGone(_ place: Int, _ company: Int) async throws {
    let (file, header) = Self.cases[place]
    let problems = try await Self.problems(Self.run(), file, .sb657) { $0.remove(at: header + company) }
    let name = ["Acme", "Birch", "Nobody"][company]
    #expect(problems == ["line \(header + company + 1) (\(name)) is missing"])
  }

  @Test(arguments: cases.indices, [1, 2]) func linesThatWereAdded(_ place: Int, _ count: Int) async throws {
    let (file, header) = Self.cases[place]
    let line = header + 2
    let problems = try await Self.problems(Self.run(), file, .sb657) { lines in
      lines.insert(contentsOf: Array(repeating: "Cedar", count: count), at: line - 1)
    }
    let more = count == 1 ? "line \(line) is" : "lines \(line) to \(line + 1) are"
    #expect(
      problems == ["\(more) more than the ledger says, whose line \(line) (Birch) is line \(line + count) here"])
  }

  @Test func withoutItsRubric() async throws {
    let changed = try await Self.problems(Self.run(), "assessments.jsonl", nil) { $0[0].append(" ") }
    #expect(changed == ["line 1 (Acme) is not what the ledger says"])
  }

  @Test func aLineThatNobodyOwns() async throws {
    let problems = try await Self.problems(Self.run(), "report/index.html", .sb657) { $0[1].append(" ") }
    #expect(problems == ["line 2 is not what the ledger says"])
  }

  /// What stands in the way of grading again is damage, and not another rubric.
  @Test func aDamagedArchiveIsNotAnotherRubric() async throws {
    let runs = try await Self.run()
    let folder = runs.folder("one")
    let file = "evidence/fairlead-00001.warc.gz"
    let bytes = try Data(contentsOf: URL(filePath: "\(folder.path)/\(file)"))
    try folder.write(Array(bytes + Data("no record".utf8)), to: file)
    let check = try await EvidenceCheck(folder, provisions: .sb657)
    #expect(!check.areLettersChecked && !check.isAnothers && !check.isUnfinished)
    let others = try await Self.run()
    let other = try await EvidenceCheck(others.folder("one"))
    #expect(!other.areLettersChecked && other.isAnothers)
  }
}
