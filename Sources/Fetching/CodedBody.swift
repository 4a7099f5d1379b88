/// Follows a content-coded body as it comes from the network and says whether the coding came to its own end.
/// Bodies of gzip and deflate it unpacks as well.
///
/// libcurl hands out what it could unpack and does not mind when the rest of a gzip, deflate, brotli or zstd stream is
/// missing, as long as the body is as long as the server said. A statement that was cut in the middle must not pass
/// for a whole one.
struct CodedBody {
  private var end: any CodingEnd
  private var chunks: Dechunker?
  private var hasBytes = false
  /// The same as `end` where it unpacks the body.
  private let inflating: InflateEnd?

  /// Nil for a coding whose end cannot be seen.
  ///
  /// - Parameters:
  ///   - coding: the one that was applied last, in lower case.
  ///   - isChunked: whether the bytes stand in chunks (RFC 9112, section 7.1).
  ///   - isAlone: no other coding lies beneath it.
  ///   - limit: bytes of output after which nobody looks any further.
  init?(coding: String, isChunked: Bool, isAlone: Bool, limit: Int) {
    switch coding {
    case "gzip", "x-gzip", "deflate":
      let inflating = InflateEnd(limit: limit, unpacks: isAlone)
      (end, self.inflating) = (inflating, isAlone ? inflating : nil)
    case "br": (end, inflating) = (BrotliEnd(limit: limit), nil)
    case "zstd": (end, inflating) = (ZstdEnd(), nil)
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

  /// Whether the body is unpacked here, and nobody else has to.
  var isUnpacked: Bool { inflating != nil }

  /// What has been unpacked since the last call.
  mutating func takeUnpacked() -> [UInt8] { inflating?.takeUnpacked() ?? [] }

  /// Whether what is unpacked here is no such coding.
  var hasFailed: Bool { inflating?.hasFailed ?? false }

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
