import Disclosures
import Matching

/// Cuts sentences at contrasts, semicolons and new subjects.
struct ClauseCutter {
  let text: [UInt8]
  let tokens: [Token]
  let hits: Hits
  let marks: CueMarks
  let names: [Int]
  let sentences: [Sentence]
  let cues: CueTable

  func clauses() -> [Clause] {
    var cuts = [Cut](repeating: .none, count: tokens.count)
    let subjects = hits.of(cues[.subject]).map { Int($0.start) } + names.filter { !isPartOfName($0) }
    var opensWithSubject = [Bool](repeating: false, count: tokens.count)
    for start in subjects { opensWithSubject[start] = true }
    for hit in hits.of(cues[.contrast]) {
      // "We do not, however, audit": an aside within the clause.
      let next = Int(hit.end)
      let isAside =
        tokens[Int(hit.start)].gap == .comma && next < tokens.count && tokens[next].gap == .comma
        && !opensWithSubject[next]
      if !isAside { cuts[Int(hit.start)] = .hard }
    }
    let denials = hits.of(cues[.denial], unless: cues[.notDenial])
    let veils = veils(denials)
    for start in subjects where !isSecondManner(start) {
      let cut = veils.contains(start) ? Cut.soft : .hard
      if tokens[start].gap >= .comma, tokens[start].gap <= .semicolon { cuts[start] = max(cuts[start], cut) }
      // ", and we": the joining word goes with the new clause.
      if start > 0, isJoiner(start - 1), !tellsNoun(start - 1), !addsNoun(start - 1) {
        cuts[start - 1] = max(cuts[start - 1], cut)
      }
      if let joiner = joiner(before: start) { cuts[joiner] = max(cuts[joiner], .hard) }
    }
    var commas: [Int] = []
    commas.reserveCapacity(tokens.count / 8)
    for index in tokens.indices where tokens[index].gap != .blank {
      switch tokens[index].gap {
      case .comma: commas.append(index)
      case .semicolon:
        let isOwn = opensSentence(index, unknown: 1) || opensWithName(index) || opensWithTold(index)
        cuts[index] = max(cuts[index], isOwn ? .hard : .soft)
      case .colon: cuts[index] = max(cuts[index], .soft)
      default: break
      }
    }
    var rest = commas[...]
    for sentence in sentences {
      // Those before its first word part it from the one before.
      rest = rest.drop { $0 <= sentence.tokens.lowerBound }
      let own = rest.prefix { $0 < sentence.tokens.upperBound }
      if own.isEmpty { continue }
      cutNouns(in: sentence.tokens, at: own, &cuts)
      cutMain(of: sentence.tokens, at: own, &cuts)
    }
    for place in demands() { cuts[place] = .hard }
    for list in denials.compactMap({ announced(by: $0, opensWithSubject) }) {
      for index in list where cuts[index] == .hard && !marks.open(Cue.contrast.bit, at: index) {
        cuts[index] = .soft
      }
    }
    let plans = hits.of(cues[.plan], unless: cues[.notPlan])
    let permissions = hits.of(cues[.permission], unless: cues[.notPermission])
    for aside in (denials + plans + permissions).compactMap({ aside(behind: $0, opensWithSubject) }) {
      for index in aside { cuts[index] = .none }
    }
    // "We intend, as our program grows, to train": nothing is cut within one cue.
    for plan in plans where plan.range.count > 2 {
      for index in plan.range.dropFirst() { cuts[index] = .none }
    }
    var clauses: [Clause] = []
    clauses.reserveCapacity(sentences.count + tokens.count / 8)
    for (number, sentence) in sentences.enumerated() {
      var start = sentence.tokens.lowerBound
      var continues = false
      var isVeiled = false
      for index in sentence.tokens.dropFirst() where cuts[index] != .none {
        clauses.append(Clause(tokens: start..<index, sentence: number, continues: continues))
        start = index
        // "It is untrue that we audit, or that we train": one denial for both.
        continues = cuts[index] == .soft || isVeiled && isThat(index)
        isVeiled = continues && (isVeiled || veils.contains(index + 1) && isThat(index))
      }
      clauses.append(Clause(tokens: start..<sentence.tokens.upperBound, sentence: number, continues: continues))
    }
    return clauses
  }

