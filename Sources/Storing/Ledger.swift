public import Disclosures
import Foundation
import GRDB

/// What a run has done so far, in one SQLite file: which companies are done, and with what result. What a call has
/// returned from is kept, also when the process is killed right after it.
public final class Ledger: Sendable {
  public let path: String
  private let pool: DatabasePool

  /// Opens a ledger, or creates one where there is no file.
  ///
  /// - Parameter creating: false to refuse a missing file instead.
  public init(path: String, creating: Bool = true) throws(LedgerError) {
    self.path = path
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? nil
    let isInTheMaking = Self.isInTheMaking(path)
    if let size, size > 0, !isInTheMaking {
      try Self.inspect(path)
    } else if isInTheMaking, !creating {
      throw .cannotOpen(path: path, reason: "it was being made when the process that made it was killed")
    } else if !creating {
      throw .cannotOpen(path: path, reason: size == nil ? "there is no such file" : "the file is empty")
    }
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      // Durable against a killed process; a power cut may lose the last transactions but no earlier ones.
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    pool = try Self.translate(path) {
      let pool = try DatabasePool(path: path, configuration: configuration)
      try LedgerSchema.migrator.migrate(pool)
      return pool
    }
  }

  /// Whether a process was killed while SQLite wrote the file's first pages: the journal beside it says that there were
  /// none before, so that who opens it for writing begins with an empty file (SQLite's file format, section 3, "The
  /// Rollback Journal"). For reading alone it cannot be opened.
  private static func isInTheMaking(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path + "-journal") else { return false }
    defer { try? file.close() }
    guard let head = try? file.read(upToCount: 20), head.count == 20 else { return false }
    return head.starts(with: [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]) && head[16..<20].allSatisfy { $0 == 0 }
  }

  /// Looks at a file without changing it: opening it for writing would leave marks on someone else's database.
  private static func inspect(_ path: String) throws(LedgerError) {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    let (id, isNewer) = try translate(path) {
      try DatabaseQueue(path: path, configuration: configuration).read { database -> (Int32?, Bool) in
        let id = try Int32.fetchOne(database, sql: "PRAGMA application_id")
        guard id == LedgerSchema.applicationID else {
          // A process that was killed between making the file and making its tables leaves a database of nothing but
          // GRDB's own notes.
          let tables = try Int.fetchOne(
            database, sql: "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'")
          return (id == 0 && tables == 0 ? LedgerSchema.applicationID : id, false)
        }
        return (id, try LedgerSchema.migrator.hasBeenSuperseded(database))
      }
    }
    guard id == LedgerSchema.applicationID else { throw .notALedger(path: path) }
    if isNewer { throw .newerVersion(path: path) }
  }

  /// Begins a run, or goes on with the one that the ledger holds if it has the same list and the same rubric.
  ///
  /// - Returns: the configuration the run was begun with.
  @discardableResult
  public func begin(
    companies: [Company], configuration: RunConfiguration
  ) throws(LedgerError) -> RunConfiguration {
    let begun = try write { database in
      if let begun = try Self.configuration(database) { return begun }
      try database.execute(
        sql: "INSERT INTO run (id, list_digest, rubric_digest, facts) VALUES (1, ?, ?, ?)",
        arguments: [configuration.listDigest, configuration.rubricDigest, Data(configuration.facts)])
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      for (number, company) in companies.enumerated() {
        try database.execute(
          sql: "INSERT INTO company (number, id, row) VALUES (?, ?, ?)",
          arguments: [number, company.id, try encoder.encode(company)])
      }
      return configuration
    }
    guard begun.listDigest == configuration.listDigest else { throw .otherList(path: path) }
    guard begun.rubricDigest == configuration.rubricDigest else { throw .otherRubric(path: path) }
    // The same list has the same rows: what is not among them any more was taken away.
    let kept = Set(try self.companies().map(\.id))
    if let gone = companies.first(where: { !kept.contains($0.id) }) {
      throw .damaged(
        path: path, reason: "it has no row for \(gone.name), which stands on line \(gone.line) of the list")
    }
    return begun
  }

  /// Keeps the result of a company, which is done then. A company that is done already gets the new result.
  public func finish(_ company: String, with result: CompanyResult) throws(LedgerError) {
    let isKnown = try write { database in
      try database.execute(
        sql: "UPDATE company SET outcome = ?, reason = ?, result = ? WHERE id = ?",
        arguments: [result.outcome.rawValue, result.reason, Data(result.bytes), company])
      return database.changesCount > 0
    }
    guard isKnown else { throw .unknownCompany(id: company) }
  }

  static func configuration(_ database: Database) throws -> RunConfiguration? {
    try Row.fetchOne(database, sql: "SELECT list_digest, rubric_digest, facts FROM run").map { row in
      RunConfiguration(
        listDigest: row["list_digest"], rubricDigest: row["rubric_digest"], facts: Array(row["facts"] as Data))
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
    try Self.translate(path) { try pool.read(body) }
  }

  private func write<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
    try Self.translate(path) { try pool.write(body) }
  }

  private static func translate<Value>(_ path: String, _ body: () throws -> Value) throws(LedgerError) -> Value {
    do {
      return try body()
    } catch let error as LedgerError {
      throw error
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_NOTADB: throw .notALedger(path: path)
      case .SQLITE_CORRUPT: throw .damaged(path: path, reason: error.message ?? "SQLite cannot read it")
      case .SQLITE_FULL: throw .diskFull(path: path)
      case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE: throw .cannotWrite(path: path)
      case .SQLITE_CANTOPEN: throw .cannotOpen(path: path, reason: error.message ?? "cannot open")
      default: throw .failed(path: path, reason: error.description)
      }
    } catch {
      throw .failed(path: path, reason: "\(error)")
    }
  }
}
