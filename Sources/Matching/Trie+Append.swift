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
      let gap = Gap(goal: goal(of: target), length: TrieBuilder.Step.key(gap.step), node: target)
      tails.append(gap.reach)
      tails.append(gap.node)
      node.gaps += 1
    }
    let lexicons = steps[..<gaps].firstIndex { TrieBuilder.Step.kind($0.step) == 1 } ?? gaps
    node.words = UInt16(lexicons - steps.startIndex)
    node.lexicons = UInt16(gaps - lexicons)
    node.wordBits = KeyBits(of: steps[..<lexicons])
    node.lexiconBits = KeyBits(of: steps[lexicons..<gaps])
    for step in steps[..<gaps] { tails.append(target(nodes[Int(step.set)]).number) }
    for edge in stride(from: steps.startIndex, to: gaps, by: 2) {
      let second = edge + 1 < gaps ? UInt32(Key(TrieBuilder.Step.key(steps[edge + 1].step))) : 0
      tails.append(Int32(bitPattern: UInt32(Key(TrieBuilder.Step.key(steps[edge].step))) | second << 16))
    }
    for step in steps[lexicons..<gaps] { isBuiltOn[Int(TrieBuilder.Step.key(step.step))] = true }
    self.nodes.append(node)
    goalNumbers.append(nil)
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
    let start = Int(tailStarts[Int(number)]) + node.keys
    /// Two keys stand in a number.
    func key(_ edge: Int) -> Int32 { tails[start + edge / 2] >> Int32(edge % 2 * 16) & 0xFFFF }
    let (words, lexicons) = ((0..<Int(node.words)).map(key), (Int(node.words)..<node.edgeCount).map(key))
    let goal = goals.number(words: words, lexicons: lexicons)
    goalNumbers[Int(number)] = goal
    return goal
  }
}

extension KeyBits {
  fileprivate init(of steps: ArraySlice<StopSets.Step>) {
    self.init()
    for step in steps { formUnion(KeyBits(of: TrieBuilder.Step.key(step.step))) }
  }
}
