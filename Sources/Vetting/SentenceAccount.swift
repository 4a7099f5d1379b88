import Construing
import Disclosures
import Matching

/// Accounts for every sentence of a document: what it adds to the certification may take it back in words that no list
/// of phrases holds.
struct SentenceAccount {
  private let reading: CertificateReading
  private let fields: FormFields
  private let plan: SentencePlan
  /// Bytes of the text that show an element of the checklist, in order.
  private let evidence: [Range<Int>]
  private let validity: [Range<Int>]

  /// Most words in small letters, little ones aside, that a heading, a name or an address has.
  private static let mostInLine = 2
  /// The same for a line with a full stop, which may be a sentence: "Ms. Alder left the company in 2020."
  private static let mostInClosedLine = 1
  /// The same for what stands behind a label.
  private static let mostInValue = 6
  /// Most words of a heading in capitals throughout, where a sentence cannot be told by its small letters.
  private static let mostCapitals = 8

  /// - Parameter answers: the elements as the document answers them, none of them in doubt.
  init(_ reading: CertificateReading, _ fields: FormFields, _ answers: [ElementAnswer]) {
    (self.reading, self.fields, plan) = (reading, fields, reading.checklist.sentences)
    let all = answers.flatMap(\.evidence)
    evidence = all.filter { !$0.warrant.hasPrefix("speaks against") }.map(\.quotation.range)
    validity = all.filter { $0.warrant.hasPrefix("validity") }.map(\.quotation.range)
  }

  /// The sentences that nobody planned for, in order.
  func unplanned() -> [Quotation] {
    let sentences = reading.construal.sentences
    var known: Set<[UInt8]> = []
    var open: [Int] = []
    for index in sentences.indices where !sentences[index].tokens.isEmpty {
      if isAccounted(for: index) { known.insert(words(of: index)) } else { open.append(index) }
    }
    // A form that is given twice shows its elements once.
    return open.filter { !known.contains(words(of: $0)) && !leadsIn($0) }.map {
      reading.quotation(sentences[$0].tokens)
    }
  }

  private func isAccounted(for index: Int) -> Bool {
    let tokens = reading.construal.sentences[index].tokens
    if isPlanned(tokens) { return true }
    guard !holds("riders", tokens) else { return false }
    let bytes = reading.construal.bytes(of: tokens)
    if validity.contains(where: bytes.overlaps) { return true }
    let isStatement = reading.statements.values.joined().contains { $0.mood == .asserted && $0.tokens.overlaps(tokens) }
    let label = label(of: tokens)
    let shows = label == nil && evidence.contains(where: bytes.overlaps)
    if shows, isStatement { return true }
    guard !holds("turns", tokens) else { return false }
    if shows { return true }
    if let label { return smallWords(in: label..<tokens.upperBound) <= Self.mostInValue }
    return isLine(tokens)
  }

  private func isPlanned(_ tokens: Range<Int>) -> Bool {
    plan.planned.contains { rule in
      guard let id = reading.book.id("planned \(rule.id)") else { return false }
      return reading.construal.hits.of(id, startingIn: tokens).contains {
        reading.holds($0.range, needs: rule.needs, unless: rule.unless)
      }
    }
  }

  /// A heading, a name, an address: hardly a word in small letters.
  private func isLine(_ tokens: Range<Int>) -> Bool {
    let shapes = tokens.map { reading.construal.tokens[$0].shape }
    if !shapes.contains(.lower), !shapes.contains(.capitalized), shapes.count > Self.mostCapitals {
      return shapes.count(where: { $0 == .capitals }) <= Self.mostCapitals
    }
    let end = Int(reading.construal.tokens[tokens.upperBound - 1].end)
    let isClosed = end < reading.construal.text.count && reading.construal.text[end] == UInt8(ascii: ".")
    return smallWords(in: tokens) <= (isClosed ? Self.mostInClosedLine : Self.mostInLine)
  }

  private func smallWords(in tokens: Range<Int>) -> Int {
    tokens.count { index in
      reading.construal.tokens[index].shape == .lower && !holds("little", index..<index + 1)
    }
  }

  /// Where the value behind the label begins that opens a line; nil where none does.
  private func label(of tokens: Range<Int>) -> Int? {
    let opening = tokens.lowerBound..<min(tokens.upperBound, tokens.lowerBound + 2)
    let ends =
      fields.labelEnds(startingAt: tokens.lowerBound)
      + reading.hits("labels").filter { opening.contains(Int($0.start)) }.map { Int($0.end) }
    return ends.filter { $0 <= tokens.upperBound && isFollowedByMark($0) }.max()
  }

  /// "Signature: ...", "By (Authorized Signature): ...", "Name ____", "By /s/ ...", or a cell of a table.
  private func isFollowedByMark(_ end: Int) -> Bool {
    let text = reading.construal.text
    let start = Int(reading.construal.tokens[end - 1].end)
    guard end < reading.construal.tokens.count else { return true }
    let between = text[start..<Int(reading.construal.tokens[end].start)]
    return between.contains { ":_/\n#\t|".utf8.contains($0) } || reading.passage(at: start)?.kind == .tableRow
  }

  private func holds(_ lexicon: String, _ tokens: Range<Int>) -> Bool {
    reading.book.id(lexicon).map { reading.construal.hits.first($0, within: tokens) != nil } ?? false
  }

  /// A lead-in whose items are all accounted for says nothing of its own.
  private func leadsIn(_ index: Int) -> Bool {
    let items = reading.construal.sentences.indices.filter { reading.construal.sentences[$0].leadIn == index }
    let tokens = reading.construal.sentences[index].tokens
    return !items.isEmpty && !holds("turns", tokens) && items.allSatisfy(isAccounted)
  }

  private func words(of index: Int) -> [UInt8] {
    let bytes = reading.construal.bytes(of: reading.construal.sentences[index].tokens)
    return reading.construal.text[bytes].filter { $0 > 0x20 }
  }
}
