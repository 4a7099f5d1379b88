import Construing
import Disclosures
import Matching

/// Accounts for every word of a document: accepted is only what the grammar of the checklist understands from its first
/// word to its last, because no list of reservations ever holds the next one.
struct SentenceAccount {
  let reading: CertificateReading
  private let slots: Slots

  /// More words than the State's form has twice over: a whole contract, or something made to keep us busy.
  private static let mostWords = 6_000

  /// What was not understood: the sentence, and the first word at which it goes its own way.
  struct Gap: Hashable {
    var sentence: Quotation
    var word: String
  }

  init(_ reading: CertificateReading, vendor: String, product: String, asOf: CalendarDay) {
    self.reading = reading
    slots = Slots(reading, vendor: vendor, product: product, asOf: asOf)
  }

  /// The first things that are not understood, in order; empty where everything is.
  func gaps(atMost most: Int) -> [Gap] {
    let construal = reading.construal
    let tokens = construal.tokens
    if tokens.count > Self.mostWords { return [gap(at: Self.mostWords)] }
    if let mark = strangeMark() { return [mark] }
    var gaps: [Gap] = []
    var parse = GrammarParse(reading.checklist.grammar, tokens, slots.words, slots)
    var open: Set<Int> = [0]
    while let start = open.min(), start < tokens.count, gaps.count < most {
      open.remove(start)
      open.formUnion(parse.unitEnds(from: start))
      guard open.isEmpty else { continue }
      let word = min(max(parse.furthest, start), tokens.count - 1)
      gaps.append(gap(at: word))
      // On with the next sentence or line.
      var next = word + 1
      while next < tokens.count, tokens[next].gap < .line { next += 1 }
      open.insert(next)
    }
    return gaps
  }

  /// Whether a clause of the State's form begins at a token.
  func opensFormClause(at token: Int) -> Bool {
    var parse = GrammarParse(reading.checklist.grammar, reading.construal.tokens, slots.words, slots)
    return parse.opens(Grammar.formHeading, at: token)
  }

  private func gap(at token: Int) -> Gap {
    let construal = reading.construal
    let sentence = construal.sentences[construal.sentence(of: token)].tokens
    return Gap(sentence: reading.quotation(sentence), word: reading.quotation(token..<token + 1).text)
  }

  /// A mark that points elsewhere, leaves something open or strikes it out: "*", "[", "?", "¹".
  private func strangeMark() -> Gap? {
    for passage in reading.document.passages {
      let text = reading.document.text(in: passage.range)
      for (index, scalar) in text.unicodeScalars.enumerated() {
        if scalar.properties.isAlphabetic && scalar.properties.generalCategory != .modifierLetter { continue }
        if Self.marks.contains(scalar) || scalar == "*" && index == 0 { continue }
        let quotation = Quotation(text: text, passage: passage.index, range: passage.range)
        return Gap(sentence: quotation, word: String(scalar))
      }
    }
    return nil
  }

  private static let marks = Set(
    " \n\t0123456789.,;:()/'\"-_&@#$|\u{A0}§–—‐‑‘’“”•·".unicodeScalars)
}
