/// Reads the notation of a `Pattern` from left to right.
struct PatternParser {
  private let notation: String
  /// How many bytes the notation has.
  private let count: Int
  private var place = 0
  private(set) var pieces: [Pattern.Piece] = []
  /// The notation in lower case, and behind it the words that are not written out in it.
  private(set) var letters: [UInt8]
  private(set) var lexicons: [String] = []

  init(notation: String) {
    self.notation = notation
    var written = notation
    letters = written.withUTF8 { bytes in
      Array(unsafeUninitializedCapacity: bytes.count) { letters, count in
        count = bytes.count
        for place in 0..<count {
          let byte = bytes[place]
          letters[place] = byte &- 0x41 < 26 ? byte | 0x20 : byte == 0x2D ? 0x20 : byte
        }
      }
    }
    count = letters.count
    pieces.reserveCapacity(count / 4 + 1)
  }

  mutating func parse() throws(Pattern.Failure) {
    let shape = try run()
    if current == UInt8(ascii: "|") { throw failure("'|' stands only within parentheses") }
    if current == UInt8(ascii: ")") { throw failure("')' without '('") }
    if shape.mayBeNothing { throw failure("the pattern may not match nothing at all") }
    if shape.mayBeginWithGap { throw failure("a pattern may not begin with a gap") }
    if shape.mayEndWithGap { throw failure("a pattern may not end with a gap") }
    guard shape.sequences <= Pattern.limit else {
      throw failure("stands for more than \(Pattern.limit) sequences")
    }
  }

  /// Nil at the end.
  private var current: UInt8? { place < count ? letters[place] : nil }

