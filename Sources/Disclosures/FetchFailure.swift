/// Why an address gave no response: closed and countable, so that "not found" is never taken for "unreachable".
public struct FetchFailure: Error, Sendable, Hashable, Codable {
  public var kind: Kind
  /// One sentence for a person: the deciding robots line, the refused address, the library's own words.
  public var detail: String
  /// Id of the company whose own limit was reached, so that its failure is never taken for an answer to another
  /// company; nil for what anyone would have met.
  public var company: String?

  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// robots.txt forbids the address to our agent (RFC 9309).
    case robots
    /// robots.txt itself could not be had, so that everything on the host is off limits (RFC 9309, 2.3.1.4).
    case robotsUnreachable
    /// Not http or https, or not an address at all.
    case unsupportedURL
    /// The name leads to an address that is not on the public internet.
    case forbiddenAddress
    case dns
    case connect
    case tls
    case timeout
    /// The connection ended in the middle of an answer.
    case interrupted
    case tooLarge
    case badEncoding
    case malformed
    case redirectLimit
    /// The run's own limits: pages, time or bytes a company may take.
    case budget
    /// A replay was asked for something that its archive does not hold.
    case notArchived
    case cancelled
  }

  public init(_ kind: Kind, _ detail: String, company: String? = nil) {
    self.kind = kind
    self.detail = detail
    self.company = company
  }
}
