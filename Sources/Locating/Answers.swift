/// For which of the Act's areas a text says whether the company does it, and for which it says nothing; their ids.
public struct Answers: Sendable, Hashable {
  public var given: Set<String>
  public var missing: Set<String>

  public init(given: Set<String>, missing: Set<String>) {
    self.given = given
    self.missing = missing
  }

  /// What two texts together answer.
  func joined(with other: Answers) -> Answers {
    let given = given.union(other.given)
    return Answers(given: given, missing: missing.union(other.missing).subtracting(given))
  }
}
