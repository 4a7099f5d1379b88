public import Disclosures

/// What is asked of a disclosure, where each question comes from and what its answers are worth.
///
/// All points are hundredths. A rubric that was loaded is checked: ids are unique, values have points, no part is over
/// its maximum, letters cover all points, and conditions name only what exists.
public struct Rubric: Sendable, Hashable {
  /// "sb657".
  public var id: String
  public var version: String
  public var title: String
  /// What the rubric rests on and what a grade does not mean.
  public var basis: String
  /// What a practice earns, in the order of precedence when clauses of one document disagree.
  public var practices: [PracticeRule]
  public var scheme: Scheme
  /// The form duty first, where the rubric has one; then the areas in the statute's order.
  public var areas: [Area]
  public var disclosureLetters: LetterCuts
  public var conductLetters: LetterCuts
  public var gates: [Gate]
  public var flags: [Flag]
  public var signals: [SignalDefinition]
  public var views: [ViewDefinition]
  /// Classes of link text for the form duty, best first; empty without one.
  public var linkText: WordTable

  public var reference: RubricReference { RubricReference(id: id, version: version) }

  public func area(_ id: String) -> Area? { areas.first { $0.id == id } }

  /// A fact by its whole id, "audits.unannounced".
  public func fact(_ id: String) -> Fact? {
    for area in areas {
      if let fact = area.facts.first(where: { $0.id == id }) { return fact }
    }
    return nil
  }

  /// Points that every area divides alike (rubric notes, 6.2).
  public struct Scheme: Sendable, Hashable {
    /// Most points for naming what the statute says must be specified.
    public var specify: Int
    /// Points for one, two, ... facts that tell the extent of an effort, ascending.
    public var extent: [Int]
    /// Conduct points of the practice itself.
    public var conductBase: Int
    /// Most conduct points for details.
    public var conductDetails: Int
  }
}

/// What a practice earns before any detail.
public struct PracticeRule: Sendable, Hashable {
  public var practice: Practice
  public var means: String
  /// Disclosure points for addressing the area at all.
  public var addressed: Int
  /// Share of the conduct points, in hundredths: 60 is six tenths.
  public var factor: Int
  /// The answer is complete in itself and earns the area's disclosure points in full: an honest no.
  public var isWhole: Bool
  /// Nothing is said, so nothing is earned, whatever else was found.
  public var isSilent: Bool
}
