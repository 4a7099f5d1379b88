import Matching

extension Construal {
  /// Who carries out an act: the last subject before it, unless that is acted upon ("suppliers are audited") or only
  /// receives ("suppliers undergo audits").
  func actor(of act: Range<Int>) -> Assertion.Actor {
    guard mechanisms.actors else { return .unstated }
    let first = max(governing(act.lowerBound).lowerBound, act.lowerBound - Self.subjectReach)
    // "no supplier is exempt from our audits"
    if closes(.ownPossessive, at: act.lowerBound), !opens(.supplierAgent, at: act.lowerBound),
      !opens(.outsider, at: act.lowerBound)
    {
      return .company
    }
    // "the audits that we conduct", "a course that all of our buyers take"
    let rest = act.lowerBound + 1..<min(tokens.count, act.upperBound + Self.relativeReach)
    if marks.stand(Cue.ownAgent.bit, in: rest), rest.contains(where: { isWho($0, of: act) }) { return .company }
    let subject = lastSubject(in: first..<act.lowerBound + 1)
    let end = subject.map { Int($0.hit.end) } ?? max(first, act.lowerBound - 4)
    if let participle = passive(from: end, act) { return agent(behind: participle) }
    if isDone(to: act) { return .outsider }
    guard let subject else { return leadingActor(of: act) }
    // "Other firms: require suppliers to certify": whoever leads in the list hands the act on.
    if subject.actor == .supplier, isAsked(subject.hit, from: first) || leadingActor(of: act) == .outsider {
      return .outsider
    }
    if subject.actor == .supplier, isOwnAgain(act, after: subject.hit, from: first) { return .company }
    if subject.actor == .outsider, isOnBehalf(act) { return .company }
    let between = end..<max(end, act.upperBound)
    if subject.actor != .company, marks.stand(Cue.recipient.bit, in: between) { return .unstated }
    return subject.actor
  }

  /// Whether anybody but the company may carry out an act: of most acts the words around them tell that nobody does.
  ///
  /// - Parameter suppliersCount: whether it matters that suppliers do.
  public func mayBeOfOthers(_ act: Range<Int>, suppliersCount: Bool) -> Bool {
    let number = sentence(of: act.lowerBound)
    let others = Cue.outsider.bit | Cue.byOther.bit | (suppliersCount ? Cue.supplierAgent.bit : 0)
    // An act that runs on may be done by whoever the next sentence names.
    return marks.stand(others, inSentence: number) || act.upperBound > sentences[number].tokens.upperBound
      || sentences[number].leadIn.map { marks.stand(others, inSentence: $0) } ?? false
  }

  /// Who carries out the items of a list that others are told of: "Each supplier shall:", "We require suppliers to:",
  /// "Many companies do the following:". What leads in an item of the company's own says nothing here.
  private func leadingActor(of act: Range<Int>) -> Assertion.Actor {
    guard mechanisms.listInheritance, let number = sentences[sentence(of: act.lowerBound)].leadIn else {
      return .unstated
    }
    let lead = sentences[number].tokens
    if namesOthers(lead) { return .outsider }
    guard let subject = lastSubject(in: lead), subject.actor != .company else { return .unstated }
    let rest = Int(subject.hit.end)..<max(Int(subject.hit.end), lead.upperBound)
    // "Our suppliers must obey the code, and we:" leads in what the company does, "suppliers undergo:" what is done to
    // them, and so does "suppliers are:".
    guard let first = rest.first, rest.count <= Self.leadingWords,
      !marks.stand(Cue.ownAgent.bit | Cue.companyName.bit | Cue.recipient.bit, in: rest)
    else { return .unstated }
    let acts = opens(.auxiliary, at: first) && !opens(.be, at: first) || rest.contains { isWord("to", at: $0) }
    return acts ? subject.actor : .unstated
  }

  /// Whether all that leads in a list is the name of somebody else: "Our trade association:", "Other firms in our trade:".
  private func namesOthers(_ lead: Range<Int>) -> Bool {
    guard lead.count <= Self.leadingWords, !hasVerb(in: lead), !hasSubject(in: lead) else { return false }
    return [Cue.byOther, .outsider].contains { cue in
      opens(cue, at: lead.lowerBound)
        && hits.of(cues[cue], startingIn: lead.lowerBound..<lead.lowerBound + 1).contains {
          let end = Int($0.end)
          return end >= lead.upperBound || tokens[end].gap == .comma || opens(.preposition, at: end)
        }
    }
  }

