extension Hits {
  /// The stretches of the text that a range of tokens meets.
  @inlinable @inline(__always)
  public func stretches(of range: Range<Int>) -> Stretches { Stretches(meeting: range, scale) }

  /// The stretches of the text in which hits of a lexicon start.
  @inlinable @inline(__always)
  public func stretches(of lexicon: Int32) -> Stretches { starts[Int(lexicon)] }

  /// Whether a hit of any of some lexicons lies wholly within a range of tokens.
  ///
  /// - Parameter stretches: those of the range.
  @inlinable
  public func hasAny(
    of lexicons: [Int32], at places: Range<Int>, within range: Range<Int>, _ stretches: Stretches
  ) -> Bool {
    for place in places where starts[Int(lexicons[place])].bits & stretches.bits != 0 {
      if firstHit(of: lexicons[place], within: range) != nil { return true }
    }
    return false
  }
}
