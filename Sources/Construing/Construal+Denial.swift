import Matching

extension Construal {
  /// How far a denial with a near scope reaches, in words.
  private static let nearScope = 5
  /// How far after an act its sentence may come back to it.
  private static let backReach = 80

  /// - Parameters:
  ///   - reach: tokens before the act whose cues govern it.
  ///   - after: the act and as many tokens as may still be said of it.
  func denial(of act: Range<Int>, reach: Range<Int>, after: Range<Int>) -> Hit? {
    guard mechanisms.negationScope else {
      let whole = sentences[sentence(of: act.lowerBound)].tokens
      return denials.starting(in: whole).first ?? nearDenials.starting(in: whole).first
    }
    // "None of what": a denial may end within the act.
    if let cue = denials.starting(in: reach).last(where: {
      Int($0.end) < max(act.lowerBound + 1, act.upperBound) && !isInset($0, before: act)
    }), !goesOn(from: cue, to: act), !isSupposed(cue, before: act) {
      return cue
    }
    if let cue = last(of: nearDenials, in: reach, before: act.lowerBound), !goesOn(from: cue, to: act),
      act.lowerBound - Int(cue.end) <= Self.nearScope && !isClosed(cue, before: act) || isSubject(cue, with: act)
        || isOfNobody(cue, act) || isOfDenied(cue, act)
    {
      return cue
    }
    let clause = spanned(by: act)
    // "Mills are audited, and those abroad are not": others are denied, and the act of these stands.
    let others = others(behind: act)
    let whole = act.lowerBound..<max(act.upperBound, min(after.upperBound, others))
    if let first = denialsAfter.starting(in: whole).first, Int(first.start) > act.lowerBound,
      // "is not conducted by us or by others" is longer than "is not conducted".
      let cue = denialsAfter.starting(in: first.range.prefix(1)).last, !isContent(cue, of: act)
    {
      // "is not conducted by a third party" denies the manner, "is not conducted, announced or not," the act.
      let rest = (Int(cue.end)..<max(Int(cue.end), min(clause.upperBound, Int(cue.end) + 6)))
        .prefix { tokens[$0].gap < .comma }
      guard let manner = hits.of(cues[.manner], startingIn: rest).first,
        !rest.prefix(while: { $0 < Int(manner.start) }).contains(where: { isWord("to", at: $0) })
      else { return cue }
      return Int(manner.start) < act.upperBound ? cue : nil
    }
    if let cue = denialBack(of: act), Int(cue.start) < max(others, act.upperBound) { return cue }
    // Within the act itself: "requires no certification".
    func isWithin(_ cue: Hit) -> Bool {
      // A negation that the act ends with is part of what it says: "certificate that slaves are not".
      (act.count == 1 || Int(cue.end) < act.upperBound) && !isContent(cue, of: act)
    }
    return denials.starting(in: act).first(where: isWithin)
      ?? nearDenials.starting(in: act).first {
        isWithin($0) && (isObject($0, of: act) || !isLeftBehind($0, before: act.upperBound - 1))
      }
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

  /// "Where our rules, old or new, are not kept, staff is dismissed": what a sentence opens with, and only supposes, ends at
  /// the comma before the act.
  private func isSupposed(_ denial: Hit, before act: Range<Int>) -> Bool {
    let first = sentences[sentence(of: act.lowerBound)].tokens.lowerBound
    guard first < Int(denial.start), suppositions.begin(at: first), !suppositions.end(in: first..<Int(denial.start))
    else { return false }
    return (Int(denial.end)..<max(Int(denial.end), act.lowerBound + 1)).contains { tokens[$0].gap == .comma }
  }

  /// "Our auditors, none of them from outside, audit mills": a denial between commas, behind a noun whose verb is yet to
  /// come, says more of the noun.
  private func isInset(_ denial: Hit, before act: Range<Int>) -> Bool {
    let start = Int(denial.start)
    let clause = clauses[clause(of: start)].tokens
    return tokens[start].gap == .comma && clause.lowerBound < start
      && (Int(denial.end)..<max(Int(denial.end), act.upperBound)).contains { tokens[$0].gap == .comma }
      && nouns.holds(clause.lowerBound..<start)
  }

  /// Whether two denials undo each other: "it is not true that we do not audit", "until 2019, we did not audit".
  func isUndone(_ denial: Hit, of act: Range<Int>) -> Bool {
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
  static let elseReach = 10

  /// Whether a near denial opens its sentence and an act still belongs to the subject that it denies, however long that
  /// is: "No verification of our chain by others, for the assessment of its risks, is undertaken".
  private func isSubject(_ cue: Hit, with act: Range<Int>) -> Bool {
    let sentence = sentences[sentence(of: act.lowerBound)].tokens
    let between = Int(cue.end)..<act.lowerBound
    let rest = act.upperBound..<max(act.upperBound, spanned(by: act).upperBound)
    let others = Cue.be.bit | Cue.auxiliary.bit | Cue.relative.bit | Cue.subject.bit | Cue.companyName.bit
    return Int(cue.start) == sentence.lowerBound && !marks.stand(others, in: between) && hasVerb(in: rest)
  }

  /// "No buyer in stores or elsewhere attends training", "no one, inside the company or out of it, audits mills": a near
  /// denial opens the sentence, and the verb of whom it denies stands right before the act or begins it.
  private func isOfDenied(_ cue: Hit, _ act: Range<Int>) -> Bool {
    let start = Int(cue.end)
    let verb = firstVerb(before: act.lowerBound, downTo: start)
    guard Int(cue.start) == sentences[sentence(of: act.lowerBound)].tokens.lowerBound, start < verb,
      !marks.stand(Cue.be.bit | Cue.auxiliary.bit | Cue.relative.bit, in: start..<verb),
      !hits.of(cues[.subject], startingIn: start..<verb).contains(where: { !opens(.preposition, at: Int($0.start) - 1) }
      )
    else { return false }
    // "attends", which no cue knows, stands before the act; "makes social" before "audits", "visits and" before "inspects".
    var verbs = verb < act.lowerBound ? [verb] : [verb, verb - 1, verb - 2]
    if opens(.joiner, at: verb - 1) || isWord("or", at: verb - 1) { verbs.append(verb - 2) }
    let noun = start..<min(verb, start + Self.deniedWords)
    if let aside = noun.first(where: { tokens[$0].gap == .comma }) {
      return verbs.contains { $0 > aside && tokens[$0].gap == .comma }
    }
    return verbs.contains { start < $0 && nouns.holds(start..<$0) }
  }

  /// "No one", "no large supplier": so many words are named of whom nothing is true, before an aside on them.
  private static let deniedWords = 4

  /// "We audit no one, all mills know": what is denied is whom the verb that opens the act is about.
  private func isObject(_ cue: Hit, of act: Range<Int>) -> Bool {
    let start = Int(cue.start)
    return start == act.lowerBound + 1 && (isWord("no", at: start) || isWord("nobody", at: start))
  }

  /// "We engage no outside firm of any kind that would audit mills": what is told of those whom nobody has.
  private func isOfNobody(_ cue: Hit, _ act: Range<Int>) -> Bool {
    let between = Int(cue.end)..<act.lowerBound
    guard isWord("no", at: Int(cue.start)), between.count <= Self.nobodyScope,
      between.allSatisfy({ tokens[$0].gap < .comma }),
      let relative = between.first(where: { opens(.relative, at: $0) })
    else { return false }
    return !marks.stand(Cue.joiner.bit, in: Int(cue.end)..<relative) && !marks.stand(Cue.subject.bit, in: between)
  }

  private static let nobodyScope = 20

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
  ///
  /// Nor does one reach past a semicolon, nor "without" past a comma: "goods made without slaves, and audit our mills".
  private func isLeftBehind(_ cue: Hit, before end: Int) -> Bool {
    Int(cue.end) < end
      && (Int(cue.end)...end).contains {
        tokens[$0].gap == .semicolon
          || tokens[$0].gap == .comma
            && (isWord("without", at: Int(cue.start)) && opensVerb(at: $0) || opensWithAgent(at: $0))
      }
  }

  /// ", and audit our mills": what is done stands behind "and", and no noun.
  private func opensVerb(at place: Int) -> Bool {
    isWord("and", at: place) && place + 2 < tokens.count
      && (!opens(.title, at: place + 1) || opens(.ownPossessive, at: place + 2) || opens(.determiner, at: place + 2))
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

  func isNarrow(_ cue: Hit, _ act: Range<Int>) -> Bool {
    let first = min(Int(cue.end), max(sentences[sentence(of: act.lowerBound)].tokens.lowerBound, act.lowerBound - 2))
    if hits.has(cues[.manner], startingIn: Int(cue.end)..<max(Int(cue.end), act.upperBound)) { return true }
    // "independent audits are not made"
    guard Int(cue.start) > act.lowerBound else { return false }
    let before = first..<min(Int(cue.start), act.lowerBound + 2)
    return hits.has(cues[.manner], startingIn: before)
  }

  /// The last hit that ends before a place and lies within a range.
  private func last(of hits: HitList, in range: Range<Int>, before place: Int) -> Hit? {
    hits.starting(in: range.lowerBound..<place).last { Int($0.end) <= place }
  }
}
