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
