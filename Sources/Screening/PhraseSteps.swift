/// Where each word leads from each node of a tree of phrases. Open addressing: a step is looked for at every word of a
/// text, and costs less here than the hash of a dictionary alone.
struct PhraseSteps: Sendable {
  /// Node and word as one number, 0 for an empty slot: words are numbered from 1. A power of two, and twice as many as
  /// steps at least.
  private var keys = [UInt64](repeating: 0, count: 16)
  private var nodes = [Int32](repeating: 0, count: 16)
  private var count = 0

  func next(_ node: Int32, _ word: Int32) -> Int32? {
    guard word != 0 else { return nil }
    let key = Self.key(node, word)
    let slot = slot(of: key)
    return keys[slot] == key ? nodes[slot] : nil
  }

  mutating func insert(_ node: Int32, _ word: Int32, _ next: Int32) {
    count += 1
    if count * 2 > keys.count {
      let (oldKeys, oldNodes) = (keys, nodes)
      keys = Array(repeating: 0, count: oldKeys.count * 4)
      nodes = Array(repeating: 0, count: oldKeys.count * 4)
      for (key, node) in zip(oldKeys, oldNodes) where key != 0 { place(key, node) }
    }
    place(Self.key(node, word), next)
  }

  private mutating func place(_ key: UInt64, _ node: Int32) {
    let slot = slot(of: key)
    keys[slot] = key
    nodes[slot] = node
  }

  /// Where a key stands, or would stand.
  private func slot(of key: UInt64) -> Int {
    let product = key &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: product ^ product >> 32) & (keys.count - 1)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 { UInt64(node) << 32 | UInt64(word) }
}
