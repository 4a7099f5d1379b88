public import Matching

/// Words and ways of saying that stand for one notion; frames and other lexicons name it as "@name".
public struct Lexicon: Sendable, Hashable {
  public var name: String
  /// What the notion is, in one sentence.
  public var about: String
  public var patterns: [Pattern]
  /// Where it is defined.
  public var place: Place

  public init(name: String, about: String, patterns: [Pattern], place: Place) {
    self.place = place
    self.name = name
    self.about = about
    self.patterns = patterns
  }
}
