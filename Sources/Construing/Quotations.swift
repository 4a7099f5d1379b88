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
      let between = between(index)
      // Between most words there is a blank and no more.
      if between.count == 1, text[between.lowerBound] != Self.straight { continue }
      for byte in between {
        guard let mark = mark(at: byte, before: between.upperBound) else { continue }
        if let first = open, index - first > Self.most { open = nil }
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

  private func mark(at byte: Int, before end: Int) -> Mark? {
    if text[byte] == Self.straight { return .straight }
    guard text[byte] == 0xE2, byte + 2 < end, text[byte + 1] == 0x80 else { return nil }
    return switch text[byte + 2] {
    case 0x9C, 0x9E: .opening
    case 0x9D: .closing
    default: nil
    }
  }

  private static let straight = UInt8(ascii: "\"")
}
