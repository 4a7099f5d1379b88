import Construing
import Disclosures
import Matching
import Rubrics

/// One document under the eyes of one vetter: its words, its sentences, and the statements that the checklist names.
struct CertificateReading {
  let document: Document
  let checklist: Checklist
  let construal: Construal
  let book: PhraseBook
  var days: DayFinder
  /// By id of the statement.
  private(set) var statements: [String: [FoundStatement]] = [:]

  /// Sentences that make one statement, with what they do with it.
  struct FoundStatement {
    /// Words by which it was found.
    var act: Range<Int>
    var tokens: Range<Int>
    var mood: Assertion.Mood
    /// By limb of its rule, the stretches that name the limb's list; empty where it has none.
    var limbs: [[Range<Int>]]

    /// Where the things stand that it holds for.
    var lists: [Range<Int>] { limbs.allSatisfy(\.isEmpty) ? [tokens] : limbs.flatMap { $0 } }
  }

  init(_ document: Document, _ checklist: Checklist, _ book: PhraseBook, _ cues: CueTable) {
    self.document = document
    self.checklist = checklist
    self.book = book
    // A form's headings are its labels: they are read, not cut off.
    var mechanisms = Mechanisms.all
    mechanisms.headings = false
    let words = TextWords(text: Array(document.text.utf8), passages: document.passages, book: book, cues: cues)
    construal = Construal(
      words, hits: words.hits(of: book), passages: document.passages, cues: cues, mechanisms: mechanisms)
    days = DayFinder(text: words.text, tokens: words.tokens)
    for rule in checklist.statements { statements[rule.id] = found(rule) }
  }

  func hits(_ lexicon: String) -> ArraySlice<Hit> { book.id(lexicon).map { construal.hits.of($0) } ?? [] }

  func mood(_ act: Range<Int>) -> Assertion.Mood { construal.assertion(of: act).mood }

  /// The sentence with its lead-in and what it leads in: "certifies that no goods were produced by: (1) ...".
  func group(around token: Int) -> Range<Int> {
    var first = construal.sentence(of: token)
    while let lead = construal.sentences[first].leadIn, lead < first, !isHeading(lead), isListed(first, under: lead) {
      first = lead
    }
    var last = construal.sentence(of: token)
    while last + 1 < construal.sentences.count, let lead = construal.sentences[last + 1].leadIn, lead >= first,
      isListed(last + 1, under: first)
    {
      last += 1
    }
    return construal.sentences[first].tokens.lowerBound..<construal.sentences[last].tokens.upperBound
  }

  /// Whether a sentence stands in the passage of its lead-in, or in a list that this passage introduces.
  private func isListed(_ sentence: Int, under lead: Int) -> Bool {
    let (own, above) = (construal.sentences[sentence].passage, construal.sentences[lead].passage)
    if own == above { return true }
    // "... made by:" and "... made by" introduce; "Executed in the County of: Kern" does not.
    let end = construal.sentences[lead].tokens.upperBound - 1
    let last = document.passages[above].range.upperBound - 1
    let isOpen = construal.text[last] == UInt8(ascii: ":") || construal.tokens[end].shape == .lower
    return document.passages[own].leadIn == above && isOpen
  }

  /// "6. SWEATFREE CODE OF CONDUCT:" heads what follows, and says nothing with it.
  private func isHeading(_ sentence: Int) -> Bool {
    construal.sentences[sentence].kind == .heading
      || construal.sentences[sentence].tokens.count(where: { construal.tokens[$0].shape == .lower }) < 2
  }

  func holds(_ surrounding: Surrounding, _ act: Range<Int>) -> Bool {
    let range = window(surrounding.window, act)
    return surrounding.lexicons.contains { name in
      book.id(name).map { construal.hits.first($0, within: range) != nil } ?? false
    }
  }

  func holds(_ act: Range<Int>, needs: [Surrounding], unless: [Surrounding]) -> Bool {
    needs.allSatisfy { holds($0, act) } && !unless.contains { holds($0, act) }
  }

  private func window(_ window: Surrounding.Window, _ act: Range<Int>) -> Range<Int> {
    let number = construal.sentence(of: act.lowerBound)
    let sentence = construal.sentences[number].tokens
    let left = { (count: Int) in max(sentence.lowerBound, act.lowerBound - count) }
    let right = { (count: Int) in max(act.upperBound, min(sentence.upperBound, act.upperBound + count)) }
    switch window {
    case .act: return act
    case .opening: return sentence.lowerBound..<act.lowerBound
    case .left(let count): return left(count)..<act.lowerBound
    case .right(let count): return act.upperBound..<right(count)
    case .within(let count): return left(count)..<right(count)
    case .clause: return construal.clauses[construal.clause(of: act.lowerBound)].tokens
    // A certification has no areas and no headings that matter: the statement is its section.
    case .sentence, .section, .heading, .reach: return group(around: act.lowerBound)
    case .near(let count): return sentences(number - count, number + count)
    case .neighbours(let before, let after): return sentences(number - before, number + after)
    case .after(let count): return sentences(number - count, number)
    case .document: return 0..<construal.tokens.count
    }
  }

