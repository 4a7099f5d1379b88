import Construing
import Disclosures
import Matching

extension SentenceAccount {
  /// Why what is understood may not be all that was to be certified: a blank that nobody filled in, or a number that is
  /// missing among those of the clauses; empty where there is neither.
  func unfinished() -> [String] {
    var why: [String] = []
    if let blank = emptyBlank() { why.append("A blank in it is not filled in (“\(blank)”).") }
    if let (before, found) = missingItem() {
      why.append("Its clauses are numbered, and \(found) stands behind \(before): one may be missing.")
    }
    return why
  }

  /// The words around three strokes or more with nothing on them, and no letter at either end.
  private func emptyBlank() -> String? {
    let text = reading.construal.text
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, text[index] == UInt8(ascii: "_") { index += 1 }
      if index - start >= 3, start == 0 || !Self.isFilling(text[start - 1]),
        index == text.count || !Self.isFilling(text[index])
      {
        return shown(around: start..<index)
      }
      index += 1
    }
    return nil
  }

  private static func isFilling(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 || byte == UInt8(ascii: "/")
  }

  private func shown(around bytes: Range<Int>) -> String {
    guard let passage = reading.passage(at: bytes.lowerBound) else { return "___" }
    let text = reading.construal.text
    let before = text[passage.range.lowerBound..<bytes.lowerBound].suffix(40)
    let from = before.count < 40 ? before.startIndex : before.firstIndex(of: 0x20) ?? before.startIndex
    return String(decoding: text[from..<bytes.upperBound], as: UTF8.self)
  }

  /// Numbers at the head of lines, "1." or "(1)", go up by one from one; a list may begin anew. Clauses of the State's
  /// form carry the form's own numbers, of which a certification may leave some out.
  private func missingItem() -> (before: Int, found: Int)? {
    let tokens = reading.construal.tokens
    var last = 0
    for index in tokens.indices where index == 0 || tokens[index].gap >= .bullet {
      guard let number = itemNumber(at: index), index + 1 < tokens.count else { continue }
      if number != 1, number != last + 1, !opensFormClause(at: index + 1) { return (last, number) }
      last = number
    }
    return nil
  }

  private func itemNumber(at index: Int) -> Int? {
    let token = reading.construal.tokens[index]
    let text = reading.construal.text
    let (start, end) = (Int(token.start), Int(token.end))
    guard token.shape == .number, end - start <= 2, end + 1 < text.count,
      text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")"), text[end + 1] == 0x20
    else { return nil }
    let before = text[..<start].last { $0 != UInt8(ascii: "(") && $0 != 0x20 }
    guard before == nil || before == 0x0A else { return nil }
    return Int(String(decoding: text[start..<end], as: UTF8.self))
  }
}
