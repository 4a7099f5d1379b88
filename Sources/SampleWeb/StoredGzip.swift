import NIOCore

/// Bytes as a gzip member without compression (RFC 1951, section 3.2.4; RFC 1952).
enum StoredGzip {
  /// At most 65,535 bytes, the most that one stored block holds.
  static func pack(_ text: String) -> ByteBuffer {
    let bytes = Array(text.utf8.prefix(65_535))
    var out = ByteBuffer(bytes: [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255, 1])
    out.writeInteger(UInt16(bytes.count), endianness: .little)
    out.writeInteger(~UInt16(bytes.count), endianness: .little)
    out.writeBytes(bytes)
    out.writeInteger(checksum(bytes), endianness: .little)
    out.writeInteger(UInt32(bytes.count), endianness: .little)
    return out
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xedb8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
