/// One thing that was done in looking for a disclosure, in order.
public struct Step: Sendable, Hashable, Codable {
  public var url: String
  /// Why it was looked at: "home page", "footer link 'Supply Chains Act'", "sitemap".
  public var reason: String
  /// What came of it: "read", "HTTP 404", "robots: Disallow: /legal (line 4)".
  public var result: String

  public init(url: String, reason: String, result: String) {
    self.url = url
    self.reason = reason
    self.result = result
  }
}
