/// What must hold of the findings. The whole language of gates, flags and views: no text, no numbers but a count.
public indirect enum Condition: Sendable, Hashable {
  /// The fact has at least one of the values.
  case value(fact: String, anyOf: [String])
  case signal(String)
  case all([Condition])
  case any([Condition])
  case not(Condition)
  case atLeast(Int, of: [Condition])

  /// Facts that it asks about, in order, each once.
  public var facts: [String] {
    var found: [String] = []
    visit { if case .value(let fact, _) = $0, !found.contains(fact) { found.append(fact) } }
    return found
  }

  func visit(_ body: (Condition) -> Void) {
    body(self)
    switch self {
    case .value, .signal: break
    case .all(let parts), .any(let parts), .atLeast(_, let parts): for part in parts { part.visit(body) }
    case .not(let part): part.visit(body)
    }
  }

  /// What is left when facts are no longer asked; nil when nothing is.
  func without(_ facts: [String]) -> Condition? {
    switch self {
    case .value(let fact, _): return facts.contains(fact) ? nil : self
    case .signal: return self
    case .not(let part): return part.without(facts).map { .not($0) }
    case .all(let parts):
      let left = parts.compactMap { $0.without(facts) }
      return left.isEmpty ? nil : .all(left)
    case .any(let parts):
      let left = parts.compactMap { $0.without(facts) }
      return left.isEmpty ? nil : .any(left)
    case .atLeast(let count, let parts):
      let left = parts.compactMap { $0.without(facts) }
      return left.isEmpty ? nil : .atLeast(min(count, left.count), of: left)
    }
  }
}
