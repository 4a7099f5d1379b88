/// Words by small numbers, so that comparing two words is comparing two integers.
///
/// Open addressing over the lower-cased bytes; ids are handed out in order of insertion, from 1.
public struct Vocabulary: Sendable {
  /// The id of every word that is not in the vocabulary.
  public static let unknown: Int32 = 0

  private var slots: [Int32] = Array(repeating: 0, count: 64)
  private var words: [[UInt8]] = [[]]
  /// Hash of each word: compared before its bytes are looked at.
  private var hashes: [UInt64] = [0]

  public init() {}

  public var count: Int { words.count }

  public func word(_ id: Int32) -> String { String(decoding: words[Int(id)], as: UTF8.self) }

  public mutating func insert(_ word: some Sequence<UInt8>) -> Int32 {
    let bytes = Array(word)
    let found = bytes.withUnsafeBufferPointer { find($0, hash: Self.hash($0)) }
    if found != Self.unknown { return found }
    let id = Int32(words.count)
    words.append(bytes)
    hashes.append(bytes.withUnsafeBufferPointer { Self.hash($0) })
    if words.count * 3 > slots.count { grow() } else { place(id) }
    return id
  }

  /// Id of lower-cased bytes; `unknown` when they are not in the vocabulary.
  @inline(__always)
  func find(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int32 {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let id = Int(slots[slot])
      if hashes[id] == hash, words[id].elementsEqual(bytes) { return Int32(id) }
      slot = (slot + 1) & mask
    }
    return Self.unknown
  }

  public func find(_ word: String) -> Int32 {
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer { find($0, hash: Self.hash($0)) }
  }

  /// FNV-1a, folded once more so that the low bits depend on all of it.
  @inline(__always)
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }

  private mutating func place(_ id: Int32) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hashes[Int(id)]) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = id
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for id in 1..<Int32(words.count) { place(id) }
  }
}
