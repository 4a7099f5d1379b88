import Foundation
import GRDB

extension Ledger {
  /// What the ledger's file holds besides the tables that it should, and those that are gone or otherwise, each in half a
  /// sentence, sorted. A trigger or a view may make other results of those that are read.
  public func strangers() throws(LedgerError) -> [String] {
    try read { database in
      let (found, expected) = (try Self.parts(database), try Self.made())
      let names = Set(found.keys).union(expected.keys).sorted()
      return names.compactMap { name in
        switch (found[name], expected[name]) {
        case (_?, nil): "holds a \(name), which no run makes"
        case (nil, _?): "has no \(name)"
        case (let theirs, let ours): theirs == ours ? nil : "its \(name) is not as a run makes it"
        }
      } + [try bytesBehind(database)].compactMap(\.self)
    }
  }

  /// What stands in the file behind its last page, where SQLite does not look (https://www.sqlite.org/fileformat2.html,
  /// 1.3.8). A log that is not taken in yet may make the file shorter than its pages, never longer.
  private func bytesBehind(_ database: Database) throws -> String? {
    let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
    let size = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0
    let found = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? nil
    guard let found, found > pages * size else { return nil }
    return "holds \(found - pages * size) bytes behind its last page, which no run writes"
  }

  /// What a new ledger consists of.
  private static func made() throws -> [String: String] {
    let queue = try DatabaseQueue()
    try LedgerSchema.migrator.migrate(queue)
    return try queue.read(parts)
  }

  /// How tables and whatever else there is were made, by kind and name. GRDB's own notes may be made otherwise by another
  /// version of it.
  private static func parts(_ database: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(database, sql: "SELECT type, name, tbl_name, sql FROM sqlite_schema")
    let parts = rows.map { row -> (String, String) in
      let (type, name, table, sql): (String, String, String, String?) = (
        row["type"], row["name"], row["tbl_name"], row["sql"]
      )
      return ("\(type) \"\(name)\"", table == "grdb_migrations" && type != "trigger" ? "" : "\(table): \(sql ?? "")")
    }
    return Dictionary(parts) { first, _ in first }
  }
}
