/// One area of the rubric ("audits") or its form part ("format").
public struct AreaAssessment: Sendable, Hashable, Codable {
  public var id: String
  /// Nil for the form part, which is no practice.
  public var practice: Practice?
  public var disclosurePoints: Points
  public var conductPoints: Points
  public var findings: [Finding]
  /// What stating a missing fact would add, largest first.
  public var gaps: [Gap]

  public init(
    id: String, practice: Practice?, disclosurePoints: Points, conductPoints: Points, findings: [Finding],
    gaps: [Gap] = []
  ) {
    self.id = id
    self.practice = practice
    self.disclosurePoints = disclosurePoints
    self.conductPoints = conductPoints
    self.findings = findings
    self.gaps = gaps
  }
}
