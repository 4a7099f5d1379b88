/// A rubric with the language that its facts are found by: everything a grader needs.
public struct Rulebook: Sendable, Hashable {
  public var rubric: Rubric
  public var language: Language

  public init(rubric: Rubric, language: Language) {
    self.rubric = rubric
    self.language = language
  }

  /// Reads a rubric and its language from one set of files, and holds them to each other.
  ///
  /// - Parameters:
  ///   - files: bytes by path, "sb657/audits.yaml", "sb657/evidence/audits.yaml".
  ///   - id: the rubric's folder; without a tailoring it may be left out.
  ///   - tailoring: a file that says `extends: sb657` and what it changes.
  /// - Throws: `RubricError` with every fault that was found.
  public static func load(
    _ files: [String: [UInt8]], id: String = "sb657", tailoring: (path: String, bytes: [UInt8])? = nil
  ) throws(RubricError) -> Rulebook {
    let own = files.filter { $0.key.hasPrefix("\(id)/") }
    let rubric = try Rubric.load(own, id: id)
    let language = try Language(files: own.map { (path: $0.key, bytes: $0.value) })
    var book = Rulebook(rubric: rubric, language: language)
    let problems = book.disagreements(folder: id)
    if !problems.isEmpty { throw RubricError(problems: problems) }
    if let tailoring { try book.tailor(with: tailoring.bytes, path: tailoring.path) }
    return book
  }

  /// Where the evidence files speak of facts, values or signals that the rubric does not have, or take another value
  /// for silence.
  func disagreements(folder: String) -> [Problem] {
    var found: [Problem] = []
    for area in language.areas {
      let place = Place(path: "\(folder)/evidence/\(area.id).yaml", line: 1, column: 1)
      for evidence in area.facts {
        guard let fact = rubric.fact(evidence.id) else {
          found.append(.init(place: place, message: "expected a fact of the rubric, found \(quoted(evidence.id))"))
          continue
        }
        for value in evidence.order + evidence.mixtures.map(\.value) where fact.value(value) == nil {
          found.append(
            .init(place: place, message: "expected a value of \(fact.id), found \(quoted(value))"))
        }
        if let silent = fact.silent, silent != evidence.silent {
          let message = "expected \(quoted(silent)) for silence on \(fact.id), found \(quoted(evidence.silent))"
          found.append(.init(place: place, message: message))
        }
      }
      for case let signal? in area.frames.map(\.signal) where !rubric.signals.contains(where: { $0.name == signal }) {
        found.append(.init(place: place, message: "expected a signal of the rubric, found \(quoted(signal))"))
      }
    }
    return found.sorted()
  }
}
