import Matching

extension Construal {
  /// Whether a cue belongs to what the act is about: "certify that their goods are not made by ...".
  func isContent(_ cue: Hit, of act: Range<Int>) -> Bool {
    isBehindRelative(cue, of: act) && !isMainVerb(cue, of: act) || isVerbOfNoun(cue, toldBy: act)
  }

  /// "Suppliers that we audit must not use others": whether an act is what a clause tells of a noun, to say which is meant,
  /// and a cue behind it, with its auxiliary, is the noun's verb.
  private func isVerbOfNoun(_ cue: Hit, toldBy act: Range<Int>) -> Bool {
    let first = clauses[clause(of: act.lowerBound)].tokens.lowerBound
    guard Int(cue.start) > act.lowerBound + 1,
      let relative = (max(first + 1, act.lowerBound - Self.tellerWords)..<max(first + 1, act.lowerBound - 1)).last(
        where: { isWord("that", at: $0) || isWord("whom", at: $0) || isWord("which", at: $0) }),
      opens(.subject, at: relative + 1) || opens(.companyName, at: relative + 1),
      nouns.holds(first..<relative)
    else { return false }
    let verb = firstVerb(
      before: Int(cue.start) + (opens(.auxiliary, at: Int(cue.start)) ? 1 : 0), downTo: act.lowerBound + 1)
    return verb <= Int(cue.start) && marks.open(Cue.be.bit | Cue.auxiliary.bit, at: verb)
      && !opens(.joiner, at: verb - 1) && !isWord("or", at: verb - 1) && !opens(.relative, at: verb)
      && !marks.stand(Cue.relative.bit, in: act.lowerBound + 1..<verb)
  }

  /// "that our own staff audits": so many words from a relative word to the verb of its clause.
  private static let tellerWords = 5

  /// Whether a relative word stands between the beginning of an act and a cue.
  func isBehindRelative(_ cue: Hit, of act: Range<Int>) -> Bool {
    act.lowerBound + 1 < Int(cue.start) && marks.stand(Cue.relative.bit, in: act.lowerBound + 1..<Int(cue.start))
      && !isPastAside(cue, of: act)
  }

  /// "A course, which is still being written, will begin": right behind the comma that closes a relative clause opened by
  /// one, the verb is that of whoever stands before the clause.
  private func isPastAside(_ cue: Hit, of act: Range<Int>) -> Bool {
    let verb = firstVerb(before: Int(cue.start), downTo: act.lowerBound + 1)
    guard tokens[verb].gap == .comma,
      let first = hits.of(cues[.relative], startingIn: act.lowerBound + 1..<verb).first
    else { return false }
    return tokens[Int(first.start)].gap == .comma
  }

  /// Where the verb begins that a cue goes on with: "are" before "not".
  func firstVerb(before place: Int, downTo first: Int) -> Int {
    var verb = place
    while verb > first, marks.open(Cue.be.bit | Cue.auxiliary.bit, at: verb - 1) { verb -= 1 }
    return verb
  }

  /// Whether a cue behind a relative clause is the verb of whoever that clause tells apart: "vendors who break the ban may
  /// be dropped", "a certification that materials comply is not demanded". Nothing but a noun then stands before the
  /// clause, and the clause has a verb of its own.
  private func isMainVerb(_ cue: Hit, of act: Range<Int>) -> Bool {
    let number = clause(of: act.lowerBound)
    let sentence = sentences[clauses[number].sentence]
    var clause = clauses[number].tokens
    guard clause.contains(Int(cue.start)) else { return false }
    // "5) Managers who": a number is no part of a noun.
    if sentence.isNumbered, clause.lowerBound == sentence.tokens.lowerBound { clause = clause.dropFirst() }
    let relatives = hits.of(cues[.relative], startingIn: clause.lowerBound..<Int(cue.start))
    guard let first = relatives.first, let last = relatives.last, Int(first.start) > clause.lowerBound else {
      return false
    }
    let verb = firstVerb(before: Int(cue.start), downTo: Int(last.end))
    let own = Int(last.end)..<verb
    guard !own.isEmpty, !isSubject(own), !opens(.joiner, at: verb - 1), !isWord("or", at: verb - 1) else {
      return false
    }
    if isPastPurpose(of: clause.lowerBound..<Int(last.start), with: own) { return true }
    let isListed = sentence.leadIn != nil || sentence.kind != .plain && !sentence.isNumbered
    let noun = noun(before: first, in: clause, of: act)
    guard noun.count <= Self.mostNounWords, nouns.holds(noun, mayCommand: isListed) || isTask(noun) else {
      return false
    }
    if tellsApart(first, behind: noun) { return true }
    // "a certification that all materials comply": what is certified comes before its verb, and may be long; no other
    // verb than the one behind it can be the noun's.
    return !isListed && own.count > 1 && closes(.title, at: noun.upperBound)
      && !hasVerb(in: rest(behind: cue, in: clause))
  }

