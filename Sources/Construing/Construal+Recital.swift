import Matching

extension Construal {
  /// Whether a sentence only restates the law, or asks.
  public func isRecited(_ sentence: Int) -> Bool {
    mechanisms.recital && recital(sentence, before: sentences[sentence].tokens.upperBound) != nil
  }

  /// What makes a recital of a sentence, up to a place in it.
  func recital(_ number: Int, before end: Int) -> Range<Int>? {
    let sentence = sentences[number]
    if sentence.kind == .question { return sentence.tokens }
    if marks.stand(Cue.recital.bit, inSentence: number), let hit = recitals.starting(in: sentence.tokens).first {
      return hit.range
    }
    if isRestated(number) {
      if restated[number] >= end { return sentence.tokens.lowerBound..<restated[number] }
      // Behind the item somebody tells of themselves: "5. Provide training Oak Mills does not".
      if (max(sentence.tokens.lowerBound, restated[number] - 1)..<end).contains(where: {
        tokens[$0].shape == .capitalized
      }) {
        return nil
      }
    }
    guard let leadIn = sentence.leadIn, mechanisms.listInheritance,
      let hit = recitals.starting(in: sentences[leadIn].tokens).first, !speaksForItself(number)
    else { return nil }
    return hit.range
  }

  /// Whether an item of a list tells of the company: "The Act asks what we do: Audits. We ...". What follows such a
  /// sentence within the item goes on telling.
  func speaksForItself(_ sentence: Int) -> Bool {
    for number in stride(from: sentence, through: max(0, sentence - Self.itemSentences), by: -1)
    where sentences[number].leadIn == sentences[sentence].leadIn {
      if opensWithSpeaker(sentences[number]) { return true }
      if sentences[number].isNumbered { return false }
    }
    return false
  }

  /// Whether somebody acts in the opening words of a sentence: "we audit", "Training: buyers are", but neither "maintain,
  /// for our employees, standards" nor "trains its staff", which says what the law asks.
  private func opensWithSpeaker(_ sentence: Sentence) -> Bool {
    let first = sentence.tokens.lowerBound + (sentence.isNumbered ? 1 : 0)
    return sentence.tokens.prefix(Self.openingWords).contains { place in
      marks.open(Cue.subject.bit | Cue.companyName.bit, at: place) && !closes(.preposition, at: place)
        && (place == first || tokens[place].gap > .blank
          || marks.open(Cue.companyName.bit | Cue.ownPossessive.bit, at: place) || isWord("we", at: place))
    }
  }

  /// "We do not: (a) audit mills, except that we train buyers": whether an act stands behind the item, in a clause of which
  /// the company is the subject and which what leads in the list does not reach.
  func leavesList(_ act: Range<Int>) -> Bool {
    var number = clause(of: act.lowerBound)
    while clauses[number].continues { number -= 1 }
    let clause = clauses[number].tokens
    return clause.lowerBound > sentences[clauses[number].sentence].tokens.lowerBound
      && clause.prefix(Self.leavingWords).contains { place in
        marks.open(Cue.ownAgent.bit | Cue.companyName.bit, at: place) && isWord("we", at: place)
          || marks.open(Cue.companyName.bit, at: place)
      }
  }

  /// "except that we", "and at present we".
  private static let leavingWords = 4
  private static let itemSentences = 4

  private static let openingWords = 6

  /// Whether the act is told in the statute's own words.
  public func isEcho(_ act: Range<Int>) -> Bool {
    let number = sentence(of: act.lowerBound)
    guard marks.stand(Cue.statute.bit, inSentence: number) else { return false }
    return hits.of(cues[.statute], startingIn: sentences[number].tokens).contains { $0.range.overlaps(act) }
  }

  /// Whether the sentence up to the act is an item of the statute and nobody claims it. "Training is provided to
  /// employees with direct responsibility" claims it: it has a verb before those words or behind them.
  public func isStatuteItem(_ act: Range<Int>) -> Bool {
    let number = sentence(of: act.lowerBound)
    guard marks.stand(Cue.statute.bit, inSentence: number) else { return false }
    let sentence = sentences[number]
    let opening = sentence.tokens.lowerBound..<min(sentence.tokens.upperBound, sentence.tokens.lowerBound + 7)
    // "Requires direct suppliers to certify that materials ...": nobody stands before its verb.
    let hasNobody = sentence.isNumbered || opens(.nameVerb, at: sentence.tokens.lowerBound)
    let reach = hasNobody ? Int.max : 3
    return marks.stand(Cue.statute.bit, in: opening) && sentence.leadIn == nil
      && !marks.opensWithAgentsVerb(sentence.tokens, tokens, text)
      && act.lowerBound - sentence.tokens.lowerBound <= reach
      && !hasSubject(in: sentence.tokens.lowerBound..<act.lowerBound)
      && !hasUnknownName(in: sentence.tokens.lowerBound..<act.lowerBound)
      && hits.of(cues[.statute], startingIn: opening).contains {
        // "Training is given to employees and management who ...": a verb makes a claim of it.
        clause(of: Int($0.start)) == clause(of: act.lowerBound)
          && !hasVerb(in: sentence.tokens.lowerBound..<max(sentence.tokens.lowerBound, Int($0.start)))
          && !ItemVerb(tokens: tokens, hits: hits, marks: marks, cues: cues).stands(behind: $0, in: sentence.tokens)
      }
  }

  /// "Acme engages in verification ...", in a text that names its company too seldom for the name to be found: a
  /// capitalized word that the rubric does not know stands shortly before the act.
  private func hasUnknownName(in range: Range<Int>) -> Bool {
    range.suffix(Self.nameReach).contains { index in
      tokens[index].word == Vocabulary.unknown && tokens[index].shape != .lower && tokens[index].shape != .number
    }
  }

  private static let nameReach = 4

  /// Whether a range of tokens has words of the statute on what is to be told.
  public func hasStatute(in range: Range<Int>) -> Bool { hits.has(cues[.statute], startingIn: range) }
}
