import Disclosures
public import Rubrics

extension Rubric {
  /// Whether a text says that the Act does not bind its company, and answers nothing that the Act asks. One that
  /// answers all the same has made a statement, and gets its letters.
  public func isRefusal(_ observation: Observation) -> Bool {
    guard observation.claimsNotCovered != nil else { return false }
    let practices = areas.compactMap { area in area.practice.flatMap { observation[fact: $0.id]?.value } }
    return practices.allSatisfy { $0 == Practice.absent.rawValue }
  }
}
