public import Matching
public import Rubrics

/// Something that spoils an element.
public struct Fault: Sendable, Hashable {
  public var id: String
  public var because: String
  public var says: [Pattern]
  public var statement: String?
  public var needs: [Surrounding]
  public var unless: [Surrounding]
  /// Whether it makes the element missing, or doubtful only.
  public var isFatal: Bool
}
