import Disclosures

/// Words by small numbers, so that comparing two words is comparing two integers.
///
/// Open addressing over the lower-cased bytes; ids are handed out in order of insertion, from 1.
public struct Vocabulary: Sendable {
  /// The id of every word that is not in the vocabulary.
  public static let unknown: Int32 = 0

  /// Words by hash; id 0 for an empty slot. Half as many again as words at least, and a power of two.
  private(set) var slots = [Slot](repeating: Slot(), count: 64)
  /// The bytes of all words, one after the other; and by id, where a word's end.
  private(set) var letters: [UInt8] = []
  private(set) var ends: [Int32] = [0]

  /// What most words are known or told off by, and no more: a text waits for memory here.
  struct Slot: Sendable {
    var hash: UInt64 = 0
    var id = Vocabulary.unknown
    var length: Int32 = 0
  }

  public init() {}

  public var count: Int { ends.count }

  public func word(_ id: Int32) -> String { String(decoding: letters(of: id), as: UTF8.self) }

  /// The bytes of a word; none for `unknown`.
  public func letters(of id: Int32) -> ArraySlice<UInt8> {
    letters[Int(id == 0 ? 0 : ends[Int(id) - 1])..<Int(ends[Int(id)])]
  }

  public mutating func insert(_ word: String) -> Int32 {
    var word = word
    return word.withUTF8 { insert($0) }
  }

  /// - Parameter bytes: UTF-8 in lower case.
  public mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = WordHash.of(bytes)
    let found = find(bytes, hash)
    if found != Self.unknown { return found }
    let slot = Slot(hash: hash, id: Int32(ends.count), length: Int32(bytes.count))
    letters += bytes
    ends.append(Int32(letters.count))
    if ends.count * 3 > slots.count * 2 { grow() }
    place(slot)
    return slot.id
  }

  public func find(_ word: String) -> Int32 {
    var word = word
    return word.withUTF8 { find($0, WordHash.of($0)) }
  }

  private func find(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int32 {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].id != Self.unknown {
      let slot = slots[place]
      if slot.hash == hash, Int(slot.length) == bytes.count,
        bytes.count <= WordHash.whole || letters[Int(ends[Int(slot.id) - 1])...].starts(with: bytes)
      {
        return slot.id
      }
      place = (place + 1) & mask
    }
    return Self.unknown
  }

  private mutating func place(_ slot: Slot) {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: slot.hash) & mask
    while slots[place].id != Self.unknown { place = (place + 1) & mask }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.id != Self.unknown { place(slot) }
  }
}

/// Eight bytes at a time, gathered byte by byte while a word is read; the high bits of each product are folded into the
/// low ones, which choose the slot.
struct WordHash {
  /// Words of so many bytes that have the same hash are the same: all steps that make it can be taken back.
  static let whole = 7

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

  /// The beginning of a word: letters and digits of ASCII in any case, folded and added eight at once.
  @inline(__always)
  mutating func add(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    var place = range.lowerBound
    while range.upperBound - place >= 8 {
      add(eight: Self.folded(bytes, place))
      place += 8
    }
    let rest = range.upperBound - place
    if rest > 0, place + 8 <= bytes.count {
      chunk = Self.folded(bytes, place) >> UInt64(64 - 8 * rest)
      count += UInt64(rest)
    } else {
      for place in place..<range.upperBound { add(bytes[place] | 0x20) }
    }
  }

  /// The first of eight bytes, letters and digits of ASCII in any case, folded. None may be waiting.
  @inline(__always)
  mutating func add(_ eight: EightBytes, count: Int) {
    let folded = eight.small.bits.byteSwapped
    if count == 8 { return add(eight: folded) }
    chunk = folded >> UInt64(64 - 8 * count)
    self.count += UInt64(count)
  }

  /// - Parameter eight: the first byte highest. None may be waiting.
  @inline(__always)
  private mutating func add(eight: UInt64) {
    chunk = eight
    count += 8
    state = mixed
    chunk = 0
  }

  /// Eight bytes, the first one highest. Digits have the bit already that makes letters small.
  @inline(__always)
  private static func folded(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)) | 0x2020_2020_2020_2020
  }

  var value: UInt64 { mixed }

  @inline(__always)
  private var mixed: UInt64 {
    let product = (state ^ chunk &+ count) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  /// That of a word of fewer than eight letters of ASCII in any case.
  ///
  /// - Parameter eight: begins with it.
  @inline(__always)
  static func of(_ eight: EightBytes, count: Int) -> UInt64 {
    var hash = WordHash()
    hash.add(eight, count: count)
    return hash.value
  }

  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = WordHash()
    var place = 0
    while bytes.count - place >= 8 {
      hash.add(eight: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: place, as: UInt64.self).bigEndian)
      place += 8
    }
    hash.count &+= UInt64(bytes.count - place)
    while place < bytes.count {
      hash.chunk = hash.chunk << 8 | UInt64(bytes[place])
      place += 1
    }
    return hash.value
  }
}
