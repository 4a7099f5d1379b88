public import Disclosures
public import Matching

/// A text as the engine understands it: sentences, clauses, and what each clause does with an act that it names. A class
/// for being handed about by one reference; nothing in it changes.
public final class Construal: Sendable {
  public let text: [UInt8]
  public let tokens: [Token]
  public let hits: Hits
  public let sentences: [Sentence]
  public let clauses: [Clause]
  let cues: CueTable
  let mechanisms: Mechanisms
  /// Of each token, where it stands.
  private let places: [Place]
  let marks: CueMarks
  /// Of each sentence, whether what it names may be answered behind it.
  let isAnswered: [Bool]
  /// Live denials: those that no `not_denial` covers; likewise for the others.
  let denials: HitList
  let nearDenials: HitList
  let denialsAfter: HitList
  let permissions: HitList
  let permissionsAfter: HitList
  let plans: HitList
  let plansAfter: HitList
  let recitals: HitList
  let limits: HitList
  let suppositions: Suppositions
  /// Tokens that are somebody else's words.
  let reported: [Range<Int>]
  /// Tokens between quotation marks.
  public let quoted: [Range<Int>]
  /// Whether the text is hardly anything else: a page that puts its own words between such marks.
  private let isAllQuoted: Bool
  /// Of each sentence, where the statute's item that it restates ends; its beginning where it restates none.
  let restated: [Int]
  /// Of each sentence, whether all that is named in it is asserted: every other sentence asks for no more.
  private let isPlain: [Bool]

  /// - Parameters:
  ///   - hits: of the phrases that the cues were looked up in, in the words of the text (`TextWords.hits(of:)`).
  ///   - passages: of the text.
  public init(
    _ words: TextWords, hits: Hits, passages: [Passage], cues: CueTable, mechanisms: Mechanisms = .all
  ) {
    (text, tokens) = (words.text, words.tokens)
    self.hits = hits
    self.cues = cues
    self.mechanisms = mechanisms
    let subjects = words.subjects
    let marks = CueMarks(hits, cues, tokens: tokens.count)
    sentences = Segmenter(
      text: text, tokens: tokens, hits: hits, marks: marks, names: subjects, passages: passages, cues: cues,
      mechanisms: mechanisms
    ).sentences()
    clauses = ClauseCutter(
      text: text, tokens: tokens, hits: hits, marks: marks, names: subjects, sentences: sentences, cues: cues
    ).clauses()
    var places = [Place](repeating: Place(clause: 0, sentence: 0), count: tokens.count)
    for (index, clause) in clauses.enumerated() {
      let place = Place(clause: Int32(index), sentence: Int32(clause.sentence))
      for token in clause.tokens { places[token] = place }
    }
    self.places = places
    self.marks = marks.gathered(by: sentences)
    isAnswered = Self.answered(sentences, tokens, self.marks)
    let suppositions = Suppositions(text: text, tokens: tokens, hits: hits, marks: self.marks)
    self.suppositions = suppositions
    func live(_ cue: Cue, unless cover: Cue, longerCounts: Bool = false) -> HitList {
      let kept = hits.of(cues[cue], unless: cues[cover]) {
        longerCounts && Self.isLonger($0, than: cues[cover], hits) || suppositions.isPast($0, within: cues[cover])
      }
      return HitList(kept, tokens: words.tokens.count)
    }
    denials = live(.denial, unless: .notDenial)
    nearDenials = live(.denialNear, unless: .notDenial)
    denialsAfter = live(.denialAfter, unless: .notDenialAfter)
    // "May have a supplier audited" is more than "may have a".
    permissions = live(.permission, unless: .notPermission, longerCounts: true)
    permissionsAfter = live(.permissionAfter, unless: .notPermissionAfter)
    plans = live(.plan, unless: .notPlan)
    plansAfter = live(.planAfter, unless: .notPlan)
    recitals = live(.recital, unless: .notRecital)
    limits = live(.limit, unless: .notLimit)
    reported =
      mechanisms.recital
      ? Attribution(text: text, tokens: tokens, hits: hits, sentences: sentences, cues: cues).ranges() : []
    quoted = Quotations(text: text, tokens: tokens).ranges()
    isAllQuoted = quoted.reduce(0) { $0 + $1.count } * 5 > tokens.count * 4
    restated = Restatement(
      text: text, tokens: tokens, hits: hits, marks: marks, sentences: sentences, cues: cues, recitals: recitals
    ).ends()
    isPlain = Self.plain(sentences, self.marks, isAnswered: isAnswered, restated: restated)
  }

