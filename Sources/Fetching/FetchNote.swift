/// A limit of ours that the audit of a company ran into.
public enum FetchNote: Sendable, Hashable {
  /// robots.txt of the host asks for a longer delay than we wait at most.
  case crawlDelayCapped(host: String, asked: Duration, used: Duration)
  /// The host asked us to come back later than we wait at most (Retry-After), so we did not come back.
  case retryAfterTooLong(host: String, asked: Duration, limit: Duration)

  /// Whether it is about a time that a host asked for, which was too long for us.
  public var isRetryAfter: Bool {
    if case .retryAfterTooLong = self { true } else { false }
  }

  /// One sentence for a person.
  public var sentence: String {
    switch self {
    case .crawlDelayCapped(let host, let asked, let used):
      "\(host) asks for a delay of \(asked.inSeconds) s between requests; we waited \(used.inSeconds) s."
    case .retryAfterTooLong(let host, let asked, let limit):
      "\(host) asked us to come back after \(asked.inSeconds) s, more than our limit of \(limit.inSeconds) s."
    }
  }
}
