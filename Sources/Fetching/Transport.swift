public import Disclosures

/// One HTTP exchange, without any policy: no robots, no pacing, no retries, no redirects followed.
///
/// `CurlTransport` asks the web; a replay answers from an archive; tests answer from a table.
public protocol Transport: Sendable {
  /// Asks and waits for the answer. Never throws: what went wrong is an exchange too, with a failure as its answer.
  /// A cancelled task gets a `.cancelled` failure soon after the cancellation.
  func exchange(_ request: TransportRequest) async -> Exchange

  /// An answer that is already at hand, for which nobody has to be visited: it is neither paced nor handed to the
  /// fetcher's `onExchange` hook. Nil sends the request to `exchange`.
  ///
  /// A replay answers here and refuses in `exchange`; a resumed run answers what it had committed, and asks the web
  /// for the rest.
  func recorded(_ request: TransportRequest) async -> Exchange?

  /// Whether a visit that is being repeated came to this request, a further attempt, as well; nil where nothing is
  /// being repeated and the policy decides about further attempts.
  ///
  /// A replay knows it: whoever was asked then is asked again, whatever the limits are now, and nobody is waited for.
  func isRepeated(_ retry: TransportRequest) async -> Bool?
}

extension Transport {
  public func recorded(_ request: TransportRequest) async -> Exchange? { nil }

  public func isRepeated(_ retry: TransportRequest) async -> Bool? { nil }
}
