import Disclosures

/// What stands around a quotation: the rest of its sentences, and the sentence before and after.
struct QuotationContext: Hashable {
  var before: String
  var after: String

  /// Empty where the quotation is not what stands at its place.
  /// - Parameter text: the document's text as UTF-8, in which the quotation counts.
  /// - Parameter limit: most bytes shown on either side.
  init(of quotation: Quotation, in text: [UInt8], limit: Int = 320) {
    (before, after) = ("", "")
    let range = quotation.range
    guard range.lowerBound >= 0, range.upperBound <= text.count, text[range].elementsEqual(quotation.text.utf8) else {
      return
    }
    // One byte more than is shown tells that something was cut.
    let floor = max(0, range.lowerBound - limit - 1)
    let ceiling = min(text.count, range.upperBound + limit + 1)

    let sentence = Self.start(atOrBefore: range.lowerBound, floor, text)
    let previous = Self.start(atOrBefore: sentence - 1, floor, text)
    before = Self.tail(text[previous..<range.lowerBound], limit)

    let next = Self.start(atOrAfter: range.upperBound, ceiling, text)
    let following = Self.start(atOrAfter: next + 1, ceiling, text)
    let rest = text[range.upperBound..<following]
    after = Self.head(rest.last == UInt8(ascii: "\n") ? rest.dropLast() : rest, limit)
  }

  private static func start(atOrBefore index: Int, _ floor: Int, _ text: [UInt8]) -> Int {
    var index = max(index, floor)
    while index > floor, !isStart(index, text) { index -= 1 }
    return index
  }

  private static func start(atOrAfter index: Int, _ ceiling: Int, _ text: [UInt8]) -> Int {
    var index = min(index, ceiling)
    while index < ceiling, !isStart(index, text) { index += 1 }
    return index
  }

  /// Whether a sentence starts here: after a line feed, or after a blank that follows a full stop and its closers.
  private static func isStart(_ index: Int, _ text: [UInt8]) -> Bool {
    guard index > 0, index < text.count, text[index - 1] != UInt8(ascii: "\n") else { return true }
    guard text[index - 1] == UInt8(ascii: " ") else { return false }
    var end = index - 1
    // Closing marks: quotation marks, parentheses, and all that is not ASCII, such as ”.
    while end > 0,
      [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")")].contains(text[end - 1]) || text[end - 1] >= 0x80
    {
      end -= 1
    }
    return end > 0 && [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(text[end - 1])
  }

  private static func head(_ bytes: ArraySlice<UInt8>, _ limit: Int) -> String {
    guard bytes.count > limit else { return shown(bytes) }
    var end = bytes.startIndex + limit
    while end > bytes.startIndex, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return shown(bytes[..<end]) + "…"
  }

  private static func tail(_ bytes: ArraySlice<UInt8>, _ limit: Int) -> String {
    guard bytes.count > limit else { return shown(bytes) }
    var start = bytes.endIndex - limit
    while start < bytes.endIndex, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return "…" + shown(bytes[start...])
  }

  /// Borders of passages are marked: a heading and the paragraph under it are not one sentence.
  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ¶ ")
  }
}
