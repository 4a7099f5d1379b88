public import Disclosures

/// What differs between two runs: per company, and which companies only one of them has.
public struct RunComparison: Sendable, Hashable {
  public var runs: Change<Run>
  public var attribution: Attribution
  /// Companies of both runs with any difference, in the order of the newer list.
  public var changes: [CompanyChange]
  /// Companies of both runs without one.
  public var unchanged: Int
  /// Companies of one list alone, in its order.
  public var onlyBefore: [Company]
  public var onlyAfter: [Company]

  /// What a comparison says of a run.
  public struct Run: Sendable, Hashable {
    public var title: String
    /// RFC 3339.
    public var started: String
    public var rubric: RubricReference
    /// SHA-256 over the rubric's files: a rubric may have been tailored without another version.
    public var rubricDigest: String

    public init(title: String, started: String, rubric: RubricReference, rubricDigest: String) {
      self.title = title
      self.started = started
      self.rubric = rubric
      self.rubricDigest = rubricDigest
    }
  }

  /// Whether changes that come from the rubric can be told from those that come from the companies.
  public enum Attribution: String, Sendable, Hashable, CaseIterable {
    /// Both runs were graded by the same rubric.
    case sameRubric
    /// The older texts were graded by the newer rubric as well.
    case regraded
    /// The rubrics differ, and the newer one is not at hand.
    case untold
  }

  public init(
    runs: Change<Run>, attribution: Attribution, changes: [CompanyChange] = [], unchanged: Int = 0,
    onlyBefore: [Company] = [], onlyAfter: [Company] = []
  ) {
    self.runs = runs
    self.attribution = attribution
    self.changes = changes
    self.unchanged = unchanged
    self.onlyBefore = onlyBefore
    self.onlyAfter = onlyAfter
  }

  public var isChange: Bool { !changes.isEmpty || !onlyBefore.isEmpty || !onlyAfter.isEmpty }

  /// How many companies changed in a way.
  public func count(_ kind: CompanyChange.Kind) -> Int { changes.count { $0.kinds.contains(kind) } }
}
