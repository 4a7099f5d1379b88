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
    score(document, observe(document), sha256: sha256, placement: placement, capture: capture)
  }

  /// Assesses several texts that no page places anywhere, in less time than one after the other (see
  /// `Observer.observe(_:)`). One assessment each, in their order; each is scored when it is asked for, so that it can be
  /// let go before the next one is made.
  public func assess(_ texts: [(document: Document, sha256: String)]) -> some Sequence<Assessment> {
    // What was found in a text is let go with it.
    let found = Array(observe(texts.map(\.document)).reversed())
    return sequence(state: (texts[...], found)) { rest in
      guard let text = rest.0.popFirst(), let observation = rest.1.popLast() else { return nil }
      return score(text.document, observation, sha256: text.sha256)
    }
  }

  private func score(
    _ document: Document, _ observation: Observation, sha256: String, placement: Placement? = nil,
    capture: Capture? = nil
  ) -> Assessment {
    var assessment = scorer.score(
      observation, placement: placement,
      document: DocumentReference(
        id: document.id, title: document.title, sha256: sha256, language: document.language, capture: capture))
    if document.unread != nil { assessment.flags = (assessment.flags + ["partly_unread"]).sorted() }
    return assessment
  }

  /// What is found in a document, before any points. Where part of it could not be read, what is missing is in doubt, and
  /// so is a practice that was found: the rest may tell of it, limit it, or take it back.
  public func observe(_ document: Document) -> Observation { observe([document])[0] }

  private func observe(_ documents: [Document]) -> [Observation] {
    zip(documents, observer.observe(documents)).map { document, observation in
      guard let unread = document.unread else { return observation }
      var observation = observation
      let facts = rubric.areas.flatMap(\.facts)
      let practices = rubric.areas.compactMap(\.practice?.id)
      for (index, finding) in observation.findings.enumerated() {
        let isMissing = finding.evidence.isEmpty
        guard isMissing || practices.contains(finding.fact), let fact = facts.first(where: { $0.id == finding.fact })
        else { continue }
        let others = isMissing ? fact.values.map(\.id) : Self.counterclaims
        observation.findings[index].doubt = "\(unread) that nobody could read"
        observation.findings[index].alternatives = others.filter { !finding.values.contains($0) }
      }
      return observation
    }
  }

  /// What more words may make of a practice that is told of: no plan takes the place of a deed.
  private static let counterclaims = [Practice.yes, .partial, .no].map(\.rawValue)
}
