/// One word or number of a text.
///
/// Punctuation is no token: it is the `Gap` before the next one, so that "independent, unannounced" is two neighbours.
public struct Token: Sendable, Hashable, BitwiseCopyable {
  /// Byte offsets into the text.
  public var start: Int32
  public var end: Int32
  /// Id in the vocabulary; `Vocabulary.unknown` for a word that no phrase names.
  public var word: Int32
  /// What stands between the token before and this one.
  public var gap: Gap
  public var shape: Shape
  /// A bullet stands before it.
  public var isItem: Bool

  /// From weakest to strongest; of several marks the strongest counts.
  public enum Gap: UInt8, Sendable, Hashable, Comparable, BitwiseCopyable {
    case blank, comma, parenthesis, dash, colon, semicolon, bullet, line, stop
    public static func < (a: Gap, b: Gap) -> Bool { a.rawValue < b.rawValue }
  }

  public enum Shape: UInt8, Sendable, Hashable, BitwiseCopyable { case lower, capitalized, capitals, number }
}
