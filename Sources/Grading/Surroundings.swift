import Matching
import Rubrics

/// What must, or must not, stand around acts: that of all frames in one row, as plain numbers. They are looked at
/// hundreds of times a document, and counting a reference costs as much as looking.
struct Surroundings: Sendable {
  /// Some that follow each other.
  typealias Places = Range<Int>
  /// Some lists of them that follow each other.
  typealias Ways = Range<Int>

  /// Some of which any will do.
  struct Choice: Sendable {
    let close: Places
    let wide: Places
    let far: Places

    var isEmpty: Bool { close.isEmpty && wide.isEmpty && far.isEmpty }
  }

  private(set) var all: [CompiledSurrounding] = []
  private(set) var ways: [Places] = []
  /// Lists of lexicons of which any will do, each once: many ask for the same words.
  private(set) var lists: [Range<Int>] = []
  /// Lexicons, those of each list after those of the one before.
  private(set) var lexicons: [Int32] = []
  private var numbers: [[String]: Int] = [:]
  /// Each lexicon once; and the lists that each is in, one after the other.
  private var uses: [Use] = []
  private var users: [Int32] = []

  /// - Parameter area: the frame's, its place among all areas.
  mutating func add(_ surroundings: [Surrounding], area: Int, _ book: PhraseBook) -> Places {
    let first = all.count
    for surrounding in surroundings {
      let list = number(of: surrounding.lexicons, book)
      all.append(
        CompiledSurrounding(
          window: surrounding.window, scope: surrounding.window.scope, list: Int32(list), area: Int32(area)))
    }
    return first..<all.count
  }

  private mutating func number(of names: [String], _ book: PhraseBook) -> Int {
    if let known = numbers[names] { return known }
    let first = lexicons.count
    lexicons += names.compactMap { book.id($0) }
    lists.append(first..<lexicons.count)
    numbers[names] = lists.count - 1
    return lists.count - 1
  }

  /// Of some of which any will do, those that are looked for in the same place are looked for together; the places that
  /// are found quickest come first.
  mutating func add(any surroundings: [Surrounding], area: Int, _ book: PhraseBook) -> Choice {
    var joined: [Surrounding] = []
    for surrounding in surroundings {
      if let place = joined.firstIndex(where: { $0.window == surrounding.window }) {
        joined[place].lexicons += surrounding.lexicons.filter { !joined[place].lexicons.contains($0) }
      } else {
        joined.append(surrounding)
      }
    }
    func add(_ scope: Scope) -> Places { self.add(joined.filter { $0.window.scope == scope }, area: area, book) }
    return Choice(close: add(.close), wide: add(.wide), far: add(.far))
  }

  /// Of each list, the stretches of a text in which any of its words begin.
  func met(in hits: Hits) -> [Stretches] {
    var met = [Stretches](repeating: Stretches(), count: lists.count)
    met.withUnsafeMutableBufferPointer { met in
      for use in uses {
        let starts = hits.stretches(of: use.lexicon)
        if starts.isEmpty { continue }
        for place in use.first..<use.end { met[Int(users[Int(place)])].formUnion(starts) }
      }
    }
    return met
  }

  /// To be called once all are there: notes of each lexicon which lists it is in. Most have no word in a text, and are
  /// passed over by one look.
  mutating func complete() {
    var users: [Int32: [Int32]] = [:]
    for (list, places) in lists.enumerated() {
      for lexicon in lexicons[places] { users[lexicon, default: []].append(Int32(list)) }
    }
    for (lexicon, lists) in users.sorted(by: { $0.key < $1.key }) {
      let first = Int32(self.users.count)
      self.users += lists
      uses.append(Use(lexicon: lexicon, first: first, end: Int32(self.users.count)))
    }
  }

  /// A lexicon with the lists that it is in: their places among the users.
  private struct Use {
    let lexicon: Int32
    let first: Int32
    let end: Int32
  }

  /// Places of the lexicons of a list.
  func lexicons(of list: Int32) -> Range<Int> { lists[Int(list)] }

  mutating func add(ways lists: [[Surrounding]], area: Int, _ book: PhraseBook) -> Ways {
    let places = lists.map { add($0, area: area, book) }
    let first = ways.count
    ways += places
    return first..<ways.count
  }
}

struct CompiledSurrounding: Sendable {
  let window: Surrounding.Window
  let scope: Scope
  /// Number of the list of its lexicons, of which any will do.
  let list: Int32
  /// Place of the frame's area among all areas.
  let area: Int32
}

/// How far around an act its window may reach.
enum Scope: UInt8, Sendable {
  /// Within the sentence of the act, or the act.
  case close
  /// To what introduces the sentence, and to what it introduces.
  case wide
  case far
}

extension Surrounding.Window {
  fileprivate var scope: Scope {
    switch self {
    case .act, .left, .right, .within, .clause: .close
    case .sentence: .wide
    default: .far
    }
  }
}
