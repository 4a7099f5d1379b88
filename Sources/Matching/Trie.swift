/// Hits of earlier passes by the token at which they start: a list through arrays, newest first.
struct HitsByStart {
  private(set) var head: [Int32]
  private(set) var next: [Int32] = []
  private(set) var lexicon: [Int32] = []
  private(set) var end: [Int32] = []

  init(tokens: Int) { head = [Int32](repeating: -1, count: tokens) }

  mutating func add(_ hits: ArraySlice<Hit>) {
    for hit in hits {
      next.append(head[Int(hit.start)])
      head[Int(hit.start)] = Int32(lexicon.count)
      lexicon.append(hit.lexicon)
      end.append(hit.end)
    }
  }
}

/// All patterns of one pass. Edges out of a node lie side by side, sorted by key.
struct Trie: Sendable {
  struct Node: Sendable {
    var words: Range<Int32>
    var lexicons: Range<Int32>
    var gaps: Range<Int32>
    var accepts: Range<Int32>
  }

  var nodes: [Node]
  var keys: [Int32]
  var targets: [Int32]
  var accepted: [Int32]
  /// Node reached from the root by a word or a lexicon; -1 for none.
  var rootWords: [Int32]
  var rootLexicons: [Int32]

  func scan(_ tokens: [Token], known: HitsByStart, into hits: inout [Hit]) {
    var walk = Walk(trie: self, known: known, hits: hits)
    hits = []
    tokens.withUnsafeBufferPointer { tokens in
      for start in tokens.indices { walk.begin(tokens, at: start) }
    }
    hits = walk.hits
  }
}

private struct Walk {
  let trie: Trie
  let known: HitsByStart
  var hits: [Hit]
  var start: Int32 = 0
  /// Hits from here on share the present start: looked through for doubles.
  var firstOfStart = 0

  init(trie: Trie, known: HitsByStart, hits: [Hit]) {
    self.trie = trie
    self.known = known
    self.hits = hits
  }

  mutating func begin(_ tokens: UnsafeBufferPointer<Token>, at place: Int) {
    start = Int32(place)
    firstOfStart = hits.count
    let word = tokens[place].word
    if word != Vocabulary.unknown, trie.rootWords[Int(word)] >= 0 {
      visit(Int(trie.rootWords[Int(word)]), tokens, place + 1)
    }
    var index = known.head[place]
    while index >= 0 {
      let node = trie.rootLexicons[Int(known.lexicon[Int(index)])]
      if node >= 0 { visit(Int(node), tokens, Int(known.end[Int(index)])) }
      index = known.next[Int(index)]
    }
  }

  private mutating func visit(_ index: Int, _ tokens: UnsafeBufferPointer<Token>, _ place: Int) {
    let node = trie.nodes[index]
    for accept in node.accepts { accepting(trie.accepted[Int(accept)], end: Int32(place)) }
    guard place < tokens.count, tokens[place].gap < .bullet else { return }
    step(node, tokens, place)
    for gap in node.gaps {
      let target = trie.nodes[Int(trie.targets[Int(gap)])]
      var at = place
      step(target, tokens, at)
      for _ in 0..<trie.keys[Int(gap)] {
        at += 1
        guard at < tokens.count, tokens[at].gap < .bullet else { break }
        step(target, tokens, at)
      }
    }
  }

  @inline(__always)
  private mutating func step(_ node: Trie.Node, _ tokens: UnsafeBufferPointer<Token>, _ place: Int) {
    let word = tokens[place].word
    if word != Vocabulary.unknown, !node.words.isEmpty, let target = trie.target(word, node.words) {
      visit(Int(target), tokens, place + 1)
    }
    if !node.lexicons.isEmpty {
      var index = known.head[place]
      while index >= 0 {
        if let target = trie.target(known.lexicon[Int(index)], node.lexicons) {
          visit(Int(target), tokens, Int(known.end[Int(index)]))
        }
        index = known.next[Int(index)]
      }
    }
  }

  private mutating func accepting(_ lexicon: Int32, end: Int32) {
    let hit = Hit(lexicon: lexicon, start: start, end: end)
    for index in firstOfStart..<hits.count where hits[index] == hit { return }
    hits.append(hit)
  }
}

extension Trie {
  @inline(__always)
  func target(_ key: Int32, _ edges: Range<Int32>) -> Int32? {
    var low = Int(edges.lowerBound)
    var high = Int(edges.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < Int(edges.upperBound) && keys[low] == key ? targets[low] : nil
  }
}

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
      nodes: [], keys: [], targets: [], accepted: [], rootWords: Array(repeating: -1, count: words),
      rootLexicons: Array(repeating: -1, count: lexicons))
    for index in children.indices {
      var edges: [[(Int32, Int32)]] = [[], [], []]
      for (step, child) in children[index] {
        switch step {
        case .word(let word):
          edges[0].append((word, Int32(child)))
          if index == 0 { trie.rootWords[Int(word)] = Int32(child) }
        case .lexicon(let lexicon):
          edges[1].append((lexicon, Int32(child)))
          if index == 0 { trie.rootLexicons[Int(lexicon)] = Int32(child) }
        case .gap(let length): edges[2].append((length, Int32(child)))
        }
      }
      let ranges = edges.map { list -> Range<Int32> in
        let first = Int32(trie.keys.count)
        for (key, target) in list.sorted(by: <) {
          trie.keys.append(key)
          trie.targets.append(target)
        }
        return first..<Int32(trie.keys.count)
      }
      let first = Int32(trie.accepted.count)
      trie.accepted += accepted[index].sorted()
      trie.nodes.append(
        Trie.Node(
          words: ranges[0], lexicons: ranges[1], gaps: ranges[2], accepts: first..<Int32(trie.accepted.count)))
    }
    return trie
  }
}
