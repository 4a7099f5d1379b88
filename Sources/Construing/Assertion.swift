/// What a clause does with the act that it names.
public struct Assertion: Sendable, Hashable {
  public var mood: Mood
  /// The denial is of a manner only: "does not use third parties to audit".
  public var isNarrow: Bool
  /// The mood came from the sentence that introduces a list.
  public var isInherited: Bool
  /// Tokens of the words that decided; nil for a plain assertion.
  public var cue: Range<Int>?

  public enum Mood: String, Sendable, Hashable, Codable, CaseIterable {
    case asserted, denied, conditional, planned
    /// Wished of somebody else: "we expect suppliers to train".
    case expected
    /// The law restated, a question, a heading.
    case recited
  }

  public init(mood: Mood, isNarrow: Bool = false, isInherited: Bool = false, cue: Range<Int>? = nil) {
    self.mood = mood
    self.isNarrow = isNarrow
    self.isInherited = isInherited
    self.cue = cue
  }
}
