import Matching

/// Finds the words between quotation marks: somebody else's, or those of another paper.
struct Quotations {
  let text: [UInt8]
  let tokens: [Token]

  /// Fewer words are a term and no speech: the "Act".
  private static let fewest = 5

  func ranges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open: Int?
    for index in 0...tokens.count {
      let between = between(index)
      // Between most words there is a blank and no more.
      if between.count == 1, text[between.lowerBound] != QuotationMark.straightByte { continue }
      for byte in between {
        guard let mark = QuotationMark(text, at: byte, before: between.upperBound) else { continue }
        if let first = open, index - first > QuotationMark.mostWords { open = nil }
        switch (mark, open) {
        case (.opening, nil), (.straight, nil): open = index
        case (.closing, let first?), (.straight, let first?):
          if index - first >= Self.fewest { ranges.append(first..<index) }
          open = nil
        default: break
        }
      }
    }
    return ranges
  }

  /// The bytes between a word and the one before.
  private func between(_ index: Int) -> Range<Int> {
    let start = index == 0 ? 0 : Int(tokens[index - 1].end)
    return start..<(index == tokens.count ? text.count : Int(tokens[index].start))
  }
}
