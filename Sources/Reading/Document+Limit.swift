import Disclosures

extension Document {
  /// The document's first words. That there are more is said in `unread`: what is missing may stand behind them.
  ///
  /// - Parameter most: runs of bytes between blanks.
  func within(words most: Int) -> Document {
    guard let end = Self.end(ofWords: most, in: text) else { return self }
    var short = self
    short.text = String(decoding: text.utf8.prefix(end), as: UTF8.self)
    short.passages = Array(passages.prefix { $0.range.lowerBound < end })
    if let last = short.passages.last, last.range.upperBound > end {
      short.passages[last.index].range = last.range.lowerBound..<end
      short.passages[last.index].row = nil
    }
    let more = "there is more text after the first \(most) words"
    short.unread = unread.map { "\($0), and \(more)" } ?? more
    return short
  }

  /// Where so many words end; nil when there are no more.
  private static func end(ofWords most: Int, in text: String) -> Int? {
    // Words and the blanks between them.
    guard text.utf8.count > most * 2 else { return nil }
    var text = text
    return text.withUTF8 { bytes in
      var (count, end, isWord) = (0, 0, false)
      for (place, byte) in bytes.enumerated() {
        if byte <= 0x20 {
          if isWord { end = place }
          isWord = false
        } else if !isWord {
          isWord = true
          count += 1
          if count > most { return end }
        }
      }
      return nil
    }
  }
}
