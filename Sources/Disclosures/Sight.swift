/// A page that was looked at, and what it shows without words that could be quoted.
public struct Sight: Sendable, Hashable, Codable {
  public var capture: Capture
  /// "no link of this home page leads to the statement".
  public var note: String

  public init(capture: Capture, note: String) {
    self.capture = capture
    self.note = note
  }
}
