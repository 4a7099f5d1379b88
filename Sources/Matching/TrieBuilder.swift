/// Builds a trie with dictionaries, then lays it out in arrays.
struct TrieBuilder {
  enum Step: Hashable { case word(Int32), lexicon(Int32), gap(Int32) }

  private var children: [[Step: Int]] = [[:]]
  private var accepted: [[Int32]] = [[]]

  mutating func insert(_ steps: [Step], lexicon: Int32) {
    var node = 0
    for step in steps {
      if let child = children[node][step] {
        node = child
      } else {
        children.append([:])
        accepted.append([])
        children[node][step] = children.count - 1
        node = children.count - 1
      }
    }
    if !accepted[node].contains(lexicon) { accepted[node].append(lexicon) }
  }

  func build(words: Int, lexicons: Int) -> Trie {
    var trie = Trie(
      nodes: [], edges: [], accepted: [], rootWords: Array(repeating: -1, count: words),
      rootLexicons: Array(repeating: -1, count: lexicons))
    for index in children.indices {
      var edges: [[Trie.Edge]] = [[], [], []]
      for (step, child) in children[index] {
        switch step {
        case .word(let word):
          edges[0].append(Trie.Edge(key: word, target: Int32(child)))
          if index == 0 { trie.rootWords[Int(word)] = Int32(child) }
        case .lexicon(let lexicon):
          edges[1].append(Trie.Edge(key: lexicon, target: Int32(child)))
          if index == 0 { trie.rootLexicons[Int(lexicon)] = Int32(child) }
        case .gap(let length): edges[2].append(Trie.Edge(key: length, target: Int32(child)))
        }
      }
      let ranges = edges.map { list -> Range<Int32> in
        let first = Int32(trie.edges.count)
        trie.edges += list.sorted { $0.key < $1.key }
        return first..<Int32(trie.edges.count)
      }
      let first = Int32(trie.accepted.count)
      trie.accepted += accepted[index].sorted()
      trie.nodes.append(
        Trie.Node(
          words: ranges[0], lexicons: ranges[1], gaps: ranges[2], accepts: first..<Int32(trie.accepted.count),
          wordBits: edges[0].reduce(0) { $0 | KeyBits.of($1.key) },
          lexiconBits: edges[1].reduce(0) { $0 | KeyBits.of($1.key) }))
    }
    return trie
  }
}
