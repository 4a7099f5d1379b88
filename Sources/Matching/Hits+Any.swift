extension Hits {
  /// The stretches of the text that a range of tokens meets.
  @inlinable @inline(__always)
  public func stretches(of range: Range<Int>) -> Stretches { Stretches(meeting: range, scale) }

  /// The stretches of the text in which hits of some lexicons start, for each of some lists of lexicons.
  ///
  /// - Parameters:
  ///   - lexicons: those of all lists in one row.
  ///   - lists: places of those of each.
  @inlinable
  public func stretches(of lexicons: [Int32], in lists: [Range<Int>]) -> [Stretches] {
    lexicons.withUnsafeBufferPointer { lexicons in
      starts.withUnsafeBufferPointer { starts in
        lists.map { list in
          var all = Stretches()
          for place in list { all.bits |= starts[Int(lexicons[place])].bits }
          return all
        }
      }
    }
  }

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
