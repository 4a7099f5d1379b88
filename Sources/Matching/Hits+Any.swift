extension Hits {
  /// The stretches of the text that a range of tokens meets.
  @inlinable @inline(__always)
  public func stretches(of range: Range<Int>) -> Stretches { Stretches(meeting: range, scale) }

  /// Whether a hit of any of some lexicons may start in some stretches of the text: that none does is certain.
  ///
  /// - Parameters:
  ///   - lexicons: those of many questions in one row.
  ///   - places: of those that are asked for.
  @inlinable @inline(__always)
  public func mayHaveAny(of lexicons: [Int32], at places: Range<Int>, in stretches: Stretches) -> Bool {
    lexicons[places].withUnsafeBufferPointer { lexicons in
      starts.withUnsafeBufferPointer { starts in
        for lexicon in lexicons where starts[Int(lexicon)].bits & stretches.bits != 0 { return true }
        return false
      }
    }
  }

  /// Whether a hit of any of some lexicons lies wholly within a range of tokens.
  @inlinable
  public func hasAny(of lexicons: [Int32], at places: Range<Int>, within range: Range<Int>) -> Bool {
    let stretches = stretches(of: range)
    return lexicons[places].withUnsafeBufferPointer { lexicons in
      for lexicon in lexicons where starts[Int(lexicon)].bits & stretches.bits != 0 {
        if first(lexicon, within: range) != nil { return true }
      }
      return false
    }
  }
}
