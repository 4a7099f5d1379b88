import Disclosures

/// The stretch of a text in which a good and a country belong together: a sentence, a table row, a list item.
struct TextUnit {
  /// Index of the passage.
  var passage: Int
  /// Bytes of the document's text, without blanks around.
  var range: Range<Int>
  /// Whether it is a row of a table or a heading, which needs no verb.
  var isEntry = false

  static func units(of passage: Passage, _ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) -> [TextUnit] {
    let ranges: [Range<Int>]
    switch passage.kind {
    case .tableRow, .listItem, .heading: ranges = [passage.range]
    case .paragraph, .quotation, .boilerplate: ranges = sentences(in: bytes, passage.range, lexicon)
    }
    let isEntry = passage.kind == .tableRow || passage.kind == .heading
    return ranges.map { TextUnit(passage: passage.index, range: trimmed($0, bytes), isEntry: isEntry) }
  }

  /// Cuts at a full stop, question or exclamation mark before a blank and a capital, and at line ends; not after an
  /// abbreviation or a single letter.
  private static func sentences(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ lexicon: Lexicon
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    found.reserveCapacity(range.count / 64 + 1)
    var start = range.lowerBound
    var place = range.lowerBound
    while let position = mark(in: bytes, place..<range.upperBound) {
      place = position + 1
      let byte = bytes[position]
      if byte == UInt8(ascii: "."), isAbbreviation(bytes, start..<position, lexicon) { continue }
      var next = position + 1
      while next < range.upperBound, isClosing(bytes[next]) { next += 1 }
      guard next == range.upperBound || byte == UInt8(ascii: "\n") || startsSentence(bytes, next, range.upperBound)
      else {
        continue
      }
      found.append(start..<next)
      start = next
    }
    if start < range.upperBound { found.append(start..<range.upperBound) }
    return withOrigins(withAnswers(found, bytes, lexicon), bytes)
  }

  /// The first byte at which a sentence may end.
  private static func mark(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var place = range.lowerBound
    while range.upperBound &- place >= 8 {
      let eight = EightBytes(bytes, at: place)
      let marks =
        eight.are(UInt8(ascii: ".")) | eight.are(UInt8(ascii: "!")) | eight.are(UInt8(ascii: "?"))
        | eight.are(UInt8(ascii: "\n"))
      if marks != 0 { return place + EightBytes.count(before: marks) }
      place &+= 8
    }
    while place < range.upperBound {
      switch bytes[place] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\n"): return place
      default: place += 1
      }
    }
    return nil
  }

  /// "Ground black pepper. Origin: Vietnam.", "Knotted by hand. Made in Nepal.": a line of origin belongs to what stands
  /// before it, or behind it where nothing does.
  private static func withOrigins(_ ranges: [Range<Int>], _ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    if ranges.count < 2 || !ranges.contains(where: { isOrigin($0, bytes) }) { return ranges }
    var found: [Range<Int>] = []
    var opening: Range<Int>?
    for range in ranges {
      let isOrigin = isOrigin(range, bytes)
      if isOrigin, let last = found.last, last.count <= 160, bytes[last].last != UInt8(ascii: "\n") {
        found[found.count - 1] = last.lowerBound..<range.upperBound
      } else if isOrigin, found.isEmpty, opening == nil {
        opening = range
      } else if let start = opening {
        found.append(range.count <= 160 ? start.lowerBound..<range.upperBound : start)
        if range.count > 160 { found.append(range) }
        opening = nil
      } else {
        found.append(range)
      }
    }
    return opening.map { [$0] + found } ?? found
  }

  private static func isOrigin(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard range.count <= 70, mayOpen(range, bytes) else { return false }
    let words = words(in: bytes, range)
    guard words.count > 1, words.count <= 9 else { return false }
    let start = words.prefix(4).map(\.form)
    return openings.contains { start.starts(with: $0) } && words[words.count - 1].isCapitalised
  }

  /// False for what surely begins with the first word of no opening: most sentences need not be made into words.
  private static func mayOpen(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var scanner = WordScanner(bytes, range)
    guard let first = scanner.next() else { return false }
    guard let plain = PlainStem.of(bytes, first, beginning: scanner.beginning) else { return true }
    return firstWords.mayContain(place: plain.form) || britishWords.mayContain(place: plain.form)
  }

  private static let firstWords = openings.reduce(into: WordSieve()) { $0.insert($1[0]) }

  private static let openings: [[String]] = [
    ["origin"], ["country", "of", "origin"], ["made", "in"], ["product", "of"], ["produce", "of"], ["grown", "in"],
    ["sourced", "from"], ["sourced", "in"], ["woven", "in"], ["caught", "in"], ["handmade", "in"],
    ["manufactured", "in"],
    ["produced", "in"], ["imported", "from"], ["from"], ["place", "of", "origin"], ["provenance"],
  ]

  /// "Where are our clothes made? In Bangladesh.": a question and a short answer are one.
  private static func withAnswers(
    _ ranges: [Range<Int>], _ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon
  ) -> [Range<Int>] {
    if !ranges.contains(where: { bytes[$0].last == UInt8(ascii: "?") }) { return ranges }
    var found: [Range<Int>] = []
    for range in ranges {
      if let question = found.last, bytes[question].last == UInt8(ascii: "?"), bytes[range].last != UInt8(ascii: "?"),
        isAnswer(range, bytes, lexicon)
      {
        found[found.count - 1] = question.lowerBound..<range.upperBound
      } else {
        found.append(range)
      }
    }
    return found
  }

  /// A few words without a verb of their own, or a yes or a no.
  private static func isAnswer(
    _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon
  ) -> Bool {
    guard range.count <= 120 else { return false }
    var words = words(in: bytes, range)[...]
    // "A: No, we never have."
    if words.count > 1, ["a", "answer"].contains(words[0].form) { words = words.dropFirst() }
    guard let first = words.first, words.count <= 12 else { return false }
    if lexicon.has(.reply, form: first.form) || ["they", "these"].contains(first.form) { return true }
    return words.count <= 5 && first.isCapitalised && (words.count < 3 || words[words.startIndex + 1].form == "and")
      || words.count <= 4 && first.form == "we" && ["not", "never"].contains(words[words.endIndex - 1].form)
      || words.count <= 4 && first.form == "it" && words[words.endIndex - 1].form == "not"
  }

  private static func isClosing(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ")") }

  private static func startsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> Bool {
    guard bytes[position] == 0x20, position + 1 < end else { return false }
    return !(97...122).contains(bytes[position + 1])
  }

  private static func isAbbreviation(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ lexicon: Lexicon
  ) -> Bool {
    var start = range.upperBound
    while start > range.lowerBound, bytes[start - 1] != 0x20 {
      start -= 1
      if bytes[start] == UInt8(ascii: ".") { return true }
    }
    // Longer than any abbreviation.
    let count = range.upperBound - start
    if count > 7 { return false }
    let letters = EightBytes(bytes, at: start, count: count)
    if count > 0, EightBytes.count(of: letters.areLetters | letters.areDigits) == count {
      return count == 1 && bytes[start] > UInt8(ascii: "9")
        || lexicon.has(.abbreviation, bytes, start..<range.upperBound)
    }
    let word = String(decoding: bytes[start..<range.upperBound], as: UTF8.self).lowercased()
    return word.utf8.count == 1 && !(word.first?.isNumber ?? false) || lexicon.has(.abbreviation, form: word)
  }

  private static func trimmed(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
