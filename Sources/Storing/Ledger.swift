public import Disclosures
import Foundation
import GRDB

/// What a run has done so far, in one SQLite file: which companies are done, and with what result. What a call has
/// returned from is kept, also when the process is killed right after it.
public final class Ledger: Sendable {
  public let path: String
  private let reader: any DatabaseReader
  /// Nil for a ledger that is only read.
  private let pool: DatabasePool?
  /// What a ledger that is only read is read from; nil where that is not the file itself.
  private let copy: LedgerCopy?

  /// Opens a ledger, or creates one where there is no file.
  ///
  /// - Parameter creating: false to refuse a missing file instead.
  public init(path: String, creating: Bool = true) throws(LedgerError) {
    self.path = path
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? nil
    if let size, size > 0 {
      try Self.inspect(path)
    } else if !creating {
      throw .cannotOpen(path: path, reason: size == nil ? "there is no such file" : "the file is empty")
    }
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      // Durable against a killed process; a power cut may lose the last transactions but no earlier ones.
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    let pool = try Self.translate(path) {
      let pool = try DatabasePool(path: path, configuration: configuration)
      try LedgerSchema.migrator.migrate(pool)
      return pool
    }
    (self.pool, reader, copy) = (pool, pool, nil)
  }

  /// Opens a ledger for reading only: no byte of it changes, nor of what stands beside it, and it may stand where nobody
  /// may write. What a process that was killed has committed counts.
  public init(reading path: String) throws(LedgerError) {
    self.path = path
    pool = nil
    (reader, copy) = try Self.translate(path) { try LedgerReading.open(path) }
    let (id, isNewer, isWhole) = try Self.translate(path) {
      try reader.read { database in
        let (id, isNewer) = try Self.identity(database)
        return (id, isNewer, try LedgerSchema.migrator.hasCompletedMigrations(database))
      }
    }
    guard id == LedgerSchema.applicationID else { throw .notALedger(path: path) }
    if isNewer { throw .newerVersion(path: path) }
    guard isWhole else { throw .notBegun(path: path) }
  }

  /// Looks at a file without changing it: opening it for writing would leave marks on someone else's database.
  private static func inspect(_ path: String) throws(LedgerError) {
    let (id, isNewer) = try translate(path) {
      do {
        return try identity(path, readonly: true)
      } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK {
        // A process was killed amid a transaction: whoever opens the file next has to take that back first.
        return try identity(path, readonly: false)
      }
    }
    guard id == LedgerSchema.applicationID else { throw .notALedger(path: path) }
    if isNewer { throw .newerVersion(path: path) }
  }

  private static func identity(_ path: String, readonly: Bool) throws -> (id: Int32?, isNewer: Bool) {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(10)
    return try DatabaseQueue(path: path, configuration: configuration).read(identity)
  }

  private static func identity(_ database: Database) throws -> (id: Int32?, isNewer: Bool) {
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

  /// Brings all that was committed into the ledger's own file, so that whoever is killed from here on leaves nothing
  /// beside it that counts.
  public func settle() throws(LedgerError) {
    guard let pool else { return }
    try Self.translate(path) { try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) } }
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
    try Self.translate(path) { try reader.read(body) }
  }

  private func write<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
    guard let pool else { throw .failed(path: path, reason: "was opened for reading only") }
    return try Self.translate(path) { try pool.write(body) }
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
