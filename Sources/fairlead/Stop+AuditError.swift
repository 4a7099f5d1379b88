import Auditing

extension Stop {
  /// Why a run could not begin, go on or be written, under the exit code of that kind.
  init(_ error: AuditError) {
    let code: Code =
      switch error.kind {
      case .exists, .mismatch: .badData
      case .missing: .inputMissing
      case .cannotWrite: .cannotWrite
      case .stopped: .someItemsFailed
      }
    self.init(code, error.description)
  }
}
