public import Fetching

/// How an audit visits and what it keeps to.
public struct AuditSettings: Sendable, Hashable {
  /// Companies that are visited at the same time.
  public var hosts: Int
  /// Pages read for a company at most.
  public var pages: Int
  public var visitor: Visitor
  public var policy: FetchPolicy
  public var transport: CurlTransport.Options
  /// The day for which lists answer; nil for the newest edition.
  public var asOf: String?

  public init(
    visitor: Visitor, hosts: Int = 32, pages: Int = 30, policy: FetchPolicy = FetchPolicy(),
    transport: CurlTransport.Options = CurlTransport.Options(), asOf: String? = nil
  ) {
    self.visitor = visitor
    self.hosts = hosts
    self.pages = pages
    self.policy = policy
    self.transport = transport
    self.asOf = asOf
  }
}
