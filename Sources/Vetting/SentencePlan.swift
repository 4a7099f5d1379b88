public import Matching

/// What sentences a certification has beside its statements, so that one that nobody planned for is seen.
public struct SentencePlan: Sendable, Hashable {
  /// Words that no sentence of a certification has, not even one that makes its statements: "lapsed", "visits a year".
  public var riders: [Pattern] = []
  /// Words that turn a line or a sentence beside the statements into one for a person: "not", "until", "only".
  public var turns: [Pattern] = []
  /// Small words that stand in headings, names and addresses: "of", "and".
  public var little: [Pattern] = []
  /// Labels at the head of a line that no element asks for: "Phone", "Product".
  public var labels: [Pattern] = []
  /// Sentences of other kinds: courtesy, definitions, the other clauses of the State's form.
  public var planned: [StatementRule] = []

  public init() {}
}