  /// "Training is given, audits of mills are not made, and certification is": a noun with its verb behind a comma opens a
  /// clause, where such a one stands before it.
  private func cutNouns(in sentence: Range<Int>, at commas: ArraySlice<Int>, _ cuts: inout [Cut]) {
    var start = sentence.lowerBound
    for index in commas where cuts[index] == .none {
      // Few sentences open so: of the others nothing more is asked.
      guard start > sentence.lowerBound || isSentence(start..<index) else { return }
      // "They are old friends, so audits are not made" goes on with what it began.
      guard !isJoiner(index) || isAnd(index), opensSentence(index) else { continue }
      cuts[index] = .hard
      start = index
    }
  }

  /// "Although no certificate is asked for, each mill signs": what a sentence opens with ends at the comma before the next
  /// noun or name. So does what stands before ", and each supplier certifies", ", and large suppliers are asked".
  private func cutMain(of sentence: Range<Int>, at commas: ArraySlice<Int>, _ cuts: inout [Cut]) {
    var isOpened = marks.open(Cue.contrast.bit, at: sentence.lowerBound)
    for comma in commas where comma > sentence.lowerBound + 1 {
      if isOpened, opensNoun(comma) || opensAgent(comma) || opensSentence(comma) || opensName(comma, in: sentence) {
        cuts[comma] = .hard
        isOpened = false
      } else if cuts[comma] == .none, isAnd(comma),
        opensNoun(comma + 1) && namesActor(comma + 2, in: sentence)
          || comma == commas.first && isToldOf(comma + 1) && isWhole(sentence.lowerBound..<comma)
      {
        cuts[comma] = .hard
      }
    }
  }

  /// "Tarn & Bell has": a name of any length with what looks like its verb.
  private func opensName(_ index: Int, in sentence: Range<Int>) -> Bool {
    let words = (index..<min(sentence.upperBound, index + Self.nameWords)).prefix { place in
      tokens[place].shape != .lower && tokens[place].shape != .number && (place == index || tokens[place].gap < .comma)
    }
    let verb = words.upperBound
    return !words.isEmpty && sentence.contains(verb) && tokens[verb].shape == .lower && tokens[verb].gap == .blank
      && !marks.open(Cue.joiner.bit | Cue.preposition.bit, at: verb)
  }

  private static let nameWords = 6

  /// "high-risk suppliers are": suppliers or staff, of whom few words say which, with the verb of what is done to them.
  private func isToldOf(_ index: Int) -> Bool {
    let first = (index..<min(tokens.count, index + Self.tellingWords)).first {
      marks.open(Cue.supplierAgent.bit | Cue.ownAgent.bit, at: $0)
    }
    guard let first, !marks.stand(Self.others & ~Cue.ownAgent.bit & ~Cue.supplierAgent.bit, in: index..<first),
      tokens[index + 1..<first + 1].allSatisfy({ $0.gap == .blank })
    else { return false }
    return [Cue.supplierAgent, .ownAgent].contains { agent in
      hits.of(cues[agent], startingIn: first..<first + 1).contains {
        let next = Int($0.end)
        return next < tokens.count && tokens[next].gap == .blank && marks.open(Cue.be.bit, at: next)
      }
    }
  }

  /// So many words tell which suppliers are meant.
  private static let tellingWords = 4

  /// Whether words are a sentence of somebody, and none on what is said or seen: "we audit mills".
  private func isWhole(_ words: Range<Int>) -> Bool {
    marks.stand(Cue.subject.bit | Cue.be.bit | Cue.finite.bit, in: words)
      && !marks.stand(Cue.relative.bit | Cue.condition.bit | Cue.control.bit | Cue.denial.bit, in: words)
  }

