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

  /// The order of numbers by their last six bits, then by the rest.
  @inline(__always)
  static func rank(of key: Int32) -> UInt32 { UInt32(key & 63) << 26 | UInt32(key) >> 6 }

  static func key(of rank: UInt32) -> Int32 { Int32(rank >> 26 | rank << 6) }

  /// How many numbers of the set are before one, in the order of ranks, at least: as many as bits.
  @inline(__always)
  func least(below key: Int32) -> Int { (bits & (1 << UInt64(key & 63) - 1)).nonzeroBitCount }
}
