public import Disclosures
public import Matching

/// The words of a text, and what is known of them before any phrase is looked for: names, and figures.
public struct TextWords: Sendable {
  public let text: [UInt8]
  public let tokens: [Token]
  /// Tokens that name the company and can open a clause.
  let subjects: [Int]
  /// What stands for a lexicon without being a phrase of it.
  private let known: [Hit]

  public init(text: [UInt8], passages: [Passage], book: PhraseBook, cues: CueTable) {
    self.text = text
    var tokens = Contractions(text: text, vocabulary: book.tokenizer.vocabulary)
      .writtenOut(Boxes.ticked(book.tokenizer.tokens(of: text), of: text))
    Replies(text: text, passages: passages, words: cues.replyWords).mark(&tokens)
    tokens = Crosses(text: text, words: cues.replyWords).answered(tokens)
    let (names, strangers) = NameFinder(text: text, tokens: tokens, words: cues.nameWords).places { place in
      // "Our competitor Elm".
      place > 0 && tokens[place].gap == .blank && cues.strangers.contains(tokens[place - 1])
    }
    cues.demonstratives.settle(in: &tokens)
    Self.silenceQuotations(in: &tokens, passages)
    self.tokens = tokens
    subjects = Self.subjects(names, tokens, text)
    func one(_ cue: Cue, _ place: Int) -> Hit { Hit(lexicon: cues[cue], start: Int32(place), end: Int32(place + 1)) }
    known =
      names.map { one(.companyName, $0) } + strangers.map { one(.outsider, $0) }
      + RuleNameFinder(text: text, tokens: tokens, words: cues.ruleWords).places().map {
        Hit(lexicon: cues[.ruleName], start: Int32($0.lowerBound), end: Int32($0.upperBound))
      }
      + Self.numbers(tokens, text).map { one(.number, $0) }
  }

  /// Where the phrases of a book stand: the one that the text was cut into words for.
  public func hits(of book: PhraseBook) -> Hits { book.hits(in: tokens, known: known) }

  /// Figures in digits; four digits that begin with 19 or 20 are taken for a year.
  private static func numbers(_ tokens: [Token], _ text: [UInt8]) -> [Int] {
    tokens.indices.filter { index in
      guard tokens[index].shape == .number else { return false }
      let (first, end) = (Int(tokens[index].start), Int(tokens[index].end))
      guard end - first == 4 else { return true }
      switch (text[first], text[first + 1]) {
      case (UInt8(ascii: "1"), UInt8(ascii: "9")), (UInt8(ascii: "2"), UInt8(ascii: "0")): return false
      default: return true
      }
    }
  }

  /// Blocks of quotation are somebody else's words: no phrase is heard in them, neither as an act nor as what
  /// surrounds one. A text that is nothing but quotation is a page whose design puts its own words into such blocks.
  private static func silenceQuotations(in tokens: inout [Token], _ passages: [Passage]) {
    guard passages.contains(where: { $0.kind != .quotation && $0.kind != .heading && $0.kind != .boilerplate }) else {
      return
    }
    var index = 0
    for passage in passages where passage.kind == .quotation {
      while index < tokens.count, Int(tokens[index].start) < passage.range.lowerBound { index += 1 }
      while index < tokens.count, Int(tokens[index].start) < passage.range.upperBound {
        tokens[index].word = Vocabulary.unknown
        index += 1
      }
    }
  }

  /// Names that can open a clause: "Acme's" cannot.
  private static func subjects(_ names: [Int], _ tokens: [Token], _ text: [UInt8]) -> [Int] {
    names.filter { name in
      let rest = text[Int(tokens[name].end)...].prefix(3)
      return rest.first != 0x27 && !rest.elementsEqual([0xE2, 0x80, 0x99])
    }
  }
}
