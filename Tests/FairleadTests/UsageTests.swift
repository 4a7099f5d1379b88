import Foundation
import Testing

/// Command lines that ask for what is not there, and folders that cannot be written.
@Suite struct UsageTests {
  @Test(arguments: [
    (["audit", "list.csv", "--frobnicate"], "--frobnicate"), (["adit", "list.csv"], "adit"),
    (["audit"], "companies.csv"), (["audit", "list.csv", "--hosts", "0"], "--hosts"),
    (["audit", "list.csv", "--limit", "many"], "many"),
    (["audit", "list.csv", "--fail-under", "E"], "A, B, C, D or F"),
    (["audit", "list.csv", "--as-of", "2026-02-30"], "2026-02-30"),
    (["regrade", "r", "--out", "s", "--as-of", "may"], "may"),
    (["audit", "list.csv", "--connect-to", "nonsense"], "nonsense"),
    (["audit", "list.csv", "--connect-to", "127.0.0.1:99999"], "99999"),
    (["audit", "list.csv"], "--contact"), (["grade"], "--jsonl"),
    (["audit", "list.csv", "--contact", "not an address"], "“not an address” is neither a mail address"),
    (["grade", "https://shop.example/act", "--contact", "me"], "“me” is neither"),
    (["robots", "https://shop.example/act", "--contact", "me@localhost"], "“me@localhost” is neither"),
    (["grade", "--jsonl", "list.csv"], "grade --jsonl < list.csv"), (["grade", "a.txt", "--format", "xml"], "xml"),
    (["robots", "not an address"], "not an address"),
    (["rubric", "explain", "audits.unanounced"], "audits.unannounced"),
  ])
  func aCommandLineThatMakesNoSense(_ arguments: [String], names: String) async throws {
    let folder = try Workspace()
    try folder.write(Lists.shops(1), to: "list.csv")
    let ended = try await Program.fairlead.run(arguments, in: folder)
    #expect(ended.code == 64, "\(ended.complaints)")
    #expect(ended.complaints.contains(names), "\(ended.complaints)")
    #expect(ended.output.isEmpty)
    #expect(!folder.has("run") && !folder.has("runs"))
  }

  @Test(arguments: [
    ["audit", "folder"] + BadListTests.contact, ["grade", "folder"], ["vendors", "check", "folder"],
    ["suppliers", "screen", "folder"], ["goods", "screen", "folder"],
  ])
  func aFolderIsNoFile(_ arguments: [String]) async throws {
    let folder = try Workspace()
    try folder.write("", to: "folder/file")
    let ended = try await Program.fairlead.run(arguments, in: folder)
    #expect(ended.code == 66)
    #expect(ended.complaints.contains("folder: is a folder"), "\(ended.complaints)")
  }

  @Test func aProgramIsNoDocument() async throws {
    let folder = try Workspace()
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: "/bin/ls")))
    try folder.write(bytes, to: "ls")
    let ended = try await Program.fairlead.run(["grade", "ls"], in: folder)
    #expect(ended.code == 65)
    #expect(ended.complaints.contains("cannot be read"), "\(ended.complaints)")
  }

  @Test func aFolderThatCannotBeWritten() async throws {
    let folder = try Workspace()
    try folder.write(Lists.shops(1), to: "list.csv")
    try folder.write("in the way", to: "file")
    let ended = try await Program.fairlead.run(
      ["audit", "list.csv", "--out", "file/run"] + BadListTests.contact, in: folder)
    #expect(ended.code == 74)
    #expect(ended.complaints.contains("file/run"), "\(ended.complaints)")
    #expect(try folder.text(of: "file") == "in the way")
  }

  @Test func aSiteThatCannotBeWritten() async throws {
    let folder = try await SampleRun.get().copied()
    try folder.write("in the way", to: "file")
    let ended = try await Program.fairlead.run(["publish", "run", "--out", "file/site"], in: folder)
    #expect(ended.code == 74)
    #expect(ended.complaints.contains("file/site"), "\(ended.complaints)")
  }

  @Test func aFolderThatHoldsSomethingElse() async throws {
    let folder = try Workspace()
    try folder.write(Lists.shops(1), to: "list.csv")
    try folder.write("not a database, but long enough to be taken for one", to: "run/ledger.sqlite")
    let ended = try await Program.fairlead.run(
      ["audit", "list.csv", "--out", "run", "--resume"] + BadListTests.contact, in: folder)
    #expect(ended.code == 65)
    #expect(ended.complaints.contains("run/ledger.sqlite is not a ledger of fairlead"), "\(ended.complaints)")
    #expect(try folder.text(of: "run/ledger.sqlite").hasPrefix("not a database"))
  }

  @Test(arguments: [["evaluate", "companies", "run", "expected.csv"], ["evidence", "verify", "run"]])
  func aRunThatCannotBeReadIsBadInput(_ arguments: [String]) async throws {
    let folder = try await SampleRun.get().copied()
    try folder.write("company,outcome\nacme,found\n", to: "expected.csv")
    try folder.write("not a database, but long enough to be taken for one", to: "run/ledger.sqlite")
    // What SQLite has not yet put into the file proper would make up for it.
    try? FileManager.default.removeItem(atPath: folder.path + "/run/ledger.sqlite-wal")
    let ended = try await Program.fairlead.run(arguments, in: folder)
    #expect(ended.code == 65, "\(ended.complaints)")
    #expect(ended.complaints.contains("run/ledger.sqlite is not a ledger of fairlead"), "\(ended.complaints)")
  }

  @Test func anArchiveThatIsNotThere() async throws {
    let folder = try Workspace()
    try folder.write(Lists.shops(1), to: "list.csv")
    let ended = try await Program.fairlead.run(
      ["audit", "list.csv", "--out", "run", "--offline", "nowhere"], in: folder)
    #expect(ended.code == 66, "\(ended.complaints)")
    #expect(ended.complaints.contains("nowhere"))
  }

  @Test func aFailedGateIsOneAndTheWorkIsDone() async throws {
    let folder = try Workspace()
    try folder.write(Lists.shops(4), to: "list.csv")
    let server = try await SampleServer(["--generate", "4"])
    let arguments = ["audit", "list.csv"] + server.options
    let failed = try await Program.fairlead.run(arguments + ["--out", "a", "--fail-under", "A"], in: folder)
    #expect(failed.code == 1, "\(failed.complaints)")
    #expect(failed.complaints.contains("below A"))
    #expect(try folder.text(of: "a/assessments.jsonl").split(separator: "\n").count == 4)
    let passed = try await Program.fairlead.run(arguments + ["--out", "f", "--fail-under", "F"], in: folder)
    #expect(passed.code == 0, "\(passed.complaints)")
  }

  @Test func gradeKeepsAGateToo() async throws {
    let folder = try Workspace()
    try folder.write("We oppose slavery.", to: "draft.txt")
    let failed = try await Program.fairlead.run(["grade", "draft.txt", "--fail-under", "C"], in: folder)
    #expect(failed.code == 1)
    #expect(failed.complaints.contains("draft.txt: has no letter, so it is not C or better"), "\(failed.complaints)")
    #expect(!failed.output.isEmpty)
  }
}
