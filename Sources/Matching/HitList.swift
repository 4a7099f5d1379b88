/// Hits of one text in the order of their starts, such as those of a lexicon that nothing covers.
public struct HitList: Sendable {
  @usableFromInline let hits: [Hit]
  @usableFromInline let starts: Stretches
  @usableFromInline let scale: Stretches.Scale

  /// - Parameters:
  ///   - hits: by start.
  ///   - tokens: how many the text has.
  public init(_ hits: [Hit], tokens: Int) {
    self.hits = hits
    scale = Stretches.Scale(tokens: tokens)
    var starts = Stretches()
    for hit in hits { starts.insert(Int(hit.start), scale) }
    self.starts = starts
  }

  /// Those that start within a range of tokens.
  @inlinable @inline(__always)
  public func starting(in range: Range<Int>) -> ArraySlice<Hit> {
    hits[starts.mayMeet(range, scale) ? places(startingIn: range) : 0..<0]
  }

  @usableFromInline
  func places(startingIn range: Range<Int>) -> Range<Int> {
    let first = hits.firstStarting(at: range.lowerBound, in: hits.indices)
    return first..<max(first, hits.firstStarting(at: range.upperBound, in: hits.indices))
  }
}
