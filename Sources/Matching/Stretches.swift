/// A set of tokens of a text, kept roughly: 64 stretches of the text, a bit for each that holds one of them. That a
/// range holds none is certain; that it holds one is worth a look.
@frozen @usableFromInline
struct Stretches: Sendable {
  @usableFromInline var bits: UInt64 = 0

  @inlinable
  init() {}

  /// How a text is cut: a stretch has two to the power of `shift` tokens.
  @frozen @usableFromInline
  struct Scale: Sendable {
    @usableFromInline let shift: Int

    /// - Parameter tokens: how many the text has.
    @inlinable
    init(tokens: Int) { shift = max(0, Int.bitWidth - 6 - tokens.leadingZeroBitCount) }
  }

  @inlinable
  mutating func insert(_ token: Int, _ scale: Scale) { bits |= 1 << UInt64(token >> scale.shift & 63) }

  @inlinable @inline(__always)
  func mayMeet(_ range: Range<Int>, _ scale: Scale) -> Bool {
    let first = UInt64(truncatingIfNeeded: min(max(range.lowerBound, 0) &>> scale.shift, 63))
    let last = UInt64(truncatingIfNeeded: min(max(range.upperBound &- 1, 0) &>> scale.shift, 63))
    return bits & (~0 &<< first) & (~0 &>> (63 &- last)) != 0
  }
}
