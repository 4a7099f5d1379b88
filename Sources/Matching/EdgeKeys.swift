/// The keys of a node's edges, where they stand in a trie's memory: words, then lexicons, each ascending.
struct EdgeKeys {
  /// So many are looked at in one step. Beyond the last of a node there is memory for as many.
  static let atOnce = 8
  /// Of more than so many, it is worth to look first which half a key is in.
  private static let few = 32

  private let keys: UnsafeRawPointer

  @inline(__always)
  init(at cell: UnsafePointer<Int32>) { keys = UnsafeRawPointer(cell) }

  /// Where a key stands among those from one place on and before another; nil for one that is not there.
  @inline(__always)
  func place(of key: Int32, _ start: Int, _ end: Int) -> Int? {
    let key = Trie.Key(truncatingIfNeeded: key)
    var (start, last) = (start, end)
    while last &- start > Self.few {
      let middle = (start &+ last) &>> 1
      if self[middle] > key { last = middle } else { start = middle }
    }
    let sought = SIMD8<Trie.Key>(repeating: key)
    while start < last {
      let same = keys.loadUnaligned(fromByteOffset: start &* width, as: SIMD8<Trie.Key>.self) .== sought
      let halves = unsafeBitCast(same, to: SIMD2<UInt64>.self)
      if halves[0] != 0 { return at(start &+ halves[0].trailingZeroBitCount &>> 4, before: last) }
      if halves[1] != 0 { return at(start &+ 4 &+ halves[1].trailingZeroBitCount &>> 4, before: last) }
      start &+= Self.atOnce
    }
    return nil
  }

  private func at(_ place: Int, before end: Int) -> Int? { place < end ? place : nil }

  private subscript(place: Int) -> Trie.Key {
    @inline(__always) get { keys.load(fromByteOffset: place &* width, as: Trie.Key.self) }
  }
}

private let width = MemoryLayout<Trie.Key>.size
