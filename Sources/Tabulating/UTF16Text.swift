/// Turns UTF-16 that comes in pieces into UTF-8, as spreadsheets write it for "Unicode text".
struct UTF16Text {
  private let isBigEndian: Bool
  private var half: UInt8?
  private var high: UInt16?
  private var isAtStart = true

  /// Nil when the beginning of a file is not UTF-16: it has neither the byte order mark nor the NUL in every other
  /// byte that Latin text has.
  init?(head: [UInt8]) {
    if head.starts(with: [0xFF, 0xFE]) {
      isBigEndian = false
    } else if head.starts(with: [0xFE, 0xFF]) {
      isBigEndian = true
    } else {
      let sample = head.prefix(512)
      let nuls = (
        even: sample.indices.count { $0 % 2 == 0 && sample[$0] == 0 },
        odd: sample.indices.count { $0 % 2 == 1 && sample[$0] == 0 }
      )
      let half = sample.count / 2
      guard half > 4, max(nuls.even, nuls.odd) * 10 > half * 7, min(nuls.even, nuls.odd) * 10 < half else { return nil }
      isBigEndian = nuls.even > nuls.odd
    }
  }

  /// The next piece as UTF-8. Half of a character is kept for the next piece; what is no text becomes U+FFFD.
  mutating func decode(_ piece: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(piece.count)
    for byte in piece {
      guard let first = half else {
        half = byte
        continue
      }
      half = nil
      let unit = isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
      take(unit, &text)
    }
    return text
  }

  private mutating func take(_ unit: UInt16, _ text: inout [UInt8]) {
    defer { isAtStart = false }
    if isAtStart, unit == 0xFEFF { return }
    if unit < 0x80, high == nil {
      text.append(UInt8(unit))
      return
    }
    if let first = high {
      high = nil
      if (0xDC00...0xDFFF).contains(unit) {
        let value = 0x10000 + (UInt32(first - 0xD800) << 10 | UInt32(unit - 0xDC00))
        append(Unicode.Scalar(value), &text)
        return
      }
      append(nil, &text)
    }
    if (0xD800...0xDBFF).contains(unit) {
      high = unit
    } else {
      append(Unicode.Scalar(unit), &text)
    }
  }

  private func append(_ scalar: Unicode.Scalar?, _ text: inout [UInt8]) {
    text += Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
  }
}
