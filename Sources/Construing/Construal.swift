public import Disclosures
public import Matching

/// A text as the engine understands it: sentences, clauses, and what each clause does with an act that it names.
public struct Construal: Sendable {
  public let text: [UInt8]
  public let tokens: [Token]
  public let hits: Hits
  public let sentences: [Sentence]
  public let clauses: [Clause]
  let cues: CueTable
  let mechanisms: Mechanisms
  /// Clause and sentence of each token.
  let clauseOf: [Int32]
  let sentenceOf: [Int32]
  /// Live denials: those that no `not_denial` covers; likewise for the others.
  let denials: [Hit]
  let nearDenials: [Hit]
  let permissions: [Hit]
  let plans: [Hit]

  public init(
    text: [UInt8], passages: [Passage], book: PhraseBook, cues: CueTable, mechanisms: Mechanisms = .all
  ) {
    self.text = text
    self.cues = cues
    self.mechanisms = mechanisms
    tokens = book.tokenizer.tokens(of: text)
    hits = book.hits(in: tokens)
    sentences = Segmenter(
      text: text, tokens: tokens, hits: hits, passages: passages, cues: cues, mechanisms: mechanisms
    ).sentences()
    clauses = ClauseCutter(tokens: tokens, hits: hits, sentences: sentences, cues: cues).clauses()
    var clauseOf = [Int32](repeating: 0, count: tokens.count)
    var sentenceOf = clauseOf
    for (index, clause) in clauses.enumerated() {
      for token in clause.tokens {
        clauseOf[token] = Int32(index)
        sentenceOf[token] = Int32(clause.sentence)
      }
    }
    self.clauseOf = clauseOf
    self.sentenceOf = sentenceOf
    let hits = self.hits
    func live(_ cue: Cue, unless cover: Cue) -> [Hit] {
      let covers = hits.of(cues[cover])
      return hits.of(cues[cue]).filter { hit in
        !covers.contains { $0.start <= hit.start && hit.start < $0.end }
      }
    }
    denials = live(.denial, unless: .notDenial)
    nearDenials = live(.denialNear, unless: .notDenial)
    permissions = live(.permission, unless: .notPermission)
    plans = live(.plan, unless: .notPlan)
  }

  public func sentence(of token: Int) -> Int { Int(sentenceOf[token]) }
  public func clause(of token: Int) -> Int { Int(clauseOf[token]) }

  /// Bytes of the text that a range of tokens covers.
  public func bytes(of range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// What the clause around these tokens does with the act that they name.
  public func assertion(of act: Range<Int>) -> Assertion {
    let sentence = sentence(of: act.lowerBound)
    if mechanisms.recital, let cue = recital(sentence) { return Assertion(mood: .recited, cue: cue) }
    if let own = ownMood(of: act) { return own }
    if mechanisms.listInheritance, let leadIn = sentences[sentence].leadIn {
      return inherited(from: leadIn, depth: 0)
    }
    return Assertion(mood: .asserted)
  }
}
