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
  /// It speaks of the Act's subject itself, where the area asks for that.
  var isSpecific = false
  /// It is told of all, in words that leave nothing to ask.
  var isGeneral = false
  /// What the area asks for beside a deed stands beside it.
  var isDirect = true
  var isWeak: Bool
  var isEcho: Bool
}

/// What the clauses of a text say of one area, in the order of its frames.
struct AreaStatements {
  /// By fact of the area: those that answer it other than with silence. Most texts are silent on most facts.
  private(set) var byFact: [[Statement]]
  /// Those that give a signal.
  private(set) var signals: [Statement] = []

  /// - Parameter facts: how many the area has.
  init(facts: Int) { byFact = Array(repeating: [], count: facts) }

  mutating func add(_ statement: Statement, to area: CompiledArea, givesSignal: Bool) {
    if let fact = statement.fact, statement.value != area.facts[fact].silent { byFact[fact].append(statement) }
    if givesSignal { signals.append(statement) }
  }
}
