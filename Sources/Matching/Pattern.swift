/// A way of saying something, in the compact notation of the rubric's files.
///
/// | notation | matches |
/// |---|---|
/// | `supply chain` | these words in this order |
/// | `audit(s\|ed\|ing)` | one word with any of the endings; an empty one may be among them: `audit(\|s)` |
/// | `audit(s)?` | the word with or without the ending |
/// | `(on site\|in person) visit` | any of the groups of words |
/// | `(the\|our)?`, `word?` | the same, or nothing |
/// | `..3` | up to three words of any kind, within a sentence |
/// | `@suppliers` | anything that the lexicon of that name matches |
///
/// Hyphens read as blanks, as they do in texts; case does not matter.
public struct Pattern: Sendable, Hashable {
  public enum Item: Sendable, Hashable {
    case word(String)
    case lexicon(String)
    case gap(Int)
  }

  /// What follows each other.
  let parts: [Part]
  /// Names of the lexicons that it is built on, each once.
  public let lexicons: [String]

  enum Part: Sendable, Hashable {
    case item(Item)
    /// Ways to go on, of which one is taken; an empty one stands for nothing.
    case oneOf([[Part]])
  }

  /// The words that match it each for itself: "audit" and "audits" of `audit(|s)`, none of `supply chain`.
  var loneWords: [String] {
    guard parts.count == 1 else { return [] }
    switch parts[0] {
    case .item(.word(let word)): return [word]
    case .item: return []
    case .oneOf(let ways):
      return ways.compactMap { way in
        if way.count == 1, case .item(.word(let word)) = way[0] { return word }
        return nil
      }
    }
  }

  public struct Failure: Error, Hashable, CustomStringConvertible {
    public var notation: String
    public var column: Int
    public var reason: String
    public var description: String { "'\(notation)', character \(column): \(reason)" }
  }

  /// No pattern may stand for more sequences than this: it is a slip of the pen, or wants a lexicon of its own.
  static let limit = 6000

  public init(_ notation: String) throws(Failure) {
    var parser = PatternParser(notation: notation)
    parts = try parser.parse()
    lexicons = parser.lexicons
  }
}

struct PatternParser {
  let notation: String
  let bytes: [UInt8]
  var place = 0
  private(set) var lexicons: [String] = []

