import CZlib

/// Gzip data as a whole: one member or several after each other (RFC 1952, 2.2).
public enum Gzip {
  /// Unpacks all members. Bytes after the last member that do not begin another one are passed over, as gzip(1)
  /// does: servers pad.
  ///
  /// - Parameter limit: the most bytes that may come out of all members together.
  public static func unpack(_ bytes: [UInt8], limit: Int) throws(GzipError) -> [UInt8] {
    var output: [UInt8] = []
    var position = 0
    repeat {
      let decoder = GzipDecoder(limit: limit - output.count)
      do {
        position += try decoder.decode(bytes[position...], into: &output)
      } catch .tooLarge {
        throw .tooLarge(limit: limit)
      }
      guard decoder.isFinished else { throw bytes.isEmpty ? .notGzip : .truncated }
    } while beginsMember(bytes, at: position)
    return output
  }

  /// Packs pieces, joined, as one gzip member. The header carries no time and no name of a system, so that the same
  /// input gives the same bytes.
  ///
  /// - Parameter level: 1 (fast) to 9 (small), 0 to store only.
  public static func pack(_ pieces: [UInt8]..., level: Int) throws(GzipError) -> [UInt8] {
    var stream = z_stream()
    let opened = deflateInit2_(
      &stream, Int32(level), Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard opened == Z_OK else { throw .damaged("zlib could not start at level \(level)") }
    defer { deflateEnd(&stream) }
    let total = pieces.reduce(0) { $0 + $1.count }
    guard total < Int(Int32.max) else { throw .damaged("\(total) bytes are too many for one member") }
    let bound = Int(deflateBound(&stream, UInt(total)))
    var code = Z_OK
    var packed = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      stream.next_out = buffer.baseAddress
      stream.avail_out = UInt32(bound)
      for (index, piece) in pieces.enumerated() {
        code = piece.withUnsafeBufferPointer { source in
          stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
          stream.avail_in = UInt32(source.count)
          return deflate(&stream, index == pieces.count - 1 ? Z_FINISH : Z_NO_FLUSH)
        }
      }
      count = bound - Int(stream.avail_out)
    }
    guard code == Z_STREAM_END else { throw .damaged("zlib could not pack \(total) bytes (\(code))") }
    packed[9] = 255  // operating system: unknown (RFC 1952, 2.3.1)
    return packed
  }

  private static func beginsMember(_ bytes: [UInt8], at position: Int) -> Bool {
    position + 1 < bytes.count && bytes[position] == 0x1f && bytes[position + 1] == 0x8b
  }
}
