import Construing
import Disclosures
import Matching

/// The fields of a form, by their labels: "Name: Nora Juniper", "Date Executed October 3, 2026", "Title ______".
struct FormFields {
  private let reading: CertificateReading
  private var labels: [Label] = []
  private let starts: Set<Int>
  /// Lexicons of the labels of places to sign.
  private let signLexicons: Set<String>

  /// What stands behind a label.
  enum Value: Hashable {
    case filled(Range<Int>)
    case blank(label: Range<Int>)
    /// "[signature]", "on file": something is there, and it cannot be told what.
    case unclear(Range<Int>)
  }

  private struct Label {
    var lexicon: String
    var tokens: Range<Int>
    var isPlain: Bool
  }

  /// Most words that a value has.
  private static let mostWords = 16

  init(_ checklist: Checklist, _ reading: CertificateReading) {
    self.reading = reading
    var labels: [Label] = []
    for part in checklist.elements.flatMap(\.parts) {
      for (index, field) in part.fields.enumerated() {
        let lexicon = "field \(part.id) \(index)"
        for hit in reading.hits(lexicon) where Self.isLabel(hit.range, field, reading) {
          labels.append(Label(lexicon: lexicon, tokens: hit.range, isPlain: field.isPlain))
        }
      }
    }
    labels.sort { ($0.tokens.lowerBound, -$0.tokens.upperBound) < ($1.tokens.lowerBound, -$1.tokens.upperBound) }
    // Of labels within one another the longest stands: "Date" in "Date executed".
    var reach = (start: 0, end: 0)
    for label in labels {
      if label.tokens.upperBound <= reach.end, label.tokens != reach.start..<reach.end { continue }
      reach = (label.tokens.lowerBound, label.tokens.upperBound)
      self.labels.append(label)
    }
    starts = Set(self.labels.map(\.tokens.lowerBound))
    signLexicons = Set(
      checklist.elements.flatMap(\.parts).flatMap { part in
        part.fields.indices.filter { part.fields[$0].kind == .signature }.map { "field \(part.id) \($0)" }
      })
  }

  /// Where the labels end that begin at a token.
  func labelEnds(startingAt token: Int) -> [Int] {
    labels.filter { $0.tokens.lowerBound == token }.map(\.tokens.upperBound)
  }

  func values(of part: Part, _ index: Int) -> [Value] {
    let field = part.fields[index]
    let values = labels.filter { $0.lexicon == "field \(part.id) \(index)" }.map { value($0, field.kind) }
    switch field.kind {
    case .signature, .signatory: return values + conformed()
    case .date where field.isPlain: return values + datelines()
    default: return values
    }
  }

  /// Every signature that stands in a field, with its label.
  var signatures: [Range<Int>] {
    let parts = reading.checklist.elements.flatMap(\.parts)
    return parts.flatMap { part in
      part.fields.indices.filter { part.fields[$0].kind == .signature }.flatMap { values(of: part, $0) }
    }.compactMap { if case .filled(let range) = $0 { range } else { nil } }
  }

  /// The words of a signature without the label before it.
  func signer(of signature: Range<Int>) -> Range<Int> {
    let label = labels.first { $0.tokens.lowerBound == signature.lowerBound && signLexicons.contains($0.lexicon) }
    return (label?.tokens.upperBound ?? signature.lowerBound)..<signature.upperBound
  }

  /// What two fields under the same label give, where it is not the same: two certifications in one file, or one that
  /// was put together from two. Nil where there is one value, or none.
  func differing(of part: Part) -> [String]? {
    var found: [String: [(value: String, shown: String)]] = [:]
    for (index, field) in part.fields.enumerated() {
      for label in labels where label.lexicon == "field \(part.id) \(index)" {
        guard case .filled(let range) = value(label, field.kind) else { continue }
        let name = reading.quotation(label.tokens).text.lowercased()
        let shown = reading.quotation(range).text
        found[name, default: []].append((Self.essence(of: shown, field.kind), shown))
      }
    }
    for (_, values) in found.sorted(by: { $0.key < $1.key }) {
      if let other = values.first(where: { $0.value != values[0].value }) { return [values[0].shown, other.shown] }
    }
    return nil
  }

