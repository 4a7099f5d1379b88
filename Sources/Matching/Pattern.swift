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
/// Hyphens read as blanks, "'s" and "'" at the end of a word as nothing, as they do in texts; case does not matter.
public struct Pattern: Sendable, Hashable {
  /// What follows each other, each mark behind what it holds: "a (b|c)" is `a`, `b`, `way(1)`, `c`, `way(1)`,
  /// `choice(2)`. A trie is made from the end of a pattern to its beginning, and so are these read.
  let pieces: [Piece]
  /// The letters of all words: the notation, and behind it the words that are not written out in it.
  let letters: [UInt8]
  /// Names of the lexicons that it is built on, each once.
  public let lexicons: [String]

  enum Piece: Sendable, Hashable {
    /// A word by its place in `letters`.
    case word(start: Int32, end: Int32)
    /// A lexicon by its place in `lexicons`.
    case lexicon(Int32)
    case gap(Int32)
    /// The end of a way of so many pieces; one of none stands for nothing.
    case way(Int32)
    /// The end of so many ways, of which one is taken.
    case choice(Int32)
  }

  /// The words that match it each for itself, as places in `letters`, the last one first: "audits" and "audit" of
  /// `audit(|s)`, none of `supply chain`.
  var loneWords: [Range<Int>] {
    switch pieces.last {
    case .word(let start, let end) where pieces.count == 1: return [Int(start)..<Int(end)]
    case .choice(let ways):
      var words: [Range<Int>] = []
      words.reserveCapacity(Int(ways))
      var place = pieces.count - 1
      for _ in 0..<ways {
        guard case .way(let length) = pieces[place - 1] else { return [] }
        if length == 1, case .word(let start, let end) = pieces[place - 2] { words.append(Int(start)..<Int(end)) }
        place -= Int(length) + 1
      }
      return place > 0 ? [] : words
    default: return []
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
    try parser.parse()
    (pieces, letters, lexicons) = (parser.pieces, parser.letters, parser.lexicons)
  }
}

extension [Pattern] {
  /// The lexicon that they are by another name: of `@suppliers` alone, that. Nil for any others.
  var onlyLexicon: String? {
    guard count == 1, case .lexicon? = self[0].pieces.first, self[0].pieces.count == 1 else { return nil }
    return self[0].lexicons[0]
  }
}
