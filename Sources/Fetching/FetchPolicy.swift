/// How polite and how patient the fetcher is.
public struct FetchPolicy: Sendable, Hashable {
  /// Our own pause between the end of one exchange and the start of the next on a registrable domain. A longer
  /// Crawl-delay takes its place.
  public var delay: Duration
  /// Longest Crawl-delay that is honoured; beyond it we wait this long and say so.
  public var longestCrawlDelay: Duration
  /// Longest Retry-After that is waited for; beyond it we do not come back in this run.
  public var longestRetryAfter: Duration
  /// Retries after the first attempt, for answers that may be better next time.
  public var retries: Int
  /// Wait before the first retry; doubles with each further one up to `longestBackoff`, less up to half at random.
  public var backoff: Duration
  public var longestBackoff: Duration
  /// Seeds the jitter of the backoff: the same seed, address and attempt give the same wait.
  public var seed: UInt64
  /// Redirects followed for a page.
  public var redirects: Int
  /// How long an answer for robots.txt is good for (RFC 9309, section 2.4); nil when it never grows old, which is
  /// what a replay wants: its answers are as old as its archive.
  public var robotsLifetime: Duration?
  /// Whether robots.txt is asked and obeyed. Only ever off for a host of one's own.
  public var obeysRobots: Bool
  public var limits: FetchLimits

  public init(
    delay: Duration = .seconds(1), longestCrawlDelay: Duration = .seconds(10),
    longestRetryAfter: Duration = .seconds(60), retries: Int = 2, backoff: Duration = .seconds(2),
    longestBackoff: Duration = .seconds(30), seed: UInt64 = 0, redirects: Int = 10,
    robotsLifetime: Duration? = .seconds(86_400), obeysRobots: Bool = true, limits: FetchLimits = FetchLimits()
  ) {
    self.delay = delay
    self.longestCrawlDelay = longestCrawlDelay
    self.longestRetryAfter = longestRetryAfter
    self.retries = retries
    self.backoff = backoff
    self.longestBackoff = longestBackoff
    self.seed = seed
    self.redirects = redirects
    self.robotsLifetime = robotsLifetime
    self.obeysRobots = obeysRobots
    self.limits = limits
  }

  /// The same for a replay. It decides as the run did, by the same limits; what servers asked for is not waited for, as
  /// what is asked is in the archive or nowhere, and their robots.txt is as old as the rest.
  public var forReplay: FetchPolicy {
    var policy = self
    policy.robotsLifetime = nil
    return policy
  }
}
