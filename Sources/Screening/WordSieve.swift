import Disclosures

/// Tells quickly that a word is none of many: most words of a text begin no phrase, and are passed over without a
/// look-up.
struct WordSieve: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  mutating func insert(_ word: String) { insert(place: Self.place(word)) }

  mutating func insert(place: Int) { bits[(place & 0xFFFF) >> 6] |= 1 &<< UInt64(truncatingIfNeeded: place) }

  /// False for sure; true may be wrong.
  func mayContain(_ word: String) -> Bool { mayContain(place: Self.place(word)) }

  @inline(__always)
  func mayContain(place: Int) -> Bool {
    bits[(place & 0xFFFF) >> 6] & 1 &<< UInt64(truncatingIfNeeded: place) != 0
  }

  /// A number that is reckoned of a word's letters once, for all sieves.
  static func place(_ word: String) -> Int {
    var word = word
    return word.withUTF8 { place($0) }
  }

  static func place(_ letters: UnsafeBufferPointer<UInt8>) -> Int {
    var hash = Hash()
    var start = 0
    while start < letters.count {
      let count = min(8, letters.count - start)
      hash.add(EightBytes(letters, at: start, count: count).bits)
      start += count
    }
    return hash.place
  }

  /// Eight letters at a time, and the same in every process.
  struct Hash {
    private var state: UInt64 = 0

    var place: Int { Int(truncatingIfNeeded: state) }

    /// That of a word of eight letters or fewer.
    @inline(__always)
    static func of(_ letters: UInt64) -> Hash {
      var hash = Hash()
      hash.add(letters)
      return hash
    }

    /// - Parameter letters: in lower case; noughts behind the last ones.
    @inline(__always)
    mutating func add(_ letters: UInt64) {
      let product = (state ^ letters) &* 0x9E37_79B9_7F4A_7C15
      state = product ^ product >> 32
    }
  }
}
