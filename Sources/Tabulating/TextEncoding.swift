import Parsing

/// How the bytes of a table are text: told once for the file, not cell by cell.
enum TextEncoding: Equatable {
  /// Nothing but ASCII so far.
  case undecided
  case utf8, windows1252

  init(_ head: ArraySlice<UInt8>) {
    self = .undecided
    if head.allSatisfy({ $0 < 0x80 }) { return }
    var position = head.startIndex
    var isBroken = false
    while position < head.endIndex {
      let byte = head[position]
      let width = byte < 0x80 ? 1 : byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0
      let end = position + max(width, 1)
      if width > 1, end > head.endIndex { break }
      if width > 1, head[(position + 1)..<end].allSatisfy({ $0 & 0xC0 == 0x80 }) {
        // One whole character is proof enough: old text hardly ever looks so by accident.
        self = .utf8
        return
      }
      if width != 1 { isBroken = true }
      position += 1
    }
    if isBroken { self = .windows1252 }
  }

  /// The text of a cell. In a file of UTF-8 a damaged cell alone is read as Windows-1252.
  mutating func text(_ bytes: ArraySlice<UInt8>) -> String {
    // Nothing to find out, and much quicker than validating.
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }
    if self == .windows1252 { return String(decoding: Windows1252.utf8(bytes), as: UTF8.self) }
    let text = String(validating: bytes, as: UTF8.self)
    if self == .undecided { self = text == nil ? .windows1252 : .utf8 }
    return text ?? String(decoding: Windows1252.utf8(bytes), as: UTF8.self)
  }
}
