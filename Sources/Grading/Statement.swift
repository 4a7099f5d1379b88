import Construing

/// One clause that answers one fact.
struct Statement {
  /// Place of the fact among those of its area; nil for a frame that only gives a signal.
  var fact: Int?
  var value: String
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
