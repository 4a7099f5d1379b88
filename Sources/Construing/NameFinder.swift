import Matching

/// Finds the name by which a text calls its company: the capitalized word that it uses most, outside the vocabulary or used
/// as names are.
struct NameFinder {
  let text: [UInt8]
  let tokens: [Token]
  let words: NameWords

  /// A name is used so often at least.
  private static let least = 3

  /// Places where the name stands, possessives among them; and places of names that are somebody else's.
  ///
  /// - Parameter isStranger: whether the words before a place introduce somebody else.
  func places(isStranger: (Int) -> Bool) -> (own: [Int], others: [Int]) {
    let (names, uses) = names()
    var strangers: Set<UInt64> = []
    for name in names where isStranger(name.place) { strangers.insert(name.key) }
    let others = strangers.isEmpty ? [] : names.filter { strangers.contains($0.key) }.map(\.place)
    var best = names[..<0]
    let sorted = (names + familiar(uses)).sorted { ($0.key, $0.place) < ($1.key, $1.place) }
    var start = 0
    while start < sorted.count {
      let end = sorted[start...].firstIndex { $0.key != sorted[start].key } ?? sorted.count
      let same = sorted[start..<end]
      start = end
      if same.count < Self.least || strangers.contains(same.first!.key) { continue }
      // Of names that are used equally often the first.
      if same.count > best.count || same.count == best.count && same.first!.place < best.first!.place { best = same }
    }
    return (best.map(\.place), others)
  }

  /// Capitalized words outside the vocabulary, each with a number that it has in any case; and where a word of the
  /// vocabulary is used as names are.
  private func names() -> (names: [(key: UInt64, place: Int)], uses: [Use]) {
    var names: [(key: UInt64, place: Int)] = []
    var uses: [Use] = []
    for place in tokens.indices where isCapitalized(tokens[place]) {
      if tokens[place].word == Vocabulary.unknown {
        names.append((key(of: place), place))
      } else if let use = use(at: place) {
        uses.append(use)
      }
    }
    return (names, uses)
  }

  func isCapitalized(_ token: Token) -> Bool {
    (token.shape == .capitalized || token.shape == .capitals) && token.end - token.start > 2
  }

  /// The same for a word in any case.
  func key(of place: Int) -> UInt64 {
    var key: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text[Int(tokens[place].start)..<Int(tokens[place].end)] {
      key = (key ^ UInt64(byte | 0x20)) &* 0x100_0000_01b3
    }
    return key
  }
}
