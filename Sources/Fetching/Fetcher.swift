public import Disclosures

/// The polite one way to the web: robots.txt, pacing, retries, redirects hop by hop, cookies of the company's visit.
///
/// What it decides follows from exchanges alone, so that a replay of the same exchanges decides the same.
public final class Fetcher: Sendable {
  /// Called with every exchange as soon as it is there and before anything follows from it. What it throws ends the
  /// fetch: evidence that could not be kept is not used.
  public typealias ExchangeHook = @Sendable (Exchange, ExchangeContext) async throws -> Void

  let transport: any Transport
  let visitor: Visitor
  let policy: FetchPolicy
  let time: any Timekeeper
  let onExchange: ExchangeHook?

  public init(
    transport: any Transport, visitor: Visitor, policy: FetchPolicy = FetchPolicy(),
    time: any Timekeeper = SystemTime(), onExchange: ExchangeHook? = nil
  ) {
    self.transport = transport
    self.visitor = visitor
    self.policy = policy
    self.time = time
    self.onExchange = onExchange
  }

  /// Fetches one address. Throws only what the `onExchange` hook throws; everything else is in the answer.
  public func fetch(
    _ url: String, for session: CompanySession?, accept: AcceptKind = .page, validators: Validators? = nil,
    reason: String
  ) async throws -> Fetched {
    let request = TransportRequest(url: url, accept: accept, validators: validators, headers: visitor.headers)
    let exchange = await transport.exchange(request)
    try await onExchange?(
      exchange, ExchangeContext(company: session?.company, accept: accept, reason: reason, attempt: 0))
    return Fetched(requestedURL: url, finalURL: url, exchanges: [exchange], answer: exchange.answer)
  }
}
