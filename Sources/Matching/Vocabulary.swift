/// Words by small numbers, so that comparing two words is comparing two integers.
///
/// Open addressing over the lower-cased bytes; ids are handed out in order of insertion, from 1.
public struct Vocabulary: Sendable {
  /// The id of every word that is not in the vocabulary.
  public static let unknown: Int32 = 0

  /// Ids by hash; 0 for an empty slot. Twice as many as words at least, and a power of two.
  private(set) var slots: [Int32] = Array(repeating: 0, count: 64)
  private(set) var entries = [Entry(hash: 0, start: 0, end: 0)]
  /// The bytes of all words, one after the other.
  private(set) var letters: [UInt8] = []

  /// Where a word's bytes stand, and their hash: compared before the bytes are looked at.
  struct Entry: Sendable {
    var hash: UInt64
    var start: Int32
    var end: Int32
  }

  public init() {}

  public var count: Int { entries.count }

  public func word(_ id: Int32) -> String {
    let entry = entries[Int(id)]
    return String(decoding: letters[Int(entry.start)..<Int(entry.end)], as: UTF8.self)
  }

  public mutating func insert(_ word: String) -> Int32 {
    var word = word
    return word.withUTF8 { bytes in
      let hash = WordHash.of(bytes)
      let found = find(bytes, hash)
      if found != Self.unknown { return found }
      let id = Int32(entries.count)
      let start = Int32(letters.count)
      letters += bytes
      entries.append(Entry(hash: hash, start: start, end: Int32(letters.count)))
      if entries.count * 3 > slots.count { grow() } else { place(id) }
      return id
    }
  }

  public func find(_ word: String) -> Int32 {
    var word = word
    return word.withUTF8 { find($0, WordHash.of($0)) }
  }

  private func find(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int32 {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, letters[Int(entry.start)..<Int(entry.end)].elementsEqual(bytes) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return Self.unknown
  }

  private mutating func place(_ id: Int32) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: entries[Int(id)].hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = id
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for id in 1..<Int32(entries.count) { place(id) }
  }
}

/// Eight bytes at a time, gathered byte by byte while a word is read; the high bits of each product are folded into the
/// low ones, which choose the slot.
struct WordHash {
  private var state: UInt64 = 0
  private var chunk: UInt64 = 0
  private var count: UInt64 = 0

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    chunk = chunk << 8 | UInt64(byte)
    count += 1
    if count & 7 == 0 {
      state = mixed
      chunk = 0
    }
  }

  var value: UInt64 { mixed }

  @inline(__always)
  private var mixed: UInt64 {
    let product = (state ^ chunk &+ count) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = WordHash()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }
}
