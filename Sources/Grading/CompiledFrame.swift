import Construing
import Disclosures
import Matching
import Rubrics

/// An area's frames with lexicons as the ids of one phrase book.
final class CompiledArea: Sendable {
  let id: String
  let facts: [CompiledFact]
  let frames: [CompiledFrame]
  /// Of the frames, in their order: most texts have nothing for most frames, which need not be looked at then.
  let lexicons: [Int32]
  let specific: [CompiledSurrounding]
  let general: [CompiledSurrounding]
  /// Lexicons by which a sentence speaks of the area.
  let anchors: [Int32]
  let direct: [CompiledSurrounding]
  /// Whether a fact of the area is who does it: only there a denial of third parties leaves the practice open.
  let asksWho: Bool

  /// - Parameters:
  ///   - index: the area's place among all areas.
  ///   - lexicons: where the surroundings keep theirs.
  init(_ area: EvidenceArea, index: Int, values: FactValues, book: PhraseBook, lexicons: inout [Int32]) {
    id = area.id
    asksWho = area.facts.contains { !$0.mixtures.isEmpty }
    facts = area.facts.map { fact in
      let words = area.frames.filter { $0.doubtsSilence && $0.fact == fact.id }
      return CompiledFact(fact, values: values, doubts: words.compactMap { book.id("frame \($0.id)") })
    }
    specific = area.specific.map { CompiledSurrounding($0, area: index, book: book, lexicons: &lexicons) }
    general = area.general.map { CompiledSurrounding($0, area: index, book: book, lexicons: &lexicons) }
    direct = area.direct.map { CompiledSurrounding($0, area: index, book: book, lexicons: &lexicons) }
    anchors = area.anchors.compactMap { book.id($0) }
    let places = Dictionary(area.facts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    frames = area.frames.map {
      CompiledFrame($0, answers: places[$0.fact], area: index, values: values, book: book, lexicons: &lexicons)
    }
    self.lexicons = frames.map(\.lexicon)
  }
}

final class CompiledFrame: Sendable {
  let frame: Frame
  let lexicon: Int32
  /// Place of the fact that it answers among those of the area.
  let answers: Int?
  let isPractice: Bool
  /// Its name and what it takes a clause to say.
  let about: String
  /// By mood, in the order of all cases.
  private let values: [FactValue?]
  let needs: [CompiledSurrounding]
  let unless: [CompiledSurrounding]
  let topic: CompiledTopic?
  let limits: [CompiledSurrounding]

  init(
    _ frame: Frame, answers: Int?, area: Int, values: FactValues, book: PhraseBook, lexicons: inout [Int32]
  ) {
    self.frame = frame
    self.answers = answers
    lexicon = book.id("frame \(frame.id)") ?? 0
    isPractice = frame.fact.hasSuffix(".practice")
    about = "\(frame.id): \(frame.about.hasSuffix(".") ? String(frame.about.dropLast()) : frame.about)"
    self.values = Assertion.Mood.allCases.map { mood in frame.values[mood.rawValue].map { values[$0] } }
    func compile(_ surroundings: [Surrounding]) -> [CompiledSurrounding] {
      surroundings.map { CompiledSurrounding($0, area: area, book: book, lexicons: &lexicons) }
    }
    needs = compile(frame.needs)
    unless = compile(frame.unless)
    limits = compile(frame.limits)
    topic = frame.topic.map { topic in
      CompiledTopic(
        full: topic.full.map(compile), partial: topic.partial.map(compile),
        otherwise: topic.otherwise.map { values[$0] })
    }
  }

  func value(for mood: Assertion.Mood) -> FactValue? { values[mood.place] }
}

/// A fact with what a text that is silent on it comes to. A class for being handed about by one reference.
final class CompiledFact: Sendable {
  let fact: EvidenceFact
  let silent: FactValue
  /// Values from the one that wins over all others to the one that wins over none.
  let order: [FactValue]
  /// Values that stand for several at once.
  let mixtures: [(value: FactValue, of: [FactValue])]
  private let asked: [FactValue]
  let silence: Finding
  private let values: FactValues
  /// Lexicons whose words put silence in doubt.
  let doubts: [Int32]

  init(_ fact: EvidenceFact, values: FactValues, doubts: [Int32]) {
    self.fact = fact
    self.values = values
    silent = values[fact.silent]
    asked = fact.asked.map { values[$0] }
    order = fact.order.map { values[$0] }
    mixtures = fact.mixtures.map { mixture in (values[mixture.value], mixture.of.map { values[$0] }) }
    self.doubts = doubts
    silence = Finding(fact: fact.id, values: [fact.silent])
  }

  func finding(
    _ found: [FactValue], doubt: String? = nil, alternatives: [FactValue] = [], evidence: [Evidence] = []
  ) -> Finding {
    Finding(
      fact: fact.id, values: found.map(values.word), doubt: doubt, alternatives: alternatives.map(values.word),
      evidence: evidence)
  }

  func isAsked(beside practice: FactValue) -> Bool { asked.isEmpty || asked.contains(practice) }
}

/// Plain numbers: surroundings are looked at hundreds of times a document, and counting a reference costs as much as
/// looking.
struct CompiledSurrounding: Sendable {
  /// Places of its lexicons among those of all surroundings (`Observer.surroundings`).
  let lexicons: Range<Int>
  let window: Surrounding.Window
  /// Place of the frame's area among all areas.
  let area: Int

  init(_ surrounding: Surrounding, area: Int, book: PhraseBook, lexicons all: inout [Int32]) {
    self.area = area
    let first = all.count
    all += surrounding.lexicons.compactMap { book.id($0) }
    lexicons = first..<all.count
    window = surrounding.window
  }
}

final class CompiledTopic: Sendable {
  let full: [[CompiledSurrounding]]
  let partial: [[CompiledSurrounding]]
  let otherwise: FactValue?

  init(full: [[CompiledSurrounding]], partial: [[CompiledSurrounding]], otherwise: FactValue?) {
    self.full = full
    self.partial = partial
    self.otherwise = otherwise
  }
}
