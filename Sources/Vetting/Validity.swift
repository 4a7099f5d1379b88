public import Matching

/// When a certification holds.
public struct Validity: Sendable, Hashable {
  /// Words before the day on which it ends, on which it begins, before how long it lasts, and on which it was signed.
  public var ends: [Pattern]
  public var begins: [Pattern]
  public var lasts: [Pattern]
  public var signed: [Pattern]
  /// After how many months a certification that names no last day of its own is old enough for a person to ask about.
  public var oldAfterMonths: Int
}
