import Disclosures
public import Rubrics

extension Rubric {
  /// Whether a text says that the Act does not bind its company, and answers nothing that the Act asks. One that
  /// answers all the same has made a statement, and gets its letters.
  public func isRefusal(_ observation: Observation) -> Bool {
    guard observation.claimsNotCovered != nil else { return false }
    return answers(in: observation) == 0
  }

  /// Whether a text is a statement by its name alone: it says that there is one, or where, and not what the company does.
  public func isAnnouncement(_ observation: Observation) -> Bool {
    observation.isDisclosure && !observation.tellsOfItself
  }

  /// For how many of its areas a text says whether the company does it, in whatever way.
  public func answers(in observation: Observation) -> Int {
    let practices = areas.compactMap { area in area.practice.flatMap { observation[fact: $0.id]?.value } }
    return practices.count { $0 != Practice.absent.rawValue }
  }
}
