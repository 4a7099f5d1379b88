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
  ///   - examples: whether the files' examples are read, which tell no grade.
  /// - Throws: `RubricError` with every fault that was found.
  public static func load(
    _ files: [String: [UInt8]], id: String = "sb657", tailoring: (path: String, bytes: [UInt8])? = nil,
    examples: Bool = true
  ) throws(RubricError) -> Rulebook {
    func read(_ bytes: [UInt8]) -> [UInt8] { examples ? bytes : Examples.leftOut(of: bytes) }
    let own = files.filter { $0.key.hasPrefix("\(id)/") }.mapValues(read)
    let rubric = try Rubric.load(own, id: id)
    let language = try Language(files: own.map { (path: $0.key, bytes: $0.value) })
    var book = Rulebook(rubric: rubric, language: language)
    let problems = book.disagreements()
    if !problems.isEmpty { throw RubricError(problems: problems) }
    if let tailoring { try book.tailor(with: read(tailoring.bytes), path: tailoring.path) }
    return book
  }

  /// Where the evidence files speak of facts, values or signals that the rubric does not have, or take another value
  /// for silence.
  func disagreements() -> [Problem] {
    var found: [Problem] = []
    for area in language.areas {
      for evidence in area.facts {
        guard let fact = rubric.fact(evidence.id) else {
          let known = rubric.areas.flatMap { $0.facts.map(\.id) }
          found.append(.unknown("fact of the rubric", evidence.id, known: known, at: evidence.place))
          continue
        }
        for value in evidence.order + evidence.mixtures.map(\.value) where fact.value(value) == nil {
          let place = evidence.valuePlaces[value] ?? evidence.place
          found.append(.unknown("value of \(fact.id)", value, known: fact.values.map(\.id), at: place))
        }
        if let silent = fact.silent, silent != evidence.silent {
          let message = "expected \(quoted(silent)) for silence on \(fact.id), found \(quoted(evidence.silent))"
          found.append(.init(place: evidence.valuePlaces[evidence.silent] ?? evidence.place, message: message))
        }
      }
      for frame in area.frames {
        guard let signal = frame.signal, !rubric.signals.contains(where: { $0.name == signal }) else { continue }
        let place = frame.signalPlace ?? frame.place
        // A frame that is shared names the signals of all areas at one place.
        if found.contains(where: { $0.place == place }) { continue }
        found.append(.unknown("signal of the rubric", signal, known: rubric.signals.map(\.name), at: place))
      }
    }
    return found.sorted()
  }
}
