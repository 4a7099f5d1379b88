/// All hits of one text, by lexicon. What asks for some of them is inlined into other rooms: it is the engine's most
/// frequent question.
public struct Hits: Sendable {
  /// Sorted by lexicon, then start, then end; each once.
  @usableFromInline let sorted: [Hit]
  /// Where each lexicon's hits begin in `sorted`, with one more entry as the end of the last.
  @usableFromInline let offsets: [Int32]

  /// - Parameter hits: from the last start to the first.
  init(_ hits: [Hit], lexicons: Int) {
    var counts = [Int32](repeating: 0, count: lexicons + 1)
    for hit in hits { counts[Int(hit.lexicon) + 1] += 1 }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    var places = counts
    // Once they are turned round, hardly any lexicon's are out of order.
    var unsorted: Set<Int32> = []
    var sorted = [Hit](unsafeUninitializedCapacity: hits.count) { sorted, count in
      for hit in hits.reversed() {
        let place = Int(places[Int(hit.lexicon)])
        sorted.initializeElement(at: place, to: hit)
        if place > counts[Int(hit.lexicon)], sorted[place - 1].isAfter(hit) { unsorted.insert(hit.lexicon) }
        places[Int(hit.lexicon)] += 1
      }
      count = hits.count
    }
    for lexicon in unsorted {
      sorted[Int(counts[Int(lexicon)])..<Int(counts[Int(lexicon) + 1])].sort { $1.isAfter($0) }
    }
    self.sorted = sorted
    offsets = counts
  }

  /// Hits of one lexicon, by start, then end.
  @inlinable
  public func of(_ lexicon: Int32) -> ArraySlice<Hit> { sorted[range(lexicon)] }

  @inlinable
  public func isEmpty(_ lexicon: Int32) -> Bool { offsets[Int(lexicon)] == offsets[Int(lexicon) + 1] }

  /// Hits of one lexicon that start within a range of tokens.
  @inlinable
  public func of(_ lexicon: Int32, startingIn range: Range<Int>) -> ArraySlice<Hit> {
    let all = self.range(lexicon)
    let first = firstStarting(at: range.lowerBound, in: all)
    return sorted[first..<firstStarting(at: range.upperBound, in: first..<all.upperBound)]
  }

  /// Whether hits of the lexicon start within a range of tokens.
  @inlinable
  public func has(_ lexicon: Int32, startingIn range: Range<Int>) -> Bool {
    let all = self.range(lexicon)
    let first = firstStarting(at: range.lowerBound, in: all)
    return first < all.upperBound && Int(sorted[first].start) < range.upperBound
  }

  /// The first hit of the lexicon that lies wholly within a range of tokens.
  @inlinable
  public func first(_ lexicon: Int32, within range: Range<Int>) -> Hit? {
    let all = self.range(lexicon)
    var index = firstStarting(at: range.lowerBound, in: all)
    while index < all.upperBound, Int(sorted[index].start) < range.upperBound {
      if Int(sorted[index].end) <= range.upperBound { return sorted[index] }
      index += 1
    }
    return nil
  }

  @inlinable
  func range(_ lexicon: Int32) -> Range<Int> {
    Int(offsets[Int(lexicon)])..<Int(offsets[Int(lexicon) + 1])
  }

  /// Place of the first hit that starts at a token or later; the end of the range when none does.
  @inlinable
  func firstStarting(at token: Int, in range: Range<Int>) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if Int(sorted[middle].start) >= token { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Hit {
  /// By start, then end.
  fileprivate func isAfter(_ other: Hit) -> Bool {
    start > other.start || start == other.start && end > other.end
  }
}
