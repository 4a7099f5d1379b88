import NIOCore

/// Bytes as a brotli stream that packs nothing (RFC 7932, section 9.2).
enum StoredBrotli {
  /// At most 65,536 bytes, the most that one such block holds here.
  static func pack(_ text: String) -> ByteBuffer {
    let bytes = Array(text.utf8.prefix(65_536))
    // From the lowest bit: window of 16 bits, not the last block, a length of four nibbles, not compressed.
    let head = UInt32(bytes.count - 1) << 4 | 1 << 20
    var out = ByteBuffer(bytes: [UInt8(head & 0xFF), UInt8(head >> 8 & 0xFF), UInt8(head >> 16)])
    out.writeBytes(bytes)
    out.writeInteger(UInt8(3))  // last block, empty
    return out
  }
}

/// Zstandard frames that pack nothing, or one byte over and over (RFC 8878, section 3.1.1).
enum StoredZstandard {
  private static let start: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0, 0x58]
  private static let mostOfABlock = 128 << 10

  /// At most 128 KiB, the most that one block holds.
  static func pack(_ text: String) -> ByteBuffer {
    let bytes = Array(text.utf8.prefix(mostOfABlock))
    return ByteBuffer(bytes: start + block(type: 0, size: bytes.count, isLast: true) + bytes)
  }

  /// 128 MB of blanks in 4 KB.
  static let bomb: ByteBuffer = {
    var out = ByteBuffer(bytes: start)
    for left in (0..<1024).reversed() {
      out.writeBytes(block(type: 1, size: mostOfABlock, isLast: left == 0) + [0x20])
    }
    return out
  }()

  private static func block(type: UInt32, size: Int, isLast: Bool) -> [UInt8] {
    let head = UInt32(size) << 3 | type << 1 | (isLast ? 1 : 0)
    return [UInt8(head & 0xFF), UInt8(head >> 8 & 0xFF), UInt8(head >> 16)]
  }
}
