/// What a run was begun with, as far as a ledger has to know it.
public struct RunConfiguration: Sendable, Hashable {
  /// Digest of the list of companies; a run goes on with the same list only.
  public var listDigest: String
  /// Digest of the rubric; a run goes on with the same rubric only.
  public var rubricDigest: String
  /// Anything else that the caller wants back when the run goes on, in a form of its own.
  public var facts: [UInt8]

  public init(listDigest: String, rubricDigest: String, facts: [UInt8]) {
    self.listDigest = listDigest
    self.rubricDigest = rubricDigest
    self.facts = facts
  }
}
