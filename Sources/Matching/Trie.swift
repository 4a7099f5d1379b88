/// All patterns of one pass. Edges out of a node lie side by side, sorted by key.
struct Trie: Sendable {
  var nodes: [Node]
  var edges: [Edge]
  var accepted: [Int32]
  /// Node reached from the root by a word or a lexicon; -1 for none.
  var rootWords: [Int32]
  var rootLexicons: [Int32]

  struct Node: Sendable {
    /// Edges by words, by lexicons, and by gaps with their lengths as keys.
    var words: Range<Int32>
    var lexicons: Range<Int32>
    var gaps: Range<Int32>
    /// Lexicons that are matched when the node is reached.
    var accepts: Range<Int32>
    /// `KeyBits` of the words and of the lexicons: tell most tokens off without a search.
    var wordBits: UInt64
    var lexiconBits: UInt64
  }

  struct Edge: Sendable {
    var key: Int32
    var target: Int32
  }

  /// Adds the hits of all patterns.
  func scan(_ ground: Ground, into hits: inout [Hit]) {
    nodes.withUnsafeBufferPointer { nodes in
      edges.withUnsafeBufferPointer { edges in
        ground.read { ground in
          var walk = Walk(trie: self, nodes: nodes, edges: edges, ground: ground, hits: hits)
          hits = []
          walk.run()
          hits = walk.hits
        }
      }
    }
  }
}

/// A set of numbers with one bit for all that are alike in their last six bits: empty intersections are certain,
/// others are worth a look.
enum KeyBits {
  @inline(__always)
  static func of(_ key: Int32) -> UInt64 { 1 << UInt64(key & 63) }
}

private struct Walk {
  let trie: Trie
  let nodes: UnsafeBufferPointer<Trie.Node>
  let edges: UnsafeBufferPointer<Trie.Edge>
  let ground: Ground.Reader
  var hits: [Hit]
  var start: Int32 = 0
  /// No pattern that begins at `start` goes on to this token or beyond.
  var end: Int32 = 0
  /// Hits from here on share the present start: looked through for doubles.
  var firstOfStart = 0

  mutating func run() {
    for place in ground.places.indices {
      let token = ground.places[place]
      let root = token.word == Vocabulary.unknown ? -1 : trie.rootWords[Int(token.word)]
      guard root >= 0 || token.known >= 0 else { continue }
      start = Int32(place)
      end = token.stretchEnd
      firstOfStart = hits.count
      if root >= 0 { visit(root, start + 1) }
      var index = token.known
      while index >= 0 {
        let known = ground.known[Int(index)]
        let node = trie.rootLexicons[Int(known.lexicon)]
        if node >= 0 { visit(node, known.end) }
        index = known.next
      }
    }
  }

  /// A node has been reached by the tokens before `place`.
  private mutating func visit(_ index: Int32, _ place: Int32) {
    let node = nodes[Int(index)]
    for accept in node.accepts { add(Hit(lexicon: trie.accepted[Int(accept)], start: start, end: place)) }
    guard place < end else { return }
    step(node, place)
    for gap in node.gaps {
      let edge = edges[Int(gap)]
      let target = nodes[Int(edge.target)]
      for later in place...min(place + edge.key, end - 1) { step(target, later) }
    }
  }

  @inline(__always)
  private mutating func step(_ node: Trie.Node, _ place: Int32) {
    let token = ground.places[Int(place)]
    if node.wordBits & token.wordBits != 0, let target = target(token.word, node.words) { visit(target, place + 1) }
    if node.lexiconBits & token.lexiconBits != 0 {
      var index = token.known
      while index >= 0 {
        let known = ground.known[Int(index)]
        if let target = target(known.lexicon, node.lexicons) { visit(target, known.end) }
        index = known.next
      }
    }
  }

  @inline(__always)
  private func target(_ key: Int32, _ range: Range<Int32>) -> Int32? {
    var low = Int(range.lowerBound)
    var high = Int(range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if edges[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low < Int(range.upperBound) && edges[low].key == key ? edges[low].target : nil
  }

  private mutating func add(_ hit: Hit) {
    for index in firstOfStart..<hits.count where hits[index] == hit { return }
    hits.append(hit)
  }
}
