/// Conditions of the rubric over indices of facts and signals, decided with three answers: a fact in doubt leaves open
/// what depends on it. The parts of all of them stand in one row, as plain numbers: they are decided again for every
/// reading of what is in doubt, and counting a reference costs as much as an answer.
struct Conditions: Sendable {
  private var parts: [Condition] = []

  enum Condition: Sendable {
    case value(fact: Int, mask: UInt64)
    case signal(Int)
    /// The place of its part.
    case not(Int)
    /// The places of its parts, of which so many must hold.
    case atLeast(Int, of: Range<Int>)
  }

  mutating func not(_ part: Condition) -> Condition {
    parts.append(part)
    return .not(parts.count - 1)
  }

  mutating func atLeast(_ needed: Int, of parts: [Condition]) -> Condition {
    let first = self.parts.count
    self.parts += parts
    return .atLeast(needed, of: first..<self.parts.count)
  }

  /// Nil when it depends on a fact in doubt.
  ///
  /// - Parameter condition: made of parts that are here.
  func holds(_ condition: Condition, for answers: Answers) -> Bool? {
    switch condition {
    case .value(let fact, let mask): answers.has(fact, mask)
    case .signal(let index): answers.signals[index]
    case .not(let part): holds(parts[part], for: answers).map { !$0 }
    case .atLeast(let needed, let places): holds(needed, of: places, for: answers)
    }
  }

  private func holds(_ needed: Int, of places: Range<Int>, for answers: Answers) -> Bool? {
    var (certain, open) = (0, 0)
    for place in places {
      // Most parts are plain: a call for each costs more than its answer.
      let holds: Bool? =
        if case .value(let fact, let mask) = parts[place] {
          answers.has(fact, mask)
        } else {
          holds(parts[place], for: answers)
        }
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
