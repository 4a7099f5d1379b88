import Matching

/// The boxes of a form: what belongs to one that is not ticked is nobody's word.
struct Boxes {
  let text: [UInt8]
  let tokens: [Token]

  private struct Box {
    /// The token behind it.
    let token: Int
    let isTicked: Bool
    /// Nothing but the end of its line stands behind it.
    var endsLine = false
    /// Brackets with nothing in them in the midst of a sentence: a gap, unless the line has another box.
    var isGap = false
    /// A token of its line.
    var place: Int { endsLine ? token - 1 : token }
  }

  /// The tokens without those that belong to boxes that are not ticked, and without the crosses of the others.
  static func ticked(_ tokens: [Token], of text: [UInt8]) -> [Token] {
    let dropped = Boxes(text: text, tokens: tokens).dropped()
    guard !dropped.isEmpty else { return tokens }
    var kept: [Token] = []
    var next = 0
    func keep(upTo end: Int) {
      guard next < end else { return }
      let first = kept.count
      kept += tokens[next..<end]
      // What was left out parts what stands around it.
      if next > 0 { kept[first].gap = max(kept[first].gap, .line) }
    }
    for range in dropped {
      keep(upTo: range.lowerBound)
      next = max(next, range.upperBound)
    }
    keep(upTo: tokens.count)
    return kept
  }

  private func dropped() -> [Range<Int>] {
    let boxes = boxes()
    guard boxes.contains(where: { !$0.isTicked }) else { return [] }
    var dropped: [Range<Int>] = []
    var first = 0
    while first < boxes.count {
      let line = line(of: boxes[first])
      let next = boxes[first...].firstIndex { !line.contains($0.place) } ?? boxes.count
      dropped += self.dropped(by: boxes[first..<next], in: line)
      first = next
    }
    return dropped
  }

  /// What stands behind a box that is not ticked, up to the next one of its line or to the end of the line; behind the
  /// last of several, to the end of the sentence. Of those that are ticked, the cross.
  private func dropped(by boxes: ArraySlice<Box>, in line: Range<Int>) -> [Range<Int>] {
    let areBehind = areBehind(boxes, in: line)
    return boxes.indices.compactMap { place in
      let box = boxes[place]
      let (isFirst, isLast) = (place == boxes.startIndex, place + 1 == boxes.endIndex)
      if box.isTicked { return tick(at: box.place).map { $0..<$0 + 1 } }
      if box.isGap, boxes.count == 1 { return nil }
      if areBehind { return (isFirst ? opening(of: box.token, in: line) : boxes[place - 1].token)..<box.token }
      if !isLast { return box.token..<boxes[place + 1].token }
      if isFirst { return box.token..<line.upperBound }
      return box.token..<((box.token + 1..<line.upperBound).first { tokens[$0].gap == .stop } ?? line.upperBound)
    }
  }

  /// Where the sentence or label begins that stands before a token.
  private func opening(of token: Int, in line: Range<Int>) -> Int {
    (line.lowerBound..<token).last { tokens[$0].gap >= .colon } ?? line.lowerBound
  }

  /// Whether the boxes of a line stand behind what they belong to, "Yes [ ] No [x]": one ends the line, or the first
  /// follows a word or two that open it or its last sentence.
  private func areBehind(_ boxes: ArraySlice<Box>, in line: Range<Int>) -> Bool {
    guard let first = boxes.first, let last = boxes.last else { return false }
    if last.endsLine { return true }
    guard boxes.count > 1, first.token > line.lowerBound else { return false }
    let next = text[Int(tokens[first.token - 1].end)...].first { !Self.isBlank($0) }
    let follows = next == 0xE2 || next == UInt8(ascii: "[") || next == UInt8(ascii: "(")
    return follows && first.token - opening(of: first.token, in: line) <= Self.labelWords
  }

  /// "Yes", "Not applicable".
  private static let labelWords = 2

  private func boxes() -> [Box] {
    var boxes: [Box] = []
    for index in 0...tokens.count where index == tokens.count || tokens[index].gap >= .parenthesis {
      if index > 0, index == tokens.count || opensLine(index), let box = trailing(before: index) { boxes.append(box) }
      if index < tokens.count, let box = box(before: index) { boxes.append(box) }
    }
    return boxes
  }

  /// The box right before a token.
  private func box(before index: Int) -> Box? {
    let start = index == 0 ? 0 : Int(tokens[index - 1].end)
    var byte = Int(tokens[index].start) - 1
    while byte >= start, Self.isBlank(text[byte]) { byte -= 1 }
    guard byte >= start else { return nil }
    if let isTicked = mark(endingAt: byte, notBefore: start) { return Box(token: index, isTicked: isTicked) }
    guard let opening = Self.opening(of: text[byte]) else {
      return tick(at: index).map { Box(token: $0, isTicked: true) }
    }
    var inner = byte - 1
    while inner >= start, Self.isBlank(text[inner]) || text[inner] == UInt8(ascii: "_") { inner -= 1 }
    guard inner >= start, inner < byte - 1, text[inner] == opening else { return nil }
    return Box(token: index, isTicked: false, isGap: index > 0 && tokens[index].gap < .colon)
  }

  /// The box behind the last word before a token.
  private func trailing(before index: Int) -> Box? {
    let end = index < tokens.count ? Int(tokens[index].start) : text.count
    let rest = text[Int(tokens[index - 1].end)..<end].prefix { $0 != 0x0A }.drop(while: Self.isBlank)
    if rest.count >= 3, let isTicked = mark(endingAt: rest.startIndex + 2, notBefore: rest.startIndex) {
      return Box(token: index, isTicked: isTicked, endsLine: true)
    }
    if tick(at: index - 1) != nil { return Box(token: index, isTicked: true, endsLine: true) }
    let inner = rest.dropFirst().prefix { Self.isBlank($0) || $0 == UInt8(ascii: "_") }
    guard !inner.isEmpty, inner.endIndex < rest.endIndex, Self.opening(of: rest[inner.endIndex]) == rest.first else {
      return nil
    }
    return Box(token: index, isTicked: false, endsLine: true, isGap: true)
  }

  /// A token that is a cross in brackets: "[x]".
  private func tick(at index: Int) -> Int? {
    let (start, end) = (Int(tokens[index].start), Int(tokens[index].end))
    guard end - start == 1, text[start] | 0x20 == UInt8(ascii: "x"), start > 0, end < text.count else { return nil }
    return Self.opening(of: text[end]) == text[start - 1] ? index : nil
  }

  /// A ballot box: U+2610, and U+2611 or U+2612 where it is ticked.
  private func mark(endingAt byte: Int, notBefore start: Int) -> Bool? {
    guard byte >= start + 2, text[byte - 2] == 0xE2, text[byte - 1] == 0x98, 0x90...0x92 ~= text[byte] else {
      return nil
    }
    return text[byte] != 0x90
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0xC2 || byte == 0xA0 }

  private static func opening(of closing: UInt8) -> UInt8? {
    closing == UInt8(ascii: ")") ? UInt8(ascii: "(") : closing == UInt8(ascii: "]") ? UInt8(ascii: "[") : nil
  }

  /// The line of a box.
  private func line(of box: Box) -> Range<Int> {
    var (start, end) = (box.place, box.place + 1)
    while start > 0, !opensLine(start) { start -= 1 }
    while end < tokens.count, !opensLine(end) { end += 1 }
    return start..<end
  }

  private func opensLine(_ index: Int) -> Bool {
    tokens[index].gap >= .line
      && (index == 0 || text[Int(tokens[index - 1].end)..<Int(tokens[index].start)].contains(0x0A))
  }
}
