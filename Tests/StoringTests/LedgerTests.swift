import Disclosures
import Foundation
import GRDB
import Storing
import Testing

@Suite struct LedgerTests {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "storing-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    path = folder + "/ledger.sqlite"
  }

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

  static func capture(_ number: Int) -> ArchivedCapture {
    ArchivedCapture(
      capture: Capture(
        url: "https://acme.example/\(number)", date: "2026-11-21T02:30:00.125Z", status: 200, mediaType: "text/html",
        digest: "sha256:\(number)"),
      position: WARCPosition(file: "fairlead-00001.warc.gz", offset: number * 100, length: 100))
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
    var seen: [(String, CompanyResult)] = []
    try ledger.forEachResult { seen.append(($0.id, $1)) }
    #expect(seen.map(\.0) == ["acme", "crane"])
    #expect(seen.map(\.1) == [Self.result("first"), Self.result("third", .notFound)])
    #expect(try ledger.result(of: "crane") == Self.result("third", .notFound))
    #expect(try ledger.result(of: "bolt") == nil)
    #expect(try ledger.configuration() == Self.configuration)
  }

  @Test func capturesAreKeptOnceAndInOrder() throws {
    let ledger = try begun()
    try ledger.record([Self.capture(2), Self.capture(1)], for: "acme")
    try ledger.record([Self.capture(1)], for: "acme")
    try ledger.record([Self.capture(1)], for: "bolt")
    try ledger.finish("acme", with: Self.result("x"), captures: [Self.capture(1), Self.capture(3)])
    #expect(try ledger.captures(for: "acme") == [Self.capture(2), Self.capture(1), Self.capture(3)])
    #expect(try ledger.captures(for: "bolt") == [Self.capture(1)])
    #expect(try ledger.captures(for: "crane") == [])
  }

  @Test func aSecondResultReplacesTheFirst() throws {
    let ledger = try begun()
    try ledger.finish("acme", with: Self.result("old"))
    try ledger.finish("acme", with: Self.result("new", .unreachable))
    #expect(try ledger.result(of: "acme") == Self.result("new", .unreachable))
  }

  @Test func whatAVisitorThrowsComesOut() throws {
    struct Stop: Error {}
    let ledger = try begun()
    for id in ["acme", "bolt"] { try ledger.finish(id, with: Self.result(id)) }
    var seen = 0
    #expect(throws: Stop.self) {
      try ledger.forEachResult { _, _ in
        seen += 1
        throw Stop()
      }
    }
    #expect(seen == 1)
  }

  @Test func companiesThatAreNotOnTheListAreRefused() throws {
    let ledger = try begun()
    #expect(throws: LedgerError.unknownCompany(id: "zinc")) { try ledger.record([Self.capture(1)], for: "zinc") }
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
      try ledger.finish("bolt", with: LedgerTests.result("kept"), captures: [LedgerTests.capture(4)])
      try ledger.record([LedgerTests.capture(5)], for: "crane")
      kill(getpid(), SIGKILL)
    }
    let ledger = try Ledger(path: path, creating: false)
    #expect(try ledger.pending().map(\.id) == ["acme", "crane"])
    #expect(try ledger.result(of: "bolt") == Self.result("kept"))
    #expect(try ledger.captures(for: "bolt") == [Self.capture(4)])
    #expect(try ledger.captures(for: "crane") == [Self.capture(5)])
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

  @Test func manyTasksMayWriteAtOnce() async throws {
    let ledger = try Ledger(path: path)
    let companies = (0..<100).map { Company(id: "c\($0)", name: "C", websites: ["https://c.example/"], line: $0) }
    try ledger.begin(companies: companies, configuration: Self.configuration)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<100 {
        group.addTask {
          try ledger.record([Self.capture(number)], for: "c\(number)")
          try ledger.finish("c\(number)", with: Self.result("\(number)"))
        }
      }
      try await group.waitForAll()
    }
    var results: [String] = []
    try ledger.forEachResult { results.append(String(decoding: $1.bytes, as: UTF8.self)) }
    #expect(results == (0..<100).map(String.init))
    #expect(try ledger.pending() == [])
  }
}
