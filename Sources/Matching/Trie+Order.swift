extension Trie {
  /// The same trie with the nodes that words and lexicons open at the front, next to each other: most of what a walk
  /// looks at are those, and few of the others.
  func openingsFirst() -> Trie {
    var order: [Int32] = []
    var places = [Int32](repeating: -1, count: nodes.count)
    func take(_ node: Int32) {
      guard places[Int(node)] < 0 else { return }
      places[Int(node)] = Int32(order.count)
      order.append(node)
    }
    for target in rootLexicons + rootWords { if let node = target.node { take(node) } }
    for node in nodes.indices { take(Int32(node)) }

    func moved(_ target: Target) -> Target { target.node.map { .node(places[Int($0)]) } ?? target }
    var trie = self
    trie.rootWords = rootWords.map(moved)
    trie.rootLexicons = rootLexicons.map(moved)
    trie.tails.removeAll(keepingCapacity: true)
    for (place, old) in order.enumerated() {
      let node = nodes[Int(old)]
      var tail = Array(tails[Int(node.tail)..<Int(node.tail) + node.tailLength])
      for gap in 0..<Int(node.gaps) {
        let index = Int(node.accepts) + gap * Gap.width + 1
        tail[index] = places[Int(tail[index])]
      }
      for edge in stride(from: node.edges + 1, to: tail.count, by: Edge.width) {
        tail[edge] = moved(Target(number: tail[edge])).number
      }
      trie.nodes[place] = node
      trie.nodes[place].tail = Int32(trie.tails.count)
      trie.tails += tail
    }
    return trie
  }
}
