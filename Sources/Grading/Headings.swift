import Construing
import Matching

/// Under which heading each sentence stands. A heading is one by its layout, a question, a label before a colon
/// ("Audits: we ..."), a few words without a subject that open a paragraph ("Verification. We ..."), or a sentence in
/// the statute's own words, claimed or not, which what follows explains.
struct Headings {
  private let ranges: [Range<Int>?]

  /// Words of a label before its colon; the statute's items are long.
  private static let label = 22
  /// Words of a heading that nothing but its shortness tells.
  private static let short = 9
  private static let shortest = 3
  /// Words of a bare answer after a label: "not at this time".
  private static let answer = 4
  /// A heading reaches no further than this many sentences.
  private static let reach = 12

  init(_ construal: Construal) {
    var ranges: [Range<Int>?] = []
    var current: Range<Int>?
    var age = 0
    var stacked = false
    for (number, sentence) in construal.sentences.enumerated() {
      if sentence.kind == .heading || sentence.kind == .question || construal.hasStatute(in: sentence.tokens)
        || Self.isShort(number, construal)
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
  }

  /// Tokens of the heading above a sentence; nil under none, and for headings themselves.
  func above(_ sentence: Int) -> Range<Int>? { ranges[sentence] }

  /// Whether an act stands in a label or a short heading, which names a matter and claims nothing.
  static func isLabel(_ act: Range<Int>, _ construal: Construal) -> Bool {
    let number = construal.sentence(of: act.lowerBound)
    if isShort(number, construal) { return true }
    guard let label = label(around: act.lowerBound, construal), act.upperBound <= label.upperBound else { return false }
    return construal.sentences[number].tokens.upperBound - label.upperBound > answer
  }

  /// The clause around a token where it is a label: no subject, and a colon behind it, within a sentence.
  private static func label(around token: Int, _ construal: Construal) -> Range<Int>? {
    let clause = construal.clauses[construal.clause(of: token)]
    let sentence = construal.sentences[clause.sentence]
    guard clause.tokens.count <= label, clause.tokens.upperBound < sentence.tokens.upperBound,
      // In a list that somebody claims, a label names a matter only where the item goes on to tell of it.
      sentence.leadIn == nil || construal.hasSubject(in: clause.tokens.upperBound..<sentence.tokens.upperBound),
      construal.tokens[clause.tokens.upperBound].gap == .colon, !construal.hasSubject(in: clause.tokens)
    else { return nil }
    return clause.tokens
  }

  /// A few words that open a line, have no subject and are followed by more; fewer when a full stop ends them.
  private static func isShort(_ number: Int, _ construal: Construal) -> Bool {
    let sentence = construal.sentences[number]
    let (first, next) = (sentence.tokens.lowerBound, sentence.tokens.upperBound)
    guard sentence.kind == .plain, sentence.leadIn == nil, next < construal.tokens.count,
      sentence.tokens.count <= (construal.tokens[next].gap == .stop ? shortest : short),
      construal.sentences[number + 1].leadIn != number
    else { return false }
    let opens =
      first == 0 || construal.tokens[first].gap == .line || construal.sentences[number - 1].passage != sentence.passage
    return opens && construal.tokens[first].shape != .lower && !construal.hasSubject(in: sentence.tokens)
  }
}
