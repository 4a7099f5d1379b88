extension Trie {
  /// Adds a node; what it leads to is there already.
  ///
  /// - Parameters:
  ///   - steps: words, then lexicons, then gaps.
  ///   - nodes: by set.
  mutating func append(_ steps: ArraySlice<StopSets.Step>, nodes: [Int32], accepts: ArraySlice<Int32>) {
    var node = Node(accepts: UInt16(accepts.count))
    tailStarts.append(Int32(tails.count))
    tails += accepts
    let gaps = steps.firstIndex { TrieBuilder.Step.kind($0.step) == 2 } ?? steps.endIndex
    for gap in steps[gaps...] {
      let target = nodes[Int(gap.set)]
      // A gap right behind a gap leads nowhere.
      guard self.nodes[Int(target)].leadsOn else { continue }
      tails.append(TrieBuilder.Step.key(gap.step))
      tails.append(target)
      tails.append(goal(of: target))
      node.gaps += 1
    }
    let lexicons = steps[..<gaps].firstIndex { TrieBuilder.Step.kind($0.step) == 1 } ?? gaps
    node.words = UInt16(lexicons - steps.startIndex)
    node.lexicons = UInt16(gaps - lexicons)
    node.wordBits = appendEdges(steps[..<lexicons], nodes)
    node.lexiconBits = appendEdges(steps[lexicons..<gaps], nodes)
    for step in steps[lexicons..<gaps] { isBuiltOn[Int(TrieBuilder.Step.key(step.step))] = true }
    self.nodes.append(node)
    goalNumbers.append(nil)
  }

  /// Gives the bits of all words, or all lexicons, that lead on.
  private mutating func appendEdges(_ steps: ArraySlice<StopSets.Step>, _ nodes: [Int32]) -> KeyBits {
    var bits = KeyBits()
    if steps.isEmpty { return bits }
    var edges: [Edge] = []
    edges.reserveCapacity(steps.count)
    for step in steps {
      let key = TrieBuilder.Step.key(step.step)
      bits.formUnion(KeyBits(of: key))
      edges.append(Edge(rank: KeyBits.rank(of: key), target: target(nodes[Int(step.set)])))
    }
    if edges.count > 1 { edges.sort { $0.rank < $1.rank } }
    for edge in edges {
      tails.append(Int32(bitPattern: edge.rank))
      tails.append(edge.target.number)
    }
    return bits
  }

  /// How a step leads to a node.
  func target(_ number: Int32) -> Target {
    let node = nodes[Int(number)]
    guard !node.leadsOn, node.gaps == 0, node.accepts == 1 else { return .node(number) }
    return .end(of: tails[Int(tailStarts[Int(number)])])
  }

  /// The goal of gaps that lead to the edges of a node.
  private mutating func goal(of number: Int32) -> Int32 {
    if let known = goalNumbers[Int(number)] { return known }
    let node = nodes[Int(number)]
    let edges = tail(of: number).dropFirst(node.edges)
    let keys = stride(from: edges.startIndex, to: edges.endIndex, by: Edge.width).map {
      KeyBits.key(of: UInt32(bitPattern: edges[$0]))
    }
    let goal = goals.number(
      words: Array(keys.prefix(Int(node.words))), lexicons: Array(keys.dropFirst(Int(node.words))))
    goalNumbers[Int(number)] = goal
    return goal
  }
}
