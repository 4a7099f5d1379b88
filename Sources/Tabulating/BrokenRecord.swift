/// A record that could not be read. The ones after it can.
public struct BrokenRecord: Sendable, Hashable {
  /// Line of the file on which it starts, from 1.
  public var line: Int
  /// One sentence that says what is wrong and where.
  public var reason: String

  public init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }
}
