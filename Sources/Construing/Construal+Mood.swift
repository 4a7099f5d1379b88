import Matching

extension Construal {
  /// How far a denial with a near scope reaches, in words.
  private static let nearScope = 5
  /// How far after an act its sentence may come back to it.
  private static let backReach = 80
  /// How far after an act its passive verb may stand: "audits of our suppliers are not conducted".
  private static let passiveReach = 20

  /// The mood that the sentence itself gives; nil when it has no cue on the act.
  func ownMood(of act: Range<Int>) -> Assertion? {
    let said = cuesAround(act)
    func says(_ cues: UInt64) -> Bool { said & cues != 0 }
    guard says(Self.moods) else { return nil }
    let reach = governing(act.lowerBound)
    let after =
      act.lowerBound..<(says(Self.behind) ? subjectEnd(after: act, in: spanned(by: act)) : act.upperBound)
    if says(Self.denying), let cue = denial(of: act, reach: reach, after: after) {
      if isUndone(cue, of: act) { return Assertion(mood: .asserted) }
      return Assertion(mood: .denied, isNarrow: isNarrow(cue, act), cue: cue.range)
    }
    if says(Cue.expectation.bit | Cue.trigger.bit), let cue = wish(of: act, reach) ?? trigger(of: act, reach) {
      return outer(of: cue, act, reach) ?? Assertion(mood: .expected, cue: cue.range)
    }
    guard says(Self.leavingOpen) else { return nil }
    let governed = governed(act, reach)
    let permission =
      says(Cue.permission.bit | Cue.permissionAfter.bit)
      ? permissions.starting(in: governed).last { !isContent($0, of: act) && !isOfOthers($0, in: act) }
        ?? permissionsAfter.starting(in: after).first { !isContent($0, of: act) } ?? proviso(of: act) : nil
    let plan =
      mechanisms.planMood && says(Cue.plan.bit | Cue.planAfter.bit)
      ? plans.starting(in: governed).last { !isBehindRelative($0, of: act) && !isOfOthers($0, in: act) }
        ?? planAfter(in: after, of: act) : nil
    // Of both the outer one counts: "plans to find ways in which it can audit".
    if let permission, permission.start <= plan?.start ?? permission.start {
      return Assertion(mood: .conditional, cue: permission.range)
    }
    if let plan { return Assertion(mood: .planned, cue: plan.range) }
    return nil
  }

  /// All cues in the sentence of an act, and in the act where that runs on.
  private func cuesAround(_ act: Range<Int>) -> UInt64 {
    let number = sentence(of: act.lowerBound)
    let end = sentences[number].tokens.upperBound
    let own = marks.all(inSentence: number)
    return act.upperBound > end ? own | marks.all(in: end..<act.upperBound) : own
  }

  /// Cues that deny; that leave open whether it is done; that are looked for behind the act; and all that give a mood.
  private static var denying: UInt64 {
    Cue.denial.bit | Cue.denialNear.bit | Cue.denialAfter.bit | Cue.denialBack.bit
  }
  private static var leavingOpen: UInt64 {
    Cue.permission.bit | Cue.permissionAfter.bit | Cue.plan.bit | Cue.planAfter.bit
  }
  private static var behind: UInt64 { Cue.denialAfter.bit | Cue.permissionAfter.bit | Cue.planAfter.bit }
  private static var moods: UInt64 { denying | leavingOpen | Cue.expectation.bit | Cue.trigger.bit }

  /// The wish that governs an act; not in "we expect suppliers to obey and reserve the right to end", where the company
  /// goes on to speak of itself.
  private func wish(of act: Range<Int>, _ reach: Range<Int>) -> Hit? {
    guard let wish = last(hits.of(cues[.expectation], startingIn: governed(act, reach)), of: act) else { return nil }
    let between = Int(wish.end)..<max(Int(wish.end), act.lowerBound)
    let goesOn = [permissions, plans].contains { cues in
      cues.starting(in: between).contains { isWord("and", at: Int($0.start) - 1) }
    }
    return goesOn ? nil : wish
  }

