/// Reads conditions and holds them to the facts, values and signals that the rubric has.
///
/// `{audits.practice: [yes, partial]}` · `{all: [...]}` · `{any: [...]}` · `{not: {...}}` ·
/// `{at_least: 3, of: [...]}` · `{signal: audits.reserved_right}` · `{is: named_condition}`. Several keys in one table
/// must all hold.
final class ConditionReader {
  private let rubric: Rubric
  private var named: [String: Condition] = [:]

  /// - Parameter named: conditions with a name; each may use the ones before it.
  init(rubric: Rubric, named entries: [YAMLNode.Entry]) {
    self.rubric = rubric
    for entry in entries { named[entry.name] = read(entry.value) }
  }

  /// Nil after a report.
  func read(_ node: YAMLNode) -> Condition? {
    let entries = node.entries("a condition")
    if case .table = node.content, entries.isEmpty { node.report("expected a condition, found an empty table") }
    var parts: [Condition] = []
    for entry in entries where entry.name != "of" {
      if let part = read(entry, of: entries.first { $0.name == "of" }?.value, in: node) { parts.append(part) }
    }
    guard parts.count > 1 else { return parts.first }
    return .all(parts)
  }

  private func read(_ entry: YAMLNode.Entry, of list: YAMLNode?, in node: YAMLNode) -> Condition? {
    switch entry.name {
    case "all": return .all(conditions(entry.value))
    case "any": return .any(conditions(entry.value))
    case "not": return read(entry.value).map { .not($0) }
    case "at_least":
      guard let list else {
        node.report("expected \u{201C}of\u{201D} with a list of conditions beside \u{201C}at_least\u{201D}, found none")
        return nil
      }
      let parts = conditions(list)
      return entry.value.wholeNumber(in: 1...max(1, parts.count)).map { .atLeast($0, of: parts) }
    case "signal":
      let known = rubric.signals.map(\.name)
      let names = entry.value.texts("a signal")
      for name in names where !known.contains(name) {
        entry.value.reportUnknown("signal", name, known: known, at: entry.value.place)
      }
      return names.count == 1 ? .signal(names[0]) : .any(names.map { .signal($0) })
    case "is":
      guard let name = entry.value.choice("a named condition", of: named.keys.sorted()) else { return nil }
      return named[name]
    default: return fact(entry)
    }
  }

  private func conditions(_ node: YAMLNode) -> [Condition] {
    node.items("a list of conditions").compactMap { read($0) }
  }

  private func fact(_ entry: YAMLNode.Entry) -> Condition? {
    guard let fact = rubric.fact(entry.name) else {
      let known = rubric.areas.flatMap { $0.facts.map(\.id) }
      entry.value.reportUnknown("fact", entry.name, known: known, at: entry.place)
      return nil
    }
    let values = entry.value.texts("a value or a list of values")
    for value in values where fact.value(value) == nil {
      entry.value.reportUnknown(
        "value of \(fact.id)", value, known: fact.values.map(\.id), at: entry.value.place)
    }
    return .value(fact: fact.id, anyOf: values)
  }
}
