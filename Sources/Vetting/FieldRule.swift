public import Matching

/// A field of a form by its label.
public struct FieldRule: Sendable, Hashable {
  public var labels: [Pattern]
  public var kind: Kind
  /// The label is so plain that it counts without a colon or a line to fill in.
  public var isPlain: Bool

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Any words; words with a capital; the same, or a name behind "/s/"; a word with a digit; a whole date; a mark
    /// of signature.
    case text, name, signatory, number, date, signature
  }
}
