import Construing
import Disclosures
import Matching
import Rubrics

/// Decides whether a text is a company's own disclosure: weighs the marks of the rubric's `recognition.yaml`. A class for
/// being handed about by one reference; nothing in it changes.
final class Recognizer: Sendable {
  private let recognition: Recognition
  private let rules: [Rule]
  /// By rule: the places of those that must be met beside it, and of those that must not.
  private let needs: [[Int]]
  private let unless: [[Int]]
  private let warrants: [String]
  let coverage: CoverageReading?

  init(_ recognition: Recognition, book: PhraseBook) {
    self.recognition = recognition
    rules = recognition.rules.map { Rule($0, book: book) }
    let ids = recognition.rules.map(\.id)
    func places(_ names: some Sequence<String>) -> [Int] { ids.indices.filter { names.contains(ids[$0]) } }
    needs = recognition.rules.map { places($0.needs) }
    unless = recognition.rules.map { places($0.unless) }
    warrants = recognition.rules.map { "\($0.id): \($0.means)" }
    coverage = CoverageReading(recognition, book: book)
  }

  /// A rule in plain numbers: all are looked at in every text.
  private struct Rule {
    let lexicon: Int32
    let kind: Recognition.Kind
    /// Where it has exceptions; where the next sentence must open with something; where its sentence must say
    /// something else, too.
    let exception: Int32?
    let sequel: Int32?
    let companion: Int32?
    /// The words among which it must stand, from the first; and whether only a question says it.
    let within: Int?
    let asks: Bool
    /// Whether what somebody else says is no hit; and how many other words may stand beside one.
    let own: Bool
    let alone: Int?
    let weight: Int
    let most: Int

    init(_ rule: Recognition.Rule, book: PhraseBook) {
      lexicon = book.id("rule \(rule.id)") ?? 0
      kind = rule.kind
      exception = rule.except.isEmpty ? nil : book.id("except \(rule.id)")
      sequel = rule.then.isEmpty ? nil : book.id("then \(rule.id)")
      companion = rule.beside.isEmpty ? nil : book.id("beside \(rule.id)")
      (within, asks, own, alone) = (rule.within, rule.asks, rule.own, rule.alone)
      (weight, most) = (rule.weight, rule.most)
    }
  }

  /// - Parameter areas: how many areas the text says something on.
  func recognize(_ reading: DocumentReading, areas: Int) -> Observation {
    var sum = recognition.areaWeight * min(areas, recognition.mostAreas)
    // What speaks for a disclosure, and what speaks against one.
    var (marks, counters): ([Proof], [Proof]) = ([], [])
    var regimes: [String] = []
    var notCovered: Proof?
    var (speaksOfCoverage, isCovered) = (false, false)
    // Of whom something is heard, nobody asks what else he may have said.
    let found = rules.map { rule in
      areas > 0 && rule.kind == .coverage || reading.construal.hits.isEmpty(rule.lexicon) ? [] : hits(of: rule, reading)
    }
    let isLeft = found.indices.map { !found[$0].isEmpty && unless[$0].allSatisfy { found[$0].isEmpty } }
    for index in found.indices where isLeft[index] && needs[index].allSatisfy({ isLeft[$0] }) {
      let hits = found[index]
      switch rules[index].kind {
      case .mark:
        let weight = rules[index].weight
        sum += weight * min(hits.count, rules[index].most)
        if weight > 0 { marks.append((index, hits[hits.startIndex])) }
        if weight < 0 { counters.append((index, hits[hits.startIndex])) }
      case .regime:
        if let regime = recognition.rules[index].regime, !regimes.contains(regime) { regimes.append(regime) }
      case .notCovered:
        let own = hits.first { party(of: $0, reading) == .itself }
        notCovered = notCovered ?? own.map { (index, $0) }
        // Of goods it may be said in the company's place.
        if own == nil { speaksOfCoverage = speaksOfCoverage || hits.contains { party(of: $0, reading) == .things } }
      case .coverage:
        speaksOfCoverage = speaksOfCoverage || hits.contains { party(of: $0, reading) != .others }
      case .tells, .announces: break
      case .covered:
        let asks = rules[index].asks
        isCovered =
          isCovered || hits.contains { asks == isAsked($0, reading) && party(of: $0, reading) == .itself }
      }
    }
    // Both at once: one of them is somebody else's, or of another time.
    if isCovered { (speaksOfCoverage, notCovered) = (notCovered != nil, nil) }
    let isDisclosure = sum >= recognition.threshold
    func evidence(_ proof: Proof) -> Evidence {
      Evidence(quotation: reading.quotation(of: proof.hit.range), warrant: warrants[proof.rule])
    }
    var observation = Observation(
      findings: [], isDisclosure: isDisclosure,
      recognition: (isDisclosure ? marks : counters).map(evidence), claimsNotCovered: notCovered.map(evidence),
      regimes: Self.regimes.filter(regimes.contains))
    observation.mayClaimNotCovered = isDisclosure && speaksOfCoverage && notCovered == nil
    let announcing = announcing(found, reading)
    observation.tellsOfItself =
      speaksOfCoverage || isCovered || notCovered != nil || tellsOfItself(reading, found, announcing: announcing)
    observation.announcements = announcing.sorted().map {
      reading.construal.bytes(of: reading.construal.sentences[$0].tokens)
    }
    return observation
  }

