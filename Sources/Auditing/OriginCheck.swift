import Archiving
import Disclosures

/// What the archive says of its own making, in the warcinfo record at the beginning of each file (WARC 1.1, 6.2),
/// against what `run.json` says of it. Whoever changes `run.json` alone, so that letters are no longer compared or a
/// visitor is hidden, is told of.
struct OriginCheck {
  /// Names of the fields of warcinfo that a run writes.
  private enum Field: String, CaseIterable {
    case software
    case contact = "operator"
    /// Ours: pages read for a company at most.
    case pages = "fairlead-pages"
    /// The list of companies: SHA-256 of its bytes, its name, its companies, and the rows of it that were passed over.
    case list = "fairlead-list"
    case listName = "fairlead-list-name"
    case companies = "fairlead-companies"
    case rows = "fairlead-list-rows"
    case badRows = "fairlead-bad-rows"
    /// The day for which lists answered, and the beginning of the older run; "none" without.
    case asOf = "fairlead-as-of"
    case since = "fairlead-since"

    /// What it is called in `run.json`.
    var name: String {
      switch self {
      case .software: "software"
      case .contact: "contact"
      case .pages: "pages"
      case .list: "list.sha256"
      case .listName: "list.name"
      case .companies: "list.companies"
      case .rows: "list.rows"
      case .badRows: "list.problems"
      case .asOf: "asOf"
      case .since: "since"
      }
    }

    /// What a run's facts say of it; nil where they are older than it.
    func value(in facts: RunFacts) -> String? {
      let value: String? =
        switch self {
        case .software: facts.software
        case .contact: facts.contact
        case .pages: facts.pages.map(String.init)
        case .list: facts.list.sha256
        case .listName: facts.list.name
        case .companies: String(facts.list.companies)
        case .rows: facts.list.rows
        case .badRows: String(facts.list.problems.count)
        case .asOf: facts.asOf ?? "none"
        case .since: facts.since ?? "none"
        }
      // A field of warcinfo is one line.
      return value.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }
  }

  /// What a run writes into the warcinfo records of its archive.
  static func fields(of facts: RunFacts) -> [WARCRecord.Field] {
    Field.allCases.compactMap { field in field.value(in: facts).map { WARCRecord.Field(field.rawValue, $0) } }
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
    Field.allCases.compactMap { field in
      guard let archived = values[field.rawValue] else { return nil }
      guard let value = field.value(in: facts) else {
        // Whoever has changed the companies would leave it out. No run has it in one of the two places only.
        return field == .rows ? "\(path): has no \(field.name), and the archive has" : nil
      }
      guard !archived.contains(value) else { return nil }
      return "\(path): says \(field.name) \(value), the archive says \(archived.sorted().joined(separator: ", "))"
    }
  }
}
