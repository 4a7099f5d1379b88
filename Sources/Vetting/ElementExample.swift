public import Disclosures
public import Rubrics

/// A text that an element must take in a certain way: part of the checklist's tests.
public struct ElementExample: Sendable, Hashable {
  public var text: String
  /// What is bought, where the text begins with it in square brackets: "[radios] We certify ...".
  public var product: String
  /// Met, missing or doubtful; never absent.
  public var state: ElementAnswer.State
  public var place: Place
}
