public import Disclosures

/// A fact whose finding differs between two runs.
public struct FindingChange: Sendable, Hashable {
  /// Id of the fact.
  public var fact: String
  /// Nil where the rubric of that run does not ask for the fact.
  public var before: Finding?
  public var after: Finding?
  /// What made the difference; empty where that could not be told.
  public var causes: [Cause]

  public enum Cause: String, Sendable, Hashable, CaseIterable {
    /// The company: its text, or how the text is posted.
    case text
    /// The older text is judged otherwise by the newer rubric.
    case rubric
    /// Neither differs: another version of the program read or judged it.
    case program
  }

  public init(fact: String, before: Finding?, after: Finding?, causes: [Cause]) {
    self.fact = fact
    self.before = before
    self.after = after
    self.causes = causes
  }
}