  /// Who is named last as a subject.
  private func lastSubject(in range: Range<Int>) -> (hit: Hit, actor: Assertion.Actor)? {
    var subject: (hit: Hit, actor: Assertion.Actor)?
    let named = marks.all(in: range)
    for (cue, actor) in Self.agents where named & cue.bit != 0 {
      let last = hits.of(cues[cue], startingIn: range).last { isSubject($0, actor, from: range.lowerBound) }
      // "our factories program" is the company's, not the factories'.
      if let last, last.start >= subject?.hit.end ?? -1 { subject = (last, actor) }
    }
    return subject
  }

  /// How many words may follow whoever must do what a list names: "are expected at all times to".
  private static let leadingWords = 6

  /// Whether the company is named at a token as who carries out an act before it: "the audits that we conduct".
  private func isWho(_ token: Int, of act: Range<Int>) -> Bool {
    opens(.ownAgent, at: token) && closes(.relative, at: nounPhrase(from: token, notBefore: act.lowerBound))
      && sentence(of: token) == sentence(of: act.lowerBound)
  }

  private static let agents: [(Cue, Assertion.Actor)] = [
    (.ownAgent, .company), (.companyName, .company), (.supplierAgent, .supplier), (.outsider, .outsider),
  ]

  /// How many words after an act a clause may say who does it: "a course on slavery that our buyers take".
  private static let relativeReach = 4

  /// How many words before an act its subject may stand. Texts without sentences must not cost more than their length.
  private static let subjectReach = 60

  /// How many words after a participle its agent may stand: "verified each year for slavery by a third party".
  private static let agentReach = 10

  /// Whether somebody is named as a subject: at the beginning of a clause or after a word that hands the act on, and
  /// not as what a preposition or a verb takes.
  private func isSubject(_ hit: Hit, _ actor: Assertion.Actor, from first: Int) -> Bool {
    let next = Int(hit.end)
    if actor == .supplier, next == tokens.count { return false }
    // "Silver Mills": part of a name.
    if actor == .supplier, tokens[Int(hit.start)].shape == .capitalized, hit.start > first,
      tokens[Int(hit.start) - 1].shape == .capitalized, !closes(.determiner, at: Int(hit.start))
    {
      return false
    }
    // "our employees and contractors": whoever is named first leads.
    if actor == .supplier, Int(hit.start) > first + 1, closes(.joiner, at: Int(hit.start)),
      closes(.ownAgent, at: Int(hit.start) - 1)
    {
      return false
    }
    // "supplier audits": the noun stands for an adjective, unless a verb follows it.
    if actor == .supplier, text[Int(tokens[next - 1].end) - 1] | 0x20 != UInt8(ascii: "s"),
      tokens[next].gap != .comma, !opens(.be, at: next), !opens(.recipient, at: next), !opens(.auxiliary, at: next)
    {
      return false
    }
    let start = nounPhrase(from: Int(hit.start), notBefore: first)
    if start == first || clauses[clause(of: start)].tokens.lowerBound == start { return true }
    // "Internal Audits A supplier must": a sentence begins that nothing parts from the headings before it.
    if start < Int(hit.start), tokens[start].shape == .capitalized { return true }
    if closes(.relative, at: start) || closes(.control, at: start) { return true }
    guard next < tokens.count, tokens[start].gap >= .comma || closes(.joiner, at: start) || closes(.contrast, at: start)
    else {
      return false
    }
    return tokens[next].gap == .blank && !opens(.joiner, at: next) && !opens(.preposition, at: next)
  }

  /// "Our competitor requires suppliers to certify": an outsider hands the act on.
  private func isAsked(_ supplier: Hit, from first: Int) -> Bool {
    let start = nounPhrase(from: Int(supplier.start), notBefore: first)
    guard closes(.control, at: start), let outsider = hits.of(cues[.outsider], startingIn: first..<start).last,
      isSubject(outsider, .outsider, from: first)
    else { return false }
    let since = Int(outsider.end)..<start
    return since.count <= Self.askingWords
      && !marks.stand(Cue.ownAgent.bit | Cue.companyName.bit | Cue.contrast.bit, in: since)
  }

  /// "We require suppliers to certify their goods, and audit our mills": behind a comma and "and" goes on whoever asked the
  /// suppliers, where what is done is done to what is "our".
  private func isOwnAgain(_ act: Range<Int>, after supplier: Hit, from first: Int) -> Bool {
    let verb = act.lowerBound
    guard verb > 1,
      tokens[verb].gap == .comma
        || tokens[verb - 1].gap == .comma && (isWord("and", at: verb - 1) || isWord("or", at: verb - 1)),
      closes(.control, at: nounPhrase(from: Int(supplier.start), notBefore: first))
    else { return false }
    return marks.stand(Cue.ownPossessive.bit, in: act)
  }

  /// How many words may stand between whoever asks and whoever is asked: "Elm Co strictly requires all direct".
  private static let askingWords = 4

