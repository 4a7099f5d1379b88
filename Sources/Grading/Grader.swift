public import Disclosures
public import Rubrics

/// The one way in: a document goes in, an assessment comes out. Built once, used for every document; safe to share
/// between threads.
public struct Grader: Sendable {
  public let rubric: Rubric
  private let observer: Observer
  private let scorer: Scorer

  /// - Throws: `RubricError` when the language lacks what the engine needs.
  public init(_ book: Rulebook) throws(RubricError) {
    rubric = book.rubric
    observer = try Observer(language: book.language)
    scorer = Scorer(book.rubric)
  }

  /// Holds a document against the rubric. Pure: the same arguments give the same assessment.
  ///
  /// - Parameters:
  ///   - sha256: of the bytes that the document was read from, lower-case hex.
  ///   - placement: how the page is reached; nil when only a text is graded (see `Scorer.score`).
  ///   - capture: the archived exchange it was read from; nil for a file or an input line.
  public func assess(
    _ document: Document, sha256: String, placement: Placement? = nil, capture: Capture? = nil
  ) -> Assessment {
    var assessment = scorer.score(
      observe(document), placement: placement,
      document: DocumentReference(
        id: document.id, title: document.title, sha256: sha256, language: document.language, capture: capture))
    if document.unread != nil { assessment.flags = (assessment.flags + ["partly_unread"]).sorted() }
    return assessment
  }

  /// What is found in a document, before any points. What is missing is in doubt where part of it could not be read.
  public func observe(_ document: Document) -> Observation {
    var observation = observer.observe(document)
    guard let unread = document.unread else { return observation }
    let facts = rubric.areas.flatMap(\.facts)
    for (index, finding) in observation.findings.enumerated() where finding.evidence.isEmpty {
      guard let fact = facts.first(where: { $0.id == finding.fact }) else { continue }
      observation.findings[index].doubt = "\(unread) that nobody could read"
      observation.findings[index].alternatives = fact.values.map(\.id).filter { !finding.values.contains($0) }
    }
    return observation
  }
}
