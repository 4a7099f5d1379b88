import Construing
import Matching

/// Follows the rules of a grammar through the words of one document.
struct GrammarParse {
  private let grammar: Grammar
  private let tokens: [Token]
  private let words: [String]
  private let slots: Slots
  private let abbreviations: Set<String>
  private var known: [Key: [Int]] = [:]
  /// The furthest word that was looked at and not understood.
  private(set) var furthest = 0
  /// Where the present unit has to have ended, so that no list without end keeps us busy.
  private var last = 0

  private struct Key: Hashable {
    var rule: String
    var at: Int
    var isFirst: Bool
  }

  /// Longer sentences are nobody's certification.
  private static let longestUnit = 600

  init(_ grammar: Grammar, _ tokens: [Token], _ words: [String], _ slots: Slots) {
    (self.grammar, self.tokens, self.words, self.slots) = (grammar, tokens, words, slots)
    abbreviations = grammar.words(of: Grammar.abbreviation)
  }

  /// Where units end that begin at a token; what follows a unit begins a new sentence or line.
  mutating func unitEnds(from start: Int) -> [Int] {
    known.removeAll(keepingCapacity: true)
    furthest = start
    last = min(tokens.count, start + Self.longestUnit)
    return ends(.rule(Grammar.unit), start, isFirst: true).filter { end in
      let isEnd = end == tokens.count || tokens[end].gap >= .colon
      if !isEnd { furthest = max(furthest, end) }
      return isEnd
    }
  }

  /// Whether something that follows from a rule begins at a token.
  mutating func opens(_ rule: String, at token: Int) -> Bool {
    known.removeAll(keepingCapacity: true)
    last = min(tokens.count, token + Self.longestUnit)
    return !ends(.rule(rule), token, isFirst: true).isEmpty
  }

  /// Where a form that begins at `place` may end, in order, each once.
  private mutating func ends(_ form: Grammar.Form, _ place: Int, isFirst: Bool) -> [Int] {
    switch form {
    case .word(let word):
      guard isOpen(place, isFirst), words[place] == word else { return miss(place) }
      return [place + 1]
    case .slot(let slot):
      guard isOpen(place, isFirst) else { return miss(place) }
      let ends = slots.ends(slot, place)
      return ends.isEmpty ? miss(place) : ends
    case .rule(let name):
      let key = Key(rule: name, at: place, isFirst: isFirst)
      if let ends = known[key] { return ends }
      guard let rule = grammar.rules[name] else { return [] }
      let found = ends(rule.form, place, isFirst: isFirst)
      known[key] = found
      return found
    case .choice(let forms):
      var found: Set<Int> = []
      for form in forms { found.formUnion(ends(form, place, isFirst: isFirst)) }
      return found.sorted()
    case .sequence(let forms):
      var open: Set<Int> = [place]
      for form in forms {
        var next: Set<Int> = []
        for start in open { next.formUnion(ends(form, start, isFirst: isFirst && start == place)) }
        open = next
        if open.isEmpty { return [] }
      }
      return open.sorted()
    case .optional(let form): return Set(ends(form, place, isFirst: isFirst) + [place]).sorted()
    case .repeated(let form):
      var found: Set<Int> = []
      var open: Set<Int> = [place]
      while !open.isEmpty {
        var next: Set<Int> = []
        for start in open { next.formUnion(ends(form, start, isFirst: isFirst && start == place)) }
        open = next.subtracting(found)
        found.formUnion(open)
      }
      return found.sorted()
    }
  }

  /// No sentence ends within a unit, but the point of "Gov. Code" ends none.
  private func isOpen(_ place: Int, _ isFirst: Bool) -> Bool {
    place < last && (isFirst || tokens[place].gap != .stop || abbreviations.contains(words[place - 1]))
  }

  private mutating func miss(_ place: Int) -> [Int] {
    furthest = max(furthest, place)
    return []
  }
}