  /// Where the articles and quantities before a noun begin.
  private func nounPhrase(from noun: Int, notBefore first: Int) -> Int {
    var start = noun
    while start > first, let article = article(before: start, notBefore: first) { start = Int(article.start) }
    return start
  }

  private func article(before noun: Int, notBefore first: Int) -> Hit? {
    guard marks.close(Cue.determiner.bit | Cue.companyName.bit, at: noun) else { return nil }
    for cue in [Cue.determiner, .companyName] {
      let before = hits.of(cues[cue], startingIn: max(first, noun - 4)..<noun)
      if let hit = before.first(where: { Int($0.end) == noun }) { return hit }
    }
    return nil
  }

  /// The participle of a passive verb that is part of the act.
  private func passive(from end: Int, _ act: Range<Int>) -> Int? {
    guard end < act.upperBound, marks.stand(Cue.be.bit, in: end..<act.upperBound) else { return nil }
    for hit in hits.of(cues[.be], startingIn: end..<act.upperBound).reversed() {
      let first = max(pastInset(at: Int(hit.end), before: act.upperBound), act.lowerBound)
      // "are not at present rated"
      let isParted = marks.stand(Cue.denial.bit | Cue.preposition.bit, in: Int(hit.end)..<Int(hit.end) + 1)
      let after = first..<max(first, min(Int(hit.end) + (isParted ? 6 : 3), act.upperBound))
      if let found = after.first(where: isParticiple) { return found }
    }
    return nil
  }

  /// "are, before the first order, screened": where it goes on behind what stands between commas.
  private func pastInset(at place: Int, before end: Int) -> Int {
    guard place < end, tokens[place].gap == .comma else { return place }
    return (place + 1..<max(place + 1, end)).first { tokens[$0].gap == .comma } ?? place
  }

  /// "Our plants are subject to audits by our customers": an outsider follows the noun.
  private func isDone(to act: Range<Int>) -> Bool {
    let clause = clauses[clause(of: act.lowerBound)].tokens
    let after = act.upperBound..<max(act.upperBound, min(clause.upperBound, act.upperBound + 2))
    guard marks.stand(Cue.byOther.bit, in: after) else { return false }
    return hits.of(cues[.byOther], startingIn: after).contains {
      !isMeans($0) && hits.has(cues[.outsider], startingIn: $0.range)
    }
  }

  /// "Our trade association audits mills on our behalf": for the company, whoever does it.
  private func isOnBehalf(_ act: Range<Int>) -> Bool {
    let rest = act.lowerBound..<clauses[clause(of: act.lowerBound)].tokens.upperBound
    return marks.stand(Cue.ownPossessive.bit, in: rest)
      && rest.contains { closes(.ownPossessive, at: $0) && isWord("behalf", at: $0) }
  }

  /// "By asking how suppliers recruit" says how it is done, and not by whom; nor does "with our trade association".
  private func isMeans(_ agent: Hit) -> Bool {
    guard isWord("by", at: Int(agent.start)) else { return true }
    let end = Int(tokens[Int(agent.start) + 1].end)
    return agent.range.count > 2 && text[end - 3..<end].elementsEqual("ing".utf8)
  }

  private func agent(behind participle: Int) -> Assertion.Actor {
    let clause = clauses[clause(of: participle)].tokens
    let after = participle..<min(clause.upperBound, participle + Self.agentReach)
    guard let hit = hits.of(cues[.byOther], startingIn: after).first(where: { !isMeans($0) }) else { return .unstated }
    return hits.of(cues[.outsider], startingIn: hit.range).isEmpty ? .supplier : .outsider
  }

  private func isParticiple(_ token: Int) -> Bool {
    let (first, end) = (Int(tokens[token].start), Int(tokens[token].end))
    if end - first > 3, text[end - 2] == UInt8(ascii: "e"), text[end - 1] == UInt8(ascii: "d") { return true }
    guard end - first <= 8 else { return false }
    return Self.irregular.contains(Self.packed(text[first..<end]))
  }

  private static let irregular = [
    "taught", "given", "shown", "made", "done", "held", "seen", "told", "taken", "put", "drawn", "sent", "kept",
  ].map { packed($0.utf8) }

  /// A word of at most eight letters as a number.
  private static func packed(_ letters: some Sequence<UInt8>) -> UInt64 {
    letters.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Whether a cue of few words ends right before a token, or any begins at it.
  func closes(_ cue: Cue, at token: Int) -> Bool {
    marks.close(cue.bit, at: token)
  }

  func opens(_ cue: Cue, at token: Int) -> Bool {
    marks.open(cue.bit, at: token)
  }
}
