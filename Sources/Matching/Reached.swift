/// What a walk has come to and not yet looked at: targets, each with the token before which it was reached.
struct Reached {
  private var all = UnsafeMutableBufferPointer<Item>.allocate(capacity: 256)
  private var count = 0

  struct Item {
    let target: Trie.Target
    let place: Int32
  }

  func deallocate() { all.deallocate() }

  @inline(__always)
  mutating func append(_ target: Trie.Target, _ place: Int32) {
    if count == all.count { grow() }
    all.initializeElement(at: count, to: Item(target: target, place: place))
    count &+= 1
  }

  @inline(__always)
  mutating func popLast() -> Item? {
    guard count > 0 else { return nil }
    count &-= 1
    return all[count]
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Item>.allocate(capacity: all.count * 2)
    _ = larger.moveInitialize(fromContentsOf: all)
    all.deallocate()
    all = larger
  }
}
