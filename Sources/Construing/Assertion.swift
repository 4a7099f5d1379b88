/// What a clause does with the act that it names.
public struct Assertion: Sendable, Hashable {
  public var mood: Mood
  /// The denial is of a manner only: "does not use third parties to audit".
  public var isNarrow: Bool
  /// The mood came from the sentence that introduces a list.
  public var isInherited: Bool
  /// A bare "yes" or "no" after a question, a heading or a label decided.
  public var isAnswer = false
  /// Who carries the act out.
  public var actor = Actor.unstated
  /// Tokens of the words that decided; nil for a plain assertion.
  public var cue: Range<Int>?

  public enum Mood: String, Sendable, Hashable, Codable, CaseIterable {
    case asserted, denied, conditional, planned
    /// Wished of somebody else: "we expect suppliers to train".
    case expected
    /// The law restated, a question, a heading.
    case recited

    /// Among all cases.
    public var place: Int {
      switch self {
      case .asserted: 0
      case .denied: 1
      case .conditional: 2
      case .planned: 3
      case .expected: 4
      case .recited: 5
      }
    }
  }

  /// Who does what a clause names. Whoever is asked or paid by the company acts for it.
  public enum Actor: String, Sendable, Hashable, CaseIterable {
    case company, supplier
    /// Customers, competitors, authorities, trade bodies toward their members.
    case outsider
    /// Nobody is named, as in "factories are audited": the company then is meant.
    case unstated
  }

  public init(
    mood: Mood, isNarrow: Bool = false, isInherited: Bool = false, isAnswer: Bool = false, cue: Range<Int>? = nil
  ) {
    self.mood = mood
    self.isNarrow = isNarrow
    self.isInherited = isInherited
    self.isAnswer = isAnswer
    self.cue = cue
  }
}
