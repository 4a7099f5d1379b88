/// What became of looking for a company's disclosure. Only the first two earn letters.
public enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
  case found
  /// Found, but no link on the home page leads to it: the form points are lost.
  case foundWithoutHomepageLink
  /// The site was read and holds none; the trail says where we looked.
  case notFound
  case forbiddenByRobots
  case unreachable
  /// Something is there that could not be read: a scanned PDF, a page that is empty without scripts.
  case unreadable
  case claimsNotCovered
  /// More than one statement, and no telling which one speaks for the company.
  case severalStatements

  public var isGraded: Bool { self == .found || self == .foundWithoutHomepageLink }
}

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
