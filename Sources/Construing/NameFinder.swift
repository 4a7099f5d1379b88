import Matching

/// Finds the name by which a text calls its company: the capitalized word outside the vocabulary that it uses most.
struct NameFinder {
  let text: [UInt8]
  let tokens: [Token]

  /// A name is used so often at least.
  private static let least = 3

  /// Places where the name stands, possessives among them.
  func places() -> [Int] {
    var counts: [UInt64: (count: Int, first: Int)] = [:]
    var keys = [UInt64](repeating: 0, count: tokens.count)
    for (index, token) in tokens.enumerated()
    where token.word == Vocabulary.unknown && (token.shape == .capitalized || token.shape == .capitals)
      && token.end - token.start > 2
    {
      var key: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in text[Int(token.start)..<Int(token.end)] { key = (key ^ UInt64(byte | 0x20)) &* 0x100_0000_01b3 }
      keys[index] = key
      counts[key, default: (0, index)].count += 1
    }
    let best = counts.max { ($0.value.count, $1.value.first) < ($1.value.count, $0.value.first) }
    guard let best, best.value.count >= Self.least else { return [] }
    return tokens.indices.filter { keys[$0] == best.key }
  }
}
