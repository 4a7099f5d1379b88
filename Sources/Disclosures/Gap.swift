/// A missing or weak fact and what it would be worth.
public struct Gap: Sendable, Hashable, Codable {
  public var fact: String
  /// The question to answer, never a sentence to paste.
  public var question: String
  /// The rule behind it: statute, Attorney General's guide, expert practice.
  public var source: String
  /// Most that an answer could add to the disclosure points and to the conduct points.
  public var disclosurePoints: Points
  public var conductPoints: Points

  public init(
    fact: String, question: String, source: String, disclosurePoints: Points, conductPoints: Points
  ) {
    self.fact = fact
    self.question = question
    self.source = source
    self.disclosurePoints = disclosurePoints
    self.conductPoints = conductPoints
  }
}
