import Disclosures

extension Trie {
  /// Adds a node; what it leads to is there already.
  ///
  /// - Parameters:
  ///   - steps: words, then lexicons, then gaps.
  ///   - nodes: by set, the node.
  ///   - targets: by set, how a step leads to the node.
  mutating func append(
    _ steps: ArraySlice<StopSets.Step>, nodes: [Int32], targets: [Target], accepts: ArraySlice<Int32>
  ) {
    var node = Node(accepts: UInt16(accepts.count))
    tailStarts.append(Int32(tails.count))
    tails += accepts
    let gaps = steps.partitioningIndex { TrieBuilder.Step.kind($0.step) >= 2 }
    for gap in steps[gaps...] {
      let target = nodes[Int(gap.set)]
      let gap = Gap(goal: goal(of: target), length: TrieBuilder.Step.key(gap.step), node: target)
      tails.append(gap.reach)
      tails.append(gap.node)
      node.gaps += 1
    }
    let edges = steps[..<gaps]
    let lexicons = edges.partitioningIndex { TrieBuilder.Step.kind($0.step) >= 1 }
    node.words = UInt16(lexicons - steps.startIndex)
    node.lexicons = UInt16(gaps - lexicons)
    node.wordBits = KeyBits(of: steps[..<lexicons])
    node.lexiconBits = KeyBits(of: steps[lexicons..<gaps])
    for step in edges { tails.append(targets[Int(step.set)].number) }
    for edge in stride(from: edges.startIndex, to: gaps, by: 2) {
      let second = edge + 1 < gaps ? UInt32(Key(TrieBuilder.Step.key(steps[edge + 1].step))) : 0
      tails.append(Int32(bitPattern: UInt32(Key(TrieBuilder.Step.key(steps[edge].step))) | second << 16))
    }
    for step in steps[lexicons..<gaps] { isBuiltOn[Int(TrieBuilder.Step.key(step.step))] = true }
    self.nodes.append(node)
    goalNumbers.append(nil)
  }

  /// How a step leads to the node that was added last.
  var lastTarget: Target {
    let node = nodes[nodes.count - 1]
    guard !node.leadsOn, node.gaps == 0, node.accepts == 1 else { return .node(Int32(nodes.count - 1)) }
    return .end(of: tails[tails.count - 1])
  }

  /// The goal of gaps that lead to the edges of a node.
  private mutating func goal(of node: Int32) -> Int32 {
    if let known = goalNumbers[Int(node)] { return known }
    let keys = edgeKeys(of: node)
    let words = NumberTable.hash(UInt64(nodes[Int(node)].words))
    let hash = keys.reduce(words) { NumberTable.hash(UInt64(UInt32(bitPattern: $1)), after: $0) }
    let known = goals.find(hash) { other in
      nodes[Int(other)].words == nodes[Int(node)].words && nodes[Int(other)].lexicons == nodes[Int(node)].lexicons
        && edgeKeys(of: other).elementsEqual(keys)
    }
    let goal = known ?? addGoal(node, hash, keys)
    goalNumbers[Int(node)] = goal
    return goal
  }

  /// - Parameter keys: of the node's edges, two in a number.
  private mutating func addGoal(_ node: Int32, _ hash: UInt64, _ keys: ArraySlice<Int32>) -> Int32 {
    let (words, all) = (Int(nodes[Int(node)].words), nodes[Int(node)].edgeCount)
    func key(_ edge: Int) -> Int32 { keys[keys.startIndex &+ edge >> 1] >> Int32((edge & 1) << 4) & 0xFFFF }
    return goals.add(node, hash, words: (0..<words).lazy.map(key), lexicons: (words..<all).lazy.map(key))
  }

  /// The keys of a node's edges, two in a number.
  private func edgeKeys(of node: Int32) -> ArraySlice<Int32> { tail(of: node).dropFirst(nodes[Int(node)].keys) }
}

extension KeyBits {
  fileprivate init(of steps: ArraySlice<StopSets.Step>) {
    self.init()
    for step in steps { formUnion(KeyBits(of: TrieBuilder.Step.key(step.step))) }
  }
}
