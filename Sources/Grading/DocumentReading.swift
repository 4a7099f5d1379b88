import Construing
import Disclosures
import Matching
import Rubrics

/// One document under the eyes of one observer. A class for being handed about by one reference; nothing in it changes.
final class DocumentReading {
  let document: Document
  let construal: Construal

  /// - Parameter hits: of the observer's phrases, in the words of the document.
  init(document: Document, words: TextWords, hits: Hits, observer: Observer) {
    self.document = document
    construal = Construal(
      words, hits: hits, passages: document.passages, cues: observer.cues, mechanisms: observer.mechanisms)
    mechanisms = observer.mechanisms
    surroundings = observer.surroundings
    coverage = observer.recognizer.coverage
    sections = Sections(construal, areas: observer.areas)
    headings = Headings(construal, areas: observer.areas)
    takenBack = TakenBack(construal, sections)
    limitedBehind = LimitedBehind(construal, sections)
    vicinities = construal.sentences.indices.map { [construal] in Vicinity($0, in: construal) }
    met = surroundings.met(in: construal.hits)
  }

  private let mechanisms: Mechanisms
  private let surroundings: Surroundings
  private let coverage: CoverageReading?
  private let sections: Sections
  private let headings: Headings
  private let takenBack: TakenBack
  private let limitedBehind: LimitedBehind
  /// Of each sentence.
  private let vicinities: [Vicinity]
  /// Of each list of lexicons among the surroundings, where any of its words begin: most are asked for in vain.
  private let met: [Stretches]

  /// What every text is asked for: all on the practice, and what gives a signal.
  func statements(of area: CompiledArea) -> AreaStatements {
    var statements = AreaStatements(facts: area.facts.count)
    for asked in area.leading where !construal.hits.isEmpty(asked.lexicon) {
      hear(area.frames[asked.frame], asked.frame, of: area, &statements)
    }
    return statements
  }

  /// Adds what is said of the details that are asked for beside a practice.
  func addDetails(to statements: inout AreaStatements, of area: CompiledArea, beside practice: FactValue) {
    for asked in area.detailed where !construal.hits.isEmpty(asked.lexicon) {
      let frame = area.frames[asked.frame]
      guard let fact = frame.answers, area.facts[fact].isAsked(beside: practice) else { continue }
      hear(frame, asked.frame, of: area, &statements)
    }
  }

  private func hear(_ frame: CompiledFrame, _ number: Int, of area: CompiledArea, _ statements: inout AreaStatements) {
    // Of what it needs, the text mostly has nothing anywhere.
    guard frame.needs.allSatisfy({ !met[Int(surroundings.all[$0].list)].isEmpty }) else { return }
    var last = -1
    for hit in construal.hits.of(frame.lexicon) {
      // Of matches that start alike one is enough: the longest would say the same.
      if Int(hit.start) == last { continue }
      let place = place(hit.range)
      if !place.isWithin && construal.runsIntoItem(hit.range)
        || frame.isPractice && construal.runsIntoClause(hit.range)
      {
        continue
      }
      guard allHold(frame.needs, place), !anyHolds(frame.unless, place),
        var statement = statement(frame, number, of: area, place)
      else { continue }
      statement.isNarrow =
        statement.isNarrow && area.asksWho || statement.mood == .denied && construal.isResidual(hit.range)
      last = Int(hit.start)
      statements.add(statement, to: area, givesSignal: frame.givesSignal)
    }
  }

  /// Whether one of some surroundings stands around the act of a statement.
  func anyHolds(_ choice: Surroundings.Choice, around statement: Statement) -> Bool {
    anyHolds(choice, place(statement.act))
  }

  /// Tokens of an act, and what is asked again and again of what stands around it.
  private struct Act {
    let tokens: Range<Int>
    /// The sentence that it begins in.
    let sentence: Int
    /// Whether it ends in that sentence, too.
    let isWithin: Bool
    /// That hold the act and its sentence; and those that hold what `in sentence` means.
    let close: Stretches
    let wide: Stretches
  }

  private func place(_ act: Range<Int>) -> Act {
    let number = construal.sentence(of: act.lowerBound)
    let vicinity = vicinities[number]
    let isWithin = act.upperBound <= vicinity.sentence.upperBound
    return Act(
      tokens: act, sentence: number, isWithin: isWithin, close: isWithin ? vicinity.close : .all, wide: vicinity.wide)
  }