  /// Whether all hits of a lexicon that hold the beginning of a hit begin there, too, and are shorter.
  private static func isLonger(_ hit: Hit, than cover: Int32, _ hits: Hits) -> Bool {
    let start = Int(hit.start)
    return hits.of(cover, startingIn: max(0, start - longestCover)..<start + 1).allSatisfy {
      Int($0.end) <= start || $0.start == hit.start && $0.end < hit.end
    }
  }

  /// So many words before a hit those begin at most that may cover it.
  private static let longestCover = 40

  /// The numbers of a token's clause and sentence.
  private struct Place {
    let clause: Int32
    let sentence: Int32
  }

  public func sentence(of token: Int) -> Int { Int(places[token].sentence) }
  public func clause(of token: Int) -> Int { Int(places[token].clause) }

  /// Whether a word is quoted, or said by somebody else.
  public func isForeign(_ token: Int) -> Bool {
    if reported.contains(where: { $0.contains(token) }) { return true }
    let next = quoted.partitioningIndex { $0.lowerBound > token }
    return !isAllQuoted && next > 0 && quoted[next - 1].contains(token)
  }

  /// Whether words begin in one item of a list and end in the next: "goods made without slavery; (c) hold staff
  /// accountable" says of nobody that he is made accountable.
  public func runsIntoItem(_ act: Range<Int>) -> Bool {
    let first = sentence(of: act.lowerBound)
    let last = sentence(of: act.upperBound - 1)
    return first < last && sentences[first].kind == .item
      && sentences[first + 1...last].contains { $0.kind == .item && $0.leadIn != first }
  }

  /// Whether words begin before a semicolon and end in a clause that opens behind it, which the one before does not reach:
  /// "we do not require certificates; and training is given" requires no training. So do those that end in the noun of
  /// whom ", and" goes on to tell: "screen mills for slavery, and high-risk mills are asked" rates no risk.
  public func runsIntoClause(_ act: Range<Int>) -> Bool {
    let last = clauses[clause(of: act.upperBound - 1)]
    let first = last.tokens.lowerBound
    guard act.lowerBound < first, !last.continues else { return false }
    // "While we hope that mills will obey, Elm audits each": what opens the sentence is past.
    let opening = sentences[last.sentence].tokens.lowerBound..<first
    if tokens[first].gap == .comma, tokens[first].shape == .capitalized, opens(.contrast, at: opening.lowerBound),
      hasVerb(in: opening) || hasSubject(in: opening)
    {
      return true
    }
    return tokens[first].gap == .semicolon
      || tokens[first].gap == .comma && isWord("and", at: first)
        && marks.stand(Cue.supplierAgent.bit, in: first + 1..<act.upperBound + 1)
        && !marks.stand(Self.taking, in: last.tokens)
  }

  /// The company, or what takes up words from before.
  private static let taking = Cue.ownAgent.bit | Cue.companyName.bit | Cue.pronoun.bit | Cue.anaphor.bit

