public import Matching

/// One of several ways in which a statement holds for a list of things: goods "made by" such labor, and goods made "with
/// the benefit of" it.
public struct Limb: Sendable, Hashable {
  /// "benefit".
  public var id: String
  /// How it is named where something is missing in it.
  public var name: String
  /// Words behind which its list stands, up to the next limb's; limbs may share the list behind the last of them.
  public var opens: [Pattern]
  /// Words that point back at the list before instead ("with the benefit of such labor").
  public var pointsBack: [Pattern]
}