  /// What a frame hears in an act that has around it what the frame needs.
  private func statement(
    _ frame: CompiledFrame, _ number: Int, of area: CompiledArea, _ place: Act
  ) -> Statement? {
    let act = place.tokens
    var assertion = construal.assertion(
      of: act, asksMood: !frame.isLiteral,
      asksWho: frame.isPractice && !frame.isByAnyone && construal.mayBeOfOthers(act, suppliersCount: frame.isOwnAct))
    var isRecital = false
    if frame.isPractice, !assertion.isAnswer, assertion.mood != .expected, takenBack.denial(of: place.sentence) != nil {
      assertion = Assertion(mood: .denied)
    }
    if assertion.actor == .outsider && frame.isPractice || assertion.actor == .supplier && frame.isOwnAct {
      return nil
    }
    if frame.isAnswered, !assertion.isAnswer { return nil }
    if frame.isLiteral, assertion.mood != .recited { assertion = Assertion(mood: .asserted) }
    if assertion.mood == .recited {
      guard frame.countsInRecital else { return nil }
      isRecital = true
      assertion.mood = .asserted
    }
    // A bare "yes" answers a frame that otherwise only hears denials.
    let answered = assertion.isAnswer && frame.isPractice && assertion.mood == .asserted ? FactValue.yes : nil
    guard var value = frame.value(for: assertion.mood) ?? answered else { return nil }
    if !frame.countsInRecital, !assertion.isAnswer,
      construal.sentences[place.sentence].kind == .heading || construal.isTitled(act)
    {
      return nil
    }
    // "Verification process: we will ...": the label names the matter and claims nothing.
    if frame.isPractice, assertion.mood == .asserted, !assertion.isAnswer, headings.isLabel(act) { return nil }
    // "Whoever breaks the rules will be dismissed" tells of a rule, and "we plan to: dismiss whoever breaks the rules" of
    // a plan, whatever the frame makes of "will".
    if frame.isPractice, assertion.isInherited, assertion.mood == .planned, value == .yes { value = .planned }
    var statement = Statement(
      fact: frame.answers, value: value, mood: assertion.mood, frame: number, act: act,
      isNarrow: assertion.isNarrow,
      isWeak: frame.isWeak
        || frame.isPractice && (construal.pointsBack(act) || construal.isNamed(act) || headings.isClaimed(act)),
      isEcho: isRecital || frame.isEcho || frame.isPractice && construal.isEcho(act))
    if value.isOnTopic, let topic = frame.topic, mechanisms.topicGate {
      if !isOpen(topic.full, place) {
        let lowered = isOpen(topic.partial, place) ? .partial : topic.otherwise
        guard let lowered else { return nil }
        if value == .yes || lowered == .absent {
          value = lowered
          statement.isOffTopic = true
        }
      }
    }
    // The statute's own item, without a subject and without a lead-in that claims it, is a heading: nobody says that it
    // is done, unless a "yes" answers it.
    if value == .yes || value == .partial, !assertion.isAnswer, mechanisms.recital, construal.isStatuteItem(act) {
      return nil
    }
    if value == .yes, mechanisms.scopeWords,
      !construal.isWhole(act),
      frame.limits.contains(where: { mayHold(surroundings.all[$0], place) && limits($0, place) })
        || frame.isPractice && (construal.isLimited(act) || limitedBehind.holds(area.index, in: place.sentence))
        || construal.isLimited(answer: assertion)
    {
      value = .partial
      statement.isLimited = true
    }
    statement.value = value
    return value == .absent && !frame.givesSignal ? nil : statement
  }

  /// Where one of them is looked for in vain, that is mostly known at once: so all are asked for that first.
  @inline(__always)
  private func allHold(_ places: Surroundings.Places, _ act: Act) -> Bool {
    places.allSatisfy { mayHold(surroundings.all[$0], act) }
      && places.allSatisfy { stands(surroundings.all[$0], around: act) }
  }

  private func anyHolds(_ choice: Surroundings.Choice, _ act: Act) -> Bool {
    anyHolds(choice.close, within: act.close, act) || anyHolds(choice.wide, within: act.wide, act)
      || anyHolds(choice.far, within: .all, act)
  }

  /// - Parameter stretches: all that their windows may reach.
  @inline(__always)
  private func anyHolds(_ places: Surroundings.Places, within stretches: Stretches, _ act: Act) -> Bool {
    for place in places where met[Int(surroundings.all[place].list)].meets(stretches) {
      if stands(surroundings.all[place], around: act) { return true }
    }
    return false
  }

