/// Why a ledger could not be used.
public enum LedgerError: Error, Sendable, Hashable, CustomStringConvertible {
  case cannotOpen(path: String, reason: String)
  case notALedger(path: String)
  /// A ledger whose pages no longer fit together; with SQLite's own words.
  case damaged(path: String, reason: String)
  /// Written by a later fairlead, whose tables this one does not know.
  case newerVersion(path: String)
  /// The run was begun with another list of companies.
  case otherList(path: String)
  /// The run was begun with another rubric.
  case otherRubric(path: String)
  case notBegun(path: String)
  case unknownCompany(id: String)
  case diskFull(path: String)
  /// The system refuses to write: a limit on the size of files, a failing disk.
  case cannotWrite(path: String)
  case failed(path: String, reason: String)

  public var description: String {
    switch self {
    case .cannotOpen(let path, let reason): "\(path): \(reason)"
    case .notALedger(let path): "\(path) is not a ledger of fairlead: name another folder for the run"
    case .damaged(let path, let reason):
      "\(path) is damaged (\(reason)): make the run again from its evidence, with --offline"
    case .newerVersion(let path): "\(path) was written by a newer fairlead: update fairlead, or begin a new run"
    case .otherList(let path): "\(path) belongs to a run over another list of companies: begin a new run for this one"
    case .otherRubric(let path): "\(path) belongs to a run with another rubric: regrade it, or begin a new run"
    case .notBegun(let path): "\(path) holds no run yet"
    case .unknownCompany(let id): "the ledger has no company \"\(id)\""
    case .diskFull(let path): "\(path): the disk is full; make room and resume, nothing committed is lost"
    case .cannotWrite(let path):
      "\(path): the system refuses to write to it; make room or choose another disk and resume, nothing committed is lost"
    case .failed(let path, let reason): "\(path): \(reason)"
    }
  }
}
