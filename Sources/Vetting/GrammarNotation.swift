import Rubrics

/// Reads "who certify (that|hereby)? no @goods+": words, `( | )`, `?` may lack, `+` once or more, `*` any number, `@rule`
/// and `#slot`.
struct GrammarNotation {
  private var rest: Substring
  private(set) var problem: String?

  static func form(_ text: String) -> Result<Grammar.Form, Problem> {
    var notation = GrammarNotation(rest: text[...])
    let form = notation.choice()
    if notation.problem == nil, !notation.rest.isEmpty { notation.problem = "a word, found “\(notation.rest)”" }
    return notation.problem.map { .failure(Problem(expected: $0)) } ?? .success(form)
  }

  struct Problem: Error, Hashable { var expected: String }

  private init(rest: Substring) { self.rest = rest }

  private mutating func choice() -> Grammar.Form {
    var forms = [sequence()]
    while rest.first == "|" {
      rest.removeFirst()
      forms.append(sequence())
    }
    return forms.count == 1 ? forms[0] : .choice(forms)
  }

  private mutating func sequence() -> Grammar.Form {
    var forms: [Grammar.Form] = []
    while true {
      rest = rest.drop { $0 == " " }
      guard let next = rest.first, next != "|", next != ")", problem == nil else { break }
      guard var form = atom() else { break }
      while let mark = rest.first, "?+*".contains(mark) {
        rest.removeFirst()
        form = mark == "?" ? .optional(form) : mark == "+" ? .repeated(form) : .optional(.repeated(form))
      }
      forms.append(form)
    }
    if forms.isEmpty, problem == nil { problem = "at least one word, found none" }
    return forms.count == 1 ? forms[0] : .sequence(forms)
  }

  private mutating func atom() -> Grammar.Form? {
    if rest.first == "(" {
      rest.removeFirst()
      let form = choice()
      guard rest.first == ")" else {
        if problem == nil { problem = "“)”, found “\(rest)”" }
        return nil
      }
      rest.removeFirst()
      return form
    }
    let isMarked = rest.first == "@" || rest.first == "#"
    let mark = isMarked ? rest.removeFirst() : " "
    let name = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "'" })
    rest = rest.dropFirst(name.count)
    guard !name.isEmpty else {
      problem = "a word, found “\(rest)”"
      return nil
    }
    switch mark {
    case "@": return .rule(name)
    case "#":
      if let slot = Grammar.Slot(rawValue: name) { return .slot(slot) }
      problem = "one of #\(Grammar.Slot.allCases.map(\.rawValue).joined(separator: ", #")), found “#\(name)”"
      return nil
    default:
      if name != name.lowercased() { problem = "words in small letters, found “\(name)”" }
      return .word(name)
    }
  }
}
