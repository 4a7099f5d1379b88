import Disclosures
import Matching

/// Replies that stand apart from what they answer: in the next cell of a row, in the column of a table that is headed by
/// them, or behind a dash. "We audit suppliers | No" says what "We audit suppliers: No" says.
struct Replies {
  let text: [UInt8]
  let passages: [Passage]
  let words: ReplyWords

  /// Puts a colon before each reply, and a reply for each mark in a column that is headed by one.
  func mark(_ tokens: inout [Token]) {
    behindDashes(&tokens)
    if passages.contains(where: { $0.row != nil }) { inRows(&tokens) }
  }

  /// "We audit suppliers \u{2013} No" at the end of its line.
  private func behindDashes(_ tokens: inout [Token]) {
    for index in tokens.indices.dropFirst() where tokens[index].shape != .lower && words.contains(tokens[index]) {
      let (end, start) = (Int(tokens[index - 1].end), Int(tokens[index].start))
      let isDashed =
        tokens[index].gap == .dash
        || start - end == 3 && (text[end + 1] == UInt8(ascii: "-") || text[end + 1] == UInt8(ascii: "|"))
      guard isDashed else { continue }
      let next = index + 1 < tokens.count ? Int(tokens[index + 1].start) : text.count
      let isLast = index + 1 == tokens.count || tokens[index + 1].gap >= .stop
      guard isLast || text[Int(tokens[index].end)..<next].contains(0x0A) else { continue }
      tokens[index].gap = .colon
    }
  }

  private func inRows(_ tokens: inout [Token]) {
    var heads: [Int: [(columns: Range<Int>, word: Int32)]] = [:]
    var marks: [(bytes: Range<Int>, word: Int32)] = []
    for passage in passages {
      guard let row = passage.row else { continue }
      let cells = row.cells.filter { passage.range.contains($0.range.lowerBound) }
      if row.number == 0 {
        heads[row.table] = cells.compactMap { cell in
          let place = Self.first(in: tokens, from: cell.range.lowerBound)
          guard place < tokens.count, Int(tokens[place].end) == cell.range.upperBound,
            words.contains(tokens[place])
          else { return nil }
          return (cell.columns, tokens[place].word)
        }
        // Words that head columns answer nothing; one alone is the reply of a table without heads.
        if heads[row.table].map({ $0.count > 1 || cells.allSatisfy(\.isHead) && !$0.isEmpty }) == true { continue }
        heads[row.table] = nil
      }
      var isReplied = false
      for cell in cells.dropFirst() {
        let start = Self.first(in: tokens, from: cell.range.lowerBound)
        let places = start..<Self.first(in: tokens, from: cell.range.upperBound)
        if let mark = mark(cell) {
          let head = heads[row.table]?.first { $0.columns.overlaps(cell.columns) }?.word
          guard let word = head ?? mark.sign.map({ $0 == .ticked ? words.yes : words.no }) else { continue }
          marks.append((cell.range, word))
          isReplied = true
        } else if let first = places.first {
          let isReply = !isReplied && places.count <= Self.mostWords && words.contains(tokens[first])
          // What stands in the columns behind a reply adds to it.
          guard isReply || isReplied else { continue }
          tokens[first].gap = max(tokens[first].gap, isReply ? .colon : .comma)
          if isReply { tokens[first].shape = .capitalized }
          isReplied = true
        }
      }
    }
    for mark in marks {
      let place = Self.first(in: tokens, from: mark.bytes.lowerBound)
      guard var token = tokens.first else { return }
      (token.start, token.end) = (Int32(mark.bytes.lowerBound), Int32(mark.bytes.upperBound))
      (token.word, token.gap, token.shape, token.isItem) = (mark.word, .colon, .capitalized, false)
      if place < tokens.count, Int(tokens[place].start) < mark.bytes.upperBound {
        tokens[place] = token
      } else {
        tokens.insert(token, at: place)
      }
    }
  }

  /// A reply of more words than this is a sentence.
  private static let mostWords = 4

  /// What fills a cell; without a sign it answers by the head of its column alone.
  private struct Mark { var sign: ReplySign? }

  /// A cell that is a tick, a cross or a dot.
  private func mark(_ cell: Passage.Cell) -> Mark? {
    guard cell.range.count <= 6 else { return nil }
    let scalars = String(decoding: text[cell.range], as: UTF8.self).unicodeScalars.filter { $0 != "\u{FE0F}" }
    guard let only = scalars.first, scalars.count == 1 else { return nil }
    switch only {
    case "x", "X", "\u{2612}", "\u{2022}", "\u{25CF}", "*": return Mark()
    default: return ReplySign(only).map { Mark(sign: $0) }
    }
  }

  /// The first token that begins at a byte or behind it.
  private static func first(in tokens: [Token], from byte: Int) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