  /// The hit of a rule that is quoted for it.
  private typealias Proof = (rule: Int, hit: Hit)

  /// What rules of one kind have found.
  private func hits(of kind: Recognition.Kind, _ found: [ArraySlice<Hit>]) -> some Sequence<Hit> {
    found.indices.lazy.filter { [rules] in rules[$0].kind == kind }.map { found[$0] }.joined()
  }

  /// The sentences that announce the statement.
  private func announcing(_ found: [ArraySlice<Hit>], _ reading: DocumentReading) -> Set<Int> {
    Set(hits(of: .announces, found).map { reading.construal.sentence(of: Int($0.start)) })
  }

  /// Whether a sentence of the text's own, neither a heading nor the law's words, tells of the company's dealings and
  /// does more than announce the statement. True of a rubric without words for that.
  private func tellsOfItself(
    _ reading: DocumentReading, _ found: [ArraySlice<Hit>], announcing: Set<Int>
  ) -> Bool {
    let construal = reading.construal
    guard rules.contains(where: { $0.kind == .tells }) else { return true }
    return hits(of: .tells, found).contains {
      let sentence = construal.sentence(of: Int($0.start))
      return construal.sentences[sentence].kind != .heading && !announcing.contains(sentence)
        && !construal.isRecited(sentence)
    }
  }

  private func party(of hit: Hit, _ reading: DocumentReading) -> CoverageReading.Party {
    coverage?.party(of: hit, in: reading.construal) ?? .itself
  }

  private func isAsked(_ hit: Hit, _ reading: DocumentReading) -> Bool {
    reading.construal.sentences[reading.construal.sentence(of: Int(hit.start))].kind == .question
  }

  private func hits(of rule: Rule, _ reading: DocumentReading) -> ArraySlice<Hit> {
    let hits = reading.construal.hits
    var near = hits.of(rule.lexicon)
    if let exception = rule.exception, !hits.isEmpty(exception) {
      // None of its words may be among those of an exception, that begins before it or in it.
      near = hits.of(rule.lexicon, unless: exception)[...].only { !hits.has(exception, startingIn: $0.range) }
    }
    if let within = rule.within { near = near.only { Int($0.start) < within } }
    if rule.asks { near = near.only { isAsked($0, reading) } }
    if rule.own { near = near.only { !reading.construal.isForeign(Int($0.start)) } }
    if let most = rule.alone { near = near.only { isAlone($0, most: most, reading) } }
    if let companion = rule.companion { near = near.only { isBeside($0, companion, reading) } }
    if let sequel = rule.sequel { near = near.only { isFollowed($0, by: sequel, reading) } }
    return near
  }

  /// Whether the sentence of a hit, or the question that it answers, has words of a lexicon.
  private func isBeside(_ hit: Hit, _ companion: Int32, _ reading: DocumentReading) -> Bool {
    let construal = reading.construal
    let sentence = construal.sentence(of: Int(hit.start))
    let isAnswer = sentence > 0 && construal.sentences[sentence - 1].kind == .question
    return construal.hits.of(companion).contains { other in
      let place = construal.sentence(of: Int(other.start))
      return place == sentence || isAnswer && place == sentence - 1
    }
  }

  /// Whether the next sentence opens with a lexicon: "Does it apply to us? No."
  private func isFollowed(_ hit: Hit, by sequel: Int32, _ reading: DocumentReading) -> Bool {
    let tokens = reading.construal.tokens
    guard let next = tokens[Int(hit.end)...].firstIndex(where: { $0.gap >= .bullet }) else { return false }
    let end = tokens[(next + 1)...].firstIndex { $0.gap >= .bullet } ?? tokens.count
    let opening = next..<min(end, next + Self.opening)
    return reading.construal.hits.of(sequel).contains { opening.contains(Int($0.start)) }
  }

  /// Whether hardly anything stands beside a hit between two ends of lines, colons or stops: as a title does, or a label.
  private func isAlone(_ hit: Hit, most: Int, _ reading: DocumentReading) -> Bool {
    let tokens = reading.construal.tokens
    var (first, last) = (Int(hit.start), Int(hit.end))
    let longest = hit.range.count + most
    while first > 0, tokens[first].gap < .colon, last - first <= longest { first -= 1 }
    while last < tokens.count, tokens[last].gap < .colon, last - first <= longest { last += 1 }
    return last - first <= longest
  }

  /// Words that are a sentence's opening: "Harrow Vale, however, is ...".
  private static let opening = 4

  private static let regimes = ["CA", "UK", "AU", "CANADA", "OTHER"]
}
