import Construing
import Disclosures
import Matching

/// What a document's own names, days and numbers are, each of which has to be the same throughout.
struct Slots {
  let words: [String]
  private let reading: CertificateReading
  private let tokens: [Token]
  private let text: [UInt8]
  private let vendor: CompanyName
  private let product: Set<String>
  /// Words that are nobody's name.
  private let plain: Set<String>
  /// What an address on the net may end in.
  private let netEndings: Set<String>
  private let asOf: CalendarDay
  private var person: [String] = []
  private var day: CalendarDay?
  private var number = ""

  init(_ reading: CertificateReading, vendor: String, product: String, asOf: CalendarDay) {
    self.reading = reading
    self.asOf = asOf
    tokens = reading.construal.tokens
    text = reading.construal.text
    let text = self.text
    self.words = tokens.map { String(decoding: text[Int($0.start)..<Int($0.end)], as: UTF8.self).lowercased() }
    func wordsOf(_ name: String) -> [String] {
      let bytes = Array(name.utf8)
      return reading.book.tokenizer.tokens(of: bytes).map {
        String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self).lowercased()
      }
    }
    self.vendor = CompanyName(wordsOf(vendor))
    self.product = Set(wordsOf(product))
    plain = reading.checklist.plainWords
    netEndings = reading.checklist.grammar.words(of: Grammar.netEnding)
    day = reading.days.days(in: 0..<tokens.count).compactMap(\.day).filter { $0 <= asOf }.max()
    person = findPerson()
    number = findNumber()
  }

  /// Where something of a kind ends that begins at a token; none where there is nothing of the kind.
  func ends(_ slot: Grammar.Slot, _ at: Int) -> [Int] {
    switch slot {
    case .vendor: return vendor.ends(in: words, at)
    case .person: return personEnds(at)
    case .date: return date(at).flatMap { $0.day == day && day != nil ? [$0.tokens.upperBound] : nil } ?? []
    case .until:
      return date(at).flatMap { found in found.day.map { $0 >= asOf } == true ? [found.tokens.upperBound] : nil } ?? []
    case .number:
      let end = run(at)
      return !number.isEmpty && shown(at..<end) == number ? [end] : []
    case .item: return isItem(at) ? [at + 1] : []
    case .count: return tokens[at].shape == .number && words[at].utf8.count <= 3 ? [at + 1] : []
    case .digits: return shown(at..<run(at)).utf8.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x2D } ? [run(at)] : []
    case .code:
      let hasDigit = words[at].utf8.contains { $0 &- 0x30 < 10 }
      return hasDigit && (4...40).contains(words[at].utf8.count) && date(at) == nil ? [at + 1] : []
    case .phone: return phone(at)
    case .zip: return zip(at)
    case .web, .email: return address(at, slot)
    case .caps:
      let end = capitals(at, atMost: 3)
      return Array(at..<end).map { $0 + 1 }
    case .product: return product.contains(words[at]) ? [at + 1] : []
    }
  }

  private func date(_ at: Int) -> DayFinder.Found? {
    reading.days.days(in: at..<min(at + 6, tokens.count)).first { $0.tokens.lowerBound == at }
  }

  /// The end of the tokens that no blank parts: "DGS-26-0417".
  private func run(_ at: Int) -> Int {
    var end = at + 1
    while end < tokens.count,
      !text[Int(tokens[end - 1].end)..<Int(tokens[end].start)].contains(where: { $0 <= 0x20 || $0 == 0x2C })
    {
      end += 1
    }
    return end
  }

  private func shown(_ range: Range<Int>) -> String {
    String(decoding: text[reading.construal.bytes(of: range)], as: UTF8.self).lowercased()
  }

  private func isItem(_ at: Int) -> Bool {
    if tokens[at].shape == .number { return words[at].utf8.count <= 2 }
    if isDotted(at) || at > 0 && isDotted(at - 1) { return false }
    return words[at].utf8.count == 1 && words[at] != "i"
      || ["ii", "iii", "iv", "vi", "vii", "viii", "ix"].contains(words[at])
  }

  /// Whether a letter and the next one make an abbreviation: "P.T.O.", which says something.
  private func isDotted(_ at: Int) -> Bool {
    guard at + 1 < tokens.count, [at, at + 1].allSatisfy({ tokens[$0].shape != .number && words[$0].utf8.count == 1 })
    else { return false }
    return text[Int(tokens[at].end)..<Int(tokens[at + 1].start)].elementsEqual([UInt8(ascii: ".")])
  }

  private func phone(_ at: Int) -> [Int] {
    var (end, digits) = (at, 0)
    while end < tokens.count, tokens[end].shape == .number, end - at < 5, digits < 10 {
      digits += words[end].utf8.count
      end += 1
    }
    return digits == 10 || digits == 11 ? [end] : []
  }

  private func zip(_ at: Int) -> [Int] {
    guard tokens[at].shape == .number, words[at].utf8.count == 5 else { return [] }
    let end = run(at)
    return end == at + 1 || end == at + 2 && words[at + 1].utf8.count == 4 ? [end] : []
  }

  private func address(_ at: Int, _ slot: Grammar.Slot) -> [Int] {
    let end = run(at)
    let shown = shown(at..<end)
    guard end > at + 1, shown.contains("@") == (slot == .email) else { return [] }
    // "Not.valid" is no address.
    let name = shown.split(separator: "@").last?.split(separator: "/").first { $0.contains(".") && !$0.hasSuffix(":") }
    return name?.split(separator: ".").last.map { netEndings.contains(String($0)) } == true ? [end] : []
  }

  /// The end of the words with capitals that no rule knows.
  private func capitals(_ at: Int, atMost most: Int) -> Int {
    var end = at
    while end < tokens.count, end - at < most, isCapital(end), end == at || tokens[end].gap <= .blank { end += 1 }
    return end
  }

  private func isCapital(_ at: Int) -> Bool {
    [.capitalized, .capitals].contains(tokens[at].shape) && !plain.contains(words[at])
  }
}

