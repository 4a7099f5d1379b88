extension Trie {
  /// Adds a node; what it leads to is there already.
  /// - Parameter goals: nodes that gaps lead to, by the order in which they were met; with their places in that order.
  mutating func append(
    steps: [(step: Int32, target: Int32)], accepts: [Int32], goals: inout [Int32: Int32]
  ) {
    var way = Way(words: Int32(edges.count), lexicons: Int32(edges.count), end: 0)
    let firstGap = Int32(gaps.count)
    for (step, target) in steps {
      let key = TrieBuilder.Step.key(step)
      switch TrieBuilder.Step.kind(step) {
      case 0:
        edges.append(Edge(rank: KeyBits.rank(of: key), target: target))
        way.wordBits.formUnion(KeyBits(of: key))
        way.lexicons += 1
      case 1:
        edges.append(Edge(rank: KeyBits.rank(of: key), target: target))
        way.lexiconBits.formUnion(KeyBits(of: key))
        isBuiltOn[Int(key)] = true
      default:
        // A gap right behind a gap leads nowhere.
        guard !nodes[Int(target)].way.isEmpty else { continue }
        let goal = goals[target] ?? Int32(goals.count)
        goals[target] = goal
        gaps.append(Gap(length: key, target: target, goal: goal))
      }
    }
    edges[Int(way.words)..<Int(way.lexicons)].sort { $0.rank < $1.rank }
    edges[Int(way.lexicons)...].sort { $0.rank < $1.rank }
    way.end = Int32(edges.count)
    let firstAccept = Int32(accepted.count)
    accepted += accepts
    nodes.append(
      Node(
        way: way, gaps: firstGap, gapsEnd: Int32(gaps.count), accepts: firstAccept, acceptsEnd: Int32(accepted.count)))
  }

  /// The words and the lexicons that open the ways which gaps lead to.
  func goals(_ places: [Int32: Int32]) -> Goals {
    let ways = places.sorted { $0.value < $1.value }.map { nodes[Int($0.key)].way }
    func keys(_ range: Range<Int32>) -> [Int32] { range.map { KeyBits.key(of: edges[Int($0)].rank) } }
    return Goals(
      words: ways.map { keys($0.words..<$0.lexicons) }, lexicons: ways.map { keys($0.lexicons..<$0.end) },
      vocabulary: (rootWords.count, rootLexicons.count))
  }
}
