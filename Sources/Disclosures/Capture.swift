/// One archived HTTP exchange: what was asked, when, and the digest under which the answer can be found again.
public struct Capture: Sendable, Hashable, Codable {
  /// Address of the exchange.
  public var url: String
  /// `WARC-Date`, RFC 3339.
  public var date: String
  public var status: Int
  /// Media type without parameters, lower case; empty when the server named none.
  public var mediaType: String
  /// Payload digest, "sha256:" and 64 lower-case hex digits. Identifies the capture in findings: the same payload is
  /// the same evidence, whichever run fetched it.
  public var digest: String
  /// Digest of the page as a browser showed it, in the same form, where that was read instead of the answer itself.
  /// It is a resource record of the archive.
  public var rendered: String?

  public init(
    url: String, date: String, status: Int, mediaType: String, digest: String, rendered: String? = nil
  ) {
    self.url = url
    self.date = date
    self.status = status
    self.mediaType = mediaType
    self.digest = digest
    self.rendered = rendered
  }
}
