public import Matching
public import Rubrics

/// A kind of statement whose sentences some parts look at: the certification itself, the promise of access.
public struct StatementRule: Sendable, Hashable {
  /// "certification".
  public var id: String
  public var says: [Pattern]
  /// All must hold around the words, and none of those.
  public var needs: [Surrounding]
  public var unless: [Surrounding]
  /// What the sentence before or behind it adds is for a person to look at, not missing.
  public var isSpread: Bool
  /// The act whose mood is the statement's ("certifies"); empty for the words themselves.
  public var verb: [Pattern]
  /// Each of them has to name what its parts with `inEachLimb` look for; none for a statement in one piece.
  public var limbs: [Limb]
  /// What such a list holds.
  public var lists: [Pattern]
}
