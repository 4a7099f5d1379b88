import Matching
import Rubrics

/// What must, or must not, stand around acts: that of all frames in one row, as plain numbers. They are looked at
/// hundreds of times a document, and counting a reference costs as much as looking.
struct Surroundings: Sendable {
  /// Some that follow each other.
  typealias Places = Range<Int>
  /// Some lists of them that follow each other.
  typealias Ways = Range<Int>

  private(set) var all: [CompiledSurrounding] = []
  private(set) var ways: [Places] = []
  /// Lists of lexicons of which any will do, each once: many ask for the same words.
  private(set) var lists: [Range<Int>] = []
  /// Lexicons, those of each list after those of the one before.
  private(set) var lexicons: [Int32] = []
  private var numbers: [[String]: Int] = [:]

  /// - Parameter area: the frame's, its place among all areas.
  mutating func add(_ surroundings: [Surrounding], area: Int, _ book: PhraseBook) -> Places {
    let first = all.count
    for surrounding in surroundings {
      let list = number(of: surrounding.lexicons, book)
      all.append(
        CompiledSurrounding(
          window: surrounding.window, isClose: surrounding.window.isClose, list: Int32(list), area: Int32(area)))
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
  mutating func add(any surroundings: [Surrounding], area: Int, _ book: PhraseBook) -> Places {
    var joined: [Surrounding] = []
    for surrounding in surroundings {
      if let place = joined.firstIndex(where: { $0.window == surrounding.window }) {
        joined[place].lexicons += surrounding.lexicons.filter { !joined[place].lexicons.contains($0) }
      } else {
        joined.append(surrounding)
      }
    }
    let (close, far) = (joined.filter(\.window.isClose), joined.filter { !$0.window.isClose })
    return add(close + far, area: area, book)
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
  /// Whether the window lies within the sentence of the act, or in the act.
  let isClose: Bool
  /// Number of the list of its lexicons, of which any will do.
  let list: Int32
  /// Place of the frame's area among all areas.
  let area: Int32
}

extension Surrounding.Window {
  /// Within the sentence of the act, or the act.
  fileprivate var isClose: Bool {
    switch self {
    case .act, .left, .right, .within, .clause: true
    default: false
    }
  }
}
