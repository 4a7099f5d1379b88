import Construing

/// One clause that answers one fact.
struct Statement {
  /// Place of the fact among those of its area; nil for a frame that only gives a signal.
  var fact: Int?
  var value: FactValue
  var mood: Assertion.Mood
  /// Place of the frame in its area: the order breaks ties.
  var frame: Int
  /// Tokens of the act.
  var act: Range<Int>
  var isNarrow: Bool
  /// The value was lowered from "yes" because of scope words.
  var isLimited = false
  /// The value was lowered because the neighbourhood does not speak of the subject.
  var isOffTopic = false
  var isWeak: Bool
  var isEcho: Bool

  /// Whether it is quoted before another: in the order of the text, what only echoes the law last.
  func comes(before other: Statement) -> Bool {
    if isEcho != other.isEcho { return other.isEcho }
    if act.lowerBound != other.act.lowerBound { return act.lowerBound < other.act.lowerBound }
    return frame < other.frame
  }
}

/// What the clauses of a text say of one area: those that answer a fact other than with silence, and those that give a
/// signal. Most texts are silent on most facts.
struct AreaStatements {
  /// On whether the practice is carried out, in the order of the frames.
  private(set) var practice: [Statement] = []
  private(set) var signals: [Statement] = []
  private var details: [Statement] = []
  /// By fact: how many of the details are on it.
  private var counts: [Int]

  /// - Parameter facts: how many the area has.
  init(facts: Int) { counts = [Int](repeating: 0, count: facts) }

  mutating func add(_ statement: Statement, to area: CompiledArea, givesSignal: Bool) {
    if givesSignal { signals.append(statement) }
    guard let fact = statement.fact, statement.value != area.facts[fact].silent else { return }
    if fact == 0 {
      if practice.isEmpty { practice.reserveCapacity(Self.usual) }
      practice.append(statement)
    } else {
      if details.isEmpty { details.reserveCapacity(Self.usual) }
      details.append(statement)
      counts[fact] += 1
    }
  }

  /// The statements on a detail that are wanted, those of leading frames first.
  func details(on fact: Int, where isWanted: (Statement) -> Bool) -> [Statement] {
    var wanted: [Statement] = []
    if counts[fact] == 0 { return wanted }
    wanted.reserveCapacity(counts[fact])
    for place in details.indices where details[place].fact == fact && isWanted(details[place]) {
      wanted.append(details[place])
    }
    return wanted
  }

  /// So many statements on an area are in most texts at most.
  private static let usual = 16
}
