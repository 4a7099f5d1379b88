import Disclosures
import Foundation
import GRDB
import Storing
import Testing

@Suite final class LedgerTests {
  let folder = FileManager.default.temporaryDirectory.appending(path: "storing-\(UUID().uuidString)").path
  let path: String

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    path = folder + "/ledger.sqlite"
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static let companies = ["acme", "bolt", "crane"].enumerated().map { number, id in
    Company(
      id: id, name: id.uppercased() + " Größe", websites: ["https://\(id).example/"], goods: ["cotton"],
      countries: ["India"], line: number + 2)
  }
  static let configuration = RunConfiguration(listDigest: "list1", rubricDigest: "rubric1", facts: Array("{}".utf8))

  func begun() throws -> Ledger {
    let ledger = try Ledger(path: path)
    try ledger.begin(companies: Self.companies, configuration: Self.configuration)
    return ledger
  }

  static func result(_ text: String, _ outcome: Outcome = .found) -> CompanyResult {
    CompanyResult(outcome: outcome, reason: "because", bytes: Array(text.utf8))
  }

  @Test func aRunIsBegunDoneAndReadBackInListOrder() throws {
    let ledger = try begun()
    #expect(try ledger.companies() == Self.companies)
    #expect(try ledger.pending() == Self.companies)
    try ledger.finish("crane", with: Self.result("third", .notFound))
    try ledger.finish("acme", with: Self.result("first"))
    #expect(try ledger.pending().map(\.id) == ["bolt"])
    #expect(try ledger.progress() == (done: 2, total: 3))
    #expect(try ledger.result(of: "acme") == Self.result("first"))
    #expect(try ledger.result(of: "crane") == Self.result("third", .notFound))
    #expect(try ledger.result(of: "bolt") == nil)
    #expect(try ledger.configuration() == Self.configuration)
  }

  @Test func aSecondResultReplacesTheFirst() throws {
    let ledger = try begun()
    try ledger.finish("acme", with: Self.result("old"))
    try ledger.finish("acme", with: Self.result("new", .unreachable))
    #expect(try ledger.result(of: "acme") == Self.result("new", .unreachable))
  }