  /// The words before a relative clause, but for what an act begins behind: "as we buy from few mills, training of those".
  private func noun(before relative: Hit, in clause: Range<Int>, of act: Range<Int>) -> Range<Int> {
    let start = Int(relative.start)
    let comma = (clause.lowerBound..<start).last { tokens[$0].gap == .comma && $0 <= act.lowerBound }
    // "the farms from which"
    let end = start - 1 > clause.lowerBound && opens(.preposition, at: start - 1) ? start - 1 : start
    return min(comma ?? clause.lowerBound, end)..<end
  }

  /// "A program to audit the companies": a noun with what it is for.
  private func isTask(_ noun: Range<Int>) -> Bool {
    guard opens(.determiner, at: noun.lowerBound) || opens(.title, at: noun.lowerBound),
      let to = noun.dropFirst().first(where: { isWord("to", at: $0) }), to + 2 < noun.upperBound
    else { return false }
    return nouns.holds(noun.lowerBound..<to) && nouns.holds(to + 2..<noun.upperBound)
  }

  /// Whether a relative word begins what tells somebody or something apart, and nothing that is said: "buyers who", "farms
  /// from which", "vendors that", "the plants that supply"; not "a promise that", "the board finds that".
  private func tellsApart(_ relative: Hit, behind noun: Range<Int>) -> Bool {
    let that = Int(relative.start)
    if !isWord("that", at: that) || closes(.supplierAgent, at: noun.upperBound)
      || closes(.ownAgent, at: noun.upperBound)
      || noun.count > 1 && (isWord("each", at: noun.upperBound - 2) || isWord("every", at: noun.upperBound - 2))
    {
      return true
    }
    // Nobody but the noun acts in the clause: "that supply us", not "that goods are", "that no goods".
    return !cues.contents.contains(tokens[noun.upperBound - 1])
      && !marks.open(Self.naming, at: that + 1) && !marks.open(Cue.be.bit | Cue.auxiliary.bit, at: that + 2)
  }

  private static let naming = [
    Cue.determiner, .ownPossessive, .subject, .companyName, .supplierAgent, .ownAgent, .outsider, .title, .ruleMatter,
    .denialNear, .pronoun, .number,
  ].reduce(0) { $0 | $1.bit }

  /// What stands behind a cue, up to the next relative clause.
  private func rest(behind cue: Hit, in clause: Range<Int>) -> Range<Int> {
    let end = Int(cue.end)..<max(Int(cue.end), clause.upperBound)
    return end.lowerBound..<(hits.of(cues[.relative], startingIn: end).first.map { Int($0.start) } ?? end.upperBound)
  }

  /// "Audits of mills to make sure that no slaves are used are planned": the practice has a purpose, whose clause has its
  /// own verb, and the next verb is that of the practice.
  private func isPastPurpose(of opening: Range<Int>, with own: Range<Int>) -> Bool {
    guard let to = opening.dropFirst().first(where: { isWord("to", at: $0) }),
      opening.upperBound - to <= Self.purposeWords,
      opens(.determiner, at: opening.lowerBound) || marks.stand(Cue.title.bit, in: opening.lowerBound..<to),
      nouns.holds(opening.lowerBound..<to)
    else { return false }
    return own.dropFirst().contains { marks.open(Cue.be.bit | Cue.auxiliary.bit | Cue.finite.bit, at: $0) }
  }

  /// "to make quite sure that"
  private static let purposeWords = 5

  /// So many words a noun may take before its relative clause.
  private static let mostNounWords = 24

  var nouns: NounRun { NounRun(text: text, tokens: tokens, hits: hits, cues: cues) }

  /// Whether words between a relative word and a verb are, or end in, the verb's subject: "mills that our buyers may
  /// visit", "mills who fear that they may".
  private func isSubject(_ words: Range<Int>) -> Bool {
    if hits.of(cues[.subject], startingIn: words.suffix(1)).contains(where: { $0.range.count == 1 }) { return true }
    return [Cue.supplierAgent, .ownAgent, .companyName, .outsider, .subject].contains { cue in
      hits.of(cues[cue], startingIn: words).contains {
        Int($0.end) == words.upperBound && (Int($0.start) == words.lowerBound || nouns.holds(words, mayCommand: true))
      }
    }
  }
}
