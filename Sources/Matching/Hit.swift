/// A stretch of tokens that a lexicon matches.
public struct Hit: Sendable, Hashable, BitwiseCopyable {
  /// Id of the lexicon in its `PhraseBook`.
  public var lexicon: Int32
  /// First token, and the one after the last.
  public var start: Int32
  public var end: Int32

  public init(lexicon: Int32, start: Int32, end: Int32) {
    self.lexicon = lexicon
    self.start = start
    self.end = end
  }

  public var range: Range<Int> { Int(start)..<Int(end) }
}
