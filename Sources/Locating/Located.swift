public import Disclosures
public import Fetching

/// What came of looking for one company's disclosure.
public struct Located: Sendable, Hashable {
  public var outcome: Outcome
  /// One sentence: why ungraded, or how it was found.
  public var reason: String
  /// What was done, in order.
  public var trail: [Step]
  /// Nil unless a statement was found that earns letters.
  public var placement: Placement?
  /// The disclosure; the statement that claims not to be covered, for that outcome; the first one of several.
  public var statement: Statement?
  /// Further texts that were taken for the company's statement, and statements under other countries' laws.
  public var others: [Statement]
  /// Documents of the company that the disclosure refers to for its answers, at most two.
  public var references: [Statement]
  /// Limits of ours that were run into: they make the audit partial.
  public var notes: [FetchNote]
  /// Why what was seen of the pages that the result rests on may not be all: a sentence a page.
  public var doubts: [String] = []
  /// The full text that the graded page offers, where it could not be read: nobody may hold against the company what
  /// might stand there.
  public var rest: Rest?
  /// Pages fetched, sitemaps not counted.
  public var pages: Int

  public struct Rest: Sendable, Hashable {
    /// Why it could not be read, as the outcome of a company that has nothing else.
    public var outcome: Outcome
    public var reason: String

    public init(outcome: Outcome, reason: String) {
      self.outcome = outcome
      self.reason = reason
    }
  }

  public init(
    outcome: Outcome, reason: String, trail: [Step] = [], placement: Placement? = nil, statement: Statement? = nil,
    others: [Statement] = [], references: [Statement] = [], notes: [FetchNote] = [], pages: Int = 0
  ) {
    self.outcome = outcome
    self.reason = reason
    self.trail = trail
    self.placement = placement
    self.statement = statement
    self.others = others
    self.references = references
    self.notes = notes
    self.pages = pages
  }
}
