import Construing
import Matching
import Rubrics

/// Of whom a clause says that the Act covers it or does not: the company itself, or others whom the Act may pass by
/// without passing by the company. Told from the order of the words, and not from the predicate.
struct CoverageReading: Sendable {
  enum Party { case itself, others, things }

  private let law: Int32
  private let denial: Int32
  private let itself: Int32
  private let others: Int32
  private let things: Int32
  /// "and", "nor".
  private let joins: Int32
  /// "Until 2015 we were".
  private let past: Int32
  private let coverage: Int32
  private let coverageBack: Int32

  /// - Returns: nil for a rubric without such words.
  init?(_ recognition: Recognition, book: PhraseBook) {
    guard recognition.parties != nil else { return nil }
    func id(_ name: String) -> Int32 { book.id("party \(name)") ?? 0 }
    (law, denial, itself, others) = (id("law"), id("denial"), id("itself"), id("others"))
    (things, joins, past) = (id("things"), id("joins"), id("past"))
    (coverage, coverageBack) = (id("coverage"), id("coverage back"))
  }

  /// Words behind a denial in which the one is named whom it denies: "not all our brands are subject".
  private static let reach = 3
  /// Words behind a clause on the law in which those are named whom it reaches.
  private static let further = 6

  /// Of whom a hit of a rule on coverage speaks. Where nobody is named, it is the company.
  func party(of hit: Hit, in construal: Construal) -> Party {
    let sentence = construal.sentences[construal.sentence(of: Int(hit.start))].tokens
    if construal.hits.has(past, startingIn: sentence.lowerBound..<max(sentence.lowerBound, Int(hit.start) + 1)) {
      return .things
    }
    let named = parties(in: sentence, construal)
    let (start, end) = (Int(hit.start), Int(hit.end))
    let pivot = construal.hits.of(denial, startingIn: start..<end).first.map { Int($0.start) } ?? end - 1
    let before = subject(of: pivot, among: named, in: sentence, construal)
    let laws = construal.hits.of(law, startingIn: sentence.lowerBound..<pivot)
    if let name = laws.last, Int(name.start) > before?.start ?? -1 {
      // "The Act does not apply to ...": the law is spoken of.
      let rest = end..<max(end, min(sentence.upperBound, end + Self.further))
      let behind = pivot..<(rest.first { construal.tokens[$0].gap >= .comma } ?? rest.upperBound)
      return named.first { behind.contains($0.start) }?.party ?? .itself
    }
    let behind = pivot + 1..<min(end, pivot + 1 + Self.reach)
    if let negated = named.first(where: { $0.party != .itself && !behind.isEmpty && behind.contains($0.start) }) {
      return negated.party
    }
    return before?.party ?? .itself
  }

  /// The last one named before a denial; not "two brands" in "we have two brands and are not subject to it".
  private func subject(
    of pivot: Int, among named: [Named], in sentence: Range<Int>, _ construal: Construal
  ) -> Named? {
    var named = named.filter { $0.start < pivot }
    while let last = named.last, last.party != .itself, last.end < pivot,
      construal.hits.has(joins, startingIn: last.end..<pivot), last.start > sentence.lowerBound + 1
    {
      named.removeLast()
    }
    return named.last
  }

  private struct Named {
    var start: Int
    var end: Int
    var party: Party
  }

  /// Those who are named in a sentence, in order. "The brands that we own" are others, "we and our brands" the company.
  private func parties(in sentence: Range<Int>, _ construal: Construal) -> [Named] {
    func named(_ lexicon: Int32, _ party: Party) -> [Named] {
      construal.hits.of(lexicon, startingIn: sentence).map {
        Named(start: Int($0.start), end: Int($0.end), party: party)
      }
    }
    let all = (named(others, .others) + named(things, .things) + named(itself, .itself)).sorted {
      ($0.start, -$0.end) < ($1.start, -$1.end)
    }
    var found: [Named] = []
    for next in all {
      if let last = found.last {
        if next.start < last.end { continue }
        if next.party == .itself, last.party != .itself, next.start - last.end <= 1 {
          // "The brands we own", "goods that we buy"; "our parent, Harrow Holdings, is ...".
          let isUnbroken = (last.end...next.start).allSatisfy { construal.tokens[$0].gap == .blank }
          let after = next.end..<min(sentence.upperBound, next.end + Self.reach)
          if isUnbroken || after.contains(where: { construal.tokens[$0].gap == .comma }) { continue }
        }
      }
      let isJoined = next.party != .itself && isJoined(next.start, to: found.last, in: construal)
      found.append(isJoined ? Named(start: next.start, end: next.end, party: .itself) : next)
    }
    return found
  }

  /// Whether others are named in one breath with the company, of which the engine need not know the name: "neither
  /// Harrow nor its parent", "we and our subsidiaries".
  private func isJoined(_ place: Int, to last: Named?, in construal: Construal) -> Bool {
    guard place > 1, construal.hits.has(joins, startingIn: place - 1..<place),
      construal.clause(of: place - 2) == construal.clause(of: place)
    else { return false }
    if let last, last.end == place - 1 { return last.party == .itself }
    return [.capitalized, .capitals].contains(construal.tokens[place - 2].shape)
  }

  /// Whether a sentence tells whom the Act covers: it leaves nobody out of a practice.
  func isOnCoverage(_ sentence: Int, in construal: Construal) -> Bool {
    let (hits, tokens) = (construal.hits, construal.sentences[sentence].tokens)
    if hits.has(coverage, startingIn: tokens) { return true }
    return sentence > 0 && hits.has(coverageBack, startingIn: tokens)
      && hits.has(law, startingIn: construal.sentences[sentence - 1].tokens)
  }
}
