import Archiving
import Disclosures

/// What the archive says of its own making, in the warcinfo record at the beginning of each file (WARC 1.1, 6.2),
/// against what `run.json` says of it. Whoever changes `run.json` alone, so that letters are no longer compared or a
/// visitor is hidden, is told of.
struct OriginCheck {
  /// Names of the fields of warcinfo that a run writes.
  enum Field {
    static let software = "software"
    static let contact = "operator"
    /// Ours: pages read for a company at most.
    static let pages = "fairlead-pages"
  }

  /// Every value of a field, over all files of the archive.
  private var values: [String: Set<String>] = [:]

  /// Takes in a record of the archive.
  mutating func note(_ record: WARCRecord) {
    guard record.type == "warcinfo" else { return }
    for line in String(decoding: record.block, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      values[String(parts[0]), default: []].insert(parts[1].trimmingPrefix(while: \.isWhitespace).description)
    }
  }

  /// What `run.json` says and no file of the archive does. A field that no file has, as in runs from before it was
  /// kept, says nothing.
  func problems(_ facts: RunFacts, at path: String) -> [String] {
    let said = [
      (Field.software, "software", facts.software), (Field.contact, "contact", facts.contact),
      (Field.pages, "pages", facts.pages.map(String.init)),
    ]
    return said.compactMap { field, name, value in
      guard let archived = values[field], let value, !archived.contains(value) else { return nil }
      return "\(path): says \(name) \(value), the archive says \(archived.sorted().joined(separator: ", "))"
    }
  }
}
