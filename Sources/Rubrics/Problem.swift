/// One thing that is wrong with a rule file: where, what was expected and what was found there.
public struct Problem: Sendable, Hashable, Comparable, CustomStringConvertible {
  public var place: Place
  public var message: String

  public init(place: Place, message: String) {
    self.place = place
    self.message = message
  }

  /// A name that is not known, with the nearest one that is.
  static func unknown(_ what: String, _ name: String, known: [String], at place: Place) -> Problem {
    let hint =
      nearestName(to: name, among: known).map { "; did you mean \(quoted($0))?" }
      ?? (known.count <= 12 ? "; known: \(known.joined(separator: ", "))" : "")
    return Problem(place: place, message: "expected a known \(what), found \(quoted(name))\(hint)")
  }

  public static func < (a: Problem, b: Problem) -> Bool { (a.place, a.message) < (b.place, b.message) }

  /// "sb657/audits.yaml:12:5: expected ..., found ...".
  public var description: String { "\(place): \(message)" }
}

/// Rule files that cannot be used, with everything that is wrong with them.
public struct RubricError: Error, Hashable, CustomStringConvertible {
  /// By place, never empty.
  public var problems: [Problem]

  public init(problems: [Problem]) { self.problems = problems.sorted() }

  /// One problem a line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
