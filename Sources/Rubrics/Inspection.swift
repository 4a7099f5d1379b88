/// Collects what is wrong with a set of rule files while they are read, so that one look at the output is enough to
/// mend them all.
///
/// Readers go on after a problem with whatever can still be read and call `finish()` last.
public final class Inspection {
  public private(set) var problems: [Problem] = []

  public init() {}

  public func report(_ message: String, at place: Place) {
    let problem = Problem(place: place, message: message)
    // The same node may be looked at twice; it is wrong once.
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// - Throws: `RubricError` when anything was reported.
  public func finish() throws(RubricError) {
    if !problems.isEmpty { throw RubricError(problems: problems) }
  }
}
