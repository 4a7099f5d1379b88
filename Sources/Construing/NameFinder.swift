import Matching

/// Finds the name by which a text calls its company: the capitalized word outside the vocabulary that it uses most.
struct NameFinder {
  let text: [UInt8]
  let tokens: [Token]

  /// A name is used so often at least.
  private static let least = 3

  /// Places where the name stands, possessives among them; and places of names that are somebody else's.
  ///
  /// - Parameter isStranger: whether the words before a place introduce somebody else.
  func places(isStranger: (Int) -> Bool) -> (own: [Int], others: [Int]) {
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
    let strangers = Set(tokens.indices.filter { keys[$0] != 0 && isStranger($0) }.map { keys[$0] })
    let others = strangers.isEmpty ? [] : tokens.indices.filter { strangers.contains(keys[$0]) }
    let best = counts.filter { !strangers.contains($0.key) }
      .max { ($0.value.count, $1.value.first) < ($1.value.count, $0.value.first) }
    guard let best, best.value.count >= Self.least else { return ([], others) }
    return (tokens.indices.filter { keys[$0] == best.key }, others)
  }
}
