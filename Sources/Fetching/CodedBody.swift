/// Follows a content-coded body as it comes from the network and says whether the coding came to its own end.
///
/// libcurl hands out what it could unpack and does not mind when the rest of a gzip, deflate, brotli or zstd stream is
/// missing, as long as the body is as long as the server said. A statement that was cut in the middle must not pass
/// for a whole one.
struct CodedBody {
  private var end: any CodingEnd
  private var chunks: Dechunker?
  private var hasBytes = false

  /// Nil for a coding whose end cannot be seen.
  ///
  /// - Parameters:
  ///   - coding: the one that was applied last, in lower case.
  ///   - isChunked: whether the bytes stand in chunks (RFC 9112, section 7.1).
  ///   - limit: bytes of output after which nobody looks any further.
  init?(coding: String, isChunked: Bool, limit: Int) {
    switch coding {
    case "gzip", "x-gzip", "deflate": end = InflateEnd(limit: limit)
    case "br": end = BrotliEnd(limit: limit)
    case "zstd": end = ZstdEnd()
    default: return nil
    }
    chunks = isChunked ? Dechunker() : nil
  }

  /// Takes a piece of the body as it came from the network.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard chunks != nil else { return pass(bytes) }
    for piece in chunks?.pieces(of: bytes) ?? [] { pass(UnsafeBufferPointer(rebasing: bytes[piece])) }
  }

  /// Whether nothing is missing. A body without a single byte is whole: it was never coded.
  var isWhole: Bool { !hasBytes || end.isReached }

  private mutating func pass(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty else { return }
    hasBytes = true
    end.take(bytes)
  }
}

/// Watches a coded stream for its end.
protocol CodingEnd {
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>)
  /// Whether the stream is at its end, and nothing behind it belongs to it.
  var isReached: Bool { get }
}
