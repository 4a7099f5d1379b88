public struct DocumentReference: Sendable, Hashable, Codable {
  public var id: String
  public var title: String
  /// SHA-256 of the bytes that were read, lower-case hex.
  public var sha256: String
  public var language: String?
  /// Where it was captured; nil for a file or an input line.
  public var capture: Capture?

  public init(id: String, title: String, sha256: String, language: String?, capture: Capture? = nil) {
    self.id = id
    self.title = title
    self.sha256 = sha256
    self.language = language
    self.capture = capture
  }
}
