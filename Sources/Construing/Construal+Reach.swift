import Matching

extension Construal {
  /// How far after an act its passive verb may stand: "audits of our suppliers are not conducted".
  private static let passiveReach = 40

  /// Where the cues start that govern an act: before it, or within it: "suppliers will be required to certify".
  func governed(_ act: Range<Int>, _ reach: Range<Int>) -> Range<Int> {
    // A single word is the end of a lead-in: "we may:".
    let end = act.count == 1 ? act.upperBound : act.upperBound - 1
    return reach.lowerBound..<max(act.lowerBound, end)
  }

  /// How far what is said after an act may be said of it: to the end of its clause, or to ", and the failure".
  func subjectEnd(after act: Range<Int>, in clause: Range<Int>) -> Int {
    let end = min(clause.upperBound, act.upperBound + Self.passiveReach)
    guard act.upperBound < end else { return end }
    return (act.upperBound..<end).first { token in
      tokens[token].gap == .comma && opens(.joiner, at: token) && token + 1 < end && opens(.determiner, at: token + 1)
    } ?? end
  }

  /// The clause of an act, or those over whose colon it reaches: "Training: a course".
  public func spanned(by act: Range<Int>) -> Range<Int> {
    let first = clause(of: act.lowerBound)
    var last = first
    while last + 1 < clauses.count, clauses[last + 1].continues, clauses[last + 1].tokens.lowerBound < act.upperBound,
      tokens[clauses[last + 1].tokens.lowerBound].gap == .colon
    {
      last += 1
    }
    return clauses[first].tokens.lowerBound..<clauses[last].tokens.upperBound
  }

  /// Where the words begin that take back the clause of an act: "it is untrue that" before "we audit".
  public func veil(of act: Range<Int>) -> Int {
    var index = clause(of: act.lowerBound)
    while clauses[index].continues, tokens[clauses[index].tokens.lowerBound].gap <= .comma { index -= 1 }
    return clauses[index].tokens.lowerBound
  }

  /// Tokens whose cues govern a token: its clause up to it, and clauses before it that run on into its own.
  func governing(_ token: Int) -> Range<Int> {
    var index = clause(of: token)
    // "We reserve the right to check that suppliers keep the rules and to leave those that do not": the infinitive joins
    // one before the clause on suppliers.
    let isJoined = isContentClause(index) && isInfinitive(token, in: clauses[index].tokens)
    while clauses[index].continues || isJoined && isContentClause(index) { index -= 1 }
    return clauses[index].tokens.lowerBound..<token
  }

  /// Whether a token belongs to an infinitive that joins one before its clause: that stands right behind "and to", or
  /// anywhere behind ", and to audit".
  private func isInfinitive(_ token: Int, in clause: Range<Int>) -> Bool {
    (max(clause.lowerBound + 2, token - Self.infinitiveReach)..<max(clause.lowerBound + 2, token + 1)).contains { to in
      isWord("to", at: to) && (isWord("and", at: to - 1) || isWord("or", at: to - 1))
        && (to >= token - 1
          || tokens[to - 1].gap == .comma && !opens(.determiner, at: to + 1) && !opens(.relative, at: to + 1))
    }
  }

  /// How many words of an infinitive are looked through for its beginning.
  private static let infinitiveReach = 40

  /// Whether a clause is one on what somebody checks or says: "that suppliers keep the rules".
  private func isContentClause(_ index: Int) -> Bool {
    index > 0 && clauses[index - 1].sentence == clauses[index].sentence
      && opens(.relative, at: clauses[index].tokens.lowerBound)
  }

  /// "Apart from licensees, all suppliers are audited".
  func sentenceOpensWithException(_ sentence: Int) -> Bool {
    let first = sentences[sentence].tokens.prefix(1)
    return marks.stand(Cue.exception.bit, in: first)
      && hits.of(cues[.exception], startingIn: first).contains(where: leavesOut)
  }

  /// "No supplier is exempt", "and none is left out" leave out nobody.
  func leavesOut(_ exception: Hit) -> Bool {
    !opens(.denialNear, at: max(0, Int(exception.start) - 1))
      && !exception.range.contains { isWord("none", at: $0) || isWord("nobody", at: $0) || opens(.denialNear, at: $0) }
  }
}
