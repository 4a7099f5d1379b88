extension Trie {
  /// Adds a node; what it leads to is there already.
  mutating func append(steps: [(step: Int32, target: Int32)], accepts: [Int32]) {
    var node = Node(accepts: UInt16(accepts.count))
    var (words, lexicons, gaps): ([Edge], [Edge], [Gap]) = ([], [], [])
    for (step, target) in steps {
      let key = TrieBuilder.Step.key(step)
      switch TrieBuilder.Step.kind(step) {
      case 0:
        words.append(Edge(rank: KeyBits.rank(of: key), target: self.target(target)))
        node.wordBits.formUnion(KeyBits(of: key))
      case 1:
        lexicons.append(Edge(rank: KeyBits.rank(of: key), target: self.target(target)))
        node.lexiconBits.formUnion(KeyBits(of: key))
        isBuiltOn[Int(key)] = true
      default:
        // A gap right behind a gap leads nowhere.
        guard nodes[Int(target)].leadsOn else { continue }
        gaps.append(Gap(length: key, node: target, goal: goal(of: target)))
      }
    }
    node.words = UInt16(words.count)
    node.lexicons = UInt16(lexicons.count)
    node.gaps = UInt16(gaps.count)
    nodes.append(node)
    tailStarts.append(Int32(tails.count))
    tails += accepts
    for gap in gaps {
      tails.append(gap.length)
      tails.append(gap.node)
      tails.append(gap.goal)
    }
    for edges in [words, lexicons] {
      for edge in edges.sorted(by: { $0.rank < $1.rank }) {
        tails.append(Int32(bitPattern: edge.rank))
        tails.append(edge.target.number)
      }
    }
  }

  /// How a step leads to a node.
  func target(_ number: Int32) -> Target {
    let node = nodes[Int(number)]
    guard !node.leadsOn, node.gaps == 0, node.accepts == 1 else { return .node(number) }
    return .end(of: tails[Int(tailStarts[Int(number)])])
  }

  /// The goal of gaps that lead to the edges of a node.
  private mutating func goal(of number: Int32) -> Int32 {
    let node = nodes[Int(number)]
    let edges = tail(of: number).dropFirst(node.edges)
    let keys = stride(from: edges.startIndex, to: edges.endIndex, by: Edge.width).map {
      KeyBits.key(of: UInt32(bitPattern: edges[$0]))
    }
    return goals.number(words: Array(keys.prefix(Int(node.words))), lexicons: Array(keys.dropFirst(Int(node.words))))
  }
}