  /// Whether all that one of some ways asks for holds.
  private func isOpen(_ ways: Surroundings.Ways, _ act: Act) -> Bool {
    ways.contains { allHold(surroundings.ways[$0], act) }
  }

  /// Whether a surrounding that may hold narrows an act. Words that only look like a limit do not, and neither does what
  /// stands beside it in a sentence on whom the Act covers.
  private func limits(_ place: Int, _ act: Act) -> Bool {
    let surrounding = surroundings.all[place]
    guard stands(surrounding, around: act) else { return false }
    let coverage = surrounding.window.isBeside ? coverage : nil
    let ground = construal.ground(of: act.tokens)
    let end = construal.sentences[act.sentence].tokens.upperBound
    let others = min(construal.others(behind: act.tokens), construal.nextDeed(behind: act.tokens))..<end
    guard
      coverage != nil || construal.hasNoLimit(act.tokens) || !ground.isEmpty || !others.isEmpty
        || construal.followsDeed(act.tokens)
    else { return true }
    return windows(surrounding, act).contains { window in
      surroundings.lexicons(of: surrounding.list).contains { lexicon in
        construal.hits.of(surroundings.lexicons[lexicon], startingIn: window).contains { hit in
          guard surrounding.window.mayRunOn || Int(hit.end) <= window.upperBound,
            !construal.isNoLimit(hit, of: act.tokens), !ground.contains(Int(hit.start)),
            !others.contains(Int(hit.start)), !construal.runsOn(hit.range, past: others.lowerBound),
            !construal.isOfDeedBefore(hit, act.tokens)
          else {
            return false
          }
          let sentence = construal.sentence(of: Int(hit.start))
          if surrounding.window == .document, construal.isRecited(sentence) { return false }
          return sentence == act.sentence || coverage?.isOnCoverage(sentence, in: construal) != true
        }
      }
    }
  }

  /// False where the text, or the sentence if they must stand in it, has none of a surrounding's words.
  @inline(__always)
  private func mayHold(_ surrounding: CompiledSurrounding, _ act: Act) -> Bool {
    let met = met[Int(surrounding.list)]
    return switch surrounding.scope {
    case .close: met.meets(act.close)
    case .wide: met.meets(act.wide)
    case .far: !met.isEmpty
    }
  }

  private func stands(_ surrounding: CompiledSurrounding, around act: Act) -> Bool {
    let (list, window, area) = (surrounding.list, surrounding.window, Int(surrounding.area))
    switch window {
    case .document: return isTold(list)
    case .left:
      // What begins before the act may end within it: "trained to audit" before "audit suppliers".
      let left = self.window(window, act, area: area)
      let within = left.lowerBound..<act.tokens.upperBound
      return surroundings.lexicons(of: list).contains {
        construal.hits.of(surroundings.lexicons[$0], startingIn: left).contains { Int($0.end) <= within.upperBound }
      }
    case .neighbours(let before, let after):
      return neighbours(act, area, before, after).contains {
        isMet(list, within: construal.sentences[$0].tokens)
      }
    case .sentence:
      let vicinity = vicinities[act.sentence]
      return isMet(list, within: vicinity.whole) || !vicinity.lead.isEmpty && isMet(list, within: vicinity.lead)
    default: return isMet(list, within: self.window(window, act, area: area))
    }
  }

  /// The sentence of an act with those around it that do not speak of other practices.
  private func neighbours(_ act: Act, _ area: Int, _ before: Int, _ after: Int) -> some Sequence<Int> {
    (max(0, act.sentence - before)...min(construal.sentences.count - 1, act.sentence + after)).lazy.filter {
      [sections] in
      sections.neighbours(area, $0, of: act.sentence) || $0 == act.sentence
    }
  }

  /// All stretches in which a surrounding is looked for.
  private func windows(_ surrounding: CompiledSurrounding, _ act: Act) -> [Range<Int>] {
    switch surrounding.window {
    case .neighbours(let before, let after):
      return neighbours(act, Int(surrounding.area), before, after).map { construal.sentences[$0].tokens }
    case .sentence: return [vicinities[act.sentence].whole, vicinities[act.sentence].lead]
    default: return [window(surrounding.window, act, area: Int(surrounding.area))]
    }
  }

  /// Whether the text says it anywhere in words of its own: the law's words say nothing of the company.
  private func isTold(_ list: Int32) -> Bool {
    surroundings.lexicons(of: list).contains { lexicon in
      construal.hits.of(surroundings.lexicons[lexicon]).contains {
        !construal.isRecited(construal.sentence(of: Int($0.start)))
      }
    }
  }

