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
      rootWords: Array(repeating: -1, count: words), rootLexicons: Array(repeating: -1, count: lexicons))
    for node in children.indices {
      var ways = Ways(children[node])
      ways.sort()
      trie.nodes.append(
        Trie.Node(
          wordBits: ways.words.reduce(0) { $0 | KeyBits.of($1.key) },
          lexiconBits: ways.lexicons.reduce(0) { $0 | KeyBits.of($1.key) },
          words: Int32(trie.edges.count), lexicons: Int32(trie.edges.count + ways.words.count),
          gaps: Int32(trie.gaps.count), accepts: Int32(trie.accepted.count)))
      trie.edges += ways.words + ways.lexicons
      trie.gaps += ways.gaps.map { Trie.Gap(wordBits: 0, lexiconBits: 0, length: $0.key, target: $0.target) }
      trie.accepted += accepted[node].sorted()
      guard node == 0 else { continue }
      for edge in ways.words { trie.rootWords[Int(edge.key)] = edge.target }
      for edge in ways.lexicons { trie.rootLexicons[Int(edge.key)] = edge.target }
    }
    trie.nodes.append(
      Trie.Node(
        words: Int32(trie.edges.count), lexicons: Int32(trie.edges.count), gaps: Int32(trie.gaps.count),
        accepts: Int32(trie.accepted.count)))
    for index in trie.gaps.indices {
      let target = trie.nodes[Int(trie.gaps[index].target)]
      trie.gaps[index].wordBits = target.wordBits
      trie.gaps[index].lexiconBits = target.lexiconBits
    }
    return trie
  }

  /// What leads out of a node, by kind.
  private struct Ways {
    var words: [Trie.Edge] = []
    var lexicons: [Trie.Edge] = []
    var gaps: [Trie.Edge] = []

    init(_ children: [Step: Int]) {
      for (step, child) in children {
        switch step {
        case .word(let word): words.append(Trie.Edge(key: word, target: Int32(child)))
        case .lexicon(let lexicon): lexicons.append(Trie.Edge(key: lexicon, target: Int32(child)))
        case .gap(let length): gaps.append(Trie.Edge(key: length, target: Int32(child)))
        }
      }
    }

    mutating func sort() {
      words.sort { $0.key < $1.key }
      lexicons.sort { $0.key < $1.key }
      gaps.sort { $0.key < $1.key }
    }
  }
}
