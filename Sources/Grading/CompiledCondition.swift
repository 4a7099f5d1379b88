import Rubrics

/// A condition of the rubric over indices of facts and signals, decided with three answers: a fact in doubt leaves
/// open what depends on it.
enum CompiledCondition: Sendable {
  case value(fact: Int, mask: UInt64)
  case signal(Int)
  case all([CompiledCondition])
  case any([CompiledCondition])
  indirect case not(CompiledCondition)
  case atLeast(Int, of: [CompiledCondition])

  /// Nil when it depends on a fact in doubt.
  func holds(for answers: Answers) -> Bool? {
    switch self {
    case .value(let fact, let mask): return answers.has(fact, mask)
    case .signal(let index): return answers.signals[index]
    case .not(let part): return part.holds(for: answers).map { !$0 }
    case .all(let parts): return Self.count(parts, answers, needed: parts.count)
    case .any(let parts): return Self.count(parts, answers, needed: 1)
    case .atLeast(let needed, let parts): return Self.count(parts, answers, needed: needed)
    }
  }

  private static func count(_ parts: [CompiledCondition], _ answers: Answers, needed: Int) -> Bool? {
    var (certain, open) = (0, 0)
    for part in parts {
      // Most parts are plain: a call for each costs more than its answer.
      let holds: Bool? =
        if case .value(let fact, let mask) = part { answers.has(fact, mask) } else { part.holds(for: answers) }
      switch holds {
      case true?: certain += 1
      case nil: open += 1
      case false?: break
      }
    }
    if certain >= needed { return true }
    return certain + open >= needed ? nil : false
  }
}
