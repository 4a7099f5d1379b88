/// What visiting one company may take, over all its hosts.
public struct CompanyBudget: Sendable, Hashable {
  /// Exchanges over the network, robots.txt, redirects and retries included.
  public var exchanges: Int
  /// Decoded body bytes.
  public var bytes: Int
  /// Since the session's first exchange.
  public var time: Duration
  /// Spent on one host, waiting included.
  public var timePerHost: Duration

  public init(
    exchanges: Int = 150, bytes: Int = 250_000_000, time: Duration = .seconds(900),
    timePerHost: Duration = .seconds(600)
  ) {
    self.exchanges = exchanges
    self.bytes = bytes
    self.time = time
    self.timePerHost = timePerHost
  }
}
