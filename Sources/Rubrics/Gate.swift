public import Disclosures

/// A condition under which points alone do not make a letter.
public struct Gate: Sendable, Hashable {
  public var id: String
  public var title: String
  public var sources: [Source]
  /// Best letter that is left; nil where the gate does not touch that grade.
  public var disclosureCap: Letter?
  public var conductCap: Letter?
  /// Nil for a gate that is decided before anything is graded ("no page was found").
  public var condition: Condition?

  /// Raised when the gate has lowered a letter: "capped_by_g4".
  public var flag: String { "capped_by_\(id.lowercased())" }
}

/// A thing to know about a grade.
public struct Flag: Sendable, Hashable {
  public var id: String
  public var means: String
  /// Nil for a flag that follows from the scoring itself.
  public var condition: Condition?
}

/// A named thing that a text says, apart from the facts: worth no points, but views may ask for it.
public struct SignalDefinition: Sendable, Hashable {
  public var name: String
  public var means: String
}

/// Other people's questions, answered from our facts.
public struct ViewDefinition: Sendable, Hashable {
  public var id: String
  public var title: String
  public var sources: [Source]
  public var answers: [Answer]

  public struct Answer: Sendable, Hashable {
    public var question: String
    /// The question in our own words.
    public var asks: String
    public var condition: Condition
  }
}
