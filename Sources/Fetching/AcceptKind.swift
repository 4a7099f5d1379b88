/// What kind of thing is asked for; decides the `Accept` field and nothing else.
public enum AcceptKind: String, Sendable, Hashable, Codable {
  /// A page or a document to read: HTML first, then PDF and word processor files.
  case page
  case robots
  case sitemap

  /// Value of the `Accept` field (RFC 9110, section 12.5.1).
  public var field: String {
    switch self {
    case .page: "text/html,application/xhtml+xml;q=0.9,application/pdf;q=0.8,*/*;q=0.5"
    case .robots: "text/plain,*/*;q=0.5"
    case .sitemap: "application/xml,text/xml;q=0.9,*/*;q=0.5"
    }
  }
}
