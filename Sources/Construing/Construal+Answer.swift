import Matching

extension Construal {
  /// The answer that stands behind a question, a heading or a label: "Training on slavery: none." "Audits. Not
  /// undertaken at this time."
  @inline(__always)
  func answer(to act: Range<Int>, in number: Int) -> Assertion? {
    mechanisms.recital && isAnswered[number] ? answer(near: act, in: number) : nil
  }

  /// The same, where words that answer stand near.
  private func answer(near act: Range<Int>, in number: Int) -> Assertion? {
    guard let reply = reply(to: act, in: number), !reply.isEmpty, marks.open(Self.answers, at: reply.lowerBound)
    else { return nil }
    let isQuestion = sentences[number].kind == .question
    let isLabel = sentences[number].tokens.contains(reply.lowerBound)
    // Under a heading only a reply without a subject answers: "No supplier is exempt." does not, "We do not." does.
    if !isQuestion, !isLabel, reply.count > Self.mostWords || hasSubject(in: reply) && !answersAll(reply),
      !takesUp(reply)
    {
      return nil
    }
    // "Not yet decided" is more than "not yet".
    if let cue = later(in: reply) {
      return mechanisms.planMood ? Assertion(mood: .planned, isAnswer: true, cue: cue.range) : nil
    }
    if let cue = bare(.answerNo, in: reply) {
      return Assertion(mood: .denied, isAnswer: true, cue: cue.range)
    }
    if let cue = bare(.answerYes, in: reply) {
      // "Will you audit suppliers? Yes." promises it.
      let isPromise = isQuestion && isWord("will", at: sentences[number].tokens.lowerBound)
      return Assertion(mood: isPromise ? .planned : .asserted, isAnswer: true, cue: cue.range)
    }
    return nil
  }

  /// Of each sentence, whether words that answer stand where a reply may begin, as they do near hardly any act: behind a
  /// colon, in parentheses, or where the next sentence opens.
  static func answered(_ sentences: [Sentence], _ tokens: [Token], _ marks: CueMarks) -> [Bool] {
    sentences.indices.map { number in
      marks.stand(answers, inSentence: number)
        && sentences[number].tokens.contains { token in
          guard marks.open(answers, at: token) else { return false }
          return tokens[token].gap == .colon || tokens[token].gap == .parenthesis
            || tokens[token].gap == .comma && marks.stand(Cue.topic.bit, inSentence: number)
        }
        || isAnswered(behind: number, sentences, marks)
    }
  }

  /// Whether the sentence behind another opens with an answer, or that behind the list of which it is an item.
  private static func isAnswered(behind number: Int, _ sentences: [Sentence], _ marks: CueMarks) -> Bool {
    [teller(behind: number, sentences, marks), follower(of: number, in: sentences)].contains { next in
      next < sentences.count && marks.stand(answers, inSentence: next)
        && marks.open(answers, at: said(in: sentences[next]).lowerBound)
    }
  }

  /// The sentence behind another; behind an item of the statute, past what the statute goes on to ask of it: "The disclosure
  /// shall specify ..."
  private static func teller(behind number: Int, _ sentences: [Sentence], _ marks: CueMarks) -> Int {
    let next = number + 1
    guard next < sentences.count, marks.stand(Cue.statute.bit, inSentence: number),
      marks.stand(Cue.recital.bit, inSentence: next), !sentences[next].isNumbered,
      !marks.stand(Cue.statute.bit, inSentence: next)
    else { return next }
    return next + 1
  }

  /// The first sentence behind the list of which one is an item; else that behind the sentence.
  private static func follower(of number: Int, in sentences: [Sentence]) -> Int {
    guard let leadIn = sentences[number].leadIn else { return number + 1 }
    return (number + 1..<sentences.count).first { sentences[$0].leadIn != leadIn } ?? sentences.count
  }

  private static var answers: UInt64 { Cue.answerNo.bit | Cue.answerYes.bit | Cue.answerPlan.bit }