  /// "We may ask suppliers to certify": the wish is yet to be voiced. A plan to voice it stays a wish: planning what
  /// counts for nothing counts for no more.
  private func outer(of wish: Hit, _ act: Range<Int>, _ reach: Range<Int>) -> Assertion? {
    guard let permission = last(permissions.starting(in: governed(act, reach)), of: act),
      permission.start < wish.start
    else { return nil }
    return Assertion(mood: .conditional, cue: permission.range)
  }

  /// "Suppliers that fail to give certificates": the act is what did not come about.
  private func trigger(of act: Range<Int>, _ reach: Range<Int>) -> Hit? {
    hits.of(cues[.trigger], startingIn: max(reach.lowerBound, act.lowerBound - 3)..<act.lowerBound).last {
      Int($0.end) == act.lowerBound && !isNeverSo($0)
    }
  }

  /// "Never fails to": what does not fail comes about.
  private func isNeverSo(_ trigger: Hit) -> Bool {
    let start = Int(trigger.start)
    return hits.of(cues[.notDenial], startingIn: max(0, start - Self.elseReach)..<start).contains {
      $0.end > trigger.start && $0.end <= trigger.end
    }
  }

  /// How far what is said after an act may be said of it: to the end of its clause, or to ", and the failure".
  private func subjectEnd(after act: Range<Int>, in clause: Range<Int>) -> Int {
    let end = min(clause.upperBound, act.upperBound + Self.passiveReach)
    guard act.upperBound < end else { return end }
    return (act.upperBound..<end).first { token in
      tokens[token].gap == .comma && opens(.joiner, at: token) && token + 1 < end && opens(.determiner, at: token + 1)
    } ?? end
  }

  /// Whether a cue only tells who is spoken of, and their own verb follows: "buyers who may call at factories have had
  /// training".
  private func isOfOthers(_ cue: Hit, in act: Range<Int>) -> Bool {
    guard cue.start > 0, opens(.relative, at: Int(cue.start) - 1) else { return false }
    func isVerb(_ place: Int) -> Bool { marks.open(Cue.be.bit | Cue.auxiliary.bit, at: place) }
    var first = Int(cue.end)
    while first < act.upperBound, isVerb(first) { first += 1 }
    return (first..<max(first, act.upperBound)).contains { place in
      isVerb(place) && !opens(.relative, at: place) && !opens(.relative, at: place - 1)
        && !opens(.joiner, at: place - 1) && !isWord("or", at: place - 1)
    }
  }

  /// "If necessary, we audit": a right that opens the sentence, in a few words without a subject.
  private func proviso(of act: Range<Int>) -> Hit? {
    let number = clause(of: act.lowerBound)
    guard number > 0, clauses[number - 1].sentence == clauses[number].sentence else { return nil }
    let before = clauses[number - 1].tokens
    guard before.lowerBound == sentences[clauses[number].sentence].tokens.lowerBound,
      before.count <= Self.provisoWords, !hasSubject(in: before)
    else { return nil }
    return permissions.starting(in: before).first
  }

  private static let provisoWords = 6

