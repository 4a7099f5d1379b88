public import Matching

/// Lexicon ids of the cues in one phrase book. A class for being handed about by one reference, as whoever asks about cues
/// has it; nothing in it changes.
public final class CueTable: Sendable {
  /// By the byte that a cue is in memory: it is asked for thousands of times a document.
  private let ids: [Int32]
  let ruleWords: RuleWords
  let nameWords: NameWords
  let replyWords: ReplyWords
  let strangers: WordSet
  /// "following": single words that announce a list. They are no cue, since the engine asks for no places of theirs.
  let announcers: WordSet
  /// "promise", "finds": single words behind which a "that" tells what is said. They are no cue, either.
  let contents: WordSet
  /// "certain", "high": single words that begin to tell which few are meant.
  let selectors: WordSet
  /// What a sentence says of the one before, and what only looks like it: they are asked for once a text.
  let limiting: Int32
  let limitingBare: Int32
  let reachedOnly: Int32
  let notLimiting: Int32

  let demonstratives: Demonstratives

  private static let (announcer, content, selector) = ("announcer", "content_word", "selector")
  private static let (demonstrative, demonstrativeBehind) = ("demonstrative", "demonstrative_behind")
  private static let (limits, limitsNot) = ("limiting", "not_limiting")
  private static let (limitsBare, reached) = ("limiting_bare", "reached_only")
  /// Names of all lexicons that the engine needs: those of the cues, and of what is asked for word by word.
  public static let lexicons =
    Cue.allCases.map(\.rawValue)
    + [announcer, content, selector, demonstrative, demonstrativeBehind, limits, limitsNot, limitsBare, reached]

  public struct Missing: Error, Hashable, CustomStringConvertible {
    public var lexicon: String
    public var description: String { "no language file defines the lexicon '\(lexicon)', which the engine needs" }
  }

  public init(_ book: PhraseBook) throws(Missing) {
    var ids = [Int32](repeating: 0, count: 256)
    for cue in Cue.allCases {
      guard let id = book.id(cue.rawValue) else { throw Missing(lexicon: cue.rawValue) }
      ids[Self.byte(cue)] = id
    }
    func id(_ lexicon: String) throws(Missing) -> Int32 {
      guard let id = book.id(lexicon) else { throw Missing(lexicon: lexicon) }
      return id
    }
    announcers = WordSet(book.loneWords(try id(Self.announcer)), of: book)
    contents = WordSet(book.loneWords(try id(Self.content)), of: book)
    selectors = WordSet(book.loneWords(try id(Self.selector)), of: book)
    limiting = try id(Self.limits)
    limitingBare = try id(Self.limitsBare)
    reachedOnly = try id(Self.reached)
    notLimiting = try id(Self.limitsNot)
    demonstratives = Demonstratives(
      book, plain: try id(Self.demonstrative), behind: try id(Self.demonstrativeBehind)
    ) { ids[Self.byte($0)] }
    self.ids = ids
    strangers = WordSet(book.loneWords(ids[Self.byte(.stranger)]), of: book)
    nameWords = NameWords(book) { ids[Self.byte($0)] }
    ruleWords = RuleWords(book) { ids[Self.byte($0)] }
    replyWords = ReplyWords(book)
  }

  public subscript(cue: Cue) -> Int32 { ids[Self.byte(cue)] }

  /// Among all cues: below their number.
  @inline(__always)
  static func byte(_ cue: Cue) -> Int { withUnsafeBytes(of: cue) { Int($0[0]) } }
}
