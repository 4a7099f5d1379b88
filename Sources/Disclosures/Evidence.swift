/// A quotation and the stated reason why it answers a fact.
public struct Evidence: Sendable, Hashable, Codable {
  public var quotation: Quotation
  /// The warrant: names the rule of the rubric that took the quotation and what it took it for.
  public var warrant: String

  public init(quotation: Quotation, warrant: String) {
    self.quotation = quotation
    self.warrant = warrant
  }
}
