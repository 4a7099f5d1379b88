import Matching

/// Crosses and ticks before or behind what they judge: "✘ Audits of suppliers" says what "Audits of suppliers: No" says.
/// What a tick stands beside is said as it is.
struct Crosses {
  let text: [UInt8]
  let words: ReplyWords

  private struct Mark {
    let bytes: Range<Int>
    /// The token that it stands before.
    let place: Int
    let isCross: Bool
  }

  /// The tokens with the reply "no" behind the first sentence of all that a cross opens, and in place of each cross
  /// that ends it. What has a mark does not run into the next.
  func answered(_ tokens: [Token]) -> [Token] {
    let marks = marks(tokens)
    guard marks.contains(where: \.isCross) else { return tokens }
    var tokens = tokens
    var replies: [(place: Int, bytes: Range<Int>)] = []
    var next = marks[...]
    while let first = next.first {
      let line = line(of: first.bytes, tokens)
      let own = next.prefix { $0.bytes.lowerBound < line.bytes.upperBound }
      next = next[own.endIndex...]
      guard let last = own.last, first.place == line.tokens.lowerBound || last.place == line.tokens.upperBound else {
        continue
      }
      let bounds = own.map(\.place) + [line.tokens.upperBound]
      for (index, mark) in own.enumerated() {
        if mark.place < tokens.count { tokens[mark.place].gap = max(tokens[mark.place].gap, .line) }
        guard mark.isCross else { continue }
        if first.place == line.tokens.lowerBound {
          let piece = sentence(tokens, bounds[index]..<bounds[index + 1])
          guard !piece.isEmpty, !denies(tokens[piece]) else { continue }
          let end = Int(tokens[piece.upperBound - 1].end)
          replies.append((piece.upperBound, end..<end))
        } else if !denies(tokens[(index == 0 ? line.tokens.lowerBound : bounds[index - 1])..<mark.place]) {
          replies.append((mark.place, mark.bytes))
        }
      }
    }
    for reply in replies.reversed() { tokens.insert(no(reply.bytes, behind: tokens[reply.place - 1]), at: reply.place) }
    return tokens
  }

  private func no(_ bytes: Range<Int>, behind last: Token) -> Token {
    var reply = last
    (reply.start, reply.end) = (Int32(bytes.lowerBound), Int32(bytes.upperBound))
    (reply.word, reply.gap, reply.shape, reply.isItem) = (words.no, .colon, .capitalized, false)
    return reply
  }

  /// The first sentence of some tokens.
  private func sentence(_ tokens: [Token], _ range: Range<Int>) -> Range<Int> {
    range.lowerBound..<(range.dropFirst().first { tokens[$0].gap == .stop } ?? range.upperBound)
  }

  /// Of what denies by itself, nobody knows what a cross adds.
  private func denies(_ tokens: ArraySlice<Token>) -> Bool { tokens.contains(where: words.denials.contains) }

  /// The line in which some bytes stand.
  private func line(of bytes: Range<Int>, _ tokens: [Token]) -> (bytes: Range<Int>, tokens: Range<Int>) {
    let start = text[..<bytes.lowerBound].lastIndex(of: 0x0A) ?? 0
    let end = text[bytes.upperBound...].firstIndex(of: 0x0A) ?? text.count
    func first(from byte: Int) -> Int { tokens.firstIndex { Int($0.start) >= byte } ?? tokens.count }
    return (start..<end, first(from: start)..<first(from: end))
  }

  /// Crosses and ticks among what stands between two words.
  private func marks(_ tokens: [Token]) -> [Mark] {
    var marks: [Mark] = []
    for place in 0...tokens.count {
      let start = place == 0 ? 0 : Int(tokens[place - 1].end)
      let end = place == tokens.count ? text.count : Int(tokens[place].start)
      guard end - start >= ReplySign.length else { continue }
      for byte in start...end - ReplySign.length {
        guard let sign = ReplySign(text, at: byte) else { continue }
        marks.append(Mark(bytes: byte..<byte + ReplySign.length, place: place, isCross: sign == .crossed))
      }
    }
    return marks
  }
}
