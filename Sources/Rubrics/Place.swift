/// Where something stands in a rule file: "sb657/audits.yaml:12:5".
public struct Place: Sendable, Hashable, Comparable, CustomStringConvertible {
  public var path: String
  /// From 1.
  public var line: Int
  /// From 1, counted in Unicode scalars.
  public var column: Int

  public init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }

  public static func < (a: Place, b: Place) -> Bool {
    (a.path, a.line, a.column) < (b.path, b.line, b.column)
  }

  public var description: String { "\(path):\(line):\(column)" }
}