  /// - Parameters:
  ///   - reach: tokens before the act whose cues govern it.
  ///   - after: the act and as many tokens as may still be said of it.
  private func denial(of act: Range<Int>, reach: Range<Int>, after: Range<Int>) -> Hit? {
    guard mechanisms.negationScope else {
      let whole = sentences[sentence(of: act.lowerBound)].tokens
      return denials.starting(in: whole).first ?? nearDenials.starting(in: whole).first
    }
    // "None of what": a denial may end within the act.
    if let cue = denials.starting(in: reach).last(where: { Int($0.end) < max(act.lowerBound + 1, act.upperBound) }),
      !goesOn(from: cue, to: act)
    {
      return cue
    }
    if let cue = last(of: nearDenials, in: reach, before: act.lowerBound), !goesOn(from: cue, to: act),
      act.lowerBound - Int(cue.end) <= Self.nearScope && !isClosed(cue, before: act) || isSubject(cue, with: act)
    {
      return cue
    }
    let clause = spanned(by: act)
    let whole = act.lowerBound..<max(act.upperBound, after.upperBound)
    if let cue = denialsAfter.starting(in: whole).first, Int(cue.start) > act.lowerBound, !isContent(cue, of: act) {
      // "is not conducted by a third party" denies the manner.
      let rest = Int(cue.end)..<max(Int(cue.end), min(clause.upperBound, Int(cue.end) + 6))
      guard let manner = hits.of(cues[.manner], startingIn: rest).first,
        !rest.prefix(while: { $0 < Int(manner.start) }).contains(where: { isWord("to", at: $0) })
      else { return cue }
      return Int(manner.start) < act.upperBound ? cue : nil
    }
    if let cue = denialBack(of: act) { return cue }
    // Within the act itself: "requires no certification".
    func isWithin(_ cue: Hit) -> Bool {
      // A negation that the act ends with is part of what it says: "certificate that slaves are not".
      (act.count == 1 || Int(cue.end) < act.upperBound) && !isContent(cue, of: act)
    }
    return denials.starting(in: act).first(where: isWithin)
      ?? nearDenials.starting(in: act).first { isWithin($0) && !isLeftBehind($0, before: act.upperBound - 1) }
  }

  /// Whether whoever is spoken of goes on, past what is denied, to something else: "we have not hired anyone, and are
  /// considering whether to audit". A verb that stands by itself behind a comma and "and" is one of its own.
  private func goesOn(from denial: Hit, to act: Range<Int>) -> Bool {
    let between = Int(denial.end)..<max(Int(denial.end), act.lowerBound)
    return between.contains { place in
      tokens[place].gap == .comma && isWord("and", at: place) && place + 1 < between.upperBound
        && (opens(.auxiliary, at: place + 1) && !opens(.relative, at: place + 1)
          || !plans.starting(in: place + 1..<place + 2).isEmpty)
    }
  }

  /// Whether two denials undo each other: "it is not true that we do not audit", "until 2019, we did not audit".
  private func isUndone(_ denial: Hit, of act: Range<Int>) -> Bool {
    let number = clause(of: act.lowerBound)
    let start = clauses[number].tokens.lowerBound
    guard clauses[number].continues, Int(denial.start) > start else { return false }
    return denials.starting(in: governing(act.lowerBound).lowerBound..<start).contains {
      $0.range.count > 1 && Int($0.end) >= start && Int($0.end) <= start + 1 && $0.end <= denial.start
    }
  }

  /// "Audits on slavery do not", "we would like to, but we do not": the sentence comes back to the act and denies it.
  /// Nothing may follow the cue in its clause, and it speaks of the same company, not of "those abroad". What stands
  /// within the act is the act itself: "the contract with it is ended".
  private func denialBack(of act: Range<Int>) -> Hit? {
    let number = sentence(of: act.lowerBound)
    let sentence = sentences[number].tokens
    let own = clause(of: act.lowerBound)
    let end = min(sentence.upperBound, act.upperBound + Self.backReach)
    return hits.of(cues[.denialBack], startingIn: act.lowerBound + 1..<end).first { hit in
      let clause = clause(of: Int(hit.start))
      guard Int(hit.end) > act.upperBound, Int(hit.end) == clauses[clause].tokens.upperBound, !isOfElse(hit) else {
        return false
      }
      if clause == own {
        return hits.of(cues[.relative], startingIn: act.upperBound..<max(act.upperBound, Int(hit.start))).isEmpty
      }
      // "; a final check, however, we do not make": past a semicolon something else may be denied.
      var first = clauses[clause].tokens.lowerBound
      first = (min(first, act.upperBound)..<first + 1).last { tokens[$0].gap == .semicolon } ?? first
      while first < Int(hit.start), opens(.contrast, at: first) || opens(.joiner, at: first) { first += 1 }
      // "staff in our other plants are not" speaks of other people.
      return first == Int(hit.start)
        || [Cue.ownAgent, .companyName].contains { agent in
          hits.of(cues[agent], startingIn: first..<first + 1).contains { Int(hit.start) - Int($0.end) <= 1 }
        }
    }
  }

