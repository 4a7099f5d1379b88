/// A file of labelled rows that cannot be used: where, and what was expected there.
public struct EvaluationError: Error, Hashable, CustomStringConvertible {
  public var path: String
  /// From 1; nil for the file as a whole.
  public var line: Int?
  public var reason: String

  public init(path: String, line: Int? = nil, reason: String) {
    self.path = path
    self.line = line
    self.reason = reason
  }

  public var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(reason)" }
}
