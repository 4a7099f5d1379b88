import Matching

/// Sentences that limit what stands before them: "This is limited to imports." "Only buyers are trained." "Private label
/// only."
extension Construal {
  /// A sentence that says of what stands before it that it does not reach everyone.
  public struct Limiting: Sendable, Hashable {
    public var sentence: Int
    /// The clause that says so.
    public var words: Range<Int>
    /// It has no verb, or nobody of whom it is said: it says nothing of its own.
    public var isBare: Bool
    /// It opens with a number, or with the mark of a note.
    public var isMarked: Bool
    /// Where the same mark stands behind a word, the sentence of that.
    public var noted: Int?
  }

  /// In the order of the text, each once.
  public func limiting() -> [Limiting] {
    guard mechanisms.scopeWords, mechanisms.anaphora else { return [] }
    let told = hits.of(cues.limiting).filter(limits).map { (start: Int($0.start), isBare: false) }
    let bare = hits.of(cues.limitingBare).filter(opensBare).map { (start: Int($0.start), isBare: true) }
    let ending = hits.of(cues.reachedOnly).filter(endsBare).map { (start: Int($0.start), isBare: true) }
    var found: [Limiting] = []
    for (start, isBare) in (told + bare + ending).sorted(by: { $0.start < $1.start }) {
      let number = sentence(of: start)
      if found.last?.sentence == number { continue }
      let mark = noteMark(of: number)
      found.append(
        Limiting(
          sentence: number, words: clauses[clause(of: start)].tokens, isBare: isBare, isMarked: mark?.isWritten == true,
          noted: mark.flatMap { noted(by: $0.bytes, before: number) }))
    }
    return found
  }

  /// Whether words say it where a sentence opens, behind no more than what tells when, or which.
  private func limits(_ hit: Hit) -> Bool {
    let opening = opening(before: hit)
    return opening.count <= Self.whenWords && mayLimit(hit) && !marks.stand(Self.tellers, in: opening)
  }

  /// "But only for imports": whether a sentence begins with words that have no verb, and tells nothing behind them. "Except
  /// for imports, all is audited" does.
  private func opensBare(_ hit: Hit) -> Bool {
    let opening = opening(before: hit)
    guard opening.count <= 1, opening.allSatisfy({ marks.open(Cue.contrast.bit | Cue.joiner.bit, at: $0) }),
      mayLimit(hit)
    else { return false }
    let rest = Int(hit.end)..<sentences[sentence(of: Int(hit.start))].tokens.upperBound
    // "Only managers decide on it": a verb may follow that no cue knows.
    guard let next = rest.first else { return true }
    return rest.count <= Self.bareWords
      && (tokens[next].gap >= .comma || marks.open(Cue.preposition.bit | Cue.relative.bit, at: next))
      && !marks.stand(Self.verbs, in: next..<(rest.first { opens(.relative, at: $0) } ?? rest.upperBound))
  }

  /// "Makers of our private label only": whether a sentence ends with such words, and has no others than those that tell
  /// which are meant.
  private func endsBare(_ hit: Hit) -> Bool {
    let opening = opening(before: hit)
    return opening.count <= Self.bareWords && Int(hit.end) == sentences[sentence(of: Int(hit.start))].tokens.upperBound
      && mayLimit(hit) && !marks.stand(Self.verbs, in: opening.lowerBound..<Int(hit.end))
  }

  /// What a sentence says before a hit, without what numbers it.
  private func opening(before hit: Hit) -> Range<Int> {
    let own = sentences[sentence(of: Int(hit.start))]
    return min(own.tokens.lowerBound + (own.isNumbered ? 1 : 0), Int(hit.start))..<Int(hit.start)
  }

  /// Whether words are the text's own, in a sentence of theirs, and do not only look like a limit.
  private func mayLimit(_ hit: Hit) -> Bool {
    let number = sentence(of: Int(hit.start))
    let words = sentences[number].tokens
    return Int(hit.end) <= words.upperBound && sentences[number].kind != .heading && sentences[number].kind != .question
      && !isRestated(number) && !isRecited(number) && !isForeign(Int(hit.start))
      && !hits.of(cues.notLimiting, startingIn: words).contains { $0.range.overlaps(hit.range) }
  }

  /// "At present", "so far, however": so many words tell when, before what is limited.
  private static let whenWords = 4
  /// "Mills in Asia that make our own brands only": so many words tell which are meant.
  private static let bareWords = 9
  /// Words of which none stands before those that point back: whoever is named there is spoken of.
  private static let tellers = [
    Cue.subject, .companyName, .denial, .denialNear, .be, .auxiliary, .finite, .condition, .supplierAgent, .ownAgent,
    .outsider, .title, .plan, .permission, .recital, .stranger,
  ].reduce(0) { $0 | $1.bit }
  private static let verbs = [Cue.be, .auxiliary, .finite, .denial, .condition, .answerYes].reduce(0) { $0 | $1.bit }
}
