/// Tells quickly that a word is none of many: most words of a text begin no phrase, and are passed over without a
/// look-up.
struct WordSieve: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  mutating func insert(_ word: String) { insert(place: Self.place(word)) }

  mutating func insert(place: Int) {
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// False for sure; true may be wrong.
  func mayContain(_ word: String) -> Bool { mayContain(place: Self.place(word)) }

  @inline(__always)
  func mayContain(place: Int) -> Bool { bits[place >> 6] & (1 << UInt64(place & 63)) != 0 }

  static func place(_ word: String) -> Int { place(word.utf8) }

  static func place(_ bytes: some Sequence<UInt8>) -> Int {
    var hash = Hash()
    for byte in bytes { hash.add(byte) }
    return hash.place
  }

  /// FNV-1a, byte by byte: the same in every process.
  struct Hash {
    private var state: UInt32 = 0x811c_9dc5

    mutating func add(_ byte: UInt8) { state = (state ^ UInt32(byte)) &* 0x0100_0193 }

    /// 16 bits of it.
    var place: Int { Int((state >> 16 ^ state) & 0xFFFF) }
  }
}