  /// Bytes of the text that a range of tokens covers.
  public func bytes(of range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// Whether the act only points back: "these audits are conducted by ...".
  public func pointsBack(_ act: Range<Int>) -> Bool {
    guard mechanisms.anaphora else { return false }
    let first = max(sentences[sentence(of: act.lowerBound)].tokens.lowerBound, act.lowerBound - 3)
    let around = first..<act.lowerBound + 2
    return marks.stand(Cue.anaphor.bit, in: around) && hits.first(cues[.anaphor], within: around) != nil
  }

  /// Whether a sentence opens by pointing back: "These are ...".
  public func opensBack(_ sentence: Int) -> Bool {
    let opening = sentences[sentence].tokens.prefix(2)
    return mechanisms.anaphora && marks.stand(Cue.anaphor.bit, in: opening)
      && hits.first(cues[.anaphor], within: opening) != nil
  }

  /// Whether a denial leaves standing what is told elsewhere: "other than as described above, we do not audit", "we
  /// have no separate training on it". Such words stand in the sentence or in the one that introduces it.
  public func isResidual(_ act: Range<Int>) -> Bool {
    let sentence = sentences[sentence(of: act.lowerBound)]
    return hits.has(cues[.residue], startingIn: sentence.tokens)
      || sentence.leadIn.map { hits.has(cues[.residue], startingIn: sentences[$0].tokens) } ?? false
  }

  /// Whether a sentence is one of several that restate the statute's items, which is the heading of nothing.
  public func isRestated(_ sentence: Int) -> Bool {
    mechanisms.recital && restated[sentence] > sentences[sentence].tokens.lowerBound
  }

  /// Whether the act stands in a sentence that names a practice and has no verb, and that nothing introduces:
  /// "Verification of supply chains, and audits of suppliers, to address the risks of slavery."
  public func isNamed(_ act: Range<Int>) -> Bool {
    let sentence = sentences[sentence(of: act.lowerBound)]
    guard opens(.title, at: sentence.tokens.lowerBound), mechanisms.headings, sentence.kind == .plain,
      sentence.leadIn == nil, let title = hits.of(cues[.title], startingIn: sentence.tokens.prefix(1)).last,
      Int(title.end) < sentence.tokens.upperBound, opens(.preposition, at: Int(title.end))
    else { return false }
    return !hasVerb(in: sentence.tokens) && !marks.stand(Cue.finite.bit | Cue.answerYes.bit, in: sentence.tokens)
      && sentence.tokens.allSatisfy { !opens(.subject, at: $0) || closes(.preposition, at: $0) }
  }

  /// Whether a range of tokens has a verb that the engine knows for one: "is", "must", "will".
  public func hasVerb(in range: Range<Int>) -> Bool {
    begins(.be, or: .auxiliary, in: range)
  }

  /// Whether a few words begin with the name of a practice and have no verb: "Supplier audits", and not "Buyers rate
  /// suppliers" or "Audits take place each year".
  public func isTitle(_ range: Range<Int>) -> Bool {
    marks.stand(Cue.title.bit, in: range.prefix(3)) && !marks.stand(Cue.finite.bit, in: range)
  }

  /// "Norvane opposes slavery.": whether a sentence with a full stop opens with a name and what looks like its verb.
  public func opensWithVerb(_ sentence: Sentence) -> Bool {
    let (first, end) = (sentence.tokens.lowerBound, sentence.tokens.upperBound)
    guard sentence.tokens.count > 2, tokens[first].word == Vocabulary.unknown, tokens[first].shape == .capitalized,
      tokens[first + 1].shape == .lower, tokens[first + 1].gap == .blank
    else { return false }
    let last = Int(tokens[first + 1].end) - 1
    return text[last] == UInt8(ascii: "s") && text[last - 1] != UInt8(ascii: "s")
      && text[Int(tokens[end - 1].end)...].first == UInt8(ascii: ".")
  }

  /// Whether somebody acts in a range of tokens.
  public func hasSubject(in range: Range<Int>) -> Bool {
    begins(.subject, or: .companyName, in: range)
  }

  /// Whether one of two cues begins in a range: few tokens are looked through, in many the hits are searched.
  private func begins(_ cue: Cue, or other: Cue, in range: Range<Int>) -> Bool {
    range.count <= Self.few
      ? marks.stand(cue.bit | other.bit, in: range)
      : hits.has(cues[cue], startingIn: range) || hits.has(cues[other], startingIn: range)
  }

  private static let few = 60

  /// Whether the act stands in a heading that has run into the sentence after it: all words from the beginning of the
  /// sentence to its end are in title case, and they are two or more.
  public func isTitled(_ act: Range<Int>) -> Bool {
    // Of most acts the last word tells.
    let last = tokens[act.upperBound - 1]
    guard last.shape == .capitalized || last.end &- last.start <= 3, mechanisms.headings else { return false }
    var capitals = 0
    for index in sentences[sentence(of: act.lowerBound)].tokens.lowerBound..<act.upperBound {
      let token = tokens[index]
      if token.end &- token.start <= 3 { continue }
      if token.shape != .capitalized { return false }
      capitals += 1
    }
    return capitals >= 2
  }

  /// Whether the act is said not to reach everyone: "some", "at high risk", "private label". What introduces a list
  /// says it of each item.
  public func isLimited(_ act: Range<Int>) -> Bool {
    isLimitedItself(act)
      || mechanisms.listInheritance && sentences[sentence(of: act.lowerBound)].leadIn.map(isLimited(leadIn:)) == true
  }

  private func isLimited(leadIn: Int) -> Bool {
    let sentence = sentences[leadIn].tokens
    let ground = ground(of: sentence.suffix(1))
    return limits.starting(in: sentence).contains { !ground.contains(Int($0.start)) }
  }

  private func isLimitedItself(_ act: Range<Int>) -> Bool {
    let isLimiting = Cue.limit.bit | Cue.exception.bit
    guard marks.stand(isLimiting, inSentence: sentence(of: act.lowerBound)) else { return false }
    let clause = opening(of: clause(of: act.lowerBound))..<clauses[clause(of: act.lowerBound)].tokens.upperBound
    let rest = act.upperBound..<max(act.upperBound, sentences[sentence(of: act.lowerBound)].tokens.upperBound)
    if hits.of(cues[.exception], startingIn: rest).contains(where: leavesOut)
      || sentenceOpensWithException(sentence(of: act.lowerBound))
    {
      return true
    }
    let ground = ground(of: act)
    return limits.starting(in: clause).contains { hit in
      if ground.contains(Int(hit.start)) || isOfDeedBefore(hit, act) { return false }
      // "We audit suppliers and train some of them": the limit is the next verb's.
      return Int(hit.start) < act.upperBound
        || hits.of(cues[.joiner], startingIn: act.upperBound..<Int(hit.start)).isEmpty
    }
  }

  /// The clause that opens the sentence of an act and gives a reason, up to its comma: "Because imports carry a higher
  /// risk, we audit". Empty where there is none, or where the act stands in it.
  public func ground(of act: Range<Int>) -> Range<Int> {
    let sentence = sentences[sentence(of: act.lowerBound)].tokens
    let none = sentence.lowerBound..<sentence.lowerBound
    guard marks.open(Cue.ground.bit, at: sentence.lowerBound) else { return none }
    let end = (sentence.lowerBound..<max(sentence.lowerBound, act.lowerBound + 1)).first { tokens[$0].gap == .comma }
    // "Although we have no program of audits, we visit": what is not there leaves the rest a part.
    guard let end, !marks.stand(Cue.denial.bit | Cue.denialNear.bit, in: sentence.lowerBound..<end) else { return none }
    return sentence.lowerBound..<end
  }

  /// Whether the clause says that the act reaches everyone, whatever in it seems to limit it.
  public func isWhole(_ act: Range<Int>) -> Bool {
    marks.stand(Cue.whole.bit, inSentence: sentence(of: act.lowerBound))
      && hits.has(cues[.whole], startingIn: clauses[clause(of: act.lowerBound)].tokens)
  }

  /// Whether words in the sentence of an act look like a limit and are none.
  public func hasNoLimit(_ act: Range<Int>) -> Bool {
    marks.stand(Cue.notLimit.bit, inSentence: sentence(of: act.lowerBound))
  }

  /// Whether words that seem to limit an act are, in whole or in part, among those of its clause that look like a limit
  /// and are none; words of another sentence, among those of their own.
  public func isNoLimit(_ limit: Hit, of act: Range<Int>) -> Bool {
    let isBeside = sentence(of: Int(limit.start)) != sentence(of: act.lowerBound)
    let clause = clauses[clause(of: isBeside ? Int(limit.start) : act.lowerBound)].tokens
    return hits.of(cues[.notLimit], startingIn: clause).contains { $0.range.overlaps(limit.range) }
  }

  /// Where others are spoken of behind an act in its sentence, "..., and those at high risk twice a year": what limits
  /// them limits nobody before. The end of the sentence where there are none.
  public func others(behind act: Range<Int>) -> Int {
    let end = sentences[sentence(of: act.lowerBound)].tokens.upperBound
    // A text without a full stop is one sentence, and is not gone through to its end for each act.
    return (act.upperBound..<max(act.upperBound, min(end - 1, act.upperBound + Self.farthest))).first { place in
      tokens[place].gap == .comma && opens(.joiner, at: place)
        && (opens(.supplierAgent, at: place + 1) || isWord("those", at: place + 1))
    } ?? end
  }

  /// Words behind an act in which others may be spoken of: more than sentences have.
  private static let farthest = 300

  /// The clause of an act with a few words that open its sentence before the comma: "Through third parties, we audit".
  public func wholeClause(of act: Range<Int>) -> Range<Int> {
    let number = clause(of: act.lowerBound)
    let own = clauses[number].tokens
    return (tokens[own.lowerBound].gap == .comma ? opening(of: number) : own.lowerBound)..<own.upperBound
  }

  /// Where a clause begins, with a few words without a subject that open its sentence: "For direct imports, we ...".
  private func opening(of number: Int) -> Int {
    let start = sentences[clauses[number].sentence].tokens.lowerBound
    let own = clauses[number].tokens.lowerBound
    return own - start <= Self.openingWords && !hasSubject(in: start..<own) ? start : own
  }

  private static let openingWords = 10

  /// Whether it is seen at once that an act is asserted, as far as its mood goes: by the sentence that it stands in.
  private func isPlain(_ act: Range<Int>) -> Bool {
    let sentence = sentence(of: act.lowerBound)
    return isPlain[sentence] && act.upperBound <= sentences[sentence].tokens.upperBound
      && !reported.contains { $0.contains(act.lowerBound) }
  }

  /// What the clause around these tokens does with the act that they name, and who carries it out.
  ///
  /// - Parameters:
  ///   - asksMood: whether more is looked for than an answer or a recital; else the act is taken for asserted.
  ///   - asksWho: whether the actor is looked for; else it is left unstated.
  public func assertion(of act: Range<Int>, asksMood: Bool = true, asksWho: Bool = true) -> Assertion {
    var assertion = Assertion(mood: .asserted)
    if isPlain(act) {
      if asksWho { assertion.actor = actor(of: act) }
      return assertion
    }
    if reported.contains(where: { $0.contains(act.lowerBound) }) { return Assertion(mood: .recited) }
    let sentence = sentence(of: act.lowerBound)
    if let answer = answer(to: act, in: sentence) { return answer }
    if mechanisms.recital, let cue = recital(sentence, before: act.lowerBound + 1) {
      return Assertion(mood: .recited, cue: cue)
    }
    if asksMood, let mood = ownMood(of: act) {
      assertion = mood.mood == .expected ? introduced(mood, in: sentence) : mood
    } else if asksMood, mechanisms.listInheritance, let leadIn = sentences[sentence].leadIn, !leavesList(act) {
      assertion = inherited(from: leadIn, depth: 0)
    }
    if assertion.mood == .asserted, topic(around: act) != nil { return Assertion(mood: .recited) }
    if asksWho { assertion.actor = actor(of: act) }
    return assertion
  }
}
