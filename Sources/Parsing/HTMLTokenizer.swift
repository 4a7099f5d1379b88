/// Cuts a page into tags, comments and text in one pass (WHATWG HTML, 13.2.5).
struct HTMLTokenizer {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  let bytes: Bytes
  var position = 0
  var sink: HTMLSink
  /// How that begins in which the page ends, where it was never closed.
  private(set) var unclosed: String?

  init(_ bytes: Bytes, sink: HTMLSink) {
    self.bytes = bytes
    self.sink = sink
  }

  /// Reads to the end, or until the sink has had enough.
  mutating func run() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    while position < bytes.count, sink.ending == nil {
      let start = position
      skip { $0 != UInt8(ascii: "<") }
      text(start..<position)
      if position < bytes.count { markup() }
    }
  }

  /// At a "<".
  private mutating func markup() {
    let start = position
    guard position + 1 < bytes.count else { return literal() }
    switch bytes[position + 1] {
    case let byte where byte.isLetter:
      position += 1
      startTag()
    case UInt8(ascii: "/"):
      guard position + 2 < bytes.count else { return literal() }
      if bytes[position + 2].isLetter {
        position += 2
        endTag()
      } else {
        bogusComment(from: start)
      }
    case UInt8(ascii: "!"):
      position += 2
      if starts(with: "--") { comment(from: start) } else { bogusComment(from: start) }
    case UInt8(ascii: "?"):
      bogusComment(from: start)
    default: literal()
    }
  }

  /// A "<" that starts nothing is text.
  private mutating func literal() {
    sink.text(bytes[position..<position + 1])
    position += 1
  }

  /// At the two hyphens of "<!--".
  private mutating func comment(from opening: Int) {
    position += 2
    let start = position
    // "<!-->" and "<!--->" are comments already.
    if starts(with: ">") { return position += 1 }
    if starts(with: "->") { return position += 2 }
    while position < bytes.count {
      skip { $0 != UInt8(ascii: "-") }
      for ending in ["-->", "--!>"] where starts(with: ending) {
        sink.comment(string(start..<position))
        return position += ending.utf8.count
      }
      position = min(position + 1, bytes.count)
    }
    sink.comment(string(start..<position))
    leaveOpen(from: opening)
  }

  /// Declarations, processing instructions and what only looks like a tag: passed over to the next ">".
  private mutating func bogusComment(from start: Int) {
    skip { $0 != UInt8(ascii: ">") }
    guard position < bytes.count else { return leaveOpen(from: start) }
    position += 1
    let text = string(start..<position)
    let head = text.prefix(10).lowercased()
    if !head.hasPrefix("<!doctype"), !head.hasPrefix("<?xml ") { sink.passOver(text) }
  }

  /// What begins at `start` holds the rest of the page.
  mutating func leaveOpen(from start: Int) {
    var end = min(start + 80, bytes.count)
    while end < bytes.count, end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    unclosed = string(start..<end)
  }

  /// Text up to the end tag of an element in which "<" means nothing: script, style, title, ...
  mutating func rawText(until name: String, from opening: Int, references: Bool) {
    let start = position
    while position < bytes.count {
      skip { $0 != UInt8(ascii: "<") }
      if isEndTag(name) { break }
      position = min(position + 1, bytes.count)
    }
    if references { text(start..<position) } else { sink.text(bytes[start..<position]) }
    if position == bytes.count, bytes[start...].contains(where: { !$0.isBlank }) { leaveOpen(from: opening) }
  }

  private func isEndTag(_ name: String) -> Bool {
    let end = position + 2 + name.utf8.count
    guard end < bytes.count, bytes[position + 1] == UInt8(ascii: "/") else { return false }
    for (offset, byte) in name.utf8.enumerated() where bytes[position + 2 + offset].lowercased != byte { return false }
    return bytes[end].isBlank || bytes[end] == UInt8(ascii: "/") || bytes[end] == UInt8(ascii: ">")
  }

  /// Hands on text with its character references resolved.
  private mutating func text(_ range: Range<Int>) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "&"),
        let found = CharacterReference.read(bytes, at: index, end: range.upperBound, inAttribute: false)
      else {
        index += 1
        continue
      }
      sink.text(bytes[start..<index])
      for scalar in found.scalars { sink.text(scalar) }
      index = found.end
      start = index
    }
    sink.text(bytes[start..<range.upperBound])
  }

  @inline(__always)
  mutating func skip(while condition: (UInt8) -> Bool) {
    while position < bytes.count, condition(bytes[position]) { position += 1 }
  }

  func starts(with ascii: String) -> Bool {
    guard position + ascii.utf8.count <= bytes.count else { return false }
    for (offset, byte) in ascii.utf8.enumerated() where bytes[position + offset] != byte { return false }
    return true
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: Bytes(rebasing: bytes[range]), as: UTF8.self)
  }
}

extension UInt8 {
  var isLetter: Bool { (lowercased &- UInt8(ascii: "a")) < 26 }
  var isDigit: Bool { (self &- UInt8(ascii: "0")) < 10 }
  /// Tab, line feed, form feed, carriage return, space.
  var isBlank: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }
  /// ASCII letters only; others as they are.
  var lowercased: UInt8 { (self &- UInt8(ascii: "A")) < 26 ? self | 0x20 : self }
}
