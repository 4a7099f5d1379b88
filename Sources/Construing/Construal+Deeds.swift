public import Matching

/// Several deeds in one sentence: what limits one of them limits none of the others.
extension Construal {
  /// Where the next deed begins behind an act in its sentence, "; some are audited", ", and we help certain suppliers",
  /// "and audit some of them": what limits that one limits nothing before. Not where the rest is denied, nor in ", and only
  /// those abroad". The end of the sentence where there is none.
  public func nextDeed(behind act: Range<Int>) -> Int {
    let end = sentences[sentence(of: act.lowerBound)].tokens.upperBound
    let first = (act.upperBound..<max(act.upperBound, end - 1)).first { place in
      if opensDeed(place, before: end) { return true }
      let isJoined = tokens[place].gap == .comma && isWord("and", at: place)
      guard isJoined || tokens[place].gap == .semicolon else { return false }
      let next = isJoined || isWord("and", at: place) ? place + 1 : place
      // "; those at high risk are visited", not "; those are made abroad".
      let pointsBack = opens(.anaphor, at: next) && (!isWord("those", at: next) || opens(.auxiliary, at: next + 1))
      return !pointsBack && !opens(.contrast, at: next) && !isWord("only", at: next)
        && !isWord("then", at: next) && tellsMore(in: next..<end) && !leavesOut(next..<end)
    }
    return first ?? end
  }

  /// Whether somebody acts in words, or a noun has its verb before the next comma: not ", and procedures, should it be so".
  private func tellsMore(in words: Range<Int>) -> Bool {
    let noun = words.prefix { $0 == words.lowerBound || tokens[$0].gap < .comma }
    return marks.stand(Cue.be.bit | Cue.auxiliary.bit | Cue.finite.bit, in: noun)
      || marks.stand(Cue.subject.bit, in: words)
  }

  /// Whether it is denied in words, or put off, or some are excepted.
  private func leavesOut(_ words: Range<Int>) -> Bool {
    let said = marks.all(in: words)
    func lives(_ cue: Cue, _ list: HitList) -> Bool { said & cue.bit != 0 && !list.starting(in: words).isEmpty }
    return said & Cue.exception.bit != 0 || lives(.denial, denials) || lives(.denialNear, nearDenials)
      || lives(.plan, plans)
  }

  /// "and audit some mills", "and have ended", "and high-risk mills are audited": whether a verb stands behind "and", with whom it is done
  /// to, or somebody with what is done to him.
  private func opensDeed(_ place: Int, before end: Int) -> Bool {
    let isJoined = isWord("and", at: place) && tokens[place].gap <= .comma && opens(.joiner, at: place)
    // ", audit some mills and train buyers"
    guard isJoined || tokens[place].gap == .comma && opens(.title, at: place) else { return false }
    var verb = isJoined ? place + 1 : place
    // "and then", "and occasionally"
    if isJoined, verb + 1 < end, isAdverb(verb) || isWord("then", at: verb) || isWord("also", at: verb) { verb += 1 }
    guard verb + 1 < end, tokens[verb].shape == .lower, tokens[verb + 1].gap == .blank,
      !marks.open(Self.noVerbs, at: verb), !cues.selectors.contains(tokens[verb])
    else { return false }
    let object = verb + 1
    let isObject =
      marks.open(Cue.determiner.bit | Cue.ownPossessive.bit | Cue.limit.bit, at: object)
      || cues.selectors.contains(tokens[object])
      // "and have ended"
      || marks.open(Cue.auxiliary.bit, at: verb)
      // "new and existing suppliers": behind a noun alone a verb may stand before another.
      || opens(.supplierAgent, at: object) && marks.close(Cue.supplierAgent.bit | Cue.ruleMatter.bit, at: place)
    // "We have a tool and have begun to use it" goes on with the tool.
    let goesOn = (verb..<min(end, verb + Self.deedWords)).contains { isWord("it", at: $0) || isWord("them", at: $0) }
    return isObject && !goesOn && !leavesOut(verb..<end)
  }

  /// In so many words a deed names what it is done to.
  private static let deedWords = 8

  /// Words that are no verb.
  private static let noVerbs = [
    Cue.determiner, .ownPossessive, .supplierAgent, .ownAgent, .preposition, .joiner, .contrast, .relative, .condition,
    .anaphor, .pronoun, .number, .manner, .ruleMatter, .limit, .subject, .denial, .denialNear,
  ].reduce(0) { $0 | $1.bit }

  /// "occasionally", "sometimes": says how often.
  private func isAdverb(_ place: Int) -> Bool {
    let (start, end) = (Int(tokens[place].start), Int(tokens[place].end))
    return end - start > 4 && text[end - 2..<end].elementsEqual("ly".utf8) || isWord("sometimes", at: place)
  }

  /// "mills for slavery; mills at high risk": whether a limit that begins before a deed is of those the deed names.
  public func runsOn(_ limit: Range<Int>, past deed: Int) -> Bool {
    limit.lowerBound < deed && deed < limit.upperBound
      && (isWord("those", at: deed) || marks.stand(Cue.supplierAgent.bit, in: deed..<limit.upperBound + 1))
  }

  /// Whether an act begins right behind "and".
  public func followsDeed(_ act: Range<Int>) -> Bool { act.lowerBound > 0 && isWord("and", at: act.lowerBound - 1) }

  /// "We screen some of our mills and train our buyers": whether a limit before an act is that of the verb before it. It
  /// stands behind a subject with its verb, and the act begins right behind "and" with an object of its own, which does not
  /// point back at those who were told of.
  public func isOfDeedBefore(_ limit: Hit, _ act: Range<Int>) -> Bool {
    let start = Int(limit.start)
    let joint = act.lowerBound - 1
    guard followsDeed(act), Int(limit.end) <= joint,
      marks.stand(Cue.ownPossessive.bit | Cue.ownAgent.bit, in: act.dropFirst()),
      !marks.stand(Cue.anaphor.bit | Cue.pronoun.bit, in: act)
    else { return false }
    let before = clauses[clause(of: start)].tokens.lowerBound..<start
    return marks.stand(Cue.subject.bit | Cue.companyName.bit, in: before)
      && !marks.close(Cue.subject.bit | Cue.companyName.bit | Cue.be.bit | Cue.auxiliary.bit, at: start)
  }
}
