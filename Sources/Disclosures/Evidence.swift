/// A quotation and the stated reason why it answers a fact.
public struct Evidence: Sendable, Hashable, Codable {
  public var quotation: Quotation
  /// The warrant: names the rule of the rubric that took the quotation and what it took it for.
  public var warrant: String
  /// The page whose text, as it was read, the quotation counts in, where that is not the document that was graded: the
  /// home page that a link stands on.
  public var capture: Capture?

  public init(quotation: Quotation, warrant: String, capture: Capture? = nil) {
    self.quotation = quotation
    self.warrant = warrant
    self.capture = capture
  }
}