  @inline(__always)
  private func isMet(_ list: Int32, within range: Range<Int>) -> Bool {
    let stretches = construal.hits.stretches(of: range)
    guard met[Int(list)].meets(stretches) else { return false }
    let lexicons = surroundings.lexicons(of: list)
    return construal.hits.hasAny(of: surroundings.lexicons, at: lexicons, within: range, stretches)
  }

  private func window(_ window: Surrounding.Window, _ place: Act, area: Int) -> Range<Int> {
    let (act, number) = (place.tokens, place.sentence)
    let sentence = vicinities[number].sentence
    switch window {
    case .act: return act
    case .left(let count): return max(sentence.lowerBound, act.lowerBound - count)..<act.lowerBound
    case .right(let count):
      return act.upperBound..<max(act.upperBound, min(sentence.upperBound, act.upperBound + count))
    case .within(let count):
      return max(
        sentence.lowerBound, act.lowerBound - count)..<max(
          act.upperBound, min(sentence.upperBound, act.upperBound + count))
    case .clause: return construal.wholeClause(of: act)
    case .sentence: return vicinities[number].whole
    case .near(let count):
      let first = max(0, number - count)
      let last = min(construal.sentences.count - 1, number + count)
      return construal.sentences[first].tokens.lowerBound..<construal.sentences[last].tokens.upperBound
    case .after(let count):
      return construal.sentences[max(0, number - count)].tokens.lowerBound..<sentence.upperBound
    case .neighbours: return sentence
    case .document: return 0..<construal.tokens.count
    case .section: return tokens(of: sections.run(of: area, around: number), from: act)
    case .opening:
      // "We have begun to assess ...": somebody does it, and it is no purpose of something else.
      let opening = sentence.lowerBound..<act.lowerBound
      let isPurpose = opening.count <= Self.openingWords && !construal.hasSubject(in: opening)
      return isPurpose ? opening : act.lowerBound..<act.lowerBound
    case .heading: return headings.above(number) ?? act.lowerBound..<act.lowerBound
    case .reach:
      if sections.namesOnly(area, in: number) { return sentence }
      if sections.names(area, in: number) {
        let clause = construal.clauses[construal.clause(of: act.lowerBound)].tokens
        return sections.governs(area, act, in: clause) ? clause : act.lowerBound..<act.lowerBound
      }
      return tokens(of: sections.run(of: area, around: number), from: act)
    }
  }

  private func tokens(of sentences: Range<Int>, from act: Range<Int>) -> Range<Int> {
    guard let last = sentences.last else { return act.lowerBound..<act.lowerBound }
    return construal.sentences[sentences.lowerBound].tokens.lowerBound..<construal.sentences[last].tokens.upperBound
  }

  /// The clause around an act, with the reply that answers it, cut to a readable length.
  func quotation(of act: Range<Int>) -> Quotation { quotation(quoted(act)) }

  /// - Parameter bytes: from `quoted(_:)`.
  func quotation(_ bytes: Range<Int>) -> Quotation {
    let text = String(decoding: construal.text[bytes], as: UTF8.self)
    return Quotation(text: text, passage: passage(at: bytes.lowerBound), range: bytes)
  }

  /// Bytes of what is quoted for an act.
  func quoted(_ act: Range<Int>) -> Range<Int> {
    let clause = construal.spanned(by: act)
    let exchange = construal.exchange(around: act)
    if exchange == nil, let denial = takenBack.denial(of: construal.sentence(of: act.lowerBound)) {
      return construal.bytes(of: construal.sentences[denial].tokens)
    }
    var first = min(construal.veil(of: act), exchange?.lowerBound ?? clause.lowerBound)
    var last = max(clause.upperBound, act.upperBound, exchange?.upperBound ?? 0)
    if last - first > Self.mostWords {
      first = max(first, act.lowerBound - 8)
      last = min(last, max(act.upperBound, first + Self.mostWords))
    }
    return construal.bytes(of: first..<last)
  }

  private func passage(at byte: Int) -> Int {
    let passages = document.passages
    let next = passages.partitioningIndex { $0.range.lowerBound > byte }
    return next == 0 ? 0 : passages[next - 1].index
  }

  private static let mostWords = 40
  private static let openingWords = 4
}

extension Surrounding.Window {
  /// What begins in it may end behind it.
  fileprivate var mayRunOn: Bool { if case .left = self { true } else { false } }

  /// Whole sentences around that of the act.
  fileprivate var isBeside: Bool {
    switch self {
    case .near, .after: true
    default: false
    }
  }
}