extension Slots {
  private func personEnds(_ at: Int) -> [Int] {
    guard person.count >= 2 else { return [] }
    return (2...5).filter { count in
      at + count <= tokens.count && agrees(Array(words[at..<at + count]), at..<at + count)
    }.map { at + $0 }
  }

  /// "M. J. Alder" and "Maria Alder" are one; "Ted Roe" is another.
  private func agrees(_ name: [String], _ range: Range<Int>) -> Bool {
    guard range.dropFirst().allSatisfy({ tokens[$0].gap < .comma || tokens[$0].gap == .dash }) else { return false }
    guard name.last == person.last, Self.isSame(name[0], person[0]) else { return false }
    let (own, other) = (name.dropFirst().dropLast(), person.dropFirst().dropLast())
    return own.isEmpty || other.isEmpty || own.count == other.count && Swift.zip(own, other).allSatisfy(Self.isSame)
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    one == other || one.count == 1 && other.hasPrefix(one) || other.count == 1 && one.hasPrefix(other)
  }

  /// The first name that stands where somebody signs.
  private func findPerson() -> [String] {
    let before: Set<String> = [
      "name", "signed", "by", "signature", "signing", "signatory", "signer", "representative", "sincerely", "truly",
      "regards", "submitted", "yours", "faithfully", "person", "i", "executed", "official", "title",
    ]
    for index in tokens.indices {
      let isMark = reading.isConformedMark(index)
      guard isMark || before.contains(words[index]), index + 1 < tokens.count else { continue }
      let end = name(from: index + 1)
      guard end - index > 2, vendor.ends(in: words, index + 1).isEmpty else { continue }
      return Array(words[index + 1..<end])
    }
    return []
  }

  /// Two to five words with capitals, "de" and "van" among them.
  private func name(from start: Int) -> Int {
    var end = start
    while end < tokens.count, end - start < 5, end == start || tokens[end].gap <= .blank || tokens[end].gap == .dash,
      isCapital(end) || end > start && ["de", "la", "van", "von", "der", "del"].contains(words[end])
    {
      end += 1
    }
    return end
  }

  /// The first number of a contract or a solicitation.
  private func findNumber() -> String {
    let between: Set<String> = [
      "no", "number", "num", "nbr", "id", "ref", "for", "bid", "is", "of", "quotation", "proposal", "proposals",
    ]
    let contract: Set<String> = [
      "contract", "agreement", "solicitation", "order", "bid", "rfp", "rfq", "ifb", "invitation", "request", "event",
      "po",
      "requisition", "project", "award", "proposal",
    ]
    for index in tokens.indices where contract.contains(words[index]) {
      var place = index + 1
      while place < tokens.count, between.contains(words[place]) || contract.contains(words[place]),
        run(place) == place + 1
      {
        place += 1
      }
      guard place < tokens.count, place - index <= 6 else { continue }
      let shown = shown(place..<run(place))
      guard shown.utf8.contains(where: { $0 &- 0x30 < 10 }), date(place) == nil, shown != "6108" else { continue }
      return shown
    }
    return ""
  }
}
