/// A set of numbers, words or lexicons, as a bit for each by its last six bits. That two sets have nothing in common is
/// certain; that they have something is worth a look.
struct KeyBits: Sendable {
  private var bits: UInt64 = 0

  init() {}

  @inline(__always)
  init(of key: Int32) { bits = 1 << UInt64(key & 63) }

  @inline(__always)
  func mayMeet(_ other: KeyBits) -> Bool { bits & other.bits != 0 }

  @inline(__always)
  mutating func formUnion(_ other: KeyBits) { bits |= other.bits }
}
