import Disclosures

/// Bytes that grow at their end. Documents are written by hundreds of short pieces; an array asks at each of them whether
/// it is shared.
struct GrowingBytes: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int
  /// The memory is somebody else's; no more once it has become too small.
  private(set) var isLent = false

  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    start = .allocate(capacity: self.capacity)
  }

  /// - Parameter memory: with nothing in it, and there for as long as this is.
  init(in memory: UnsafeMutableBufferPointer<UInt8>) {
    start = memory.baseAddress ?? .allocate(capacity: 1)
    capacity = max(memory.count, 1)
    isLent = memory.baseAddress != nil
  }

  deinit { if !isLent { start.deallocate() } }

  var array: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    start[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    if count + bytes.count > capacity { grow(by: bytes.count) }
    (start + count).initialize(from: first, count: bytes.count)
    count += bytes.count
  }

  /// In quotation marks, and a colon behind them. Put where it is asked for, since keys stand in our sources: there each
  /// is a few numbers to store.
  @inline(__always)
  mutating func append(key: StaticString, afterComma: Bool) {
    let length = key.utf8CodeUnitCount
    if count + length + 4 > capacity { grow(by: length + 4) }
    var place = start + count
    if afterComma {
      place[0] = UInt8(ascii: ",")
      place += 1
    }
    place[0] = UInt8(ascii: "\"")
    (place + 1).initialize(from: key.utf8Start, count: length)
    place[length + 1] = UInt8(ascii: "\"")
    place[length + 2] = UInt8(ascii: ":")
    count = place - start + length + 3
  }

  /// In quotation marks, unless there is something to escape: then false, and nothing is appended. Hardly any text has
  /// that; so it is looked through on its way, sixteen or eight bytes at a time, the last of them twice where they do not
  /// come out even.
  mutating func append(quoted text: UnsafeBufferPointer<UInt8>) -> Bool {
    let length = text.count
    if count + length + 2 > capacity { grow(by: length + 2) }
    let place = start + count + 1
    if length < 8 {
      for offset in 0..<length {
        if JSONWriter.isEscaped(text[offset]) { return false }
        place[offset] = text[offset]
      }
    } else {
      var copy = PlainCopy(from: UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped), to: place)
      if length < 16 {
        copy.eight(at: 0)
        copy.eight(at: length - 8)
      } else {
        var offset = 0
        while offset < length - 16 {
          copy.sixteen(at: offset)
          offset &+= 16
        }
        copy.sixteen(at: length - 16)
      }
      if copy.hasEscaped { return false }
    }
    place[-1] = UInt8(ascii: "\"")
    place[length] = UInt8(ascii: "\"")
    count += length + 2
    return true
  }

  /// What stands in our sources.
  mutating func append(_ text: StaticString) { text.withUTF8Buffer { append($0) } }

  mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(decimal: number.magnitude)
  }

  private mutating func append(decimal number: UInt) {
    var (digits, bound) = (1, 10 as UInt)
    while digits < Self.mostDigits, number >= bound {
      digits += 1
      bound = bound &* 10
    }
    if count + digits > capacity { grow(by: digits) }
    count += digits
    var (rest, place) = (number, start + count)
    repeat {
      place -= 1
      place.pointee = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
  }

  mutating func append(_ points: Points) { points.spell { append($0) } }

  /// Of 2 to the power of 64.
  private static let mostDigits = 20

  @inline(never)
  private mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.moveInitialize(from: start, count: count)
    if !isLent { start.deallocate() }
    isLent = false
    start = larger
  }
}

/// Copies bytes, and looks whether one of them is to be escaped: a high bit is set for the first such byte, at least.
private struct PlainCopy {
  let source: UnsafeRawPointer
  let target: UnsafeMutableRawPointer
  private var marks = SIMD2<UInt64>()

  init(from source: UnsafeRawPointer, to target: UnsafeMutableRawPointer) {
    self.source = source
    self.target = target
  }

  @inline(__always)
  mutating func sixteen(at offset: Int) {
    let bytes = source.loadUnaligned(fromByteOffset: offset, as: SIMD2<UInt64>.self)
    marks |= Self.marks(bytes)
    target.storeBytes(of: bytes, toByteOffset: offset, as: SIMD2<UInt64>.self)
  }

  @inline(__always)
  mutating func eight(at offset: Int) {
    let bytes = source.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    marks |= Self.marks(SIMD2(bytes, bytes))
    target.storeBytes(of: bytes, toByteOffset: offset, as: UInt64.self)
  }

  var hasEscaped: Bool { (marks.x | marks.y) & EightBytes.all(0x80) != 0 }

  /// Where a quotation mark, a reverse solidus or a control character stands, as `EightBytes` tells it.
  @inline(__always)
  private static func marks(_ bytes: SIMD2<UInt64>) -> SIMD2<UInt64> {
    let quotes = (bytes ^ EightBytes.all(0x22)) &- EightBytes.all(1)
    let solidi = (bytes ^ EightBytes.all(0x5C)) &- EightBytes.all(1)
    return (quotes | solidi | (bytes &- EightBytes.all(0x20))) & ~bytes
  }
}