  /// Whether a denial is of something else than the act: "where they do not, suppliers ...".
  private func isOfElse(_ denial: Hit) -> Bool {
    let start = Int(denial.start)
    return hits.of(cues[.notDenial], startingIn: max(0, start - Self.elseReach)..<start + 1).contains {
      Int($0.end) > start
    }
  }

  /// How far before a denial the words may begin that make it one of something else: "where ... they do not".
  private static let elseReach = 10

  /// Whether a near denial opens its sentence and an act still belongs to the subject that it denies, however long that
  /// is: "No verification of our chain by others, for the assessment of its risks, is undertaken".
  private func isSubject(_ cue: Hit, with act: Range<Int>) -> Bool {
    let sentence = sentences[sentence(of: act.lowerBound)].tokens
    let between = Int(cue.end)..<act.lowerBound
    let rest = act.upperBound..<max(act.upperBound, spanned(by: act).upperBound)
    let others = Cue.be.bit | Cue.auxiliary.bit | Cue.relative.bit | Cue.subject.bit | Cue.companyName.bit
    return Int(cue.start) == sentence.lowerBound && !marks.stand(others, in: between) && hasVerb(in: rest)
  }

  /// Whether a near denial has found its object, a manner, or stands in parentheses: "(without a third party) assesses".
  private func isClosed(_ cue: Hit, before act: Range<Int>) -> Bool {
    let between = Int(cue.end)..<act.lowerBound
    if isLeftBehind(cue, before: act.lowerBound) { return true }
    // "no independent audits", "without a third party to audit": the act itself is denied, if in this manner only.
    if isWord("no", at: Int(cue.start)) || isWord("to", at: act.lowerBound - 1) {
      return (Int(cue.end)...act.lowerBound).contains { tokens[$0].gap == .parenthesis }
    }
    return hits.has(cues[.manner], startingIn: between)
      || (Int(cue.end)...act.lowerBound).contains { tokens[$0].gap == .parenthesis }
  }

  /// "audited without notice, direct suppliers certify": past the comma somebody else acts, whom no near denial reaches.
  private func isLeftBehind(_ cue: Hit, before end: Int) -> Bool {
    Int(cue.end) < end
      && (Int(cue.end)...end).contains { tokens[$0].gap == .comma && opensWithAgent(at: $0) }
  }

  /// Whether somebody is named at a place, or a word on (behind "and" if need be), and goes on to act: not where a list
  /// of them follows.
  private func opensWithAgent(at place: Int) -> Bool {
    [Cue.supplierAgent, .ownAgent].contains { agent in
      hits.of(cues[agent], startingIn: place..<place + (opens(.joiner, at: place) ? 3 : 2)).contains {
        let next = Int($0.end)
        return next < tokens.count && tokens[next].gap <= .blank && !opens(.joiner, at: next)
          && !opens(.preposition, at: next)
      }
    }
  }

  /// Where the cues start that govern an act: before it, or within it: "suppliers will be required to certify".
  private func governed(_ act: Range<Int>, _ reach: Range<Int>) -> Range<Int> {
    // A single word is the end of a lead-in: "we may:".
    let end = act.count == 1 ? act.upperBound : act.upperBound - 1
    return reach.lowerBound..<max(act.lowerBound, end)
  }

