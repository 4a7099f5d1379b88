import Archiving
import Storing

/// Why a run as a whole could not begin, go on or be written, in a sentence that says what to do.
public struct AuditError: Error, Sendable, Hashable, CustomStringConvertible {
  public var kind: Kind
  public var description: String

  public enum Kind: String, Sendable, Hashable {
    /// The folder holds a run already.
    case exists
    /// There is no such run, or no archive to replay.
    case missing
    /// The folder holds something that does not fit: another list, another rubric, a damaged ledger or archive.
    case mismatch
    case cannotWrite
    /// Stopped by the user; what is committed stays.
    case stopped
  }

  public init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }
}

extension AuditError {
  /// What the rooms below report, as a sentence about the run.
  public init(_ error: any Error, in folder: RunFolder) {
    switch error {
    case let error as AuditError: self = error
    case let error as ArchiveError: self.init(Self.kind(of: error), "\(error)")
    case let error as LedgerError: self.init(Self.kind(of: error), "\(error)")
    case is CancellationError:
      self.init(.stopped, "stopped; what was done is kept, and --resume goes on")
    default: self.init(.cannotWrite, "\(folder.path): \(error)")
    }
  }

  private static func kind(of error: ArchiveError) -> Kind {
    switch error {
    case .noArchive: .missing
    case .truncated, .damaged: .mismatch
    case .cannotOpen, .cannotWrite, .diskFull: .cannotWrite
    }
  }

  private static func kind(of error: LedgerError) -> Kind {
    switch error {
    case .notALedger, .damaged, .newerVersion, .otherList, .otherRubric: .mismatch
    case .notBegun, .unknownCompany: .missing
    case .cannotOpen, .cannotWrite, .diskFull, .failed: .cannotWrite
    }
  }
}
