/// What taking a file in would change, and the tables as they would be then. Nothing is written here.
public struct ImportPlan: Sendable, Hashable {
  /// "tvpra", "cbp", "uflpa".
  public var list: String
  /// "2024"; the day of import for lists without editions.
  public var edition: String
  /// Format that was recognised: "DOL XML".
  public var source: String
  /// Rows in the file that were read.
  public var rows: Int
  /// "Lead from China", each.
  public var added: [String]
  public var removed: [String]
  /// "Palm Fruit from Indonesia: forced labor yes, was no".
  public var changed: [String]
  /// The same good under another name: "Copper Ore (we have Copper)". No additions.
  public var renamed: [String]
  /// Rows that were taken with a flag that is not stated, since what the file has for it is neither yes nor no.
  public var doubts: [String]
  /// Rows that could not be taken, with the reason.
  public var problems: [String]
  /// What a person should look at before the file is taken: many flags won, fewer goods than were published, worksheets
  /// that are not read.
  public var remarks: [String] = []
  /// Tables that change, by file name; empty when nothing does.
  public var files: [String: [UInt8]]

  /// The summary that is shown before anything is written.
  public var summary: [String] {
    var lines = ["\(source): \(rows) rows, taken for \(list) \(edition)"]
    for (word, rows) in [
      ("added", added), ("removed", removed), ("changed", changed), ("renamed", renamed), ("in doubt", doubts),
      ("not taken", problems), ("to look at", remarks),
    ] {
      if rows.isEmpty, word == "to look at" { continue }
      lines.append("\(word): \(rows.count)")
      lines += rows.prefix(20).map { "  \($0)" }
      if rows.count > 20 { lines.append("  and \(rows.count - 20) more") }
    }
    return lines
  }
}