  /// The last cue that is none of what the act is about.
  private func last(_ cues: ArraySlice<Hit>, of act: Range<Int>) -> Hit? {
    cues.last { !isContent($0, of: act) }
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

  /// Whether a sentence only restates the law, or asks.
  public func isRecited(_ sentence: Int) -> Bool {
    mechanisms.recital && recital(sentence, before: sentences[sentence].tokens.upperBound) != nil
  }

  /// What makes a recital of a sentence, up to a place in it.
  func recital(_ sentence: Int, before end: Int) -> Range<Int>? {
    if sentences[sentence].kind == .question { return sentences[sentence].tokens }
    if marks.stand(Cue.recital.bit, inSentence: sentence),
      let hit = recitals.starting(in: sentences[sentence].tokens).first
    {
      return hit.range
    }
    if isRestated(sentence), restated[sentence] >= end {
      return sentences[sentence].tokens.lowerBound..<restated[sentence]
    }
    guard mechanisms.listInheritance, let leadIn = sentences[sentence].leadIn,
      let hit = recitals.starting(in: sentences[leadIn].tokens).first, !speaksForItself(sentence)
    else { return nil }
    return hit.range
  }

  /// Whether an item of a list tells of the company: "The Act asks what we do: Audits. We ...". What follows such a
  /// sentence within the item goes on telling.
  private func speaksForItself(_ sentence: Int) -> Bool {
    for number in stride(from: sentence, through: max(0, sentence - Self.itemSentences), by: -1)
    where sentences[number].leadIn == sentences[sentence].leadIn {
      if hasSubject(in: sentences[number].tokens.prefix(Self.openingWords)) { return true }
      if sentences[number].isNumbered { return false }
    }
    return false
  }

  private static let itemSentences = 4

  private static let openingWords = 6

  /// The mood that an item takes from the end of the sentence that introduces it.
  func inherited(from leadIn: Int, depth: Int) -> Assertion {
    let end = sentences[leadIn].tokens.upperBound
    if var mood = ownMood(of: end - 1..<end), !isAside(mood, before: end) {
      mood.isInherited = true
      return mood
    }
    if depth < 3, let next = sentences[leadIn].leadIn { return inherited(from: next, depth: depth + 1) }
    return Assertion(mood: .asserted)
  }

  /// Whether the denial stands in a clause between commas that only says more of somebody: "Our audit team, which has
  /// no part in buying, does the following:"; or in one that tells an aim: "so that none of it is found in our goods:".
  private func isAside(_ mood: Assertion, before end: Int) -> Bool {
    let first = governing(end - 1).lowerBound
    guard mood.mood == .denied, let cue = mood.cue, first < cue.lowerBound, cue.upperBound <= end,
      let opening = hits.of(cues[.relative], startingIn: first..<cue.lowerBound).last
    else { return false }
    // "Our efforts to see that slaves are not used include:"
    if hits.has(cues[.leadVerb], startingIn: cue.upperBound..<end) { return true }
    if tokens[Int(opening.start)].gap == .comma, (cue.upperBound..<end).contains(where: { tokens[$0].gap == .comma }) {
      return true
    }
    let isAim = opening.start > 0 && isWord("so", at: Int(opening.start) - 1)
    return isAim && !isWord("following", at: end - 1)
  }

  private func isNarrow(_ cue: Hit, _ act: Range<Int>) -> Bool {
    let first = min(Int(cue.end), max(sentences[sentence(of: act.lowerBound)].tokens.lowerBound, act.lowerBound - 2))
    if hits.has(cues[.manner], startingIn: Int(cue.end)..<max(Int(cue.end), act.upperBound)) { return true }
    // "independent audits are not made"
    guard Int(cue.start) > act.lowerBound else { return false }
    let before = first..<min(Int(cue.start), act.lowerBound + 2)
    return hits.has(cues[.manner], startingIn: before)
  }

  /// A plan of what stands before. "Whoever breaks it will" tells of a rule, "rules for whoever breaks it will be drafted"
  /// of a plan.
  private func planAfter(in range: Range<Int>, of act: Range<Int>) -> Hit? {
    plansAfter.starting(in: range).first {
      !isBehindRelative($0, of: act)
        || (opens(.be, at: Int($0.start)) || $0.range.count > 2) && !isContent($0, of: act)
    }
  }

  /// The last hit that ends before a place and lies within a range.
  private func last(of hits: HitList, in range: Range<Int>, before place: Int) -> Hit? {
    hits.starting(in: range.lowerBound..<place).last { Int($0.end) <= place }
  }

  func isWord(_ word: StaticString, at token: Int) -> Bool {
    let first = Int(tokens[token].start)
    guard Int(tokens[token].end) - first == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in letters.indices.allSatisfy { letters[$0] == text[first + $0] | 0x20 } }
  }
}