  /// Going on would leave it out of every table without a word.
  @Test func aCompanyThatWasTakenOutOfTheLedgerIsMissed() throws {
    try begun().finish("bolt", with: Self.result("second"))
    try DatabaseQueue(path: path).write { try $0.execute(sql: "DELETE FROM company WHERE id = 'bolt'") }
    let ledger = try Ledger(path: path)
    #expect(
      throws: LedgerError.damaged(
        path: path, reason: "it has no row for BOLT Größe, which stands on line 3 of the list")
    ) { try ledger.begin(companies: Self.companies, configuration: Self.configuration) }
  }

  @Test func companiesThatAreNotOnTheListAreRefused() throws {
    let ledger = try begun()
    #expect(throws: LedgerError.unknownCompany(id: "zinc")) { try ledger.finish("zinc", with: Self.result("")) }
  }

  @Test func goingOnWantsTheSameListAndRubric() throws {
    try begun().finish("acme", with: Self.result("x"))
    let again = try Ledger(path: path)
    var changed = Self.configuration
    changed.facts = Array("{\"later\":1}".utf8)
    #expect(try again.begin(companies: Self.companies, configuration: changed) == Self.configuration)
    #expect(try again.pending().map(\.id) == ["bolt", "crane"])
    changed.listDigest = "list2"
    #expect(throws: LedgerError.otherList(path: path)) { try again.begin(companies: [], configuration: changed) }
    changed.listDigest = "list1"
    changed.rubricDigest = "rubric2"
    #expect(throws: LedgerError.otherRubric(path: path)) { try again.begin(companies: [], configuration: changed) }
    #expect(try again.companies() == Self.companies)
  }

  @Test func emptyLedgersSayThatNothingIsBegun() throws {
    let ledger = try Ledger(path: path)
    #expect(throws: LedgerError.notBegun(path: path)) { try ledger.configuration() }
    #expect(try ledger.progress() == (done: 0, total: 0))
  }

  @Test func otherFilesAreRefusedAndNotTouched() throws {
    let text = Data(String(repeating: "company,website\n", count: 100).utf8)
    try text.write(to: URL(filePath: path))
    #expect(throws: LedgerError.notALedger(path: path)) { try Ledger(path: path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == text)

    let other = path + ".other"
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE notes (text TEXT)") }
    let before = try Data(contentsOf: URL(filePath: other))
    #expect(throws: LedgerError.notALedger(path: other)) { try Ledger(path: other) }
    #expect(try Data(contentsOf: URL(filePath: other)) == before)

    let missing = path + ".missing"
    #expect(throws: LedgerError.cannotOpen(path: missing, reason: "there is no such file")) {
      try Ledger(path: missing, creating: false)
    }
    #expect(throws: LedgerError.self) { try Ledger(path: path + "/no/such/folder/ledger.sqlite") }
  }

  @Test func aDamagedLedgerSaysSo() throws {
    do { try begun().finish("acme", with: Self.result("x")) }
    var bytes = try Data(contentsOf: URL(filePath: path))
    // The header of the file stays, so that it is a database still; its first page does not.
    bytes.replaceSubrange(100..<bytes.count, with: repeatElement(0xFF, count: bytes.count - 100))
    try bytes.write(to: URL(filePath: path))
    #expect {
      try Ledger(path: path)
    } throws: {
      if case LedgerError.damaged(path, _) = $0 { "\($0)".contains("--offline") } else { false }
    }
  }

  @Test func ledgersOfALaterVersionAreRefused() throws {
    _ = try begun()
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('9: from the future')")
    }
    #expect(throws: LedgerError.newerVersion(path: path)) { try Ledger(path: path) }
  }

  @Test func aKilledProcessLosesNothingThatWasCommitted() async throws {
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let ledger = try Ledger(path: path)
      try ledger.begin(companies: LedgerTests.companies, configuration: LedgerTests.configuration)
      try ledger.finish("bolt", with: LedgerTests.result("kept"))
      kill(getpid(), SIGKILL)
    }
    let ledger = try Ledger(path: path, creating: false)
    #expect(try ledger.pending().map(\.id) == ["acme", "crane"])
    #expect(try ledger.result(of: "bolt") == Self.result("kept"))
  }

  /// As a process leaves it that is killed between making the file and making the tables.
  @Test func aDatabaseOfNothingIsALedgerThatWasNotBegun() throws {
    do {
      let database = try DatabaseQueue(path: path)
      try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      try database.close()
    }
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0 > 0)
    try begun().finish("acme", with: Self.result("kept"))
    #expect(try Ledger(path: path, creating: false).pending().map(\.id) == ["bolt", "crane"])
  }

  /// A journal that has to be rolled back stands beside the file, and who may only read cannot do that.
  @Test func aProcessKilledAmidItsFirstTransactionLeavesALedgerThatGoesOn() async throws {
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      try DatabaseQueue(path: path).writeWithoutTransaction { database in
        try database.execute(
          sql: """
            CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
            PRAGMA cache_size = 1;
            BEGIN;
            CREATE TABLE half (done BLOB);
            INSERT INTO half SELECT zeroblob(65536);
            INSERT INTO half SELECT zeroblob(65536);
            """)
        kill(getpid(), SIGKILL)
      }
    }
    #expect(FileManager.default.fileExists(atPath: path + "-journal"))
    try begun().finish("acme", with: Self.result("kept"))
    #expect(try Ledger(path: path, creating: false).pending().map(\.id) == ["bolt", "crane"])
  }

  /// As a process leaves it that is killed while SQLite writes the first pages: what was begun is in the file, and the
  /// journal beside it says that nothing was there before.
  @Test func aDatabaseInTheMakingIsALedgerThatWasNotBegun() throws {
    var journal = Data()
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      // The journal is whole as it stands, without a later word on how much of it counts.
      try database.execute(sql: "PRAGMA synchronous = OFF")
      try database.inTransaction {
        try database.execute(sql: "CREATE TABLE half (id INTEGER)")
        journal = try Data(contentsOf: URL(filePath: path + "-journal"))
        return .commit
      }
    }
    try queue.close()
    try #require(journal.count >= 512)
    try journal.write(to: URL(filePath: path + "-journal"))
    let ledger = try begun()
    #expect(try ledger.pending() == Self.companies)
  }

  @Test func manyTasksMayWriteAtOnce() async throws {
    let ledger = try Ledger(path: path)
    let companies = (0..<100).map { Company(id: "c\($0)", name: "C", websites: ["https://c.example/"], line: $0) }
    try ledger.begin(companies: companies, configuration: Self.configuration)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<100 {
        group.addTask {
          try ledger.finish("c\(number)", with: Self.result("\(number)"))
        }
      }
      try await group.waitForAll()
    }
    for number in 0..<100 { #expect(try ledger.result(of: "c\(number)") == Self.result("\(number)")) }
    #expect(try ledger.pending() == [])
  }

  /// Every file of the folder, by name.
  private func files() throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      found[name] = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
    }
    return found
  }

  @Test func readingLeavesEveryByteAsItWas() throws {
    do { try begun().finish("bolt", with: Self.result("kept")) }
    let before = try files()
    #expect(before.keys.sorted() == ["ledger.sqlite"])
    do {
      let ledger = try Ledger(reading: path)
      #expect(try ledger.result(of: "bolt") == Self.result("kept"))
      #expect(try ledger.companies() == Self.companies)
      #expect(throws: LedgerError.failed(path: path, reason: "was opened for reading only")) {
        try ledger.finish("acme", with: Self.result("new"))
      }
    }
    #expect(try files() == before)
  }

  /// What was committed stands in the log beside the file then; whether its index is there as well or not.
  @Test(arguments: [true, false])
  func readingWhatAKilledProcessLeft(hasIndex: Bool) async throws {
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let ledger = try Ledger(path: path)
      try ledger.begin(companies: LedgerTests.companies, configuration: LedgerTests.configuration)
      try ledger.finish("bolt", with: LedgerTests.result("kept"))
      kill(getpid(), SIGKILL)
    }
    if !hasIndex { try FileManager.default.removeItem(atPath: path + "-shm") }
    let before = try files()
    #expect(before["ledger.sqlite-wal"]?.isEmpty == false)
    do { #expect(try Ledger(reading: path).result(of: "bolt") == Self.result("kept")) }
    #expect(try files() == before)
  }

  @Test func readingWhileAnotherWrites() throws {
    let writer = try begun()
    try writer.finish("bolt", with: Self.result("kept"))
    #expect(try Ledger(reading: path).result(of: "bolt") == Self.result("kept"))
    try writer.settle()
    #expect(try files()["ledger.sqlite-wal"]?.count == 0)
    #expect(try Ledger(reading: path).pending().map(\.id) == ["acme", "crane"])
  }

  @Test func readingAFolderOfAnyNameAndWhatIsNoLedger() throws {
    let strange = folder + "/100% what? #1 & größe;x"
    try FileManager.default.createDirectory(atPath: strange, withIntermediateDirectories: true)
    do { _ = try begun() }
    try FileManager.default.copyItem(atPath: path, toPath: strange + "/ledger.sqlite")
    #expect(try Ledger(reading: strange + "/ledger.sqlite").companies() == Self.companies)

    let missing = path + ".missing"
    #expect(throws: LedgerError.cannotOpen(path: missing, reason: "there is no such file")) {
      try Ledger(reading: missing)
    }
    try Data().write(to: URL(filePath: missing))
    #expect(throws: LedgerError.cannotOpen(path: missing, reason: "the file is empty")) { try Ledger(reading: missing) }
    try Data(String(repeating: "company,website\n", count: 100).utf8).write(to: URL(filePath: missing))
    #expect(throws: LedgerError.notALedger(path: missing)) { try Ledger(reading: missing) }
    let other = path + ".other"
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE notes (text TEXT)") }
    #expect(throws: LedgerError.notALedger(path: other)) { try Ledger(reading: other) }
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('9: from the future')")
    }
    #expect(throws: LedgerError.newerVersion(path: path)) { try Ledger(reading: path) }
  }

  /// Only where the system keeps who may not write from writing.
  @Test func readingWhereNobodyMayWrite() throws {
    do { try begun().finish("bolt", with: Self.result("kept")) }
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
    defer { try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder) }
    #expect(try Ledger(reading: path).result(of: "bolt") == Self.result("kept"))
  }

  @Test(arguments: [1, 7, 4096, 5000]) func bytesBehindTheLastPage(_ count: Int) throws {
    do { try begun().finish("bolt", with: Self.result("kept")) }
    #expect(try Ledger(reading: path).strangers() == [])
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data(repeating: 65, count: count))
    try file.close()
    let ledger = try Ledger(reading: path)
    #expect(try ledger.strangers() == ["holds \(count) bytes behind its last page, which no run writes"])
    #expect(try ledger.result(of: "bolt") == Self.result("kept"))
  }

  @Test(arguments: [
    ("CREATE TABLE evil (x)", "holds a table \"evil\", which no run makes"),
    (
      "CREATE TRIGGER evil AFTER UPDATE ON company BEGIN DELETE FROM run; END",
      "holds a trigger \"evil\", which no run makes"
    ),
    ("CREATE VIEW evil AS SELECT 1", "holds a view \"evil\", which no run makes"),
    ("ALTER TABLE company ADD COLUMN evil TEXT", "its table \"company\" is not as a run makes it"),
  ])
  func whatNoRunMakes(_ sql: String, _ told: String) throws {
    do { #expect(try begun().strangers() == []) }
    try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
    #expect(try Ledger(reading: path).strangers() == [told])
  }
}
