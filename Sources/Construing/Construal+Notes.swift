import Matching

/// Notes: "We audit suppliers.* ... * Private label only."
extension Construal {
  /// The mark that a sentence opens with, "*", "\u{2020}", "\u{B9}" or the number of "(1)" and "1)"; nil where it opens with none.
  /// That of an item is left out by readers of lists, and taken for an asterisk.
  func noteMark(of number: Int) -> (bytes: [UInt8], isWritten: Bool)? {
    let first = sentences[number].tokens.lowerBound
    let start = Int(tokens[first].start)
    if sentences[number].isNumbered { return (Array(text[start..<Int(tokens[first].end)]), true) }
    let end = first > 0 ? Int(tokens[first - 1].end) : 0
    let between = end..<start
    if let last = between.last(where: { text[$0] != UInt8(ascii: " ") && text[$0] != UInt8(ascii: "(") }) {
      var begin = last + 1
      while begin > end, let length = Self.markLength(text[end..<begin]) { begin -= length }
      // "slavery.* Private label only.": that is the mark of what stands before it.
      if begin <= last {
        return begin == 0 || Self.isBlank(text[begin - 1]) ? (Array(text[begin...last]), true) : nil
      }
    }
    return sentences[number].kind == .item ? ([UInt8(ascii: "*")], false) : nil
  }

  /// The nearest sentence before a note in which a mark stands behind a word or its full stop.
  func noted(by mark: [UInt8], before number: Int) -> Int? {
    let isNumber = mark.allSatisfy { $0 &- 0x30 < 10 }
    for other in (max(0, number - Self.notedSentences)..<number).reversed() {
      let words = sentences[other].tokens
      for token in words.reversed() {
        if isNumber {
          // "slavery (1). We sell": the number opens the next sentence.
          if refers(token, by: mark) { return token == words.lowerBound ? max(0, other - 1) : other }
        } else if isMarked(token, with: mark) {
          return other
        }
      }
    }
    return nil
  }

  /// "slavery*", "slavery.*"
  private func isMarked(_ token: Int, with mark: [UInt8]) -> Bool {
    var place = Int(tokens[token].end)
    while place < text.count, ".,)\"".utf8.contains(text[place]) { place += 1 }
    return text[place...].starts(with: mark) && !text[(place + mark.count)...].starts(with: mark.prefix(1))
  }

  /// "slavery (1).", "slavery.(1)": a number in parentheses that opens nothing.
  private func refers(_ token: Int, by mark: [UInt8]) -> Bool {
    let (start, end) = (Int(tokens[token].start), Int(tokens[token].end))
    guard text[start..<end].elementsEqual(mark), start > 1, text[start - 1] == UInt8(ascii: "("), end < text.count,
      text[end] == UInt8(ascii: ")")
    else { return false }
    return !Self.isBlank(text[start - 2]) || end + 1 == text.count || ".,;\n".utf8.contains(text[end + 1])
  }

  /// How many bytes the mark has that some bytes end with; nil where they end with none.
  private static func markLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let last = bytes.last else { return nil }
    if last == UInt8(ascii: "*") { return 1 }
    switch (bytes.suffix(3).first, bytes.suffix(2).first, last) {
    case (_, 0xC2?, 0xB9), (_, 0xC2?, 0xB2...0xB3): return 2
    // Daggers; and the figures above three.
    case (0xE2?, 0x80?, 0xA0...0xA1), (0xE2?, 0x81?, 0xB0...0xB9): return 3
    default: return nil
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// Notes stand at the end of a text or of a section, so many sentences at most behind what they are on.
  private static let notedSentences = 400
}