  /// "We expect suppliers to obey, and require them to certify": where the demand begins behind a wish.
  private func demands() -> [Int] {
    var places: [Int] = []
    for wish in hits.of(cues[.expectation]) where Int(wish.start) > places.last ?? -1 {
      let end = sentences[sentences.partitioningIndex { $0.tokens.lowerBound > Int(wish.start) } - 1].tokens.upperBound
      let first = start(ofSentenceAt: Int(wish.start))
      // "We may ask them to agree and require them to certify": what governs the wish governs the demand.
      if marks.stand(Self.governing, in: first..<Int(wish.start)) { continue }
      let reach = Int(wish.end)..<max(Int(wish.end), min(end - 2, Int(wish.end) + Self.wishWords))
      if let place = reach.first(where: { isAnd($0) && asks($0 + 1) }) { places.append(place) }
    }
    return places
  }

  /// "require them", "oblige our suppliers".
  private func asks(_ index: Int) -> Bool {
    Self.asking.contains { text.spells($0, at: tokens[index]) }
      && (marks.open(Cue.determiner.bit | Cue.ownPossessive.bit | Cue.supplierAgent.bit, at: index + 1)
        || text.spells("them", at: tokens[index + 1]))
  }

  private static let asking: [StaticString] = ["require", "requires", "oblige", "obliges", "obligate", "obligates"]
  private static let governing = [Cue.denial, .denialNear, .permission, .plan, .relative, .condition]
    .reduce(0) { $0 | $1.bit }
  /// So many words a wish may take.
  private static let wishWords = 30

  /// Whether suppliers or staff are named at a place or behind one more word, and go on to do something.
  private func namesActor(_ index: Int, in sentence: Range<Int>) -> Bool {
    [Cue.supplierAgent, .ownAgent].contains { agent in
      guard let next = hits.of(cues[agent], startingIn: index..<index + 2).first.map({ Int($0.end) }),
        sentence.contains(next), tokens[next].gap <= .blank
      else { return false }
      return !marks.open(Cue.joiner.bit | Cue.preposition.bit | Cue.relative.bit, at: next)
    }
  }

  private func opensAgent(_ index: Int) -> Bool {
    marks.open(Cue.supplierAgent.bit | Cue.ownAgent.bit, at: index)
  }

  private func opensNoun(_ index: Int) -> Bool {
    marks.open(Cue.determiner.bit | Cue.ownPossessive.bit, at: index)
  }

  /// Whether words are a noun with its verb, and whatever follows that: no clause on when or why.
  private func isSentence(_ words: Range<Int>) -> Bool {
    var first = words.lowerBound
    if isJoiner(first) {
      guard isAnd(first) else { return false }
      first += 1
    }
    guard let verb = verb(in: first..<min(words.upperBound, first + Self.subjectWords)), verb > first,
      !marks.stand(Cue.relative.bit | Cue.condition.bit, in: first..<verb + 1)
    else { return false }
    return nouns.holds(first..<verb, mayCommand: true)
  }

  /// Where the first verb begins that the engine knows for one.
  private func verb(in reach: Range<Int>) -> Int? {
    reach.first { marks.open(Cue.be.bit | Cue.auxiliary.bit, at: $0) }
  }

  private func isAnd(_ index: Int) -> Bool { text.spells("and", at: tokens[index]) }

  /// "No independent, unannounced audits are made": a comma between two words on how parts neither from the noun.
  private func isSecondManner(_ start: Int) -> Bool {
    tokens[start].gap == .comma && marks.open(Cue.manner.bit, at: start)
      && hits.of(cues[.manner], startingIn: max(0, start - Self.asideWords)..<start).contains { Int($0.end) == start }
  }

