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
      let kind = found.kind == .letter ? "lettered" : "numbered"
      let place = before.map { "behind \($0.text)" } ?? "first"
      why.append("Its clauses are \(kind), and \(found.text) stands \(place): one may be missing.")
    }
    return why
  }

  /// The words around three strokes or dots, or more, with nothing on them, and no letter at either end: a line to be
  /// filled in, or words left out.
  private func emptyBlank() -> String? {
    let text = reading.construal.text
    var index = 0
    while index < text.count {
      let (start, mark) = (index, text[index])
      guard mark == UInt8(ascii: "_") || mark == UInt8(ascii: ".") else {
        index += 1
        continue
      }
      var count = 0
      while index < text.count, text[index] == mark {
        (index, count) = (index + 1, count + 1)
        if mark == UInt8(ascii: "."), index + 1 < text.count, text[index] == 0x20, text[index + 1] == mark {
          index += 1
        }
      }
      if count >= 3, start == 0 || !Self.isFilling(text[start - 1]),
        index == text.count || !Self.isFilling(text[index])
      {
        return shown(around: start..<index)
      }
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

  /// Numbers and letters at the head of lines, "1.", "(b)" or "iii.", go up by one from the first; a list may begin anew,
  /// and hold another one. Clauses of the State's form carry the form's own numbers, of which a certification may leave
  /// some out.
  private func missingItem() -> (before: ItemMark?, found: ItemMark)? {
    let tokens = reading.construal.tokens
    var last: [ItemMark.Kind: ItemMark] = [:]
    for index in tokens.indices where index == 0 || tokens[index].gap >= .bullet {
      guard index + 1 < tokens.count, let text = itemText(at: index) else { continue }
      let marks = ItemMark.readings(of: text)
      guard let first = marks.first,
        !isInitial(at: index) || marks.contains(where: { last[$0.kind] != nil || $0.number == 1 })
      else { continue }
      let next = marks.first { $0.number == (last[$0.kind]?.number ?? 0) + 1 } ?? marks.first { $0.number == 1 }
      if next == nil, !opensFormClause(at: index + 1) {
        let known = marks.first { last[$0.kind] != nil } ?? first
        return (last[known.kind], known)
      }
      let mark = next ?? first
      last[mark.kind] = mark
    }
    return nil
  }

  /// "M. Alder" opens no clause, unless capitals count them.
  private func isInitial(at index: Int) -> Bool {
    let token = reading.construal.tokens[index]
    let byte = reading.construal.text[Int(token.start)]
    return token.end - token.start == 1 && byte &- 0x41 < 26
      && reading.construal.text[Int(token.end)] == UInt8(ascii: ".")
  }

  /// What stands before the dot or the bracket at the head of a line.
  private func itemText(at index: Int) -> String? {
    let token = reading.construal.tokens[index]
    let text = reading.construal.text
    let (start, end) = (Int(token.start), Int(token.end))
    guard end - start <= 5, end + 1 < text.count,
      text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")"), text[end + 1] == 0x20
    else { return nil }
    let before = text[..<start].last { $0 != UInt8(ascii: "(") && $0 != 0x20 }
    guard before == nil || before == 0x0A else { return nil }
    return String(decoding: text[start..<end], as: UTF8.self)
  }
}

/// What counts a clause: "3", "c", "iii".
struct ItemMark: Hashable {
  var kind: Kind
  /// From 1.
  var number: Int
  var text: String

  enum Kind: Hashable { case number, letter, roman }

  /// "i" is a letter and a Roman number; none for a word. Two digits and the first 39 Roman numbers are as far as clauses
  /// go.
  static func readings(of text: String) -> [ItemMark] {
    let bytes = Array(text.utf8)
    if bytes.count <= 2, let number = Int(text), number >= 0 {
      return [ItemMark(kind: .number, number: number, text: text)]
    }
    var found: [ItemMark] = []
    if bytes.count == 1, (bytes[0] | 0x20) &- 0x61 < 26 {
      found.append(ItemMark(kind: .letter, number: Int((bytes[0] | 0x20) - 0x60), text: text))
    }
    if let number = roman.firstIndex(of: text.lowercased()) {
      found.append(ItemMark(kind: .roman, number: number + 1, text: text))
    }
    return found
  }

  private static let roman = ["", "x", "xx", "xxx"].flatMap { tens in
    ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"].map { tens + $0 }
  }.filter { !$0.isEmpty }
}
