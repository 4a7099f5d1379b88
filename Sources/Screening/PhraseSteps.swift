/// Where each word leads from each node of a tree of phrases. Open addressing: a step is looked for at every word of a
/// text, and costs less here than the hash of a dictionary alone.
struct PhraseSteps: Sendable {
  /// Node, word and the next node as one number, 0 for an empty slot: words are numbered from 1. A power of two, and
  /// twice as many as steps at least.
  private var slots = [UInt64](repeating: 0, count: 16)
  private var count = 0
  private static let bits = 21 as UInt64

  func next(_ node: Int32, _ word: Int32) -> Int32? {
    guard word != 0 else { return nil }
    let key = Self.key(node, word)
    var slot = slot(of: key)
    while slots[slot] != 0 {
      if slots[slot] >> Self.bits == key { return Int32(slots[slot] & (1 << Self.bits - 1)) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  mutating func insert(_ node: Int32, _ word: Int32, _ next: Int32) {
    precondition(next >> Int32(Self.bits) == 0 && word >> Int32(Self.bits) == 0, "more phrases than can be numbered")
    count += 1
    if count * 2 > slots.count {
      let old = slots
      slots = Array(repeating: 0, count: old.count * 4)
      for step in old where step != 0 { place(step) }
    }
    place(Self.key(node, word) << Self.bits | UInt64(next))
  }

  /// - Parameter step: is not there yet.
  private mutating func place(_ step: UInt64) {
    var slot = slot(of: step >> Self.bits)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = step
  }

  /// Where a key stands, or behind which it does.
  private func slot(of key: UInt64) -> Int {
    let product = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product ^ product >> 32) & (slots.count - 1)
  }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 { UInt64(node) << bits | UInt64(word) }
}
