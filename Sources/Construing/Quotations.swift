import Disclosures
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
    for (mark, byte) in marks() {
      // The word behind it.
      let index = tokens.partitioningIndex { $0.start > byte }
      if let first = open, index - first > QuotationMark.mostWords { open = nil }
      switch (mark, open) {
      case (.opening, nil), (.straight, nil): open = index
      case (.closing, let first?), (.straight, let first?):
        if index - first >= Self.fewest { ranges.append(first..<index) }
        open = nil
      default: break
      }
    }
    return ranges
  }

  /// The marks with the bytes that they begin at. None is part of a word.
  private func marks() -> [(mark: QuotationMark, byte: Int)] {
    var marks: [(QuotationMark, Int)] = []
    text.withUnsafeBufferPointer { bytes in
      var place = 0
      while true {
        // Most of a text is passed over.
        var found: UInt64 = 0
        while found == 0, bytes.count &- place >= 8 {
          let eight = EightBytes(bytes, at: place)
          found = eight.are(QuotationMark.straightByte) | eight.areWide
          place &+= EightBytes.count(before: found)
        }
        if place == bytes.count { return }
        if let mark = QuotationMark(text, at: place, before: bytes.count) { marks.append((mark, place)) }
        place += 1
      }
    }
    return marks
  }
}
