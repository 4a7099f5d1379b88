/// For which of the Act's areas a text says whether the company does it, and for which it says nothing; their ids.
public struct Answers: Sendable, Hashable {
  public var given: Set<String>
  public var missing: Set<String>
  /// Whether the company says anything of its own dealings at all: "our statement is below" does not.
  public var tellsOfItself: Bool
  /// What it answers, by fact: whether the company does it, and what the statute wants specified. Without the facts on
  /// which it is silent.
  public var values: [String: [String]]

  public init(
    given: Set<String>, missing: Set<String>, tellsOfItself: Bool = true, values: [String: [String]] = [:]
  ) {
    self.given = given
    self.missing = missing
    self.tellsOfItself = tellsOfItself
    self.values = values
  }

  /// Whether two texts answer a question otherwise. One that leaves it open does not.
  func contradicts(_ other: Answers) -> Bool {
    values.contains { fact, values in other.values[fact].map { $0 != values } ?? false }
  }

  /// What two texts together answer.
  func joined(with other: Answers) -> Answers {
    let given = given.union(other.given)
    return Answers(
      given: given, missing: missing.union(other.missing).subtracting(given),
      tellsOfItself: tellsOfItself || other.tellsOfItself, values: values.merging(other.values) { own, _ in own })
  }
}
