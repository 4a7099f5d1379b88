public struct DocumentReference: Sendable, Hashable, Codable {
  public var id: String
  public var title: String
  /// SHA-256 of the bytes that were read, lower-case hex; of several pages those of the one that `capture` names.
  public var sha256: String
  public var language: String?
  /// Where it was captured; nil for a file or an input line.
  public var capture: Capture?
  /// Where its stretches were captured, in reading order, when it is a statement on several pages or frames; nil for
  /// one page.
  public var parts: [Part]?

  /// A stretch of a document that was read from one capture.
  public struct Part: Sendable, Hashable, Codable {
    public var capture: Capture
    /// Places in `Document.passages`.
    public var passages: Range<Int>

    public init(capture: Capture, passages: Range<Int>) {
      self.capture = capture
      self.passages = passages
    }
  }

  public init(
    id: String, title: String, sha256: String, language: String?, capture: Capture? = nil, parts: [Part]? = nil
  ) {
    self.id = id
    self.title = title
    self.sha256 = sha256
    self.language = language
    self.capture = capture
    self.parts = parts
  }

  /// The page that a quotation of the document stands on.
  public func capture(of quotation: Quotation) -> Capture? {
    parts?.first { $0.passages.contains(quotation.passage) }?.capture ?? capture
  }

  /// Pages beside `capture` that the document was read from, in reading order.
  public var further: [Capture] {
    var captures: [Capture] = []
    for part in parts ?? [] where part.capture != capture && !captures.contains(part.capture) {
      captures.append(part.capture)
    }
    return captures
  }
}
