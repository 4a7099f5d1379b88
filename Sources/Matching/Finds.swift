/// What a walk finds, each lexicon's hits in a chain in the order of the text: the walk comes from the end of it, so
/// that what is new goes first.
struct Finds {
  private var all: UnsafeMutableBufferPointer<Find>
  private(set) var count = 0
  /// By lexicon: the first of its chain; -1 for none.
  private let firsts: UnsafeMutableBufferPointer<Int32>

  struct Find {
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
    all = .allocate(capacity: max(room, 64))
  }

  func deallocate() { all.deallocate() }

  subscript(place: Int) -> Find { all[place] }

  /// Adds a hit that starts no later than those before; not one that is there already.
  @inline(__always)
  mutating func insert(_ hit: Hit) {
    var last: Int32 = -1
    var next = firsts[Int(hit.lexicon)]
    while next >= 0, all[Int(next)].hit.start == hit.start, all[Int(next)].hit.end <= hit.end {
      if all[Int(next)].hit.end == hit.end { return }
      (last, next) = (next, all[Int(next)].next)
    }
    let place = Int32(truncatingIfNeeded: count)
    if count == all.count { grow() }
    all.initializeElement(at: count, to: Find(hit: hit, next: next))
    count &+= 1
    if last < 0 { firsts[Int(hit.lexicon)] = place } else { all[Int(last)].next = place }
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Find>.allocate(capacity: all.count * 2)
    _ = larger.moveInitialize(fromContentsOf: all)
    all.deallocate()
    all = larger
  }

  mutating func put(_ find: Int, beside other: Int32) { all[find].beside = other }

  /// Hits of one lexicon, by start, then end.
  func forEach(of lexicon: Int, _ body: (Hit) -> Void) {
    var next = firsts[lexicon]
    while next >= 0 {
      body(all[Int(next)].hit)
      next = all[Int(next)].next
    }
  }
}
