import Construing
import Rubrics

/// The stated reason why a clause answers a frame's fact: the rule, what it takes the clause to say, and how the clause
/// says it. "audits.looks: Suppliers are looked at on site; said to be done, within a stated limit".
struct Warrant: Sendable {
  /// By mood: most clauses need no more, and every finding is told why.
  private let byMood: [String]
  private let isPractice: Bool

  init(_ frame: Frame, isPractice: Bool) {
    var about = "\(frame.id): \(frame.about)"
    if about.utf8.last == UInt8(ascii: ".") { about.removeLast() }
    byMood = Assertion.Mood.allCases.map { mood in
      isPractice || mood != .asserted ? "\(about); \(mood.words)" : about
    }
    self.isPractice = isPractice
  }

  /// - Parameter statement: of the frame.
  func text(for statement: Statement) -> String {
    var text = byMood[statement.mood.place]
    var link = isPractice || statement.mood != .asserted ? ", " : "; "
    func add(_ words: String) {
      text += link
      text += words
      link = ", "
    }
    if statement.isLimited { add("within a stated limit") }
    if statement.isOffTopic { add("without naming slavery or trafficking") }
    if statement.isNarrow { add("as to the manner only") }
    return text
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
