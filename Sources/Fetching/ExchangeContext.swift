/// Why an exchange took place; goes into the archive's decision trail.
public struct ExchangeContext: Sendable, Hashable {
  /// Id of the company for which it was asked; nil outside a company's visit. A host's robots.txt is asked once for
  /// all companies and carries the one that happened to come first.
  public var company: String?
  public var accept: AcceptKind
  /// The caller's words: "home page", "footer link 'Supply Chains Act'"; "robots.txt" for robots.txt.
  public var reason: String
  /// As in the request: 0 for the fetch's first exchange for its address, 1 for the first retry.
  public var attempt: Int

  public init(company: String?, accept: AcceptKind, reason: String, attempt: Int) {
    self.company = company
    self.accept = accept
    self.reason = reason
    self.attempt = attempt
  }
}
