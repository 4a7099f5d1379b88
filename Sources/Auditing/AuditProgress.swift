public import Disclosures

/// One company is done.
public struct AuditProgress: Sendable, Hashable {
  /// Companies done so far, those of an earlier, interrupted run included.
  public var done: Int
  public var total: Int
  public var company: Company
  public var outcome: Outcome
  public var reason: String
  public var disclosure: Letter?
  public var conduct: Letter?
}
