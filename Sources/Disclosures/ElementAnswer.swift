/// One element of a checklist, as one document answers it.
public struct ElementAnswer: Sendable, Hashable {
  /// "P3".
  public var id: String
  public var title: String
  /// Asked of the vendor where the element is missing.
  public var question: String
  /// Section of the law, or of the form, that asks for it.
  public var source: String
  public var isMandatory: Bool
  public var state: State
  /// Names of the parts that are missing.
  public var missing: [String]
  /// What spoils it, each with the words that do: "it makes exceptions (“except”)".
  public var faults: [String]
  /// Why it is in doubt.
  public var doubts: [String]
  /// What meets it, and what speaks against it.
  public var evidence: [Evidence]

  public enum State: String, Sendable, Hashable, Codable, CaseIterable {
    case met, missing, doubtful
    /// Asked for, but not needed for `accept`, and not there.
    case absent
  }

  public init(
    id: String, title: String, question: String, source: String, isMandatory: Bool, state: State,
    missing: [String] = [], faults: [String] = [], doubts: [String] = [], evidence: [Evidence] = []
  ) {
    self.id = id
    self.title = title
    self.question = question
    self.source = source
    self.isMandatory = isMandatory
    self.state = state
    self.missing = missing
    self.faults = faults
    self.doubts = doubts
    self.evidence = evidence
  }
}
