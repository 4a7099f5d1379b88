import NIOCore

/// A gzip member that unpacks to 128 MB of blanks, written by hand: one deflate block with fixed codes (RFC 1951,
/// section 3.2.6), a literal blank and then "258 bytes from one byte back" over and over.
enum GzipBomb {
  static let bytes: ByteBuffer = {
    var out = ByteBuffer(bytes: [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
    var (held, count): (UInt32, UInt32) = (0, 0)
    /// Codes go in from their most significant bit.
    func put(_ code: UInt32, bits: UInt32) {
      for shift in (0..<bits).reversed() {
        held |= (code >> shift & 1) << count
        count += 1
        if count == 8 {
          out.writeInteger(UInt8(held))
          (held, count) = (0, 0)
        }
      }
    }
    put(0b1, bits: 1)  // last block
    put(0b10, bits: 2)  // fixed codes: the number 1, least significant bit first
    put(0x30 + 0x20, bits: 8)  // literal blank
    // Eight codes are 13 whole bytes, after which the pattern starts again at the same bit.
    let start = out.writerIndex
    for _ in 0..<8 {
      put(0b1100_0101, bits: 8)  // length 258
      put(0, bits: 5)  // distance 1
    }
    let pattern = out.getBytes(at: start, length: 13) ?? []
    for _ in 1..<(128 << 20) / (8 * 258) { out.writeBytes(pattern) }
    put(0, bits: 7)  // end of block
    put(0, bits: 7)
    out.writeBytes([UInt8](repeating: 0, count: 8))  // a check sum and a length that nobody should live to read
    return out
  }()
}