  /// What has to be the same: of a name its first two words, "Tarn Textiles" and "Tarn Textiles, Inc." being one.
  private static func essence(of shown: String, _ kind: FieldRule.Kind) -> String {
    let words = shown.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0 != "the" }
    return kind == .number ? words.joined() : words.prefix(2).joined(separator: " ")
  }

  /// "/s/ Maria Alder": the mark of a signature that stands on the original.
  private func conformed() -> [Value] {
    let tokens = reading.construal.tokens
    return tokens.indices.filter { isConformedMark($0) }.map { mark in
      let end = valueEnd(from: mark + 1)
      guard end > mark + 1 else { return .blank(label: mark..<mark + 1) }
      return isName(mark..<end) ? .filled(mark..<end) : .unclear(mark..<end)
    }
  }

  private func datelines() -> [Value] { reading.datelines.map { .filled($0.tokens) } }

  private func isConformedMark(_ index: Int) -> Bool { reading.isConformedMark(index) }

  private func value(_ label: Label, _ kind: FieldRule.Kind) -> Value {
    if isBracketed(label.tokens) { return .unclear(label.tokens) }
    let range = label.tokens.upperBound..<valueEnd(from: label.tokens.upperBound)
    guard !range.isEmpty, !isBlank(range, kind), !isEmptyLine(before: range.lowerBound, after: label.tokens) else {
      return .blank(label: label.tokens)
    }
    if kind == .signature, isUnclear(range) || !label.isPlain && isApart(range) {
      return .unclear(label.tokens.lowerBound..<range.upperBound)
    }
    if isCutOff(range) { return .blank(label: label.tokens) }
    switch kind {
    case .text: return .filled(beforeLabel(range))
    case .signature:
      let whole = label.tokens.lowerBound..<range.upperBound
      return isName(range) ? .filled(whole) : .unclear(whole)
    case .name, .signatory:
      return range.contains { reading.construal.tokens[$0].shape == .capitalized || isCapitals($0) }
        ? .filled(beforeLabel(range)) : .blank(label: label.tokens)
    case .number:
      let start = Int(reading.construal.tokens[range.lowerBound].start)
      let text = reading.construal.text
      // The first word alone: "contract DSH-26-0750", not "Contract Code section 6108".
      let word = text[start...].prefix { $0 != 0x20 && $0 != 0x0A }
      guard word.contains(where: { $0 &- 0x30 < 10 }) else { return .blank(label: label.tokens) }
      let end = start + word.count
      let number =
        range.lowerBound..<range.lowerBound + range.prefix { Int(reading.construal.tokens[$0].start) < end }.count
      return isNumber(word) ? .filled(number) : .unclear(number)
    case .date:
      guard let found = reading.days.days(in: range).first else {
        let hasDigits = range.contains { reading.construal.tokens[$0].shape == .number }
        return hasDigits ? .unclear(range) : .blank(label: label.tokens)
      }
      return found.day == nil ? .unclear(range) : .filled(found.tokens)
    }
  }

  /// Without the label of another field that follows on the same line: "Tarn Textiles, Inc. Federal ID Number: 94".
  private func beforeLabel(_ value: Range<Int>) -> Range<Int> {
    let bytes = reading.construal.bytes(of: value)
    let text = reading.construal.text
    guard let colon = text[bytes].firstIndex(of: UInt8(ascii: ":")),
      let stop = text[bytes.lowerBound..<colon].lastIndex(where: { ".;,".utf8.contains($0) })
    else { return value }
    let kept = value.prefix { Int(reading.construal.tokens[$0].end) <= stop }
    return kept.isEmpty ? value : value.lowerBound..<value.lowerBound + kept.count
  }

  /// "Executed in the County of Kern," at the end of the document: what was to follow is gone.
  private func isCutOff(_ value: Range<Int>) -> Bool {
    value.upperBound == reading.construal.tokens.count
      && reading.construal.text.last { $0 > 0x20 } == UInt8(ascii: ",")
  }

  private func isCapitals(_ index: Int) -> Bool { reading.construal.tokens[index].shape == .capitals }

  /// Up to the next label, the end of the passage, or a new sentence that begins after a line's end; for a label that
  /// ends its passage, the next short passage.
  private func valueEnd(from start: Int) -> Int {
    let tokens = reading.construal.tokens
    var end = start
    while end < tokens.count, end - start < Self.mostWords {
      if starts.contains(end) { break }
      if end > start, tokens[end].gap == .line { break }
      end += 1
    }
    if start < tokens.count, tokens[start].gap == .line { return fits(start..<end) ? end : start }
    return end
  }

  /// Whether a passage of its own can be the value of the label above it: short, and no sentence.
  private func fits(_ range: Range<Int>) -> Bool {
    guard let first = range.first, range.count <= 8 else { return false }
    guard let passage = reading.passage(at: Int(reading.construal.tokens[first].start)) else { return false }
    // The foot of a page is nobody's signature.
    guard passage.kind != .boilerplate else { return false }
    let shown = reading.document.text(in: passage.range)
    return shown.utf8.count <= 60 && !shown.hasSuffix(".") && shown != shown.uppercased()
  }

  private func isBlank(_ range: Range<Int>, _ kind: FieldRule.Kind) -> Bool {
    if isCovered(range, by: "blanks") { return true }
    guard kind != .signature else { return range.count == 1 && reading.days.word(range.lowerBound) == "s" }
    return isBracketed(range)
  }

  /// A line to write on with nothing on it: "Signature: ________ Name of signatory", not "____Nora Juniper____".
  private func isEmptyLine(before token: Int, after label: Range<Int>) -> Bool {
    let text = reading.construal.text
    let between = text[reading.construal.bytes(of: label).upperBound..<Int(reading.construal.tokens[token].start)]
    guard let line = between.lastIndex(of: UInt8(ascii: "_")), between.count(where: { $0 == UInt8(ascii: "_") }) >= 3
    else {
      return false
    }
    return between[line...].contains { $0 == 0x20 || $0 == 0x0A || $0 == UInt8(ascii: ",") }
  }

  /// A name on a line of its own below "Signature:" may be the signature, or the name below an empty line.
  private func isApart(_ value: Range<Int>) -> Bool {
    reading.construal.tokens[value.lowerBound].gap == .line && !isConformedMark(value.lowerBound)
  }

  /// Whether a signature can be somebody's: two words at least, of letters and none that the rules know, initials among
  /// them; behind "/s/" one will do. A title, a number, a date or an address is none.
  private func isName(_ range: Range<Int>) -> Bool {
    let isMarked = reading.isConformedMark(range.lowerBound)
    let words = isMarked ? range.dropFirst() : range
    var (names, letters) = (0, 0)
    for index in words {
      let token = reading.construal.tokens[index]
      let bytes = reading.construal.text[Int(token.start)..<Int(token.end)]
      guard !bytes.contains(where: { $0 &- 0x30 < 10 }), index == words.first || goesOn(from: index - 1),
        bytes.count == 1 || !reading.checklist.plainWords.contains(reading.days.word(index))
      else { break }
      if bytes.count == 1 { letters += 1 } else { names += 1 }
    }
    return names >= 1 && names + letters >= (isMarked ? 1 : 2)
  }

  /// Whether a name goes on behind a word: after a blank, a dash or an initial's point, and not within an address
  /// ("m@tarn.example").
  private func goesOn(from index: Int) -> Bool {
    let tokens = reading.construal.tokens
    let between = reading.construal.text[Int(tokens[index].end)..<Int(tokens[index + 1].start)]
    let isInitial = tokens[index].end - tokens[index].start == 1
    return tokens[index + 1].gap != .line
      && between.allSatisfy { byte in
        byte == 0x20 || byte >= 0x80 || "-'".utf8.contains(byte) || byte == UInt8(ascii: ".") && isInitial
      }
  }

  /// Whether a number can be a contract's: three letters or digits at least, not all of them zeros, and no sum.
  private func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    let signs = word.filter { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 }
    guard signs.count >= 3, signs.contains(where: { $0 != UInt8(ascii: "0") }) else { return false }
    let text = reading.construal.text
    return word.startIndex == 0 || text[word.startIndex - 1] != UInt8(ascii: "$")
  }

  /// The first place to sign that is left empty, or holds something that is nobody's name, of those that say so with a
  /// colon or a line.
  func unsigned(of part: Part) -> Range<Int>? {
    for (index, field) in part.fields.enumerated() where field.kind == .signature {
      for label in labels where label.lexicon == "field \(part.id) \(index)" {
        guard isOpen(label) else { continue }
        let range = label.tokens.upperBound..<valueEnd(from: label.tokens.upperBound)
        if range.isEmpty || !isName(range) { return label.tokens.lowerBound..<range.upperBound }
        if case .blank = value(label, .signature) { return label.tokens }
      }
    }
    return nil
  }

  /// Whether something has to stand behind a label that no other place to sign takes over at once.
  private func isOpen(_ label: Label) -> Bool {
    let end = reading.construal.bytes(of: label.tokens).upperBound
    let mark = reading.construal.text[end...].first { $0 != 0x20 && $0 != UInt8(ascii: ")") }
    guard mark == UInt8(ascii: ":") || mark == UInt8(ascii: "_") else { return false }
    return !labels.contains { $0.tokens.lowerBound == label.tokens.upperBound && signLexicons.contains($0.lexicon) }
  }

  private func isUnclear(_ range: Range<Int>) -> Bool { isBracketed(range) || isCovered(range, by: "unclear") }

  /// Whether one hit of a lexicon covers all of a range.
  private func isCovered(_ range: Range<Int>, by lexicon: String) -> Bool {
    guard let id = reading.book.id(lexicon) else { return false }
    return reading.construal.hits.of(id, startingIn: range.lowerBound..<range.lowerBound + 1)
      .contains { Int($0.end) >= range.upperBound }
  }

  /// "[name]", "<date>", "{{signature}}": a place to fill in.
  private func isBracketed(_ range: Range<Int>) -> Bool { Self.isBracketed(range, reading) }

  private static func isBracketed(_ range: Range<Int>, _ reading: CertificateReading) -> Bool {
    let bytes = reading.construal.bytes(of: range)
    let text = reading.construal.text
    guard bytes.lowerBound > 0, bytes.upperBound < text.count else { return false }
    let pairs = [
      (UInt8(ascii: "["), UInt8(ascii: "]")), (UInt8(ascii: "<"), UInt8(ascii: ">")),
      (UInt8(ascii: "{"), UInt8(ascii: "}")),
    ]
    return pairs.contains { text[bytes.lowerBound - 1] == $0.0 && text[bytes.upperBound] == $0.1 }
  }

  /// A label has something to fill in behind it: a colon, a line, a mark of signature, or the next cell of its row.
  private static func isLabel(_ label: Range<Int>, _ field: FieldRule, _ reading: CertificateReading) -> Bool {
    if field.isPlain || [.signature, .signatory].contains(field.kind) && isBracketed(label, reading) { return true }
    let text = reading.construal.text
    let bytes = reading.construal.bytes(of: label)
    var place = bytes.upperBound
    while place < text.count, text[place] == 0x20 { place += 1 }
    if place < text.count, text[place] == UInt8(ascii: "("),
      let close = text[place...].firstIndex(of: UInt8(ascii: ")")), close - place < 60
    {
      place = close + 1
      while place < text.count, text[place] == 0x20 { place += 1 }
    }
    if place >= text.count || ":_\n".utf8.contains(text[place]) || text[place...].starts(with: "/s/".utf8) {
      return true
    }
    let passage = reading.passage(at: bytes.lowerBound)
    return passage?.kind == .tableRow && passage?.range.lowerBound == bytes.lowerBound
  }
}
