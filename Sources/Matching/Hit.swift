/// A stretch of tokens that a lexicon matches.
public struct Hit: Sendable, Hashable {
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

/// All hits of one text, by lexicon.
public struct Hits: Sendable {
  /// Sorted by lexicon, then start, then end; each once.
  private let sorted: [Hit]
  /// Where each lexicon's hits begin in `sorted`, with one more entry as the end of the last.
  private let offsets: [Int32]

  init(_ hits: [Hit], lexicons: Int) {
    var counts = [Int32](repeating: 0, count: lexicons + 1)
    for hit in hits { counts[Int(hit.lexicon) + 1] += 1 }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    var places = counts
    var sorted = hits
    for hit in hits {
      sorted[Int(places[Int(hit.lexicon)])] = hit
      places[Int(hit.lexicon)] += 1
    }
    for lexicon in 0..<lexicons {
      let range = Int(counts[lexicon])..<Int(counts[lexicon + 1])
      if range.count > 1 { sorted[range].sort { ($0.start, $0.end) < ($1.start, $1.end) } }
    }
    self.sorted = sorted
    offsets = counts
  }

  /// Hits of one lexicon, by start, then end.
  public func of(_ lexicon: Int32) -> ArraySlice<Hit> {
    sorted[Int(offsets[Int(lexicon)])..<Int(offsets[Int(lexicon) + 1])]
  }

  public func isEmpty(_ lexicon: Int32) -> Bool { offsets[Int(lexicon)] == offsets[Int(lexicon) + 1] }

  /// Hits of one lexicon that start within a range of tokens.
  public func of(_ lexicon: Int32, startingIn range: Range<Int>) -> ArraySlice<Hit> {
    let all = of(lexicon)
    let first = partition(all) { Int($0.start) >= range.lowerBound }
    let last = partition(all) { Int($0.start) >= range.upperBound }
    return all[first..<max(first, last)]
  }

  /// The first hit of the lexicon that lies wholly within a range of tokens.
  public func first(_ lexicon: Int32, within range: Range<Int>) -> Hit? {
    of(lexicon, startingIn: range).first { Int($0.end) <= range.upperBound }
  }

  private func partition(_ slice: ArraySlice<Hit>, _ isAfter: (Hit) -> Bool) -> Int {
    var low = slice.startIndex
    var high = slice.endIndex
    while low < high {
      let middle = (low + high) / 2
      if isAfter(slice[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
