/// For which of the Act's areas a text says whether the company does it, and for which it says nothing; their ids.
public struct Answers: Sendable, Hashable {
  public var given: Set<String>
  public var missing: Set<String>

  public init(given: Set<String>, missing: Set<String>) {
    self.given = given
    self.missing = missing
  }
}
