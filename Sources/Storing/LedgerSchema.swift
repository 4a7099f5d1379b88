import GRDB

/// The tables of a ledger and how they came to be. A migration that has been released is never changed.
enum LedgerSchema {
  /// "FRLD" in SQLite's header tells a ledger from any other database (https://www.sqlite.org/fileformat2.html).
  static let applicationID: Int32 = 0x4652_4c44

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: run, companies") { database in
      try database.execute(
        sql: """
          PRAGMA application_id = \(applicationID);

          CREATE TABLE run (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            list_digest TEXT NOT NULL,
            rubric_digest TEXT NOT NULL,
            facts BLOB NOT NULL
          ) STRICT;

          -- "number" is the place in the list, from 0. A company without a result is pending.
          CREATE TABLE company (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            row BLOB NOT NULL,
            outcome TEXT,
            reason TEXT,
            result BLOB,
            CHECK ((outcome IS NULL) = (result IS NULL) AND (outcome IS NULL) = (reason IS NULL))
          ) STRICT;
          """)
    }
    return migrator
  }
}
