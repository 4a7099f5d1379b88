/// What a walk finds, each lexicon's hits in a chain in the order of the text: the walk comes from the end of it, so
/// that what is new goes first.
struct Finds {
  private var all: GrowingRow<Find>
  /// By lexicon: the first of its chain; -1 for none.
  private let firsts: UnsafeMutableBufferPointer<Int32>

  struct Find: BitwiseCopyable {
    var hit: Hit
    /// The next of the lexicon.
    var next: Int32
    /// The next of those that start at the same token and that patterns build on.
    var beside: Int32 = -1
  }

  /// - Parameters:
  ///   - firsts: memory for as many numbers as there are lexicons.
  ///   - room: how many finds are expected.
  init(_ firsts: UnsafeMutableBufferPointer<Int32>, room: Int) {
    firsts.initialize(repeating: -1)
    self.firsts = firsts
    all = GrowingRow(room: room)
  }

  var count: Int { all.count }

  func deallocate() { all.deallocate() }

  subscript(place: Int32) -> Find { all[Int(place)] }

  /// Adds a hit that starts no later than those before, and gives its place; nil for one that is there already.
  @inline(__always)
  mutating func insert(_ hit: Hit) -> Int32? {
    let first = firsts[Int(hit.lexicon)]
    // Seldom does a lexicon match twice from the same token.
    if first >= 0, all[Int(first)].hit.start == hit.start { return insert(hit, among: first) }
    let place = append(Find(hit: hit, next: first))
    firsts[Int(hit.lexicon)] = place
    return place
  }

  /// - Parameter first: the first of the lexicon, which starts where the hit does.
  @inline(never)
  private mutating func insert(_ hit: Hit, among first: Int32) -> Int32? {
    var last: Int32 = -1
    var next = first
    while next >= 0, all[Int(next)].hit.start == hit.start, all[Int(next)].hit.end <= hit.end {
      if all[Int(next)].hit.end == hit.end { return nil }
      (last, next) = (next, all[Int(next)].next)
    }
    let place = append(Find(hit: hit, next: next))
    if last < 0 { firsts[Int(hit.lexicon)] = place } else { all[Int(last)].next = place }
    return place
  }

  @inline(__always)
  private mutating func append(_ find: Find) -> Int32 {
    all.append(find)
    return Int32(truncatingIfNeeded: all.count &- 1)
  }

  mutating func put(_ find: Int32, beside other: Int32) { all[Int(other)].beside = find }

  /// Hits of one lexicon, by start, then end.
  func forEach(of lexicon: Int, _ body: (Hit) -> Void) {
    var next = firsts[lexicon]
    while next >= 0 {
      body(all[Int(next)].hit)
      next = all[Int(next)].next
    }
  }
}
