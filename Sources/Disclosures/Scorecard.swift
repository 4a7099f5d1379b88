/// Everything one audit has to say about one company.
public struct Scorecard: Sendable, Hashable, Codable {
  public var company: Company
  public var outcome: Outcome
  /// One sentence: why ungraded, or how it was found.
  public var reason: String
  /// What was done, in order.
  public var trail: [Step]
  /// Facts of the form duty; nil when no disclosure was found.
  public var placement: Placement?
  /// Nil unless something was read that could be held against the rubric. It carries letters only when
  /// `outcome.isGraded`.
  public var assessment: Assessment?
  /// The text that was graded; nil as `assessment` is.
  public var document: Document?
  /// Other captures that were taken for the company's statement ("several statements").
  public var otherStatements: [Capture]
  /// Documents of the company that its statement refers to for more, and that were read; they earn no points.
  public var references: [Capture]
  /// Goods and countries of the company's row against the lists.
  public var goods: [GoodsAnswer]
  /// Goods and countries that the disclosure names.
  public var mentions: [Mention]
  /// Questions that the record raises ("deals in cotton, which the statement never names"); no faults.
  public var questions: [String]

  public init(
    company: Company, outcome: Outcome, reason: String, trail: [Step] = [], placement: Placement? = nil,
    assessment: Assessment? = nil, document: Document? = nil, otherStatements: [Capture] = [],
    references: [Capture] = [], goods: [GoodsAnswer] = [], mentions: [Mention] = [], questions: [String] = []
  ) {
    self.company = company
    self.outcome = outcome
    self.reason = reason
    self.trail = trail
    self.placement = placement
    self.assessment = assessment
    self.document = document
    self.otherStatements = otherStatements
    self.references = references
    self.goods = goods
    self.mentions = mentions
    self.questions = questions
  }
}
