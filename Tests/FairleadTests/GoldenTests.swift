import Foundation
import Testing

/// Whole answers of whole commands, word for word. FAIRLEAD_RECORD=1 writes them anew; read the difference.
@Suite struct GoldenTests {
  static let isRecording = ProcessInfo.processInfo.environment["FAIRLEAD_RECORD"] == "1"

  static let disclosure = """
    California Transparency in Supply Chains Act

    We do not use third parties to verify our supply chains, but our own staff assess the risk of slavery and human
    trafficking every year. We audit suppliers against our standards on trafficking and slavery; the audits are
    announced. Direct suppliers certify in writing that materials comply with the laws on slavery and human
    trafficking. We plan to train our buyers on human trafficking. We buy cotton from India.

    """
  static let stream = """
    {"id": "none", "text": "We do not audit our suppliers for slavery or human trafficking."}
    {"id": "bad"}
    {"id": "html", "html": "<h1>Supply chains</h1><p>We oppose slavery and human trafficking.</p>"}

    """
  static let robots = "User-agent: *\nDisallow: /legal\nAllow: /legal/act\n"

  static let commands: [(name: String, arguments: [String])] = [
    ("grade.txt", ["grade", "draft.txt"]), ("grade.json", ["grade", "draft.txt", "--format", "json"]),
    ("grade.jsonl", ["grade", "--jsonl"]), ("rubric-explain.txt", ["rubric", "explain", "audits.unannounced"]),
    ("rubric-list.txt", ["rubric", "list"]),
    ("robots.txt", ["robots", "http://a.example/legal/act", "--file", "a-robots.txt"]),
    ("robots-forbidden.txt", ["robots", "http://a.example/legal/other", "--file", "a-robots.txt"]),
    ("robots.json", ["robots", "http://a.example/legal/x", "--file", "a-robots.txt", "--format", "json"]),
    ("goods-check.txt", ["goods", "check", "cotton", "--country", "Turkmenistan"]),
    ("goods-not-listed.txt", ["goods", "check", "oats", "--country", "Canada"]),
  ]

  @Test(arguments: commands.map(\.name)) func aCommandAnswersAsRecorded(_ name: String) async throws {
    let folder = try Workspace()
    try folder.write(Self.disclosure, to: "draft.txt")
    try folder.write(Self.robots, to: "a-robots.txt")
    let arguments = try #require(Self.commands.first { $0.name == name }).arguments
    let ended = try await Program.fairlead.run(arguments, in: folder, input: Array(Self.stream.utf8))
    try Self.expect(ended.text + Self.ending(ended), toBe: name)
  }

  @Test func theTableOfAnAuditIsAsRecorded() async throws {
    let run = try await SampleRun.get()
    try Self.expect(run.ended.text, toBe: "audit.txt")
  }

  @Test func evidenceVerifyIsAsRecorded() async throws {
    let folder = try await SampleRun.get().copied()
    let ended = try await Program.fairlead.run(["evidence", "verify", "run"], in: folder)
    // How many records there are hangs on who came first to a shared page, and is no part of the record.
    let words = ended.text.split(separator: " ").map { $0.allSatisfy(\.isNumber) && $0 != "0" ? "N" : String($0) }
    try Self.expect(words.joined(separator: " "), toBe: "evidence-verify.txt")
  }

  static let pages = [
    [], ["audit"], ["regrade"], ["diff"], ["grade"], ["publish"], ["evidence"], ["evidence", "verify"],
    ["evidence", "export"], ["rubric"],
    ["rubric", "list"], ["rubric", "show"], ["rubric", "check"], ["rubric", "explain"], ["robots"], ["goods"],
    ["goods", "lists"], ["goods", "check"], ["goods", "screen"], ["goods", "import"], ["suppliers"],
    ["suppliers", "screen"], ["suppliers", "decide"], ["vendors"], ["vendors", "check"], ["evaluate"],
    ["evaluate", "companies"], ["evaluate", "legalbench"], ["evaluate", "practice"], ["evaluate", "ablate"],
    ["evaluate", "gate"], ["evaluate", "goods"],
  ]

  @Test(arguments: pages) func helpIsAsRecordedAndFitsATerminal(_ command: [String]) async throws {
    let ended = try await Program.fairlead.run(command + ["--help"], in: Workspace())
    #expect(ended.code == 0, "\(ended.complaints)")
    for line in ended.text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    // A line that the terminal's width broke is no command any more.
    for line in Self.examples(ended.text) { #expect(line.hasPrefix("  "), "\(line)") }
    #expect(ended.text.contains("EXAMPLE") && ended.text.contains("  fairlead "), "a page of help has an example")
    try Self.expect(ended.text, toBe: (["help"] + command).joined(separator: "-") + ".txt")
  }

  /// Lines below "EXAMPLE" and "EXAMPLES", to the next empty line.
  private static func examples(_ help: String) -> [Substring] {
    help.split(separator: "\n", omittingEmptySubsequences: false)
      .split { $0.isEmpty }
      .filter { $0.first?.hasPrefix("EXAMPLE") == true }
      .flatMap { $0.dropFirst() }
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func shellsCanCompleteIt(_ shell: String) async throws {
    let ended = try await Program.fairlead.run(["--generate-completion-script", shell], in: Workspace())
    #expect(ended.code == 0)
    #expect(ended.text.contains("audit") && ended.text.contains("fail-under"))
  }

  private static func ending(_ ended: Program.Ended) -> String {
    (ended.complaints.isEmpty ? "" : "--- standard error\n\(ended.complaints)") + "--- exit code \(ended.code)\n"
  }

  static func expect(_ text: String, toBe name: String) throws {
    let path = "\(Place.fixtures)/golden/\(name)"
    if isRecording {
      try FileManager.default.createDirectory(atPath: "\(Place.fixtures)/golden", withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    let recorded = try String(contentsOfFile: path, encoding: .utf8)
    guard text != recorded else { return }
    let lines = (text.split(separator: "\n"), recorded.split(separator: "\n"))
    let first = zip(lines.0, lines.1).enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      "\(name) differs from line \((first?.offset ?? min(lines.0.count, lines.1.count)) + 1) on: \(first.map { "\($0.element.0)" } ?? "its end")"
    )
  }
}
