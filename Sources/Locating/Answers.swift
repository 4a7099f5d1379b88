/// For which of the Act's areas a text says whether the company does it, and for which it says nothing; their ids.
public struct Answers: Sendable, Hashable {
  public var given: Set<String>
  public var missing: Set<String>
  /// Whether the company says anything of its own dealings at all: "our statement is below" does not.
  public var tellsOfItself: Bool

  public init(given: Set<String>, missing: Set<String>, tellsOfItself: Bool = true) {
    self.given = given
    self.missing = missing
    self.tellsOfItself = tellsOfItself
  }

  /// What two texts together answer.
  func joined(with other: Answers) -> Answers {
    let given = given.union(other.given)
    return Answers(
      given: given, missing: missing.union(other.missing).subtracting(given),
      tellsOfItself: tellsOfItself || other.tellsOfItself)
  }
}
