import Matching

extension Construal {
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
      ? permissions.starting(in: governed).last {
        !isContent($0, of: act) && !isOfOthers($0, in: act) && !isLeft($0, before: act)
      }
        ?? permissionsAfter.starting(in: after).first { !isContent($0, of: act) } ?? permissionBehind(act)
        ?? proviso(of: act) : nil
    let plan =
      mechanisms.planMood && says(Cue.plan.bit | Cue.planAfter.bit)
      ? plans.starting(in: governed).last {
        !isContent($0, of: act) && !isOfOthers($0, in: act) && !isLeft($0, before: act)
      }
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

  /// Of each sentence, whether nothing gives it another mood than that of what is done: no cue, no list that it is an item
  /// of, nothing that answers it, and no words of the law.
  static func plain(
    _ sentences: [Sentence], _ marks: CueMarks, isAnswered: [Bool], restated: [Int]
  ) -> [Bool] {
    sentences.indices.map { number in
      let sentence = sentences[number]
      return sentence.leadIn == nil && sentence.kind != .question && !isAnswered[number]
        && restated[number] <= sentence.tokens.lowerBound
        && !marks.stand(moods | Cue.recital.bit | Cue.topic.bit, inSentence: number)
    }
  }

  /// The wish that governs an act; not in "we expect suppliers to obey and reserve the right to end", where the company
  /// goes on to speak of itself.
  private func wish(of act: Range<Int>, _ reach: Range<Int>) -> Hit? {
    guard let wish = last(hits.of(cues[.expectation], startingIn: governed(act, reach)), of: act) else { return nil }
    let between = Int(wish.end)..<max(Int(wish.end), act.lowerBound)
    let goesOn = [permissions, plans].contains { cues in
      cues.starting(in: between).contains { isWord("and", at: Int($0.start) - 1) }
    }
    return goesOn || isForecast(wish, of: act) || (Int(wish.start)..<between.upperBound).contains(where: demands)
      ? nil : wish
  }

  /// "and must", "and are required to", "and require them to": behind a wish, what is demanded.
  private func demands(_ place: Int) -> Bool {
    guard isWord("and", at: place) else { return false }
    let next = opens(.be, at: place + 1) ? place + 2 : place + 1
    guard next < tokens.count else { return false }
    return isWord("must", at: next) || isWord("shall", at: next) || isWord("required", at: next)
      || isWord("obliged", at: next) || isWord("require", at: next) || isWord("requires", at: next)
  }

  /// "We expect that audits will begin next year": what is expected is no deed of others, but that a practice begins.
  private func isForecast(_ wish: Hit, of act: Range<Int>) -> Bool {
    let place = (Int(wish.start)..<Int(wish.end)).first { isWord("that", at: $0) }
    guard let place, place < act.lowerBound, marks.stand(Cue.title.bit, in: place + 1..<place + 3) else { return false }
    return planAfter(in: act.lowerBound..<subjectEnd(after: act, in: spanned(by: act)), of: act) != nil
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

  /// "We are developing a course and have trained buyers", "and already train buyers": past "and" a verb of the same subject
  /// begins anew, right before the act.
  private func isLeft(_ cue: Hit, before act: Range<Int>) -> Bool {
    let end = Int(cue.end)
    func stands(within words: Int, _ opens: (Int) -> Bool) -> Bool {
      let first = max(end, act.lowerBound - words)
      return (first..<max(first, act.lowerBound)).contains { place in
        isWord("and", at: place) && place + 1 < act.upperBound && opens(place + 1)
      }
    }
    return stands(within: Self.newVerbWords, opensPerfect)
      || stands(within: Self.askingVerbWords) { isWord("already", at: $0) }
  }

  /// "has", "have": what follows has come about.
  private func opensPerfect(at place: Int) -> Bool {
    (isWord("has", at: place) || isWord("have", at: place)) && opens(.auxiliary, at: place)
  }

  private static let newVerbWords = 3
  /// "and already require each direct supplier to certify": so many words stand before what others are asked for.
  private static let askingVerbWords = 10

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

  /// "Exposure to slavery at mills may be assessed", "audits of mills to see that no slaves are used may be made": the verb
  /// of the noun that the clause opens with, of which the act names the beginning.
  private func permissionBehind(_ act: Range<Int>) -> Hit? {
    let clause = spanned(by: act)
    let end = subjectEnd(after: act, in: clause)
    return permissions.starting(in: min(act.upperBound, end)..<end).first {
      isBehindRelative($0, of: act)
        ? !isContent($0, of: act) : opens(.be, at: Int($0.end)) && nouns.holds(clause.lowerBound..<Int($0.start))
    }
  }

  /// "If necessary, we audit": a right that opens the sentence, in a few words without a subject.
  private func proviso(of act: Range<Int>) -> Hit? {
    let number = clause(of: act.lowerBound)
    guard number > 0, clauses[number - 1].sentence == clauses[number].sentence else { return nil }
    let before = clauses[number - 1].tokens
    guard before.lowerBound == sentences[clauses[number].sentence].tokens.lowerBound,
      before.count <= Self.provisoWords
    else { return nil }
    // "If the law requires it": nobody acts before the cue or behind it.
    return permissions.starting(in: before).first {
      !hasSubject(in: before.lowerBound..<Int($0.start))
        && !hasSubject(in: min(Int($0.end), before.upperBound)..<before.upperBound)
    }
  }

  private static let provisoWords = 6

  /// The last cue that is none of what the act is about.
  private func last(_ cues: ArraySlice<Hit>, of act: Range<Int>) -> Hit? {
    cues.last { !isContent($0, of: act) }
  }

  /// A wish, or what becomes of it in the list that it is an item of: "We do not: (1) ask suppliers to certify" wishes
  /// nothing.
  func introduced(_ wish: Assertion, in sentence: Int) -> Assertion {
    guard mechanisms.listInheritance, let leadIn = sentences[sentence].leadIn, !speaksForItself(sentence) else {
      return wish
    }
    let outer = inherited(from: leadIn, depth: 0)
    return outer.mood == .denied || outer.mood == .conditional ? outer : wish
  }

  /// The mood that an item takes from the end of the sentence that introduces it.
  func inherited(from leadIn: Int, depth: Int) -> Assertion {
    let end = sentences[leadIn].tokens.upperBound
    if let denial = bareDenial(leadIn) { return Assertion(mood: .denied, isInherited: true, cue: denial.range) }
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
    return isAim && !cues.announcers.contains(tokens[end - 1])
  }

  /// A plan of what stands before. "Whoever breaks it will" tells of a rule, "rules for whoever breaks it will be drafted"
  /// of a plan.
  private func planAfter(in range: Range<Int>, of act: Range<Int>) -> Hit? {
    plansAfter.starting(in: range).first {
      !isBehindRelative($0, of: act)
        || (opens(.be, at: Int($0.start)) || $0.range.count > 2) && !isContent($0, of: act)
    }
  }
}
