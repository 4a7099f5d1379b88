extension Trie {
  /// Adds a node; what it leads to is there already.
  mutating func append(steps: [(step: Int32, target: Int32)], accepts: [Int32]) {
    var way = Way(words: Int32(edges.count), lexicons: Int32(edges.count), end: 0)
    let firstGap = Int32(gaps.count)
    for (step, target) in steps {
      let key = TrieBuilder.Step.key(step)
      switch TrieBuilder.Step.kind(step) {
      case 0:
        edges.append(Edge(rank: KeyBits.rank(of: key), target: self.target(target)))
        way.wordBits.formUnion(KeyBits(of: key))
        way.lexicons += 1
      case 1:
        edges.append(Edge(rank: KeyBits.rank(of: key), target: self.target(target)))
        way.lexiconBits.formUnion(KeyBits(of: key))
        isBuiltOn[Int(key)] = true
      default:
        let way = nodes[Int(target)].way
        // A gap right behind a gap leads nowhere.
        guard !way.isEmpty else { continue }
        gaps.append(
          Gap(
            length: key, target: target,
            goal: goals.number(words: keys(way.words..<way.lexicons), lexicons: keys(way.lexicons..<way.end))))
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

  /// How a step leads to a node.
  func target(_ number: Int32) -> Target {
    let node = nodes[Int(number)]
    guard node.way.isEmpty, node.gaps == node.gapsEnd, node.acceptsEnd - node.accepts == 1 else {
      return .node(number)
    }
    return .end(of: accepted[Int(node.accepts)])
  }

  private func keys(_ range: Range<Int32>) -> [Int32] { range.map { KeyBits.key(of: edges[Int($0)].rank) } }
}
