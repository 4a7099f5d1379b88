public import Disclosures

extension Page {
  /// The words of a link where they stand in the text; nil for a link that shows none there: a picture, a choice of a
  /// pick list.
  public func quotation(of link: Link) -> Quotation? {
    guard let offset = link.offset else { return nil }
    let words = DocumentBuilder.composed(Array(link.text.utf8)).filter { $0 != 0x20 }
    let text = Array(document.text.utf8)
    // The offset counts what was folded away later, so that it may be off by some bytes: of several places where the
    // same words stand, the nearest one is meant.
    var found: Range<Int>?
    for start in text.indices where found.map({ abs(start - offset) < abs($0.lowerBound - offset) }) ?? true {
      if let end = Self.end(of: words, in: text, from: start) { found = start..<end }
    }
    guard let range = found, let passage = document.passages.last(where: { $0.range.lowerBound <= range.lowerBound })
    else { return nil }
    return Quotation(text: document.text(in: range), passage: passage.index, range: range)
  }

  /// Where words that begin at a place end; nil when others stand there. Blanks count for nothing: the border between
  /// two blocks of a link leaves none in its words.
  private static func end(of words: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard let first = words.first, text[start] == first else { return nil }
    var place = start
    for word in words {
      while place < text.count, text[place] == 0x20 || text[place] == 0x0A { place += 1 }
      guard place < text.count, text[place] == word else { return nil }
      place += 1
    }
    return place
  }
}
