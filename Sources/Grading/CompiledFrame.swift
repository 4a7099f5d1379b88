import Construing
import Matching
import Rubrics

/// An area's frames with lexicons as the ids of one phrase book.
struct CompiledArea: Sendable {
  let id: String
  let facts: [EvidenceFact]
  let frames: [CompiledFrame]
  let specific: [CompiledSurrounding]
  let direct: [CompiledSurrounding]

  init(_ area: EvidenceArea, book: PhraseBook) {
    id = area.id
    facts = area.facts
    specific = area.specific.map { CompiledSurrounding($0, book: book) }
    direct = area.direct.map { CompiledSurrounding($0, book: book) }
    frames = area.frames.map { CompiledFrame($0, book: book) }
  }
}

struct CompiledFrame: Sendable {
  let frame: Frame
  let lexicon: Int32
  let isPractice: Bool
  /// Value for each mood, by place in `Assertion.Mood.allCases`.
  let values: [String?]
  let needs: [CompiledSurrounding]
  let unless: [CompiledSurrounding]
  let topic: CompiledTopic?
  let limits: [CompiledSurrounding]

  init(_ frame: Frame, book: PhraseBook) {
    self.frame = frame
    lexicon = book.id("frame \(frame.id)") ?? 0
    isPractice = frame.fact.hasSuffix(".practice")
    values = Assertion.Mood.allCases.map { frame.values[$0.rawValue] }
    needs = frame.needs.map { CompiledSurrounding($0, book: book) }
    unless = frame.unless.map { CompiledSurrounding($0, book: book) }
    topic = frame.topic.map { CompiledTopic($0, book: book) }
    limits = frame.limits.map { CompiledSurrounding($0, book: book) }
  }

  func value(for mood: Assertion.Mood) -> String? { values[Assertion.Mood.allCases.firstIndex(of: mood)!] }
}

struct CompiledSurrounding: Sendable {
  let lexicons: [Int32]
  let window: Surrounding.Window

  init(_ surrounding: Surrounding, book: PhraseBook) {
    lexicons = surrounding.lexicons.compactMap { book.id($0) }
    window = surrounding.window
  }
}

struct CompiledTopic: Sendable {
  let full: [[CompiledSurrounding]]
  let partial: [[CompiledSurrounding]]
  let otherwise: String?

  init(_ topic: Topic, book: PhraseBook) {
    full = topic.full.map { $0.map { CompiledSurrounding($0, book: book) } }
    partial = topic.partial.map { $0.map { CompiledSurrounding($0, book: book) } }
    otherwise = topic.otherwise
  }
}
