import Construing
import Rubrics

extension CompiledArea {
  /// The stated reason why a clause answers the frame's fact: the rule, what it takes the clause to say, and how the
  /// clause says it. "audits.looks: Suppliers are looked at on site; said to be done, within a stated limit".
  func warrant(for statement: Statement) -> String {
    var warrant = abouts[statement.frame]
    var link = "; "
    func add(_ words: String) {
      warrant += link
      warrant += words
      link = ", "
    }
    if frames[statement.frame].isPractice || statement.mood != .asserted { add(statement.mood.words) }
    if statement.isLimited { add("within a stated limit") }
    if statement.isOffTopic { add("without naming slavery or trafficking") }
    if statement.isNarrow { add("as to the manner only") }
    return warrant
  }
}

extension Assertion.Mood {
  fileprivate var words: String {
    switch self {
    case .asserted: "said to be done"
    case .denied: "said not to be done"
    case .conditional: "said to be possible or a right"
    case .planned: "said to be planned"
    case .expected: "wished of others"
    case .recited: "in the law's own words"
    }
  }
}
