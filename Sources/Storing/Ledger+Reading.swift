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

  /// The result of one company; nil while it is pending.
  public func result(of company: String) throws(LedgerError) -> CompanyResult? {
    try read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT outcome, reason, result FROM company WHERE id = ? AND result IS NOT NULL",
        arguments: [company])
      return try row.map { try Self.result($0, path: path) }
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
