public import Tabulating

/// What people decided about suppliers and listed parties, kept from one screening to the next.
///
/// A CSV with the columns supplier, country, order, party, verdict (same or different), by, on, note. It is keyed by the
/// cleaned name, the country, the list ("cbp" of "cbp-031") and the party's cleaned name, so that "Acme Ltd" and "ACME
/// Limited" are one supplier, and that an import which numbers orders anew loses nothing. In files without the column
/// party the number of the order alone tells whom it is about.
public struct Decisions: Sendable {
  public enum Verdict: String, Sendable, Hashable { case same, different }

  public struct Entry: Sendable, Hashable {
    public var supplier: String
    public var country: String
    /// Id of the order, "uflpa-017".
    public var order: String
    /// Name of the listed party; empty in files from before there was the column.
    public var party: String
    public var verdict: Verdict
    public var by: String
    /// Day, "2024-09-05".
    public var on: String
    public var note: String

    public init(
      supplier: String, country: String, order: String, party: String = "", verdict: Verdict, by: String, on: String,
      note: String = ""
    ) {
      self.supplier = supplier
      self.country = country
      self.order = order
      self.party = party
      self.verdict = verdict
      self.by = by
      self.on = on
      self.note = note
    }
  }

  /// In the order of the file; a later one about the same pair goes before an earlier one.
  public private(set) var entries: [Entry] = []
  /// Rows of the file that could not be read.
  public private(set) var broken: [BrokenRecord] = []

  public init() {}

  public init(_ table: Table) throws(TableError) {
    while let row = try table.next() {
      switch row {
      case .broken(let record): broken.append(record)
      case .row(let row):
        guard let verdict = Verdict(rawValue: row["verdict"].lowercased()), !row["supplier"].isEmpty else {
          broken.append(
            BrokenRecord(line: row.line, reason: "verdict is \"\(row["verdict"])\"; same or different was expected"))
          continue
        }
        entries.append(
          Entry(
            supplier: row["supplier"], country: row["country"], order: row["order"], party: row["party"],
            verdict: verdict, by: row["by"], on: row["on"], note: row["note"]))
      }
    }
  }

  public static let columns = ColumnNames()
    .with("supplier", "name", required: true).with("country").with("order", "order id", required: true)
    .with("party", "listed party", "entity").with("verdict", "decision", required: true).with("by", "decided by").with(
      "on", "date", "decided on"
    ).with("note")

  public mutating func append(_ entry: Entry) { entries.append(entry) }

  /// The file, to be written back.
  public var csv: [UInt8] {
    var writer = CSVWriter()
    writer.write(["supplier", "country", "order", "party", "verdict", "by", "on", "note"])
    for entry in entries {
      writer.write([
        entry.supplier, entry.country, entry.order, entry.party, entry.verdict.rawValue, entry.by, entry.on,
        entry.note,
      ])
    }
    return writer.bytes
  }
}