  /// Where a denial of several words has just ended, which reaches into the clause that begins there: "it is false
  /// that we", "until 2019, we", and not "while this is not feasible, we"; or a plan that ends in "that": "it is intended
  /// that our staff".
  private func veils(_ denials: [Hit]) -> Set<Int> {
    let denials = denials.filter { denial in
      let (start, end) = (Int(denial.start), Int(denial.end))
      return denial.range.count > 1
        && (end == tokens.count || tokens[end].gap != .comma || start == self.start(ofSentenceAt: start))
    }
    let plans = hits.of(cues[.plan], unless: cues[.notPlan]).filter { plan in
      plan.range.count > 1 && isThat(Int(plan.end) - 1)
    }
    // "We do not believe that it is necessary to audit": nothing begins within the denial itself.
    return Set((denials + plans).flatMap { Int($0.start) + 1...Int($0.end) })
  }

  /// What stands behind the colon of "none of the following applies to us: we audit ...; we train ...": somebody acts in
  /// it, and the denial reaches to its end.
  private func announced(by denial: Hit, _ opensWithSubject: [Bool]) -> Range<Int>? {
    let end = Int(denial.end)
    let reach = end..<min(tokens.count, end + Self.subjectWords)
    guard let colon = reach.first(where: { tokens[$0].gap >= .colon }), tokens[colon].gap == .colon,
      opensWithSubject[colon]
    else { return nil }
    let sentence = sentences[sentences.partitioningIndex { $0.tokens.lowerBound > colon } - 1].tokens
    let lead = sentence.lowerBound..<colon
    return lead.contains { cues.announcers.contains(tokens[$0]) } ? colon..<sentence.upperBound : nil
  }

  /// What stands between a denial and its verb, commas about it: "does not, for the time being, audit". With the word
  /// behind it, which goes on with what was begun.
  private func aside(behind denial: Hit, _ opensWithSubject: [Bool]) -> ClosedRange<Int>? {
    let start = Int(denial.end)
    let reach = start + 1..<max(start + 1, min(tokens.count, start + Self.subjectWords))
    guard start < tokens.count, tokens[start].gap == .comma,
      let end = reach.first(where: { tokens[$0].gap >= .comma }), tokens[end].gap == .comma,
      !opensWithSubject[end], !isAnd(end),
      [start, end].allSatisfy({ !marks.open(Cue.contrast.bit, at: $0) })
    else { return nil }
    return start...end
  }

  /// "that", as what joins a clause.
  private func isThat(_ index: Int) -> Bool {
    isJoiner(index) && marks.open(Cue.relative.bit, at: index)
  }

  /// Whether a "that" tells what the practice is of which the sentence is about to speak, or who: "a certification that
  /// suppliers must comply is not demanded", "the farms that we use are not audited". Nothing but its noun stands before,
  /// and the noun's verb is yet to come.
  private func tellsNoun(_ index: Int) -> Bool {
    guard isThat(index) else { return false }
    let first = start(ofSentenceAt: index)
    if marks.close(Cue.title.bit | Cue.supplierAgent.bit, at: index) { return nouns.holds(first..<index) }
    // "Audits to make sure that suppliers keep the rules are not made": or what the practice is for.
    guard
      let to = (max(first + 1, index - Self.purposeWords)..<max(first + 1, index)).last(where: {
        text.spells("to", at: tokens[$0])
      })
    else { return false }
    return marks.stand(Cue.title.bit, in: first..<to) && nouns.holds(first..<to)
  }

  private static let purposeWords = 5

  /// "Our suppliers and their factories are": a second noun beside the one that the sentence opens with.
  private func addsNoun(_ index: Int) -> Bool {
    let start = start(ofSentenceAt: index)
    return isAnd(index) && tokens[index].gap == .blank && start < index
      && !marks.open(Cue.subject.bit, at: start) && nouns.holds(start..<index, unknown: 1)
  }

  private var nouns: NounRun { NounRun(text: text, tokens: tokens, hits: hits, cues: cues) }

  private func start(ofSentenceAt token: Int) -> Int {
    sentences[sentences.partitioningIndex { $0.tokens.lowerBound > token } - 1].tokens.lowerBound
  }

  /// Whether a name behind "that" only says whose or which: "that Elm products are free", as "that the products are".
  private func isPartOfName(_ name: Int) -> Bool {
    guard name > 0, isThat(name - 1) else { return false }
    func isVerb(_ token: Int) -> Bool {
      [Cue.be, .auxiliary].contains { hits.has(cues[$0], startingIn: token..<token + 1) }
    }
    return !isVerb(name + 1) && isVerb(name + 2)
  }

