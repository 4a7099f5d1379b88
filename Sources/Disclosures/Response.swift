/// What a server answered.
public struct Response: Sendable, Hashable {
  public var status: Int
  /// Status line and header lines as received, ending in an empty line.
  public var head: [UInt8]
  /// Header fields in the order received; names as sent.
  public var headers: [Header]
  /// Body after transfer and content decoding.
  public var body: [UInt8]
  /// Why the body stops early; nil when it is whole.
  public var truncated: Truncation?

  public struct Header: Sendable, Hashable {
    public var name: String
    public var value: String
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Reasons of WARC 1.1, section 5.13 (`WARC-Truncated`).
  public enum Truncation: String, Sendable, Hashable, Codable { case length, time, disconnect, unspecified }

  public init(status: Int, head: [UInt8], headers: [Header], body: [UInt8], truncated: Truncation? = nil) {
    self.status = status
    self.head = head
    self.headers = headers
    self.body = body
    self.truncated = truncated
  }

  /// First value of a header field; names compare without case (RFC 9110, section 5.1).
  public func header(_ name: String) -> String? {
    let wanted = name.lowercased()
    return headers.first { $0.name.lowercased() == wanted }?.value
  }
}