  /// What follows each other, up to "|", ")" or the end.
  private mutating func run() throws(Pattern.Failure) -> PatternShape {
    var shape = PatternShape.nothing
    while let byte = current, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
      if byte == UInt8(ascii: " ") {
        place += 1
        continue
      }
      let start = pieces.count
      // Most elements are words as they stand.
      if let word = plainWord() {
        add(word: word)
        shape.append(.word)
        continue
      }
      var (next, ways) = try element(byte)
      if current == UInt8(ascii: "?") {
        place += 1
        if ways == 1 { pieces.append(.way(Int32(pieces.count - start))) } else { pieces.removeLast() }
        pieces.append(.way(0))
        ways += 1
        pieces.append(.choice(ways))
        next.add(way: .nothing)
      }
      shape.append(next)
    }
    return shape
  }

  /// A word that stands for itself, with no ending and no mark behind it; nil, and nothing is read, for any other.
  private mutating func plainWord() -> Range<Int>? {
    let end = endOfWord
    if end == place || end < count && (letters[end] == UInt8(ascii: "(") || letters[end] == UInt8(ascii: "?")) {
      return nil
    }
    defer { place = end }
    return place..<end
  }

  /// The same of a word that is all of a group's way.
  private mutating func wholeWay() -> Range<Int>? {
    let end = endOfWord
    guard end > place, end < count, letters[end] == UInt8(ascii: "|") || letters[end] == UInt8(ascii: ")") else {
      return nil
    }
    defer { place = end }
    return place..<end
  }

  /// Where the word ends that begins at the present place; that place itself where none does.
  private var endOfWord: Int {
    letters.withUnsafeBufferPointer { letters in
      var end = place
      while end < count, Self.isWord(letters[end]) { end += 1 }
      return end
    }
  }

  /// Of so many ways; those of a single one are left without a mark.
  private mutating func element(_ byte: UInt8) throws(Pattern.Failure) -> (PatternShape, ways: Int32) {
    switch byte {
    case UInt8(ascii: "("):
      place += 1
      return try group()
    case UInt8(ascii: "@"):
      place += 1
      try lexicon()
      return (.word, 1)
    case UInt8(ascii: "."):
      try gap()
      return (.gap, 1)
    default:
      let stem = takeWhile(Self.isWord)
      guard !stem.isEmpty else { throw failure("unexpected '\(Character(UnicodeScalar(byte)))'") }
      if current == UInt8(ascii: "(") { return try endings(of: stem) }
      add(word: stem)
      return (.word, 1)
    }
  }

  /// Runs parted by "|", up to ")".
  private mutating func group() throws(Pattern.Failure) -> (PatternShape, ways: Int32) {
    var (shape, ways) = (PatternShape.noWay, Int32(0))
    while true {
      let start = pieces.count
      // Most ways are words as they stand.
      if let word = wholeWay() {
        add(word: word)
        shape.add(way: .word)
      } else {
        shape.add(way: try run())
      }
      pieces.append(.way(Int32(pieces.count - start)))
      ways += 1
      guard let byte = current else { throw failure("'(' without ')'") }
      place += 1
      if byte == UInt8(ascii: ")") { break }
    }
    if ways == 1 { pieces.removeLast() } else { pieces.append(.choice(ways)) }
    return (shape, ways)
  }

  private mutating func lexicon() throws(Pattern.Failure) {
    let range = takeWhile { Self.isWord($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") }
    guard !range.isEmpty else { throw failure("a lexicon's name follows '@'") }
    let name = String(decoding: letters[range], as: UTF8.self)
    let known = lexicons.firstIndex(of: name)
    if known == nil { lexicons.append(name) }
    pieces.append(.lexicon(Int32(known ?? lexicons.count - 1)))
  }

  private mutating func gap() throws(Pattern.Failure) {
    guard place + 1 < count, letters[place + 1] == UInt8(ascii: ".") else {
      throw failure("a gap is two points and a number: '..3'")
    }
    place += 2
    let digits = takeWhile { $0 >= 0x30 && $0 <= 0x39 }
    let longest: Int32 = 30
    let length = digits.reduce(0) { min($0 * 10 + Int32(letters[$1] - 0x30), longest + 1) }
    guard length > 0, length <= longest else { throw failure("a gap is from ..1 to ..30 words long") }
    pieces.append(.gap(length))
  }

  /// "audit(s|ed)" after its stem: endings are plain letters.
  private mutating func endings(of stem: Range<Int>) throws(Pattern.Failure) -> (PatternShape, ways: Int32) {
    place += 1
    var (shape, ways) = (PatternShape.noWay, Int32(0))
    func add(_ word: Range<Int>, to parser: inout PatternParser) {
      parser.add(word: word)
      parser.pieces.append(.way(1))
      shape.add(way: .word)
      ways += 1
    }
    while true {
      let ending = takeWhile(Self.isWord)
      let start = letters.count
      for place in stem { letters.append(letters[place]) }
      for place in ending { letters.append(letters[place]) }
      add(start..<letters.count, to: &self)
      guard let mark = current else { throw failure("'(' without ')'") }
      guard mark == UInt8(ascii: "|") || mark == UInt8(ascii: ")") else {
        throw failure("an ending holds letters only; put a blank before '(' to begin a group")
      }
      place += 1
      if mark == UInt8(ascii: ")") { break }
    }
    // "supplier(s)?" is the stem with or without an ending.
    if current == UInt8(ascii: "?") {
      place += 1
      add(stem, to: &self)
    }
    if ways == 1 { pieces.removeLast() } else { pieces.append(.choice(ways)) }
    return (shape, ways)
  }

  /// As texts have it, where "'s" and "'" at the end of a word belong to no token.
  private mutating func add(word: Range<Int>) {
    var end = word.upperBound
    let apostrophe = UInt8(ascii: "'")
    if word.count > 2, letters[end - 1] == UInt8(ascii: "s"), letters[end - 2] == apostrophe { end -= 1 }
    if word.count > 1, letters[end - 1] == apostrophe { end -= 1 }
    pieces.append(.word(start: Int32(word.lowerBound), end: Int32(end)))
  }

  private mutating func takeWhile(_ holds: (UInt8) -> Bool) -> Range<Int> {
    let start = place
    while place < count, holds(letters[place]) { place += 1 }
    return start..<place
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x27 || byte >= 0x80
  }

  private func failure(_ reason: String) -> Pattern.Failure {
    Pattern.Failure(notation: notation, column: min(place, count) + 1, reason: reason)
  }
}

/// What matters of a run of a pattern to whether it may stand where it does.
struct PatternShape {
  /// How many plain sequences it stands for. Not counted beyond the limit, so that no notation overflows it.
  private(set) var sequences: Int
  private(set) var mayBeNothing: Bool
  private(set) var mayBeginWithGap: Bool
  private(set) var mayEndWithGap: Bool

  static let nothing = PatternShape(sequences: 1, mayBeNothing: true, mayBeginWithGap: false, mayEndWithGap: false)
  static let word = PatternShape(sequences: 1, mayBeNothing: false, mayBeginWithGap: false, mayEndWithGap: false)
  static let gap = PatternShape(sequences: 1, mayBeNothing: false, mayBeginWithGap: true, mayEndWithGap: true)
  /// What ways are added to.
  static let noWay = PatternShape(sequences: 0, mayBeNothing: false, mayBeginWithGap: false, mayEndWithGap: false)

  /// Puts another one behind it.
  mutating func append(_ next: PatternShape) {
    sequences = min(sequences * next.sequences, Pattern.limit + 1)
    mayBeginWithGap = mayBeginWithGap || mayBeNothing && next.mayBeginWithGap
    mayEndWithGap = next.mayEndWithGap || next.mayBeNothing && mayEndWithGap
    mayBeNothing = mayBeNothing && next.mayBeNothing
  }

  /// Puts another one beside it.
  mutating func add(way: PatternShape) {
    sequences = min(sequences + way.sequences, Pattern.limit + 1)
    mayBeginWithGap = mayBeginWithGap || way.mayBeginWithGap
    mayEndWithGap = mayEndWithGap || way.mayEndWithGap
    mayBeNothing = mayBeNothing || way.mayBeNothing
  }
}
