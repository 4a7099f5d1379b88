import Matching

/// Finds the words between quotation marks: somebody else's, or those of another paper.
struct Quotations {
  let text: [UInt8]
  let tokens: [Token]

  /// Fewer words are a term and no speech: the "Act".
  private static let fewest = 5
  /// What is not closed after so many words was none.
  private static let most = 400

  private enum Mark { case opening, closing, straight }

  func ranges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open: Int?
    for index in 0...tokens.count {
      if let first = open, index - first > Self.most { open = nil }
      for mark in marks(before: index) {
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

  /// Marks between a word and the one before. A straight one that opens nothing is a sign for inches.
  private func marks(before index: Int) -> [Mark] {
    let start = index == 0 ? 0 : Int(tokens[index - 1].end)
    let end = index == tokens.count ? text.count : Int(tokens[index].start)
    guard end - start != 1 || text[start] == Self.straight else { return [] }
    var marks: [Mark] = []
    for byte in start..<end {
      if text[byte] == Self.straight {
        marks.append(.straight)
      } else if text[byte] == 0xE2, byte + 2 < end, text[byte + 1] == 0x80 {
        if [0x9C, 0x9E].contains(text[byte + 2]) { marks.append(.opening) }
        if text[byte + 2] == 0x9D { marks.append(.closing) }
      }
    }
    return marks
  }

  private static let straight = UInt8(ascii: "\"")
}
