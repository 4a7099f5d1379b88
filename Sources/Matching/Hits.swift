/// All hits of one text, by lexicon. What asks for some of them is inlined into other rooms: it is the engine's most
/// frequent question.
public struct Hits: Sendable {
  /// Sorted by lexicon, then start, then end; each once.
  @usableFromInline let sorted: [Hit]
  /// Where each lexicon's hits begin in `sorted`, with one more entry as the end of the last.
  @usableFromInline let offsets: [Int32]
  /// By lexicon: the stretches of the text in which its hits start. Most questions are asked in vain, and answered here.
  @usableFromInline let starts: [Stretches]
  @usableFromInline let scale: Stretches.Scale

  init(_ finds: Finds, lexicons: Int, tokens: Int) {
    let scale = Stretches.Scale(tokens: tokens)
    var (offsets, starts): ([Int32], [Stretches]) = ([], [])
    sorted = [Hit](unsafeUninitializedCapacity: finds.count) { hits, count in
      offsets = [Int32](unsafeUninitializedCapacity: lexicons + 1) { offsets, offsetCount in
        starts = [Stretches](unsafeUninitializedCapacity: lexicons) { starts, startCount in
          var place = 0
          offsets.initializeElement(at: 0, to: 0)
          for lexicon in 0..<lexicons {
            var own = Stretches()
            finds.forEach(of: lexicon) { hit in
              hits.initializeElement(at: place, to: hit)
              own.insert(Int(hit.start), scale)
              place &+= 1
            }
            starts.initializeElement(at: lexicon, to: own)
            offsets.initializeElement(at: lexicon &+ 1, to: Int32(truncatingIfNeeded: place))
          }
          (startCount, offsetCount, count) = (lexicons, lexicons + 1, place)
        }
      }
    }
    self.offsets = offsets
    self.starts = starts
    self.scale = scale
  }

  /// Hits of one lexicon, by start, then end.
  @inlinable
  public func of(_ lexicon: Int32) -> ArraySlice<Hit> { sorted[range(lexicon)] }

  /// Hits of one lexicon that no hit of another holds the beginning of, by start, then end; and of the others
  /// those that the caller keeps.
  public func of(_ lexicon: Int32, unless cover: Int32, orElse isKept: (Hit) -> Bool = { _ in false }) -> [Hit] {
    let (hits, covers) = (of(lexicon), of(cover))
    if covers.isEmpty || hits.isEmpty { return Array(hits) }
    var kept: [Hit] = []
    kept.reserveCapacity(hits.count)
    var next = covers.startIndex
    var covered = 0
    for hit in hits {
      while next < covers.endIndex, covers[next].start <= hit.start {
        covered = max(covered, Int(covers[next].end))
        next += 1
      }
      if covered <= Int(hit.start) || isKept(hit) { kept.append(hit) }
    }
    return kept
  }

  @inlinable
  public func isEmpty(_ lexicon: Int32) -> Bool { offsets[Int(lexicon)] == offsets[Int(lexicon) + 1] }

  /// Hits of one lexicon that start within a range of tokens. Cut out where it is asked for: a slice that is handed
  /// back costs a count of references each time.
  @inlinable @inline(__always)
  public func of(_ lexicon: Int32, startingIn range: Range<Int>) -> ArraySlice<Hit> {
    sorted[mayStart(lexicon, in: range) ? places(lexicon, startingIn: range) : 0..<0]
  }

  @usableFromInline
  func places(_ lexicon: Int32, startingIn range: Range<Int>) -> Range<Int> {
    let all = self.range(lexicon)
    let first = sorted.firstStarting(at: range.lowerBound, in: all)
    var (last, step) = (first, 1)
    // Few of them mostly: looked for nearby first.
    while last + step < all.upperBound, Int(sorted[last + step].start) < range.upperBound {
      last += step
      step *= 2
    }
    return first..<sorted.firstStarting(at: range.upperBound, in: last..<min(last + step, all.upperBound))
  }

  /// Whether hits of the lexicon start within a range of tokens.
  @inlinable
  public func has(_ lexicon: Int32, startingIn range: Range<Int>) -> Bool {
    guard mayStart(lexicon, in: range) else { return false }
    let all = self.range(lexicon)
    let first = sorted.firstStarting(at: range.lowerBound, in: all)
    return first < all.upperBound && Int(sorted[first].start) < range.upperBound
  }

  /// The first hit of the lexicon that lies wholly within a range of tokens.
  @inlinable
  public func first(_ lexicon: Int32, within range: Range<Int>) -> Hit? {
    mayStart(lexicon, in: range) ? firstHit(of: lexicon, within: range) : nil
  }

  /// The same, where it is known that some may start there.
  @inlinable
  func firstHit(of lexicon: Int32, within range: Range<Int>) -> Hit? {
    let all = self.range(lexicon)
    var index = sorted.firstStarting(at: range.lowerBound, in: all)
    while index < all.upperBound, Int(sorted[index].start) < range.upperBound {
      if Int(sorted[index].end) <= range.upperBound { return sorted[index] }
      index += 1
    }
    return nil
  }

  /// The hit of the lexicon that is all of a range of tokens.
  @inlinable
  public func whole(_ lexicon: Int32, _ range: Range<Int>) -> Hit? {
    of(lexicon, startingIn: range.prefix(1)).first { Int($0.end) == range.upperBound }
  }

  @inlinable @inline(__always)
  func mayStart(_ lexicon: Int32, in range: Range<Int>) -> Bool {
    starts[Int(lexicon)].mayMeet(range, scale)
  }

  @inlinable
  func range(_ lexicon: Int32) -> Range<Int> {
    Int(offsets[Int(lexicon)])..<Int(offsets[Int(lexicon) + 1])
  }
}

extension [Hit] {
  /// Place of the first hit of a range that starts at a token or later; the end of the range when none does.
  @inlinable
  func firstStarting(at token: Int, in range: Range<Int>) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low &+ high) &>> 1
      if Int(self[middle].start) >= token { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
