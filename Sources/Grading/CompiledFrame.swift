import Construing
import Matching
import Rubrics

/// An area's frames with lexicons as the ids of one phrase book.
final class CompiledArea: Sendable {
  let id: String
  let facts: [EvidenceFact]
  let frames: [CompiledFrame]
  let specific: [CompiledSurrounding]
  /// Lexicons by which a sentence speaks of the area.
  let anchors: [Int32]
  let direct: [CompiledSurrounding]
  /// Whether a fact of the area is who does it: only there a denial of third parties leaves the practice open.
  let asksWho: Bool

  /// - Parameter index: the area's place among all areas.
  init(_ area: EvidenceArea, index: Int, book: PhraseBook) {
    id = area.id
    asksWho = area.facts.contains { !$0.mixtures.isEmpty }
    facts = area.facts
    specific = area.specific.map { CompiledSurrounding($0, area: index, book: book) }
    direct = area.direct.map { CompiledSurrounding($0, area: index, book: book) }
    anchors = area.anchors.compactMap { book.id($0) }
    let places = Dictionary(area.facts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    frames = area.frames.map { CompiledFrame($0, answers: places[$0.fact], area: index, book: book) }
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
  private let values: [String?]
  let needs: [CompiledSurrounding]
  let unless: [CompiledSurrounding]
  let topic: CompiledTopic?
  let limits: [CompiledSurrounding]

  init(_ frame: Frame, answers: Int?, area: Int, book: PhraseBook) {
    self.frame = frame
    self.answers = answers
    lexicon = book.id("frame \(frame.id)") ?? 0
    isPractice = frame.fact.hasSuffix(".practice")
    about = "\(frame.id): \(frame.about.hasSuffix(".") ? String(frame.about.dropLast()) : frame.about)"
    values = Assertion.Mood.allCases.map { frame.values[$0.rawValue] }
    needs = frame.needs.map { CompiledSurrounding($0, area: area, book: book) }
    unless = frame.unless.map { CompiledSurrounding($0, area: area, book: book) }
    topic = frame.topic.map { CompiledTopic($0, area: area, book: book) }
    limits = frame.limits.map { CompiledSurrounding($0, area: area, book: book) }
  }

  func value(for mood: Assertion.Mood) -> String? { values[mood.place] }
}

struct CompiledSurrounding: Sendable {
  let lexicons: [Int32]
  let window: Surrounding.Window
  /// Place of the frame's area among all areas.
  let area: Int

  init(_ surrounding: Surrounding, area: Int, book: PhraseBook) {
    self.area = area
    lexicons = surrounding.lexicons.compactMap { book.id($0) }
    window = surrounding.window
  }
}

struct CompiledTopic: Sendable {
  let full: [[CompiledSurrounding]]
  let partial: [[CompiledSurrounding]]
  let otherwise: String?

  init(_ topic: Topic, area: Int, book: PhraseBook) {
    full = topic.full.map { $0.map { CompiledSurrounding($0, area: area, book: book) } }
    partial = topic.partial.map { $0.map { CompiledSurrounding($0, area: area, book: book) } }
    otherwise = topic.otherwise
  }
}
