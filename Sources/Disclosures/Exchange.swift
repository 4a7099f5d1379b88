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
