/// Eight bytes of a text, asked about at once: most of a text is passed over, and need not be looked at byte by byte.
///
/// Answers are numbers with the high bit of each byte set of which it is true. The first one set is right; of those
/// behind it some may be wrong where borrows run upwards.
@frozen public struct EightBytes: Sendable {
  /// The first byte lowest.
  public var bits: UInt64

  @inlinable @inline(__always)
  public init(bits: UInt64) { self.bits = bits }

  /// - Parameter place: eight bytes from there on have to be there; nobody looks whether they are.
  @inlinable @inline(__always)
  public init(_ text: UnsafeBufferPointer<UInt8>, at place: Int) {
    let start = UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped)
    bits = UInt64(littleEndian: start.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// The first bytes from a place on, fewer than nine; noughts behind them.
  @inlinable @inline(__always)
  public init(_ text: UnsafeBufferPointer<UInt8>, at place: Int, count: Int) {
    if place + 8 <= text.count {
      bits = EightBytes(text, at: place).first(count)
    } else {
      bits = 0
      for offset in 0..<count { bits |= UInt64(text[place + offset]) << UInt64(8 * offset) }
    }
  }

  /// The first bytes, fewer than nine; noughts behind them.
  @inlinable @inline(__always)
  public func first(_ count: Int) -> UInt64 {
    let behind = UInt64(truncatingIfNeeded: 64 - 8 * count)
    return count == 0 ? 0 : (bits &<< behind) &>> behind
  }

  @inlinable @inline(__always)
  public static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Bytes that are the same as one of ASCII.
  @inlinable @inline(__always)
  public func are(_ byte: UInt8) -> UInt64 { ((bits ^ Self.all(byte)) &- Self.all(1)) & ~bits & Self.all(0x80) }

  /// Bytes below one that is no more than 0x80.
  @inlinable @inline(__always)
  public func areBelow(_ byte: UInt8) -> UInt64 { (bits &- Self.all(byte)) & ~bits & Self.all(0x80) }

  /// Bytes that are no ASCII.
  @inlinable @inline(__always)
  public var areWide: UInt64 { bits & Self.all(0x80) }

  /// Letters of ASCII in lower case, where there are only letters and digits, which have the bit already that makes
  /// letters small.
  @inlinable @inline(__always)
  public var small: EightBytes { EightBytes(bits: bits | Self.all(0x20)) }

  /// Letters of ASCII, each of them told rightly.
  @inlinable @inline(__always)
  public var areLetters: UInt64 {
    let small = bits & Self.all(0x7F) | Self.all(0x20)
    return (small &+ Self.all(0x80 - 0x61)) & ~(small &+ Self.all(0x7F - 0x7A)) & ~bits & Self.all(0x80)
  }

  /// Digits of ASCII, each of them told rightly.
  @inlinable @inline(__always)
  public var areDigits: UInt64 {
    let low = bits & Self.all(0x7F)
    return (low &+ Self.all(0x80 - 0x30)) & ~(low &+ Self.all(0x7F - 0x39)) & ~bits & Self.all(0x80)
  }

  /// How many bytes stand before the first of which something is true; eight when it is true of none.
  @inlinable @inline(__always)
  public static func count(before marks: UInt64) -> Int { marks.trailingZeroBitCount >> 3 }

  /// How many bytes stand before the first of which something is not true that is told rightly of each.
  @inlinable @inline(__always)
  public static func count(of marks: UInt64) -> Int { count(before: ~marks & all(0x80)) }
}
