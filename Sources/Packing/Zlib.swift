import CZlib

/// Data in zlib's own wrapping (RFC 1950), as streams of a PDF hold it.
public enum Zlib {
  /// How many bytes the data at the head of `bytes` takes, and how many come out, its checksum held against these; nil
  /// where it is damaged, ends too early, or unpacks to more than `limit` bytes.
  public static func lengths(of bytes: ArraySlice<UInt8>, limit: Int) -> (packed: Int, unpacked: Int)? {
    guard bytes.count <= Int(UInt32.max) else { return nil }
    var stream = z_stream()
    guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    return bytes.withUnsafeBufferPointer { source in
      stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      stream.avail_in = UInt32(source.count)
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { buffer in
        var produced = 0
        while produced <= limit {
          stream.next_out = buffer.baseAddress
          stream.avail_out = UInt32(buffer.count)
          let code = inflate(&stream, Z_NO_FLUSH)
          produced += buffer.count - Int(stream.avail_out)
          if code == Z_STREAM_END {
            return produced <= limit ? (source.count - Int(stream.avail_in), produced) : nil
          }
          // No progress without more input: the data stops short.
          guard code == Z_OK else { return nil }
        }
        return nil
      }
    }
  }
}