  /// Whether an answer is one in part: "yes, in some cases", "only rarely".
  public func isLimited(answer: Assertion) -> Bool {
    guard answer.isAnswer, let cue = answer.cue else { return false }
    let reply = cue.lowerBound..<clauses[clause(of: cue.lowerBound)].tokens.upperBound
    return limits.starting(in: reply).contains { Int($0.start) < cue.lowerBound + Self.mostWords }
  }

  /// Whether a reply is nothing but an answer.
  private func answersAll(_ reply: Range<Int>) -> Bool {
    [Cue.answerNo, .answerYes, .answerPlan].contains { hits.whole(cues[$0], reply) != nil }
  }

  /// Whether a sentence tells, before a place, that somebody asks whether something is so.
  private func asks(_ number: Int, before place: Int) -> Bool {
    let opening = sentences[number].tokens.lowerBound..<place
    return marks.stand(Cue.recital.bit, inSentence: number) && marks.stand(Cue.condition.bit, in: opening)
      && hits.of(cues[.recital], startingIn: opening).contains { hits.has(cues[.condition], startingIn: $0.range) }
  }

  /// The denial that is all that a sentence says: "We do not."
  func bareDenial(_ number: Int) -> Hit? {
    let range = sentences[number].tokens
    guard mechanisms.recital, range.count <= Self.mostWords else { return nil }
    return hits.whole(cues[.answerNo], range)
  }

  /// Sentences that say nothing but that what stands before them is not done, by whomever it is told: "We do none of
  /// this." Whether all of it is meant, and not the last only, as by "we do not do that".
  public func takingBack() -> [(sentence: Int, isOfAll: Bool)] {
    guard mechanisms.negationScope else { return [] }
    return hits.of(cues[.denialBack]).compactMap { hit in
      let number = sentence(of: Int(hit.start))
      let whole = sentences[number].tokens
      let isEnding = hit.range.contains { place in Self.endings.contains { isWord($0, at: place) } }
      let isLast = Int(hit.end) == whole.upperBound
      guard isLast || isEnding && (opens(.condition, at: Int(hit.end)) || opens(.preposition, at: Int(hit.end))),
        hit.range.count > 1
      else { return nil }
      let before = whole.lowerBound..<Int(hit.start)
      // "The program ended in 2018, when the plants closed."
      if isEnding, before.count <= 1, before.allSatisfy({ opens(.determiner, at: $0) }) { return (number, false) }
      let isOfAll = hit.range.contains { isWord("none", at: $0) || isWord("neither", at: $0) }
      let isOwn = before.isEmpty || before.count <= Self.speakerWords && hasSubject(in: before)
      guard isOwn, isOfAll || marks.stand(Cue.anaphor.bit | Cue.pronoun.bit, in: hit.range) else { return nil }
      return (number, isOfAll)
    }
  }

  /// What happens to a practice that is no more.
  private static let endings: [StaticString] = [
    "ended", "ceased", "lapsed", "discontinued", "abandoned", "scrapped",
  ]

  /// How many words name who denies: "however, we", "the company".
  private static let speakerWords = 3

  /// Whether a sentence is told of somebody else: it opens with who acts for neither the company nor its suppliers, or is
  /// somebody's word.
  public func isOfOthers(_ number: Int) -> Bool {
    let opening = sentences[number].tokens.prefix(Self.speakerWords)
    return marks.stand(Cue.outsider.bit | Cue.stranger.bit, in: opening)
      || isForeign(sentences[number].tokens.upperBound - 1)
  }

  /// Whether a reply opens by saying of what stands before it that it is done: "This is done each year by our own staff",
  /// "We carry these out at every mill". What follows tells how, and neither denies it nor leaves it to suppliers.
  private func takesUp(_ reply: Range<Int>) -> Bool {
    hits.of(cues[.answerYes], startingIn: reply.lowerBound..<reply.lowerBound + 1).contains { takesUp($0) }
      && denials.starting(in: reply).isEmpty
      && !hits.of(cues[.byOther], startingIn: reply).contains { !hits.has(cues[.outsider], startingIn: $0.range) }
  }

