import Construing
import Rubrics

extension CompiledFrame {
  /// The stated reason why a clause answers the frame's fact: the rule, what it takes the clause to say, and how the
  /// clause says it. "audits.looks: Suppliers are looked at on site; said to be done, within a stated limit".
  func warrant(for statement: Statement) -> String {
    let said = isPractice || statement.mood != .asserted ? [statement.mood.words] : []
    let limits = [
      (statement.isLimited, "within a stated limit"),
      (statement.isOffTopic, "without naming slavery or trafficking"),
      (statement.isNarrow, "as to the manner only"),
    ]
    let about = frame.about.hasSuffix(".") ? String(frame.about.dropLast()) : frame.about
    let manner = (said + limits.filter(\.0).map(\.1)).joined(separator: ", ")
    return "\(frame.id): \(about)\(manner.isEmpty ? "" : "; \(manner)")"
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
