public import Disclosures

/// One company is done.
public struct AuditProgress: Sendable, Hashable {
  /// Companies done so far, those of an earlier, interrupted run included.
  public var done: Int
  public var total: Int
  public var company: Company
  public var outcome: Outcome
  public var reason: String
  /// Nil for an outcome that earns no letters.
  public var disclosure: Letter?
  public var conduct: Letter?

  init(_ scorecard: Scorecard, done: Int, of total: Int) {
    self.done = done
    self.total = total
    company = scorecard.company
    outcome = scorecard.outcome
    reason = scorecard.reason
    guard scorecard.outcome.isGraded else { return }
    disclosure = scorecard.assessment?.disclosure?.letter
    conduct = scorecard.assessment?.conduct?.letter
  }
}
