/// What one exchange may take. Sizes are in bytes after decoding, times from the start of the exchange unless said. As
/// received, a body may have a quarter more bytes and 64 KiB.
public struct FetchLimits: Sendable, Hashable {
  /// Body of a page: anything that does not start like a document file.
  public var pageBytes: Int
  /// Body of a document: it starts with the marks of a PDF or of a ZIP container (DOCX). What the bytes are decides,
  /// not what the server calls them.
  public var documentBytes: Int
  /// All header lines of an answer together, interim (1xx) heads and trailers included. Readers of archives stop at
  /// 32 KiB (FastWARC), servers send a tenth of that.
  public var headerBytes: Int
  public var headerLines: Int
  /// Name look-up, TCP and TLS together.
  public var connect: Duration
  /// Until the first line of the answer is there.
  public var firstByte: Duration
  /// Until the last byte of the body is there.
  public var whole: Duration
  /// A transfer that stays under `slowBytesPerSecond` for this long is given up.
  public var slowPeriod: Duration
  public var slowBytesPerSecond: Int

  /// Body of a sitemap: 50 MB uncompressed (sitemaps.org, protocol 0.9).
  static let sitemapBytes = 52_428_800

  /// Bytes of a body as received, for so many of it as it is meant to be read: packing makes them fewer, and what goes
  /// round them (chunks, blocks that hold little) comes to far less than a quarter more where it serves a purpose.
  static func received(forBody bytes: Int) -> Int { bytes + bytes / 4 + 65_536 }

  public init(
    pageBytes: Int = 10_000_000, documentBytes: Int = 50_000_000, headerBytes: Int = 32_000, headerLines: Int = 500,
    connect: Duration = .seconds(10), firstByte: Duration = .seconds(20), whole: Duration = .seconds(60),
    slowPeriod: Duration = .seconds(20), slowBytesPerSecond: Int = 100
  ) {
    self.pageBytes = pageBytes
    self.documentBytes = documentBytes
    self.headerBytes = headerBytes
    self.headerLines = headerLines
    self.connect = connect
    self.firstByte = firstByte
    self.whole = whole
    self.slowPeriod = slowPeriod
    self.slowBytesPerSecond = slowBytesPerSecond
  }
}
