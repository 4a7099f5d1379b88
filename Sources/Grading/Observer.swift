public import Construing
public import Disclosures
import Matching
public import Rubrics

/// Reads a document for the facts of a rubric. Built once, used for every document; safe to share between threads.
public struct Observer: Sendable {
  let book: PhraseBook
  let cues: CueTable
  let mechanisms: Mechanisms
  let areas: [CompiledArea]
  /// How many facts they have.
  private let facts: Int
  let surroundings: Surroundings
  let recognizer: Recognizer

  /// - Throws: `RubricError` when the language files lack a lexicon that the engine needs, or name each other in a
  ///   circle.
  public init(language: Language) throws(RubricError) {
    try self.init(language: language, mechanisms: .all)
  }

  /// - Parameter mechanisms: ways of reading that are switched on; all of them, but for an ablation.
  public init(language: Language, mechanisms: Mechanisms) throws(RubricError) {
    do {
      let book = try PhraseBook(language.lexicons.map { ($0.name, $0.patterns) }, sayings: language.sayings)
      cues = try CueTable(book)
      var surroundings = Surroundings()
      let values = FactValues(language.areas)
      areas = language.areas.enumerated().map {
        CompiledArea($1, index: $0, values: values, book: book, surroundings: &surroundings)
      }
      facts = areas.reduce(0) { $0 + $1.facts.count }
      surroundings.complete()
      self.surroundings = surroundings
      recognizer = Recognizer(language.recognition, book: book)
      self.book = book
    } catch let error as CueTable.Missing {
      throw language.missing(error.lexicon, of: Set(CueTable.lexicons))
    } catch {
      let top = Place(path: "language", line: 1, column: 1)
      throw RubricError(problems: [Problem(place: top, message: "\(error)")])
    }
    self.mechanisms = mechanisms
  }

  /// See `observe(_:)` of several documents.
  public func observe(_ document: Document) -> Observation { observe([document])[0] }

  /// Pure: the same document gives the same observation, whatever stands beside it.
  ///
  /// Several documents go step by step, each step over all of them: phrases, frames and code that one step needs are
  /// still in the processor's caches for the next document, and one document after the other would push them out. A
  /// hundred are enough; more push out their own readings.
  public func observe(_ documents: [Document]) -> [Observation] {
    let readings = readings(of: documents)
    var findings = [[Finding]](repeating: [], count: documents.count)
    for index in findings.indices { findings[index].reserveCapacity(facts) }
    let results = areas.map { area in
      readings.indices.map { AreaResult(area: area, reading: readings[$0], findings: &findings[$0]) }
    }
    return readings.indices.map { index in
      observation(of: readings[index], results.map { $0[index] }, findings[index])
    }
  }

  func readings(of documents: [Document]) -> [DocumentReading] {
    let texts = documents.map {
      TextWords(text: Array($0.text.utf8), passages: $0.passages, book: book, cues: cues)
    }
    let hits = texts.map { $0.hits(of: book) }
    return documents.indices.map {
      DocumentReading(document: documents[$0], words: texts[$0], hits: hits[$0], observer: self)
    }
  }

  private func observation(
    of reading: DocumentReading, _ results: [AreaResult], _ findings: [Finding]
  ) -> Observation {
    var observation = recognizer.recognize(reading, areas: results.count(where: \.speaksItself))
    observation.findings = findings
    for result in results { observation.signals += result.signals }
    observation.tellsOfItself = observation.tellsOfItself || observation.findings.contains(where: observation.isTold)
    observation.signals.sort { $0.name < $1.name }
    if observation.mayClaimNotCovered, !results.contains(where: \.speaks) { observation.doubtSilence(of: areas) }
    return observation
  }
}

extension Observation {
  /// Whether a finding rests on more than the name that an announcement gives a statement: "our statement on audits is
  /// below". A denial tells, wherever it stands.
  fileprivate func isTold(_ finding: Finding) -> Bool {
    if [Practice.no, .planned].contains(where: { finding.values.contains($0.rawValue) }) { return true }
    return finding.evidence.contains { evidence in
      !announcements.contains { $0.overlaps(evidence.quotation.range) }
    }
  }

  /// A text that says nothing on any area and speaks of whether the Act applies is none whose silence is certain.
  fileprivate mutating func doubtSilence(of areas: [CompiledArea]) {
    let practices = areas.compactMap { $0.facts.first?.fact.id }
    for place in findings.indices where practices.contains(findings[place].fact) {
      findings[place].doubt = "it speaks of whether the Act applies to the company, and what it says was not understood"
      findings[place].alternatives = ["partial"]
    }
  }
}
