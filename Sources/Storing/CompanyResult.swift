public import Disclosures

/// What an audit found out about one company, in the caller's own form.
public struct CompanyResult: Sendable, Hashable {
  public var outcome: Outcome
  /// One sentence.
  public var reason: String
  /// The result as the caller serialised it; the ledger does not look inside.
  public var bytes: [UInt8]

  public init(outcome: Outcome, reason: String, bytes: [UInt8]) {
    self.outcome = outcome
    self.reason = reason
    self.bytes = bytes
  }
}
