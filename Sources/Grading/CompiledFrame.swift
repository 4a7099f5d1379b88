import Construing
import Disclosures
import Matching
import Rubrics

/// An area's frames with lexicons as the ids of one phrase book.
final class CompiledArea: Sendable {
  let id: String
  /// Its place among all areas.
  let index: Int
  let facts: [CompiledFact]
  let frames: [CompiledFrame]
  /// The same frames as the rubric has them: for what is said of a statement once it counts.
  let written: [Frame]
  /// Of each frame: the reason why a clause answers its fact.
  let warrants: [Warrant]
  /// The frames that every text is asked for: those on the practice and those that give a signal.
  let leading: [Asked]
  /// Those on details alone, which are asked for beside the practices that have them.
  let detailed: [Asked]
  let specific: Surroundings.Choice
  let general: Surroundings.Choice
  /// Lexicons by which a sentence speaks of the area.
  let anchors: [Int32]
  let direct: Surroundings.Choice
  /// Whether a fact of the area is who does it: only there a denial of third parties leaves the practice open.
  let asksWho: Bool

  /// - Parameters:
  ///   - index: the area's place among all areas.
  ///   - surroundings: takes those of the area.
  init(_ area: EvidenceArea, index: Int, values: FactValues, book: PhraseBook, surroundings: inout Surroundings) {
    id = area.id
    self.index = index
    asksWho = area.facts.contains { !$0.mixtures.isEmpty }
    facts = area.facts.map { fact in
      let words = area.frames.filter { $0.doubtsSilence && $0.fact == fact.id }
      return CompiledFact(fact, values: values, doubts: words.compactMap { book.id("frame \($0.id)") })
    }
    specific = surroundings.add(any: area.specific, area: index, book)
    general = surroundings.add(any: area.general, area: index, book)
    direct = surroundings.add(any: area.direct, area: index, book)
    anchors = area.anchors.compactMap { book.id($0) }
    let places = Dictionary(area.facts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    written = area.frames
    frames = area.frames.map {
      CompiledFrame(
        $0, answers: places[$0.fact], area: index, values: values, book: book, surroundings: &surroundings)
    }
    warrants = zip(area.frames, frames).map { Warrant($0, isPractice: $1.isPractice) }
    let asked = frames.enumerated().map { Asked(frame: $0, lexicon: $1.lexicon) }
    leading = asked.filter { [frames] in frames[$0.frame].answers == 0 || frames[$0.frame].givesSignal }
    detailed = asked.filter { [frames] in frames[$0.frame].answers ?? 0 > 0 && !frames[$0.frame].givesSignal }
  }

  /// A frame's place with its lexicon: most texts have nothing for most frames, which need not be looked at then.
  struct Asked: Sendable {
    let frame: Int
    let lexicon: Int32
  }
}

/// A frame in plain numbers: hundreds are looked at in a document, and memory takes longer than looking.
struct CompiledFrame: Sendable {
  let lexicon: Int32
  /// Place of the fact that it answers among those of the area.
  let answers: Int?
  let needs: Surroundings.Places
  let unless: Surroundings.Choice
  let limits: Surroundings.Places
  let topic: CompiledTopic?
  private let values: ValuesByMood
  let isPractice: Bool
  let isLiteral: Bool
  let isOwnAct: Bool
  let isByAnyone: Bool
  let isAnswered: Bool
  let isWeak: Bool
  let isEcho: Bool
  let countsInRecital: Bool
  let givesSignal: Bool

  init(
    _ frame: Frame, answers: Int?, area: Int, values: FactValues, book: PhraseBook, surroundings: inout Surroundings
  ) {
    self.answers = answers
    lexicon = book.id("frame \(frame.id)") ?? 0
    self.values = ValuesByMood { mood in frame.values[mood.rawValue].map { values[$0] } }
    needs = surroundings.add(frame.needs, area: area, book)
    unless = surroundings.add(any: frame.unless, area: area, book)
    limits = surroundings.add(frame.limits, area: area, book)
    topic = frame.topic.map { topic in
      CompiledTopic(
        full: surroundings.add(ways: topic.full, area: area, book),
        partial: surroundings.add(ways: topic.partial, area: area, book), otherwise: topic.otherwise.map { values[$0] })
    }
    isPractice = frame.fact.hasSuffix(".practice")
    isLiteral = frame.isLiteral
    isOwnAct = frame.isOwnAct
    isByAnyone = frame.isByAnyone
    isAnswered = frame.isAnswered
    isWeak = frame.isWeak
    isEcho = frame.isEcho
    countsInRecital = frame.countsInRecital
    givesSignal = frame.signal != nil
  }

  func value(for mood: Assertion.Mood) -> FactValue? { values[mood] }
}

/// What a clause in each mood answers; nil where it says nothing.
private struct ValuesByMood: Sendable {
  private let asserted, denied, conditional, planned, expected, recited: FactValue?

  init(_ value: (Assertion.Mood) -> FactValue?) {
    asserted = value(.asserted)
    denied = value(.denied)
    conditional = value(.conditional)
    planned = value(.planned)
    expected = value(.expected)
    recited = value(.recited)
  }

  subscript(mood: Assertion.Mood) -> FactValue? {
    switch mood {
    case .asserted: asserted
    case .denied: denied
    case .conditional: conditional
    case .planned: planned
    case .expected: expected
    case .recited: recited
    }
  }
}

/// What the neighbourhood must speak of: any way of the full ones, else any of the partial ones.
struct CompiledTopic: Sendable {
  let full: Surroundings.Ways
  let partial: Surroundings.Ways
  let otherwise: FactValue?
}

/// A fact with what a text that is silent on it comes to. A class for being handed about by one reference.
final class CompiledFact: Sendable {
  let fact: EvidenceFact
  let silent: FactValue
  /// Values from the one that wins over all others to the one that wins over none.
  let order: [FactValue]
  /// Values that stand for several at once.
  let mixtures: [(value: FactValue, of: [FactValue])]
  let limitWins: Bool
  let denialWins: Bool
  let isMultiple: Bool
  private let asked: [FactValue]
  let silence: Finding
  private let values: FactValues
  /// Lexicons whose words put silence in doubt.
  let doubts: [Int32]

  init(_ fact: EvidenceFact, values: FactValues, doubts: [Int32]) {
    self.fact = fact
    self.values = values
    silent = values[fact.silent]
    limitWins = fact.limitWins
    denialWins = fact.denialWins
    isMultiple = fact.isMultiple
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
      fact: fact.id, values: values.words(found), doubt: doubt, alternatives: values.words(alternatives),
      evidence: evidence)
  }

  func isAsked(beside practice: FactValue) -> Bool { asked.isEmpty || asked.contains(practice) }
}
