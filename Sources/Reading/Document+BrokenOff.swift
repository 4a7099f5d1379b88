import Disclosures

/// Pages of HTML that were cut off and still are pages: their last end tags may be left out.
extension Document {
  /// Whether the bytes of the page end with words of it, and these with no end of a sentence: "We train our buyers on
  /// human traf". What ends with a tag, a mark, a number or an address, and a few words, may be all there was to say.
  func stopsInSentence(of bytes: [UInt8]) -> Bool {
    guard let last = passages.last.map({ text(in: $0.range) }) else { return false }
    let words = last.split(separator: " ")
    guard words.count >= Self.wordsOfSentence, let stop = words.last else { return false }
    let tail = bytes.reversed().prefix { $0 != UInt8(ascii: ">") }
    return tail.contains { $0 > 0x20 } && (stop.last == "," || stop.last == "-" || stop.allSatisfy(\.isLetter))
  }

  /// Fewer may be a name, or a label.
  private static let wordsOfSentence = 7

  /// "the page breaks off behind “our buyers on human traf” and may have a rest".
  var brokenOff: String {
    let last = passages.last.map { text(in: $0.range) } ?? ""
    let words = last.split(separator: " ").suffix(5).joined(separator: " ")
    return "the page breaks off behind \u{201C}\(words)\u{201D} and may have a rest"
  }
}
