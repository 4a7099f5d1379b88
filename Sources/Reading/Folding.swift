import Disclosures

/// White space folded and what is not to be seen taken out, while text is gathered byte by byte.
///
/// Tabs, line breaks, no-break and other wide blanks become one blank; soft hyphens, zero-width characters, marks of
/// writing direction and control characters go (Unicode 16, sections 6.2, 23.2, 23.3). Quotes and dashes stay.
struct FoldedText: Sendable, Hashable {
  private(set) var bytes: [UInt8] = []
  private var owesBlank = false

  /// Stands for a line break that the document means.
  static let lineBreak: UInt8 = 0x0A

  var isEmpty: Bool { bytes.isEmpty }

  /// - Parameter keepsLines: line feeds are meant, as in `<pre>`.
  /// - Returns: number of bytes added.
  @discardableResult
  mutating func append(_ text: String, keepsLines: Bool = false) -> Int {
    let before = bytes.count
    var text = text
    text.withUTF8 { append($0, keepsLines: keepsLines) }
    return bytes.count - before
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>, keepsLines: Bool) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case 0x21...0x7E:
        payBlank()
        let end = plainEnd(text, index)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<end]))
        index = end
      case 0x0A where keepsLines:
        breakLine()
        index += 1
      case 0x00...0x20, 0x7F:
        owesBlank = true
        index += 1
      case 0xC2, 0xE2, 0xE3, 0xEF:
        index += appendSpecial(text, index)
      default:
        payBlank()
        bytes.append(byte)
        index += 1
      }
    }
  }

  /// Where a run of visible ASCII with single blanks within it ends: nothing in it is to be folded.
  private func plainEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    // What stands before `index` is no blank.
    while text.count &- index >= 8 {
      let eight = EightBytes(text, at: index)
      let blanks = eight.are(0x20)
      let others = eight.areWide | eight.areBelow(0x20) | eight.are(0x7F)
      if others | blanks & blanks << 8 != 0 { break }
      // A blank at the end is left for what follows it.
      index &+= blanks >> 63 == 0 ? 8 : 7
    }
    while index < text.count {
      if text[index] &- 0x21 < 0x5E {
        index += 1
      } else if text[index] == 0x20, index + 1 < text.count, text[index + 1] &- 0x21 < 0x5E {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  /// A blank before whatever comes next.
  mutating func appendBlank() { owesBlank = true }

  /// A line break, unless nothing is there yet. Two in a row part paragraphs.
  mutating func breakLine() {
    owesBlank = false
    if !bytes.isEmpty { bytes.append(Self.lineBreak) }
  }

  /// Takes back what was added since.
  mutating func truncate(to count: Int) {
    if count < bytes.count { bytes.removeLast(bytes.count - count) }
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    owesBlank = false
  }

  private mutating func payBlank() {
    if owesBlank {
      owesBlank = false
      if let last = bytes.last, last != Self.lineBreak { bytes.append(0x20) }
    }
  }

  /// The scalar at `index`, whose first byte is C2, E2, E3 or EF: blanks and unseen ones live there.
  private mutating func appendSpecial(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let length = text[index] == 0xC2 ? 2 : 3
    guard index + length <= text.count else {
      payBlank()
      bytes.append(text[index])
      return 1
    }
    let second = text[index + 1]
    let third = length == 3 ? text[index + 2] : 0
    switch (text[index], second, third) {
    case (0xC2, 0xA0, _), (0xC2, 0x80...0x9F, _), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9),
      (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      owesBlank = true
    case (0xC2, 0xAD, _), (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xAF),
      (0xEF, 0xBB, 0xBF):
      break
    default:
      payBlank()
      for offset in 0..<length { bytes.append(text[index + offset]) }
    }
    return length
  }
}

/// Text folded in one go; line breaks that are meant become blanks too.
func folded(_ text: String) -> String {
  var folded = FoldedText()
  folded.append(text)
  return String(decoding: folded.bytes, as: UTF8.self)
}
