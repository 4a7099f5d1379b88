import Construing
import Matching

/// Under which heading each sentence stands. A heading is one by its layout, a question, a label before a colon
/// ("Audits: we ..."), a few words without a subject that open a paragraph ("Verification of the chain. We ..."), or a
/// sentence in the statute's own words, claimed or not, which what follows explains.
struct Headings {
  private let construal: Construal
  private let ranges: [Range<Int>?]
  /// Sentences that are headings by nothing but their shortness.
  private let short: [Bool]
  /// Those of them that a list claims which somebody introduces: "We take these steps: \u{2022} Audits. Our staff is ..."
  private let claimed: [Bool]

  /// Words of a label before its colon: more are a sentence ("Buyers in our stores attend a class on slavery: ..."),
  /// unless they are the statute's.
  private static let (label, statute) = (6, 22)
  /// Words of a heading on a line of its own; of one that a full stop ends; and of one that speaks of no practice.
  private static let (line, stopped, shortest) = (9, 8, 3)
  /// Words of a bare answer after a label: "not at this time".
  private static let answer = 4
  /// A heading reaches no further than this many sentences.
  private static let reach = 12

  init(_ construal: Construal, areas: [CompiledArea]) {
    self.construal = construal
    let anchors = areas.flatMap(\.anchors)
    var short = construal.sentences.indices.map { Self.isShort($0, construal, anchors: anchors) }
    let claimed = short.indices.map { short[$0] && Self.isClaimed(construal.sentences[$0]) }
    for number in short.indices where claimed[number] { short[number] = false }
    var ranges: [Range<Int>?] = []
    ranges.reserveCapacity(construal.sentences.count)
    var current: Range<Int>?
    var age = 0
    var stacked = false
    for (number, sentence) in construal.sentences.enumerated() {
      if construal.isRestated(number) {
        (current, stacked) = (nil, false)
        ranges.append(nil)
        continue
      }
      if sentence.kind == .heading || sentence.kind == .question || short[number]
        || construal.hasStatute(in: sentence.tokens)
      {
        // Headings that follow each other are one: "II. AUDITS" and the statute's words below it.
        let first = stacked ? current?.lowerBound : nil
        current = (first ?? sentence.tokens.lowerBound)..<sentence.tokens.upperBound
        (age, stacked) = (0, true)
        ranges.append(nil)
        continue
      }
      if let label = Self.label(around: sentence.tokens.lowerBound, construal) { (current, age) = (label, 0) }
      stacked = false
      age += 1
      if age > Self.reach { current = nil }
      ranges.append(current)
    }
    self.ranges = ranges
    self.short = short
    self.claimed = claimed
  }

  private static func isClaimed(_ sentence: Sentence) -> Bool {
    sentence.kind == .item && !sentence.isNumbered && sentence.leadIn != nil
  }

  /// Whether an act stands in the name of a practice that a list claims, and somebody goes on to tell more of it: what he
  /// tells counts for more.
  func isClaimed(_ act: Range<Int>) -> Bool { claimed[construal.sentence(of: act.lowerBound)] }

  /// Tokens of the heading above a sentence; nil under none, and for headings themselves.
  func above(_ sentence: Int) -> Range<Int>? { ranges[sentence] }

  /// Whether an act stands in a label or a short heading, which names a matter and claims nothing; or begins in a label
  /// and runs on into what is told below it: "Training: Buyers in ...".
  func isLabel(_ act: Range<Int>) -> Bool {
    let number = construal.sentence(of: act.lowerBound)
    if short[number] { return true }
    guard let label = Self.label(around: act.lowerBound, construal) else { return false }
    let rest = label.upperBound..<construal.sentences[number].tokens.upperBound
    // "Audits: we audit ...": what follows the label speaks for itself.
    if act.upperBound > label.upperBound { return construal.hasSubject(in: rest) || construal.hasVerb(in: rest) }
    return rest.count > Self.answer && !construal.isPredicate(rest)
  }

