extension Trie {
  /// The order in which a walk best finds the nodes in memory: what words and lexicons open, each with what its gaps
  /// lead to, at the front, for most of what a walk looks at are those; then the others, each behind what leads to it.
  var order: [Int32] {
    var order: [Int32] = []
    order.reserveCapacity(nodes.count)
    var isTaken = [Bool](repeating: false, count: nodes.count)
    var waiting: [Int32] = []
    func take(_ node: Int32, withEdges: Bool) {
      waiting.append(node)
      while let number = waiting.popLast() {
        if !isTaken[Int(number)] {
          isTaken[Int(number)] = true
          order.append(number)
        }
        let node = nodes[Int(number)]
        let gaps = Int(tailStarts[Int(number)]) + Int(node.accepts)
        let targets = gaps + Int(node.gaps) * Gap.width
        // What is put there last is taken first.
        if withEdges {
          for edge in 0..<node.edgeCount { wait(for: tails[targets + edge]) }
        }
        for gap in 0..<Int(node.gaps) { wait(for: tails[gaps + gap * Gap.width + 1]) }
      }
    }
    func wait(for target: Int32) {
      if let node = Target(number: target).node, !isTaken[Int(node)] { waiting.append(node) }
    }
    for target in rootLexicons { if let node = target.node { take(node, withEdges: false) } }
    for target in rootWords { if let node = target.node { take(node, withEdges: false) } }
    for node in order { take(node, withEdges: true) }
    return order
  }
}
