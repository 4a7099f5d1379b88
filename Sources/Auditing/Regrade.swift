public import Disclosures
import Storing

/// Grades an older run anew from its evidence: the same list, the same archived answers, another rubric.
public struct Regrade: Sendable {
  public var run: RunFolder
  public var target: RunFolder
  public var settings: AuditSettings
  public var provisions: Provisions

  /// - Parameter settings: as for an audit; the number of pages is taken from the run.
  public init(run: RunFolder, target: RunFolder, settings: AuditSettings, provisions: Provisions) {
    self.run = run
    self.target = target
    self.settings = settings
    self.provisions = provisions
  }

  /// - Throws: `AuditError` when there is no finished run, or when the new one cannot be written.
  public func write(
    now: @escaping @Sendable () -> Timestamp, progress: @Sendable (AuditProgress) -> Void
  ) async throws(AuditError) -> RunFacts {
    let facts = try RunFacts(finished: run)
    let list: CompanyList
    do {
      let ledger = try Ledger(reading: run.ledger)
      list = CompanyList(companies: try ledger.companies(), problems: facts.list.problems)
    } catch {
      throw AuditError(error, in: run)
    }
    var settings = settings
    if let pages = facts.pages { settings.pages = pages }
    let audit = Audit(folder: target, settings: settings, provisions: provisions, replaying: run.evidence)
    return try await audit.run(
      list, name: facts.list.name, digest: facts.list.sha256, resuming: false, now: now, progress: progress)
  }
}