  /// The clause around a token where it is a label: no subject, and a colon behind it, within a sentence.
  private static func label(around token: Int, _ construal: Construal) -> Range<Int>? {
    let clause = construal.clauses[construal.clause(of: token)]
    let sentence = construal.sentences[clause.sentence]
    guard clause.tokens.upperBound < sentence.tokens.upperBound,
      construal.tokens[clause.tokens.upperBound].gap == .colon,
      clause.tokens.count <= (construal.hasStatute(in: clause.tokens) ? statute : label),
      // In a list that somebody claims, a label names a matter only where the item goes on to tell of it.
      sentence.leadIn == nil || construal.hasSubject(in: clause.tokens.upperBound..<sentence.tokens.upperBound),
      !construal.hasSubject(in: clause.tokens), !construal.hasVerb(in: clause.tokens)
    else { return nil }
    return clause.tokens
  }

  /// A few words that open a line, have no subject and are followed by more. In a text that has lost its line breaks
  /// they may stand anywhere, or behind a number, where they name a practice and somebody goes on to speak of it.
  private static func isShort(_ number: Int, _ construal: Construal, anchors: [Int32]) -> Bool {
    let sentence = construal.sentences[number]
    let (first, next) = (sentence.tokens.lowerBound, sentence.tokens.upperBound)
    guard sentence.kind == .plain || sentence.kind == .item || sentence.isNumbered, sentence.tokens.count <= line,
      next < construal.tokens.count, !leadsIn(number, construal), !construal.opensWithVerb(sentence)
    else { return false }
    let words = sentence.isNumbered ? first + 1 : first
    let opening = words..<max(words, min(words + 3, next))
    let speaks =
      anchors.contains { construal.hits.has($0, startingIn: opening) } && construal.isTitle(words..<next)
    if construal.tokens[next].gap == .stop, sentence.tokens.count > (speaks ? stopped : shortest) { return false }
    let isRunIn =
      speaks && (isSpokenOf(number + 1, construal) || construal.sentences[number + 1].leadIn == number)
    if sentence.kind != .plain, !isRunIn { return false }
    // Lines under a lead-in are a list, unless somebody goes on to speak below them.
    if sentence.leadIn != nil, !construal.hasSubject(in: construal.sentences[number + 1].tokens) { return false }
    let opens =
      isRunIn || first == 0 || construal.tokens[first].gap == .line
      || construal.sentences[number - 1].passage != sentence.passage
    return opens && construal.tokens[words].shape != .lower && !construal.hasSubject(in: sentence.tokens)
      && !construal.hasVerb(in: sentence.tokens)
  }

  /// Whether a sentence leads in the items that follow. The name of a practice above items that somebody acts in does
  /// not, they are sentences of their own: "Audits of suppliers \u{2022} Our staff visits each mill." Numbered ones go on
  /// with it: "Audits of suppliers (i) Who: our staff."
  private static func leadsIn(_ number: Int, _ construal: Construal) -> Bool {
    let item = construal.sentences[number + 1]
    guard item.leadIn == number else { return false }
    return item.isNumbered || !construal.isTitle(construal.sentences[number].tokens)
      || !construal.hasSubject(in: item.tokens) && !construal.hasVerb(in: item.tokens)
  }

  /// Whether a sentence goes on as running text with a subject: in the same passage behind a full stop, or below an item;
  /// under a number, items without one do so, too.
  private static func isSpokenOf(_ number: Int, _ construal: Construal) -> Bool {
    let (sentence, before) = (construal.sentences[number], construal.sentences[number - 1])
    let gap = construal.tokens[sentence.tokens.lowerBound].gap
    let follows =
      sentence.passage == before.passage
      ? gap == .stop || gap == .dash || before.kind == .item
      : gap != .stop && before.kind == .item && (sentence.kind == .plain || before.isNumbered)
    return follows && !sentence.isNumbered && sentence.kind != .question && construal.hasSubject(in: sentence.tokens)
  }
}
