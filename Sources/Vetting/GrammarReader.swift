import Rubrics

extension YAMLNode {
  /// Takes in one file of `sentences/`: rules by name, each a list of its forms or a table with `says`; `examples` with
  /// what must and what must not be understood.
  func read(into grammar: inout Grammar) {
    for entry in entries("rules by name") {
      if entry.name == "examples" {
        entry.value.examples(into: &grammar)
        continue
      }
      let (node, holdsNames) = entry.value.forms()
      let forms = node.items("a list of what the rule says").compactMap { $0.form() }
      guard grammar.rules[entry.name] == nil else {
        inspection.report("expected each rule once, found “\(entry.name)” again", at: entry.place)
        continue
      }
      guard !forms.isEmpty else { continue }
      grammar.rules[entry.name] = Grammar.Rule(
        form: forms.count == 1 ? forms[0] : .choice(forms), place: entry.place, holdsNames: holdsNames)
    }
  }

  private func forms() -> (YAMLNode, holdsNames: Bool) {
    if case .list = content { return (self, false) }
    let fields = fields("a rule", required: ["says"], optional: ["about", "names"])
    return (fields?["says"] ?? self, fields?.flag("names") ?? false)
  }

  private func form() -> Grammar.Form? {
    guard let text = text() else { return nil }
    switch GrammarNotation.form(text) {
    case .success(let form): return form
    case .failure(let problem):
      report("expected \(problem.expected)")
      return nil
    }
  }

  private func examples(into grammar: inout Grammar) {
    guard let fields = fields("examples", optional: ["understood", "not_understood"]) else { return }
    for (name, isUnderstood) in [("understood", true), ("not_understood", false)] {
      grammar.examples += fields.items(name).compactMap { node in
        node.text().map { GrammarExample(text: $0, isUnderstood: isUnderstood, place: node.place) }
      }
    }
  }
}

extension Grammar {
  /// Reports rules that are named and missing, and those that begin with themselves, which no reader would come out of.
  func check(_ inspection: Inspection, at top: Place) {
    if rules[Self.unit] == nil {
      inspection.report("expected a rule “\(Self.unit)” in sentences/, found none", at: top)
    }
    for (name, rule) in rules.sorted(by: { $0.key < $1.key }) {
      for named in Self.named(rule.form) where rules[named] == nil {
        inspection.report("expected a known rule in “\(name)”, found “@\(named)”", at: rule.place)
      }
      var seen: Set<String> = []
      if opens(with: name, rule.form, &seen) {
        inspection.report("expected “\(name)” to begin with something else than itself", at: rule.place)
      }
    }
  }

  private static func named(_ form: Form) -> [String] {
    switch form {
    case .rule(let name): [name]
    case .word, .slot: []
    case .sequence(let forms), .choice(let forms): forms.flatMap(named)
    case .optional(let form), .repeated(let form): named(form)
    }
  }

  private func opens(with name: String, _ form: Form, _ seen: inout Set<String>) -> Bool {
    switch form {
    case .word, .slot: return false
    case .rule(let other):
      if other == name { return true }
      guard seen.insert(other).inserted, let rule = rules[other] else { return false }
      return opens(with: name, rule.form, &seen)
    case .choice(let forms):
      for form in forms where opens(with: name, form, &seen) { return true }
      return false
    case .sequence(let forms):
      for form in forms {
        if opens(with: name, form, &seen) { return true }
        if !mayBeEmpty(form) { return false }
      }
      return false
    case .optional(let form), .repeated(let form): return opens(with: name, form, &seen)
    }
  }

  /// A rule is never empty: its forms have at least one word that must stand.
  private func mayBeEmpty(_ form: Form) -> Bool {
    switch form {
    case .optional: true
    case .word, .slot, .rule: false
    case .sequence(let forms): forms.allSatisfy(mayBeEmpty)
    case .choice(let forms): forms.contains(where: mayBeEmpty)
    case .repeated(let form): mayBeEmpty(form)
    }
  }
}
