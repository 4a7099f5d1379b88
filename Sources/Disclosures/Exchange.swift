/// One HTTP request and what came of it: one hop, before anything is read from it.
///
/// A redirect is an exchange of its own. This is what an archive keeps and what a replay gives back, so everything
/// that later rooms decide must follow from exchanges alone.
public struct Exchange: Sendable, Hashable {
  /// Absolute address that was asked for, without its fragment.
  public var url: String
  /// When the request was sent.
  public var requestedAt: Timestamp
  /// Numeric address that was connected to; nil when no connection came about.
  public var remoteAddress: String?
  /// Request line and header lines as sent, ending in an empty line; empty when nothing was sent.
  public var requestHead: [UInt8]
  public var answer: Answer

  public enum Answer: Sendable, Hashable {
    case response(Response)
    case failure(FetchFailure)
  }

  public init(
    url: String, requestedAt: Timestamp, remoteAddress: String? = nil, requestHead: [UInt8] = [], answer: Answer
  ) {
    self.url = url
    self.requestedAt = requestedAt
    self.remoteAddress = remoteAddress
    self.requestHead = requestHead
    self.answer = answer
  }

  public var response: Response? {
    if case .response(let response) = answer { response } else { nil }
  }

  public var failure: FetchFailure? {
    if case .failure(let failure) = answer { failure } else { nil }
  }
}

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
