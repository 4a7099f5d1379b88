/// Collects what is wrong with a set of rule files while they are read, so that one look at the output is enough to
/// mend them all.
///
/// Readers go on after a problem with whatever can still be read and call `finish()` last.
public final class Inspection {
  public private(set) var problems: [Problem] = []

  /// Lexicons that were named, each with the place where its name stands.
  private var named: [(name: String, place: Place)] = []
  private var defined: Set<String> = []

  public init() {}

  public func report(_ message: String, at place: Place) {
    let problem = Problem(place: place, message: message)
    // The same node may be looked at twice; it is wrong once.
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// Notes that a lexicon is named somewhere, for `checkLexicons(known:)`.
  public func note(lexicon name: String, at place: Place) { named.append((name, place)) }

  /// Notes that a lexicon is defined; a second definition is reported.
  func define(lexicon name: String, at place: Place) {
    if !defined.insert(name).inserted {
      report("expected each lexicon once, found \(quoted(name)) again", at: place)
    }
  }

  /// Reports every lexicon that was named and is none of those known, where its name stands.
  public func checkLexicons(known: some Sequence<String>) {
    let known = Set(known)
    let unknown = named.filter { !known.contains($0.name) }
    if unknown.isEmpty { return }
    let names = known.sorted()
    for (place, missing) in Dictionary(grouping: unknown, by: \.place) {
      // A frame that is shared names the lexicons of all areas at one place.
      var found: [String] = []
      for (name, _) in missing where !found.contains(name) { found.append(name) }
      let near = found.lazy.compactMap { nearestName(to: $0, among: names) }.first
      let hint = near.map { "; did you mean \(quoted("@" + $0))?" } ?? ""
      report(
        "expected a known lexicon, found \(found.map { quoted("@" + $0) }.joined(separator: ", "))\(hint)", at: place)
    }
  }

  func hasProblem(in path: String) -> Bool { problems.contains { $0.place.path == path } }

  /// - Throws: `RubricError` when anything was reported.
  public func finish() throws(RubricError) {
    if !problems.isEmpty { throw RubricError(problems: problems) }
  }
}
