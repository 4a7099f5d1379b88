import Disclosures

/// Tells by its first eight letters that a word of a text is none of many, before it is looked up.
struct PrefixSieve: Sendable {
  /// Two bits of one number for each beginning of a word.
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  /// A stem: the word is told in any number, and in British spelling, but not with a possessive "'s" or other letters
  /// than those of ASCII.
  mutating func insert(_ stem: String) {
    let (letters, count) = Self.first(of: stem)
    mark(letters)
    mark(Self.append("s", to: letters, count))
    mark(Self.append("es", to: letters, count))
    if stem.utf8.last == UInt8(ascii: "y") {
      let rest = count > 8 ? letters : letters & (1 &<< UInt64(8 * (count - 1)) - 1)
      mark(Self.append("ie", to: rest, count - 1))
      mark(Self.append("ies", to: rest, count - 1))
    }
    for spelling in britishSpellings[stem] ?? [] { mark(Self.first(of: spelling).letters) }
  }

  /// The first eight letters of a word, and how many it has.
  private static func first(of word: String) -> (letters: UInt64, count: Int) {
    var word = word
    return word.withUTF8 { (EightBytes($0, at: 0, count: min(8, $0.count)).bits, $0.count) }
  }

  /// - Parameter count: letters before the ending; what of it is not among the first eight is left out.
  private static func append(_ ending: StaticString, to letters: UInt64, _ count: Int) -> UInt64 {
    var letters = letters
    for offset in 0..<ending.utf8CodeUnitCount where count + offset < 8 {
      letters |= UInt64(ending.utf8Start[offset]) &<< UInt64(8 * (count + offset))
    }
    return letters
  }

  private mutating func mark(_ letters: UInt64) {
    let (place, mask) = Self.place(letters)
    bits[place] |= mask
  }

  /// False for sure; true may be wrong.
  ///
  /// - Parameter beginning: `WordScanner.beginning`; a word of which it says nothing may be anything.
  func mayContain(_ beginning: UInt64) -> Bool { read { $0.mayContain(beginning) } }

  /// What is asked for each word of a text.
  struct Reader {
    fileprivate let bits: UnsafeBufferPointer<UInt64>

    /// See `PrefixSieve.mayContain(_:)`.
    @inline(__always)
    func mayContain(_ beginning: UInt64) -> Bool {
      let (place, mask) = PrefixSieve.place(beginning)
      return bits[place] & mask == mask || beginning == 0
    }
  }

  func read<Result>(_ body: (Reader) -> Result) -> Result {
    bits.withUnsafeBufferPointer { body(Reader(bits: $0)) }
  }

  /// The word of `bits` that tells of a beginning, one of 1,024, and the bits there.
  @inline(__always)
  fileprivate static func place(_ letters: UInt64) -> (Int, UInt64) {
    let product = letters &* 0x9E37_79B9_7F4A_7C15
    let hash = product ^ product >> 29
    return (Int(truncatingIfNeeded: hash >> 54), 1 &<< hash | 1 &<< (hash >> 6))
  }
}
