public import Disclosures
import Foundation
import GRDB

extension Ledger {
  /// What the run was begun with.
  public func configuration() throws(LedgerError) -> RunConfiguration {
    guard let configuration = try read({ try Self.configuration($0) }) else { throw .notBegun(path: path) }
    return configuration
  }

  /// All companies in the order of the list.
  public func companies() throws(LedgerError) -> [Company] {
    try read { try Self.companies($0, sql: "SELECT row FROM company ORDER BY number") }
  }

  /// Companies without a result yet, in the order of the list.
  public func pending() throws(LedgerError) -> [Company] {
    try read { try Self.companies($0, sql: "SELECT row FROM company WHERE result IS NULL ORDER BY number") }
  }

  /// How many companies are done, of how many.
  public func progress() throws(LedgerError) -> (done: Int, total: Int) {
    try read { database in
      let row = try Row.fetchOne(database, sql: "SELECT count(result) AS done, count(*) AS total FROM company")
      return (done: row?["done"] ?? 0, total: row?["total"] ?? 0)
    }
  }

  /// Calls `visit` for every company that is done, in the order of the list, whatever the order in which they were
  /// done. One result is in memory at a time.
  ///
  /// - Throws: `LedgerError`, or what `visit` throws.
  public func forEachResult(_ visit: (Company, CompanyResult) throws -> Void) throws {
    var visitError: (any Error)?
    try read { database in
      let rows = try Row.fetchCursor(
        database, sql: "SELECT row, outcome, reason, result FROM company WHERE result IS NOT NULL ORDER BY number")
      while visitError == nil, let row = try rows.next() {
        let company = try JSONDecoder().decode(Company.self, from: row["row"] as Data)
        let result = try Self.result(row, path: path)
        do { try visit(company, result) } catch { visitError = error }
      }
    }
    if let visitError { throw visitError }
  }

  /// The result of one company; nil while it is pending.
  public func result(of company: String) throws(LedgerError) -> CompanyResult? {
    try read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT outcome, reason, result FROM company WHERE id = ? AND result IS NOT NULL",
        arguments: [company])
      return try row.map { try Self.result($0, path: path) }
    }
  }

  /// What was captured for a company, in the order in which it was recorded.
  public func captures(for company: String) throws(LedgerError) -> [ArchivedCapture] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT capture.* FROM capture JOIN company ON company.number = capture.company
          WHERE company.id = ? ORDER BY capture.id
          """, arguments: [company])
      return rows.map { row in
        ArchivedCapture(
          capture: Capture(
            url: row["url"], date: row["date"], status: row["status"], mediaType: row["media_type"],
            digest: row["digest"]),
          position: WARCPosition(file: row["file"], offset: row["position"], length: row["length"]))
      }
    }
  }

  private static func companies(_ database: Database, sql: String) throws -> [Company] {
    let decoder = JSONDecoder()
    return try Data.fetchAll(database, sql: sql).map { try decoder.decode(Company.self, from: $0) }
  }

  private static func result(_ row: Row, path: String) throws -> CompanyResult {
    let outcome: String = row["outcome"]
    guard let outcome = Outcome(rawValue: outcome) else {
      throw LedgerError.failed(path: path, reason: "unknown outcome \"\(outcome)\"")
    }
    return CompanyResult(outcome: outcome, reason: row["reason"], bytes: Array(row["result"] as Data))
  }
}