  init(notation: String) {
    self.notation = notation
    bytes = Array(notation.utf8).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 == 0x2D ? 0x20 : $0 }
  }

  mutating func parse() throws(Pattern.Failure) -> [Pattern.Part] {
    let parts = try alternatives(closing: false)[0]
    if parts.mayBeNothing { throw failure("the pattern may not match nothing at all") }
    if parts.mayOpenWithGap(backwards: false) { throw failure("a pattern may not begin with a gap") }
    if parts.mayOpenWithGap(backwards: true) { throw failure("a pattern may not end with a gap") }
    guard parts.sequenceCount <= Pattern.limit else {
      throw failure("stands for more than \(Pattern.limit) sequences")
    }
    return parts
  }

  /// Runs parted by "|", up to ")" or the end.
  private mutating func alternatives(closing: Bool) throws(Pattern.Failure) -> [[Pattern.Part]] {
    var all: [[Pattern.Part]] = []
    while true {
      all.append(try run())
      if place < bytes.count, bytes[place] == UInt8(ascii: "|") {
        guard closing else { throw failure("'|' stands only within parentheses") }
        place += 1
        continue
      }
      if place < bytes.count, bytes[place] == UInt8(ascii: ")"), !closing { throw failure("')' without '('") }
      if place >= bytes.count, closing { throw failure("'(' without ')'") }
      return all
    }
  }

  private mutating func run() throws(Pattern.Failure) -> [Pattern.Part] {
    var all: [Pattern.Part] = []
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: " "):
        place += 1
      case UInt8(ascii: "|"), UInt8(ascii: ")"):
        return all
      default:
        var part = try element()
        if place < bytes.count, bytes[place] == UInt8(ascii: "?") {
          place += 1
          part = .oneOf(part.ways + [[]])
        }
        if case .oneOf(let ways) = part, ways.count == 1 { all += ways[0] } else { all.append(part) }
      }
    }
    return all
  }

  private mutating func element() throws(Pattern.Failure) -> Pattern.Part {
    switch bytes[place] {
    case UInt8(ascii: "("):
      place += 1
      let ways = try alternatives(closing: true)
      place += 1
      return .oneOf(ways)
    case UInt8(ascii: "@"):
      place += 1
      let name = takeWhile { Self.isWord($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") }
      guard !name.isEmpty else { throw failure("a lexicon's name follows '@'") }
      if !lexicons.contains(name) { lexicons.append(name) }
      return .item(.lexicon(name))
    case UInt8(ascii: "."):
      guard place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: ".") else {
        throw failure("a gap is two points and a number: '..3'")
      }
      place += 2
      guard let length = Int(takeWhile { $0 >= 0x30 && $0 <= 0x39 }), length > 0, length <= 30 else {
        throw failure("a gap is from ..1 to ..30 words long")
      }
      return .item(.gap(length))
    default:
      let stem = takeWhile(Self.isWord)
      guard !stem.isEmpty else { throw failure("unexpected '\(Character(UnicodeScalar(bytes[place])))'") }
      return try endings(of: stem)
    }
  }

  /// "audit(s|ed)" after its stem: endings are plain letters.
  private mutating func endings(of stem: String) throws(Pattern.Failure) -> Pattern.Part {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "(") else { return .item(.word(stem)) }
    place += 1
    var all: [[Pattern.Part]] = []
    while true {
      all.append([.item(.word(stem + takeWhile(Self.isWord)))])
      guard place < bytes.count else { throw failure("'(' without ')'") }
      let mark = bytes[place]
      guard mark == UInt8(ascii: "|") || mark == UInt8(ascii: ")") else {
        throw failure("an ending holds letters only; put a blank before '(' to begin a group")
      }
      place += 1
      if mark == UInt8(ascii: ")") { break }
    }
    // "supplier(s)?" is the stem with or without an ending.
    if place < bytes.count, bytes[place] == UInt8(ascii: "?") {
      place += 1
      all.append([.item(.word(stem))])
    }
    return .oneOf(all)
  }

  private mutating func takeWhile(_ holds: (UInt8) -> Bool) -> String {
    let start = place
    while place < bytes.count, holds(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, 0x27, 0x80...0xFF: true
    default: false
    }
  }

  private func failure(_ reason: String) -> Pattern.Failure {
    Pattern.Failure(notation: notation, column: min(place, bytes.count) + 1, reason: reason)
  }
}

extension [Pattern.Part] {
  /// How many plain sequences they stand for. Not counted beyond the limit, so that no notation overflows it.
  fileprivate var sequenceCount: Int {
    reduce(1) { count, part in
      guard case .oneOf(let ways) = part else { return count }
      return Swift.min(count * ways.reduce(0) { $0 + $1.sequenceCount }, Pattern.limit + 1)
    }
  }

  fileprivate var mayBeNothing: Bool { allSatisfy(\.mayBeNothing) }

  /// Whether a gap may come first, or last when they are read backwards.
  fileprivate func mayOpenWithGap(backwards: Bool) -> Bool {
    for part in backwards ? reversed() : self {
      switch part {
      case .item(.gap): return true
      case .item: return false
      case .oneOf(let ways): if ways.contains(where: { $0.mayOpenWithGap(backwards: backwards) }) { return true }
      }
      if !part.mayBeNothing { return false }
    }
    return false
  }
}

extension Pattern.Part {
  /// An item is the only way to go on.
  fileprivate var ways: [[Pattern.Part]] {
    if case .oneOf(let ways) = self { ways } else { [[self]] }
  }

  fileprivate var mayBeNothing: Bool {
    if case .oneOf(let ways) = self { ways.contains(where: \.mayBeNothing) } else { false }
  }
}
