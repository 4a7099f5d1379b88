/// A set of tokens of a text, kept roughly: 64 stretches of the text, a bit for each that holds one of them. That a
/// range holds none is certain; that it holds one is worth a look.
@frozen
public struct Stretches: Sendable {
  @usableFromInline var bits: UInt64 = 0

  @inlinable
  public init() {}

  @inlinable @inline(__always)
  public var isEmpty: Bool { bits == 0 }

  @inlinable @inline(__always)
  public func meets(_ other: Stretches) -> Bool { bits & other.bits != 0 }

  @inlinable @inline(__always)
  public mutating func formUnion(_ other: Stretches) { bits |= other.bits }

  /// Those of the whole text.
  @inlinable @inline(__always)
  public static var all: Stretches {
    var all = Stretches()
    all.bits = ~0
    return all
  }

  /// How a text is cut: a stretch has two to the power of `shift` tokens.
  @frozen @usableFromInline
  struct Scale: Sendable {
    @usableFromInline let shift: Int

    /// - Parameter tokens: how many the text has.
    @inlinable
    init(tokens: Int) { shift = max(0, Int.bitWidth - 6 - tokens.leadingZeroBitCount) }
  }

  /// Adds the stretch of a token. The shift takes no more of the number than its last six bits.
  @inlinable @inline(__always)
  mutating func insert(_ token: Int, _ scale: Scale) {
    bits |= 1 &<< UInt64(truncatingIfNeeded: token &>> scale.shift)
  }

  /// All that a range of tokens meets.
  @inlinable @inline(__always)
  init(meeting range: Range<Int>, _ scale: Scale) {
    let first = UInt64(truncatingIfNeeded: min(max(range.lowerBound, 0) &>> scale.shift, 63))
    let last = UInt64(truncatingIfNeeded: min(max(range.upperBound &- 1, 0) &>> scale.shift, 63))
    bits = (~0 &<< first) & (~0 &>> (63 &- last))
  }

  @inlinable @inline(__always)
  func mayMeet(_ range: Range<Int>, _ scale: Scale) -> Bool { bits & Stretches(meeting: range, scale).bits != 0 }
}
