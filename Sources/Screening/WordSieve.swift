/// Tells quickly that a word is none of many: most words of a text begin no phrase, and are passed over without a
/// look-up.
struct WordSieve: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 8)

  mutating func insert(_ word: String) {
    let place = Self.place(word.utf8)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// False for sure; true may be wrong.
  func mayContain(_ word: String) -> Bool { mayContain(place: Self.place(word.utf8)) }

  func mayContain(place: Int) -> Bool { bits[place >> 6] & (1 << UInt64(place & 63)) != 0 }

  /// 14 bits of FNV-1a: the same in every process.
  static func place(_ word: some Sequence<UInt8>) -> Int {
    var hash: UInt32 = 0x811c_9dc5
    for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Int((hash >> 14 ^ hash) & 0x3FFF)
  }
}