  private func takesUp(_ answer: Hit) -> Bool {
    answer.range.count > 2 && hits.has(cues[.anaphor], startingIn: answer.range)
      || opens(.labelDone, at: Int(answer.start))
  }

  /// The question or heading of an act with the reply that answers it in the same passage; nil where nothing does.
  public func exchange(around act: Range<Int>) -> Range<Int>? {
    let number = sentence(of: act.lowerBound)
    guard answer(to: act, in: number) != nil, let reply = reply(to: act, in: number), !reply.isEmpty,
      sentences[sentence(of: reply.lowerBound)].passage == sentences[number].passage
    else { return nil }
    return min(act.lowerBound, reply.lowerBound)..<reply.upperBound
  }

  private static let mostWords = 10
  /// A heading that a reply may follow is no longer than this; one in the statute's words than that.
  private static let mostHeadingWords = 12
  private static let mostStatuteWords = 40

  private func reply(to act: Range<Int>, in number: Int) -> Range<Int>? {
    let sentence = sentences[number]
    let clause = clauses[clause(of: act.lowerBound)]
    let teller = Self.teller(behind: number, sentences, marks)
    let next = teller < sentences.count ? Self.said(in: sentences[teller]) : nil
    if sentence.kind == .question { return next }
    // "We are often asked whether we train buyers. We do not."
    if let next, asks(number, before: act.lowerBound), answersAll(next) { return next }
    // "We are asked whether we (a) audit mills, (b) train buyers. We do not."
    if let leadIn = sentence.leadIn, asks(leadIn, before: sentences[leadIn].tokens.upperBound) {
      let last = Self.follower(of: number, in: sentences)
      if last < sentences.count, case let reply = Self.said(in: sentences[last]), answersAll(reply) { return reply }
    }
    if let topic = topic(around: act) { return topic.upperBound..<sentence.tokens.upperBound }
    if clause.tokens.upperBound < sentence.tokens.upperBound, tokens[clause.tokens.upperBound].gap == .colon {
      return clause.tokens.upperBound..<sentence.tokens.upperBound
    }
    if let aside = parenthesis(behind: act) { return aside }
    if sentence.kind == .heading { return next }
    return isOnlyNamed(sentence.tokens) ? next : nil
  }

  /// Whether a sentence only names what the next one may answer: in a few words, or in more that are the statute's. Nobody
  /// acts in it but "they", of whom the statute's own words speak.
  private func isOnlyNamed(_ words: Range<Int>) -> Bool {
    if words.count <= Self.mostHeadingWords { return !hasSubject(in: words) }
    guard words.count <= Self.mostStatuteWords, let item = hits.of(cues[.statute], startingIn: words).first else {
      return false
    }
    return !hasSubject(in: words.lowerBound..<Int(item.end))
  }

  /// "As to audits of suppliers, we do none": the words that a sentence opens with where they only name what it is about,
  /// and an act stands in them.
  func topic(around act: Range<Int>) -> Range<Int>? {
    let number = sentence(of: act.lowerBound)
    let range = sentences[number].tokens
    let first = range.lowerBound + (sentences[number].isNumbered ? 1 : 0)
    guard mechanisms.headings, marks.open(Cue.topic.bit, at: first), first < act.lowerBound,
      let comma = (first..<range.upperBound).first(where: { $0 > first && tokens[$0].gap >= .comma }),
      act.upperBound <= comma || act.lowerBound < comma && tellsMore(from: comma, to: act.upperBound)
    else { return nil }
    return first..<comma
  }

  /// "As to training, we train ...": words that begin in what is named end in what is told of it, by somebody who is no
  /// "these" or "they".
  private func tellsMore(from comma: Int, to end: Int) -> Bool {
    if opens(.anaphor, at: comma) || opens(.pronoun, at: comma) { return false }
    return hasSubject(in: comma..<end) || !hasVerb(in: comma..<end) && tokens[comma].shape == .capitalized
  }