  private func sentences(_ first: Int, _ last: Int) -> Range<Int> {
    let first = max(0, first)
    let last = min(construal.sentences.count - 1, last)
    return construal.sentences[first].tokens.lowerBound..<construal.sentences[last].tokens.upperBound
  }

  private func found(_ rule: StatementRule) -> [FoundStatement] {
    var found: [FoundStatement] = []
    for hit in hits("statement \(rule.id)") where holds(hit.range, needs: rule.needs, unless: rule.unless) {
      let tokens = group(around: hit.range.lowerBound)
      // Hits come in order, so only the last one can share its sentences.
      if let last = found.last, last.tokens.overlaps(tokens) { continue }
      var mood = Assertion.Mood.asserted
      if rule.verb.isEmpty {
        mood = self.mood(hit.range)
      } else if recites(hit.range) {
        mood = .recited
      } else if let verb = book.id("verb \(rule.id)"),
        let act = construal.hits.of(verb, startingIn: tokens).first(where: { Int($0.start) < Int(hit.end) })
      {
        mood = self.mood(act.range)
      }
      if mood == .recited { continue }
      found.append(FoundStatement(act: hit.range, tokens: tokens, mood: mood, limbs: limbs(rule, in: tokens)))
    }
    return found
  }

  /// The stretches that name a list, by limb. One behind two limbs is the list of both ("made by or with the benefit of
  /// forced labor"), and so is one that the second points back at ("with the benefit of such labor").
  private func limbs(_ rule: StatementRule, in tokens: Range<Int>) -> [[Range<Int>]] {
    func starts(_ lexicon: String, _ range: Range<Int>) -> [Int] {
      book.id(lexicon).map { construal.hits.of($0, startingIn: range).map { Int($0.start) } } ?? []
    }
    let marks = rule.limbs.enumerated().flatMap { index, limb in
      Set(starts("limb \(limb.id)", tokens)).map { (start: $0, limb: index) }
    }.sorted { $0 < $1 }
    var found = rule.limbs.map { _ in [Range<Int>]() }
    var open: Set<Int> = []
    var last: Range<Int>?
    for (number, mark) in marks.enumerated() {
      let end = number + 1 < marks.count ? marks[number + 1].start : tokens.upperBound
      let stretch = mark.start..<end
      if !starts("lists \(rule.id)", stretch).isEmpty {
        for limb in open.union([mark.limb]) { found[limb].append(stretch) }
        (open, last) = ([], stretch)
      } else if let last, !starts("back \(rule.limbs[mark.limb].id)", stretch).isEmpty {
        found[mark.limb].append(last)
      } else {
        open.insert(mark.limb)
      }
    }
    return found
  }

  /// Whether the words only restate the law: "section 6108 requires contractors to certify".
  private func recites(_ act: Range<Int>) -> Bool { mood(act) == .recited }

  /// Days in passages that hold next to nothing else, as at the head of a letter.
  var datelines: [DayFinder.Found] {
    days.days(in: 0..<construal.tokens.count).filter { found in
      guard found.day != nil else { return false }
      return passage(at: construal.bytes(of: found.tokens).lowerBound).map { $0.range.count <= 40 } ?? false
    }
  }

  /// The letter of "/s/", which marks a signature that stands on the original.
  func isConformedMark(_ index: Int) -> Bool {
    let text = construal.text
    let (start, end) = (Int(construal.tokens[index].start), Int(construal.tokens[index].end))
    guard end - start == 1, text[start] | 0x20 == UInt8(ascii: "s"), start > 0, end < text.count else { return false }
    return text[start - 1] == UInt8(ascii: "/") && text[end] == UInt8(ascii: "/")
  }

  /// The words with those before them that belong to the same name: "Ivers Furniture Group certifies".
  func widened(toName tokens: Range<Int>) -> Range<Int> {
    let sentence = construal.sentences[construal.sentence(of: tokens.lowerBound)].tokens
    var first = tokens.lowerBound
    while first > sentence.lowerBound, [.capitalized, .capitals].contains(construal.tokens[first - 1].shape) {
      first -= 1
    }
    return first..<tokens.upperBound
  }

  /// The exact words of a range of tokens; a conformed mark with both its strokes.
  func quotation(_ tokens: Range<Int>) -> Quotation {
    var bytes = construal.bytes(of: tokens)
    if isConformedMark(tokens.lowerBound) { bytes = bytes.lowerBound - 1..<bytes.upperBound }
    return Quotation(
      text: String(decoding: construal.text[bytes], as: UTF8.self), passage: passage(at: bytes.lowerBound)?.index ?? 0,
      range: bytes)
  }

  /// The passage that a byte of the text lies in.
  func passage(at byte: Int) -> Passage? {
    let next = document.passages.partitioningIndex { $0.range.lowerBound > byte }
    return next == 0 ? nil : document.passages[next - 1]
  }
}
