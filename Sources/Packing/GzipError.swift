/// Why bytes could not be taken out of gzip.
public enum GzipError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The bytes do not begin as a gzip member does (RFC 1952, 2.3.1).
  case notGzip
  /// The input ends within a member.
  case truncated
  /// Broken deflate data, or a checksum or length that does not fit; with zlib's own words.
  case damaged(String)
  /// More came out than the caller allows.
  case tooLarge(limit: Int)

  public var description: String {
    switch self {
    case .notGzip: "not gzip data"
    case .truncated: "gzip data ends in the middle of a member"
    case .damaged(let why): "damaged gzip data: \(why)"
    case .tooLarge(let limit): "gzip data unpacks to more than \(limit) bytes"
    }
  }
}
