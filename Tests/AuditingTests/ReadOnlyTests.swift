import Comparing
import Foundation
import Storing
import Testing

@testable import Auditing

/// Whatever only reads a run leaves every byte of it as it was, and needs no leave to write.
@Suite struct ReadOnlyTests {
  static func read(_ runs: Runs) async throws {
    let run = runs.folder("one")
    #expect(try await EvidenceCheck(run, provisions: Provisions.sb657).problems == [])
    try SitePublicationTests.publish("one", of: runs, to: runs.folder("site").path)
    #expect(
      try RunDiff(before: run, after: run, provisions: Provisions.sb657).comparison().isChange == false)
    #expect(try runs.scorecards("one").count == 2)
  }

  @Test func verifyingPublishingAndComparingWriteNothing() async throws {
    let runs = try await EvidenceCheckTests.run()
    let before = try SitePublicationTests.files(runs.folder("one").path)
    #expect(before["ledger.sqlite"] != nil)
    try await Self.read(runs)
    #expect(try SitePublicationTests.files(runs.folder("one").path) == before)
  }

  /// Only where the system keeps who may not write from writing; elsewhere the test above says the same.
  @Test func aRunThatNobodyMayWriteTo() async throws {
    let runs = try await EvidenceCheckTests.run()
    let path = runs.folder("one").path
    let paths =
      [path]
      + (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).map {
        "\(path)/\($0)"
      }
    func set(_ folders: Int, _ files: Int) throws {
      for path in paths {
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        try FileManager.default.setAttributes(
          [.posixPermissions: isFolder.boolValue ? folders : files], ofItemAtPath: path)
      }
    }
    try set(0o555, 0o444)
    defer { try? set(0o755, 0o644) }
    try await Self.read(runs)
  }

  /// A run that was killed has results in the log beside its ledger: they are read there, and stay there.
  @Test func aRunThatIsStillWritten() async throws {
    let runs = try await EvidenceCheckTests.run()
    let folder = runs.folder("one")
    let ledger = try EvidenceCheckTests.ledger(runs)
    var result = try #require(try ledger.result(of: "company-1"))
    result.reason = "It is another."
    try ledger.finish("company-1", with: result)
    let before = try SitePublicationTests.files(folder.path)
    #expect(before["ledger.sqlite-wal"]?.isEmpty == false)
    let problems = try await EvidenceCheck(folder, provisions: Provisions.sb657).problems
    #expect(problems.contains("Nobody: the ledger's column gives another reason than its result"))
    #expect(problems.contains { $0.hasPrefix("\(folder.ledger)-wal: no finished run has it") }, "\(problems)")
    let after = try SitePublicationTests.files(folder.path)
    #expect(after.filter { !$0.key.hasSuffix("-shm") } == before.filter { !$0.key.hasSuffix("-shm") })
    try ledger.settle()
  }
}
