/// A fact's value for one disclosure, with the quotations that carry it.
public struct Finding: Sendable, Hashable, Codable {
  /// Id of the fact in the rubric, "audits.unannounced".
  public var fact: String
  /// One of the fact's closed values; several, in the rubric's order, for a fact that may have more than one.
  public var values: [String]
  /// Why the value is in doubt; nil when it is not.
  public var doubt: String?
  /// Other values that the evidence leaves possible; empty unless in doubt. Bounds are taken over them.
  public var alternatives: [String]
  /// Empty only where the value is the silent one ("absent", "unspecified", "none"), and where what tells it has no
  /// words; see `seen`.
  public var evidence: [Evidence]
  /// What was looked at and tells it without words that could be quoted: home pages without a link.
  public var seen: [Sight]

  /// The value that is shown and counted where only one can be: the first. Empty for a finding without values, which
  /// no rubric gives.
  public var value: String { values.first ?? "" }

  public init(
    fact: String, values: [String], doubt: String? = nil, alternatives: [String] = [], evidence: [Evidence] = [],
    seen: [Sight] = []
  ) {
    self.fact = fact
    self.values = values
    self.doubt = doubt
    self.alternatives = alternatives
    self.evidence = evidence
    self.seen = seen
  }
}
