import Foundation

/// Where the parts of a run stand on disk.
///
///     RUN/  run.json  ledger.sqlite  evidence/*.warc.gz  evidence/index.cdxj
///           grades.csv  grades.xlsx  findings.csv  listings.csv  assessments.jsonl  report/index.html
public struct RunFolder: Sendable, Hashable {
  public var path: String

  public init(_ path: String) { self.path = path }

  public var ledger: String { "\(path)/ledger.sqlite" }
  public var evidence: String { "\(path)/evidence" }
  /// The archive's index within `evidence`.
  static let index = "index.cdxj"
  public var facts: String { "\(path)/run.json" }
  public var assessments: String { "\(path)/assessments.jsonl" }
  public var report: String { "\(path)/report" }

  /// Whether a run was begun here.
  public var isBegun: Bool { FileManager.default.fileExists(atPath: ledger) }

  /// Refuses a folder that belongs to somebody else.
  ///
  /// - Throws: `AuditError` when there are files in it and no run of ours, or when something on the way to it is a file.
  func claim() throws(AuditError) {
    if let file = FolderContents.file(onTheWayTo: path) {
      throw AuditError(.cannotWrite, "\(path): \(file) is a file and no folder; choose another folder with --out")
    }
    if let stranger = FolderContents.first(in: path), !isBegun {
      throw AuditError(
        .exists,
        "\(path): holds other files (\(stranger)) and no run; choose an empty or a new folder with --out")
    }
  }

  /// Creates the folder, and those that it stands in.
  func create() throws(AuditError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw AuditError(.cannotWrite, "\(path): the folder cannot be made: \(error.localizedDescription)")
    }
  }

  /// Removes what a process that was killed left of files that it was writing: `write` makes each under such a name.
  func clearLeftovers() {
    let files = FileManager.default
    for relative in files.enumerator(atPath: path)?.compactMap({ $0 as? String }) ?? [] {
      guard relative.split(separator: "/").last?.hasPrefix(Self.leftover) == true else { continue }
      // One that stays does no harm.
      try? files.removeItem(atPath: "\(path)/\(relative)")
    }
  }

  /// How Foundation names what it writes atomically before it is whole.
  static let leftover = ".dat.nosync"

  /// Writes one file as a whole, so that a reader never sees half of it.
  ///
  /// - Parameter relative: its path below the run's folder.
  func write(_ bytes: [UInt8], to relative: String) throws(AuditError) {
    let url = URL(filePath: "\(path)/\(relative)")
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw AuditError(.cannotWrite, "\(url.path): cannot be written: \(error.localizedDescription)")
    }
  }
}