  /// Whether what follows a semicolon is a sentence of its own, a noun with its verb: "; training is given".
  private func opensSentence(_ index: Int, unknown: Int = 0) -> Bool {
    guard let verb = verb(in: index + 1..<min(tokens.count, index + Self.subjectWords)),
      tokens[index + 1...verb].allSatisfy({ $0.gap <= .blank }),
      !marks.stand(Cue.relative.bit, in: index + 1..<verb + 1)
    else { return false }
    // "; audit suppliers that are": a word that is not known for a noun goes on with what the verb before it governs.
    let run = isJoiner(index) ? index + 1..<verb : index..<verb
    return nouns.holds(run, mayCommand: true, unknown: unknown)
  }

  /// "; suppliers that use slaves lose our business": somebody of whom a clause tells who is meant.
  private func opensWithTold(_ index: Int) -> Bool {
    let first = opensNoun(index) ? index + 1 : index
    return [Cue.supplierAgent, .ownAgent].contains { agent in
      hits.of(cues[agent], startingIn: first..<first + 1).contains {
        let next = Int($0.end)
        return next < tokens.count && tokens[next].gap == .blank && marks.open(Cue.relative.bit, at: next)
      }
    }
  }

  /// "; Brightwell requires": a name that the text has too seldom to be found, with its verb.
  private func opensWithName(_ index: Int) -> Bool {
    let name = isAnd(index) ? index + 1 : index
    guard name + 1 < tokens.count, tokens[name].word == Vocabulary.unknown, tokens[name].shape == .capitalized,
      tokens[name + 1].gap == .blank
    else { return false }
    return marks.open(Self.verbs, at: name + 1)
  }

  private static let verbs = [Cue.be, .auxiliary, .nameVerb, .plan, .permission, .denial].reduce(0) { $0 | $1.bit }

  /// How many words a subject may take whose verb makes a sentence.
  private static let subjectWords = 12

  private enum Cut: Int, Comparable {
    case none, soft, hard
    static func < (a: Cut, b: Cut) -> Bool { a.rawValue < b.rawValue }
  }

  /// ", and at intervals we", ", and last year we": a few words on when or where part the joining word from the subject.
  private func joiner(before subject: Int) -> Int? {
    (max(1, subject - Self.asideWords)..<max(1, subject - 1)).last { index in
      tokens[index].gap == .comma && isJoiner(index)
        && !opensInfinitive(index + 1)
        && (marks.open(Cue.preposition.bit, at: index + 1) || tellsWhen(index + 1..<subject, before: subject))
        && tokens[index + 1...subject].allSatisfy { $0.gap <= .comma }
    }
  }

  /// ", and to train our buyers": not ", and to this end we".
  private func opensInfinitive(_ index: Int) -> Bool {
    text.spells("to", at: tokens[index])
      && !marks.open(Cue.determiner.bit | Cue.ownPossessive.bit | Cue.anaphor.bit, at: index + 1)
  }

  /// Whether so few words, of which none is a verb or somebody, can only say when; "high-risk suppliers" is one noun.
  private func tellsWhen(_ words: Range<Int>, before subject: Int) -> Bool {
    words.count <= Self.timeWords && !marks.open(Cue.supplierAgent.bit, at: subject)
      && !marks.stand(Self.others, in: words)
  }

  private static let others = [
    Cue.be, .auxiliary, .finite, .relative, .control, .supplierAgent, .ownAgent, .outsider, .title, .denial,
    .denialNear, .plan, .permission, .expectation,
  ].reduce(0) { $0 | $1.bit }
  /// "last year", "every other spring".
  private static let timeWords = 3
  /// How many words a joining word may stand before the subject of its clause.
  private static let asideWords = 6

  private func isJoiner(_ index: Int) -> Bool {
    marks.open(Cue.joiner.bit, at: index)
  }
}
