public import Disclosures
import Foundation
public import Publishing
import Screening

/// What `run.json` says of a run: what was asked, of whom, by which rubric and lists. `finished` comes last.
public struct RunFacts: Sendable, Hashable, Codable {
  public var schema = Self.schema
  public var software: String
  /// "Audit of companies.csv".
  public var title: String
  public var started: String
  /// Nil while the run goes on.
  public var finished: String?
  public var list: List
  public var rubric: RubricReference
  /// SHA-256 over the rubric's files: the same version may have been tailored.
  public var rubricDigest: String
  public var lists: [ListReference]
  public var contact: String
  /// Pages read for a company at most: a replay has to ask for the same ones. Nil in runs from before it was kept.
  public var pages: Int?
  /// The day for which lists answered; nil for their newest editions.
  public var asOf: String?
  /// Beginning of the older run whose unchanged pages were not sent again.
  public var since: String?
  /// True for a run that asked an archive and nobody else; nil for one that visited companies.
  public var replay: Bool?
  /// SHA-256 of the names and the bytes of the files that a replay asked, lower-case hex; nil for one that visited
  /// companies, and in runs from before it was kept.
  public var replayed: String?
  /// The files of the archive when the run was finished; nil until then, for a run without an archive of its own, and in
  /// runs from before it was kept.
  public var archive: [ArchiveFile]?

  public struct ArchiveFile: Sendable, Hashable, Codable {
    /// Within the archive's folder.
    public var name: String
    /// Of its bytes, lower-case hex.
    public var sha256: String
  }

  static let schema = "fairlead/run/1"

  public struct List: Sendable, Hashable, Codable {
    public var name: String
    public var sha256: String
    public var companies: Int
    /// SHA-256 of its companies as they were read from it, lower-case hex. Nil in runs from before it was kept.
    public var rows: String?
    /// Rows that were passed over.
    public var problems: [CompanyList.Problem]
  }

  /// Reads the facts of a run on disk.
  ///
  /// - Throws: `AuditError` when there is no run in the folder, or its `run.json` is damaged.
  public init(_ folder: RunFolder) throws(AuditError) {
    guard FileManager.default.fileExists(atPath: folder.facts) else {
      throw AuditError(.missing, "\(folder.path): there is no run in this folder")
    }
    do {
      self = try JSONDecoder().decode(RunFacts.self, from: Data(contentsOf: URL(filePath: folder.facts)))
    } catch let error as DecodingError {
      throw AuditError(.mismatch, "\(folder.facts): is not the run.json of a run: \(Self.why(error))")
    } catch {
      throw AuditError(.mismatch, "\(folder.facts): cannot be read: \(error.localizedDescription)")
    }
    guard schema == Self.schema else {
      throw AuditError(
        .mismatch, "\(folder.facts): its schema is \(schema), and this version of fairlead knows \(Self.schema)")
    }
  }

  /// The facts of a run that is to be gone on with; nil for one that was killed before it wrote them.
  ///
  /// - Throws: `AuditError` when they are damaged: nobody can tell then how the run was begun.
  init?(begunIn folder: RunFolder) throws(AuditError) {
    do throws(AuditError) {
      try self.init(folder)
    } catch {
      if error.kind == .missing { return nil }
      throw AuditError(error.kind, "\(error); put the file back as it was, or begin a new run")
    }
  }

  private static func why(_ error: DecodingError) -> String {
    func path(_ context: DecodingError.Context) -> String {
      context.codingPath.map(\.stringValue).joined(separator: ".")
    }
    return switch error {
    case .keyNotFound(let key, let context):
      "it has no \((context.codingPath + [key]).map(\.stringValue).joined(separator: "."))"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      path(context).isEmpty ? "it is no JSON object" : "\(path(context)) is of the wrong type"
    default: "it is no JSON"
    }
  }

  /// Reads the facts of a run that has come to its end.
  init(finished folder: RunFolder) throws(AuditError) {
    try self.init(folder)
    guard finished != nil else {
      throw AuditError(.mismatch, "\(folder.path): the run is not finished; go on with it with --resume first")
    }
  }

  init(
    software: String, title: String, started: String, list: List, rubric: RubricReference, rubricDigest: String,
    lists: [ListReference], contact: String, pages: Int, asOf: String?,
    since: String?, replayed: String?
  ) {
    self.software = software
    self.title = title
    self.started = started
    self.list = list
    self.rubric = rubric
    self.rubricDigest = rubricDigest
    self.lists = lists
    self.contact = contact
    self.pages = pages
    self.asOf = asOf
    self.since = since
    replay = replayed == nil ? nil : true
    self.replayed = replayed
  }

  /// Companies of one run are visited and graded in one way, or no replay could come to the same.
  ///
  /// - Throws: `AuditError` when the run was begun by another version, or with another contact, limit, day or
  ///   older run, or when one of the two asks the web and the other an archive.
  func goOn(from begun: RunFacts, at path: String) throws(AuditError) {
    guard begun.replay == replay else {
      let (before, way) =
        begun.replay == nil
        ? ("by visiting the companies, and --offline asks nobody", "without --offline")
        : ("with --offline, and asked nobody", "with --offline and the same archive")
      throw AuditError(
        .mismatch, "\(path): the run was begun \(before); go on with it \(way), or begin a new run with --out")
    }
    if let before = begun.replayed, before != replayed {
      throw AuditError(
        .mismatch,
        "\(path): the run was begun with --offline and another archive, or this one has changed since; go on with it with "
          + "the same archive, or begin a new run with --out")
    }
    let all = [
      ("version", begun.software, software), ("--contact", begun.contact, contact),
      ("--limit", begun.pages.map(String.init), pages.map(String.init)), ("--as-of", begun.asOf, asOf),
      ("--since", begun.since, since),
    ]
    for (name, before, now) in all where before != now {
      throw AuditError(
        .mismatch,
        "\(path): the run was begun with \(name) \(before ?? "unset"), not \(now ?? "unset"); go on with it in the same "
          + "way, or begin a new run")
    }
  }

  /// The bytes of `run.json`.
  var bytes: [UInt8] {
    get throws(AuditError) { try RecordJSON.bytes(self, [.prettyPrinted, .withoutEscapingSlashes]) + [0x0A] }
  }

  /// For the pages and tables of the run.
  public var summary: RunSummary {
    RunSummary(
      title: title, rubric: rubric, lists: lists, started: started, finished: finished ?? "",
      badRows: list.problems.map { BadRow(line: $0.line, company: $0.company, reason: $0.reason) })
  }
}
