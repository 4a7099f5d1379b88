/// What a text was taken for by whoever knows how to tell.
public enum TextKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// A company's own statement under California's Act.
  case disclosure
  /// Bears the name of such a statement, and has next to nothing of what the Act asks for: either the statement is no
  /// better, or it stands where this page points to.
  case bare
  /// Says that the Act does not apply to the company.
  case notCovered
  /// A statement of its own kind under another country's law only.
  case otherRegime
  case other
}