  /// "Audits of suppliers (none); training of buyers (each year)": what stands in parentheses behind a label.
  private func parenthesis(behind act: Range<Int>) -> Range<Int>? {
    guard marks.stand(Self.answers, inSentence: sentence(of: act.lowerBound)) else { return nil }
    let clause = clauses[clause(of: act.lowerBound)].tokens
    let rest = act.upperBound..<max(act.upperBound, clause.upperBound)
    guard let open = rest.first(where: { tokens[$0].gap == .parenthesis }),
      case let label = clause.lowerBound..<open, !hasSubject(in: label), !hasVerb(in: label)
    else { return nil }
    let inside = open..<clause.upperBound
    return open..<(inside.dropFirst().first { tokens[$0].gap >= .parenthesis } ?? clause.upperBound)
  }

  /// A sentence without what numbers it: "(a) No slavery" says "no slavery", and no "A: no".
  private static func said(in sentence: Sentence) -> Range<Int> {
    sentence.isNumbered ? sentence.tokens.dropFirst() : sentence.tokens
  }

  /// A cue that opens a reply and says all: nothing but a mark follows a lone "no", "we do" or "it does".
  private func bare(_ cue: Cue, in reply: Range<Int>) -> Hit? {
    hits.of(cues[cue], startingIn: reply.lowerBound..<reply.lowerBound + 1).last { hit in
      let end = Int(hit.end)
      guard end < reply.upperBound else { return true }
      // "A: no" is a lone "no".
      let isLone = hit.range.count == 1 || hit.range.count == 2 && tokens[end - 1].gap >= .colon
      let isWord = cue == .answerNo ? isLone : hit.range.count > 1
      if !isWord, cue == .answerNo, hasSubject(in: hit.range) {
        // "Audits: we do not at this time." and "Audits: we do not have an audit program." answer; "Audits: we do not
        // use third parties." says what is not used.
        return tokens[end].gap >= .comma || reply.upperBound - end <= Self.mostAfterDenial
          || isOfPractice(end..<min(reply.upperBound, end + Self.objectWords))
      }
      return !isWord || tokens[end].gap >= .comma || cue == .answerYes && takesUp(reply)
    }
  }

  /// A cue for what is yet to come that opens a reply without a verb: "under development", "planned for all buyers".
  private func later(in reply: Range<Int>) -> Hit? {
    guard marks.open(Cue.answerPlan.bit, at: reply.lowerBound) else { return nil }
    return hits.of(cues[.answerPlan], startingIn: reply.lowerBound..<reply.lowerBound + 1).last { hit in
      let end = Int(hit.end)
      guard end < reply.upperBound else { return end == reply.upperBound }
      let rest = end..<max(end, min(reply.upperBound, clauses[clause(of: end)].tokens.upperBound))
      // "by our legal team": whoever stands behind a preposition is no subject.
      return tokens[end].gap >= .comma
        || !hasVerb(in: rest)
          && (opens(.preposition, at: end)
            || hit.range.count > 1 && rest.count <= Self.mostAfterDenial && !hasSubject(in: rest))
    }
  }

  /// Whether words behind the colon of a label say of it, without a verb, that it is done: "compulsory each year", "held
  /// at every mill that makes our goods". A noun behind such a word ("annual audits") is another matter.
  public func isPredicate(_ words: Range<Int>) -> Bool {
    guard let first = words.first, opens(.labelDone, at: first),
      let done = hits.of(cues[.labelDone], startingIn: first..<first + 1).last
    else { return false }
    let end = Int(done.end)
    guard
      end >= words.upperBound || tokens[end].gap >= .comma || opens(.preposition, at: end)
        || opens(.determiner, at: end)
    else { return false }
    let relative = hits.of(cues[.relative], startingIn: words).first.map { Int($0.start) } ?? words.upperBound
    return !hasVerb(in: first..<relative)
  }

  /// Whether what is denied is a practice by its name, and not how it is done.
  private func isOfPractice(_ object: Range<Int>) -> Bool {
    hits.has(cues[.title], startingIn: object) && !hits.has(cues[.manner], startingIn: object)
  }

  /// "at this time": so many words may follow a denial that answers.
  private static let mostAfterDenial = 3
  /// "have a formal program for the verification": in how many words a denial names what it denies.
  private static let objectWords = 8
}
