/// Plain values in a row of memory that grows. Whoever makes one gives it back; nothing looks whether a place is there.
struct GrowingRow<Element: BitwiseCopyable> {
  private var all: UnsafeMutableBufferPointer<Element>
  private(set) var count = 0

  /// - Parameter room: how many are expected.
  init(room: Int) { all = .allocate(capacity: max(room, 64)) }

  func deallocate() { all.deallocate() }

  @inline(__always)
  subscript(place: Int) -> Element {
    get { all[place] }
    nonmutating set { all[place] = newValue }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == all.count { grow() }
    all.initializeElement(at: count, to: element)
    count &+= 1
  }

  @inline(__always)
  mutating func popLast() -> Element? {
    guard count > 0 else { return nil }
    count &-= 1
    return all[count]
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: all.count * 2)
    _ = larger.moveInitialize(fromContentsOf: all)
    all.deallocate()
    all = larger
  }
}
