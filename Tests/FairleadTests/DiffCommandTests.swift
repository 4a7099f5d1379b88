import Foundation
import Testing

/// `fairlead diff`, `fairlead regrade` and `fairlead audit --since`, as a user starts them.
@Suite struct DiffCommandTests {
  static let list = "company,website\nAcme,http://acme.example/\nBirch,http://birch.example/\n"

  static func page(_ body: String) -> String {
    "<!doctype html><html lang=en><title>Shop</title><body><main>\(body)</main></body></html>"
  }

  static func statement(_ audits: String) -> String {
    page(
      """
      <h1>California Transparency in Supply Chains Act</h1><p>We make this disclosure under the Act.</p>
      <h2>Audits</h2><p>Our own staff audit our suppliers once a year against our code, which forbids forced labor. \
      The audits are \(audits).</p><h2>Training</h2><p>We do not train employees on human trafficking and slavery.</p>
      """)
  }

  static let home = page(
    "<p>We sell lamps for kitchens and halls, made to last.</p>"
      + "<p><a href=/act.html>California Transparency in Supply Chains Act</a></p>")

  /// Two runs over a web in which one statement has changed between them, the second one made with --since.
  static func runs() async throws -> Workspace {
    let folder = try Workspace()
    try folder.write(list, to: "list.csv")
    for host in ["acme", "birch"] {
      try folder.write(home, to: "web/\(host).example/index.html")
      try folder.write(statement("announced"), to: "web/\(host).example/act.html")
    }
    for (run, options) in [("before", []), ("after", ["--since", "before"])] {
      if run == "after" { try folder.write(statement("unannounced"), to: "web/acme.example/act.html") }
      let server = try await SampleServer(["--folder", folder.path + "/web"])
      let ended = try await Program.fairlead.run(
        ["audit", "list.csv", "--out", run] + options + server.options, in: folder)
      #expect(ended.code == 0, "\(ended.complaints)")
    }
    return folder
  }

  static let shared = Task { try await runs() }

  static func copied() async throws -> Workspace {
    let folder = try await shared.value
    let copy = try Workspace()
    for name in ["before", "after", "list.csv"] { try copy.copy("\(folder.path)/\(name)", to: name) }
    return copy
  }

  @Test func saysWhatChangedAsTextJSONAndPage() async throws {
    let folder = try await Self.copied()
    let ended = try await Program.fairlead.run(["diff", "before", "after", "--html", "changes.html"], in: folder)
    #expect(ended.code == 0, "\(ended.complaints)")
    #expect(ended.text.contains("2 companies in both runs, 1 with changes"))
    #expect(ended.text.contains("\nAcme: changed\n") && !ended.text.contains("Birch"))
    #expect(ended.text.contains("[audits.unannounced]"))
    #expect(ended.text.contains("before: “") && ended.text.contains("after: “"))
    for line in ended.text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    let page = try folder.text(of: "changes.html")
    #expect(page.contains("<bdi>Acme</bdi>") && page.contains("audits are unannounced"))
    let json = try await Program.fairlead.run(["diff", "before", "after", "--format", "json"], in: folder)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    #expect(object["schema"] as? String == "fairlead/comparison/1")
    #expect((object["changes"] as? [[String: Any]])?.compactMap { $0["kinds"] as? [String] } == [["changed"]])
  }

  @Test func theGateOpensOnlyWhenNothingChanged() async throws {
    let folder = try await Self.copied()
    let changed = try await Program.fairlead.run(["diff", "before", "after", "--fail-on-change"], in: folder)
    #expect(changed.code == 1)
    let same = try await Program.fairlead.run(["diff", "after", "after", "--fail-on-change"], in: folder)
    #expect(same.code == 0 && same.text.contains("0 with changes"))
  }

  @Test func aRunSinceAnotherReplaysAlone() async throws {
    let folder = try await Self.copied()
    try FileManager.default.removeItem(atPath: folder.path + "/before")
    let ended = try await Program.fairlead.run(
      ["audit", "list.csv", "--out", "again", "--offline", "after/evidence"], in: folder)
    #expect(ended.code == 0, "\(ended.complaints)")
    #expect(try folder.bytes(of: "again/assessments.jsonl") == folder.bytes(of: "after/assessments.jsonl"))
    let verified = try await Program.fairlead.run(["evidence", "verify", "after"], in: folder)
    #expect(verified.code == 0 && verified.text.hasSuffix(" 0 problems\n"))
  }

  @Test func anotherRubricGradesTheSameEvidence() async throws {
    let folder = try await Self.copied()
    try folder.write(
      "extends: sb657\nid: importers\nversion: 2.0.0\ntitle: For importers\ndrop: [audits.independent]\n",
      to: "mine.yaml")
    let regraded = try await Program.fairlead.run(
      ["regrade", "before", "--out", "mine", "--rubric", "mine.yaml"], in: folder)
    #expect(regraded.code == 0, "\(regraded.complaints)")
    #expect(regraded.text.contains("Acme") && folder.has("mine/report/index.html"))
    let told = try await Program.fairlead.run(["diff", "before", "mine", "--rubric", "mine.yaml"], in: folder)
    #expect(told.text.contains("The older texts were graded by the newer rubric as well"))
    #expect(told.text.contains("internal -> not asked, from the rubric"))
    let untold = try await Program.fairlead.run(["diff", "before", "mine"], in: folder)
    #expect(untold.code == 0 && untold.text.contains("name it with --rubric"))
    let again = try await Program.fairlead.run(["regrade", "before", "--out", "mine"], in: folder)
    #expect(again.code == 65 && again.complaints.contains("holds a run already"))
  }

  @Test func anotherListIsComparedByItsCompanies() async throws {
    let folder = try await Self.copied()
    try folder.write("company,website\nAcme,http://acme.example/\n", to: "one.csv")
    _ = try await Program.fairlead.run(
      ["audit", "one.csv", "--out", "one", "--offline", "before/evidence"], in: folder)
    let ended = try await Program.fairlead.run(["diff", "before", "one"], in: folder)
    #expect(ended.code == 0 && ended.text.contains("Only in the first run: Birch"))
  }

  @Test func whatCannotBeDoneIsSaid() async throws {
    let folder = try await Self.copied()
    let facts = try folder.text(of: "after/run.json")
    let unfinished = facts.split(separator: "\n").filter { !$0.contains("\"finished\"") }.joined(separator: "\n")
    try folder.write(unfinished, to: "after/run.json")
    for (arguments, code, words) in [
      (["diff", "before", "nowhere"], 66, "nowhere: there is no run in this folder"),
      (["diff", "before", "after"], 65, "the run is not finished; go on with it with --resume"),
      (["diff", "before"], 64, "Missing expected argument"),
      (["diff", "before", "before", "--html", "no/such/folder.html"], 74, "cannot be written"),
      (["regrade", "nowhere", "--out", "x"], 66, "there is no run in this folder"),
      (["audit", "list.csv", "--out", "x", "--since", "nowhere", "--contact", "a@b.example"], 66, "there is no run"),
      (["audit", "list.csv", "--since", "before", "--offline", "before/evidence"], 64, "--offline asks nobody"),
    ] as [([String], Int32, String)] {
      let ended = try await Program.fairlead.run(arguments, in: folder)
      #expect(ended.code == code, "\(arguments): \(ended.complaints)")
      #expect(ended.complaints.contains(words), "\(arguments): \(ended.complaints)")
    }
    #expect(!folder.has("x"))
  }
}
