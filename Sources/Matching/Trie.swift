/// All patterns: nodes in one array, what leads out of them in others, in the order of the nodes.
struct Trie: Sendable {
  /// One more than there are, as the end of the last.
  var nodes: [Node] = []
  var edges: [Edge] = []
  var gaps: [Gap] = []
  var accepted: [Int32] = []
  /// Node reached from the root by a word or a lexicon; -1 for none.
  var rootWords: [Int32]
  var rootLexicons: [Int32]
  /// By lexicon: whether a pattern names it.
  var isBuiltOn: [Bool]

  /// Where in the other arrays a node's own begin; they end where those of the next node begin.
  struct Node: Sendable {
    /// The words and the lexicons that lead on: tell most tokens off without a search.
    var wordBits = KeyBits()
    var lexiconBits = KeyBits()
    /// Edges by words, in the order of `KeyBits.rank`; then those by lexicons.
    var words: Int32
    var lexicons: Int32
    var gaps: Int32
    /// Lexicons that are matched when the node is reached.
    var accepts: Int32
  }

  struct Edge: Sendable {
    /// `KeyBits.rank` of the word or the lexicon.
    var rank: UInt32
    var target: Int32
  }

  /// Up to so many words, and then what leads on from the target, with its bits: hardly ever is there need to look at
  /// the target itself.
  struct Gap: Sendable {
    var wordBits: KeyBits
    var lexiconBits: KeyBits
    var length: Int32
    var target: Int32
  }

  /// The hits of all patterns and those known before, from the last start to the first.
  /// - Parameter known: found by other means, in the order of the text.
  func hits(in tokens: [Token], known: [Hit]) -> [Hit] {
    nodes.withUnsafeBufferPointer { nodes in
      edges.withUnsafeBufferPointer { edges in
        gaps.withUnsafeBufferPointer { gaps in
          Ground.lay(tokens) { ground in
            var walk = Walk(trie: self, nodes: nodes, edges: edges, gaps: gaps, ground: ground)
            walk.hits.reserveCapacity(tokens.count * 4)
            walk.run(known)
            return walk.hits
          }
        }
      }
    }
  }
}

private struct Walk {
  let trie: Trie
  let nodes: UnsafeBufferPointer<Trie.Node>
  let edges: UnsafeBufferPointer<Trie.Edge>
  let gaps: UnsafeBufferPointer<Trie.Gap>
  var ground: Ground
  var hits: [Hit] = []
  var start: Int32 = 0
  /// No pattern that begins at `start` goes on to this token or beyond.
  var end: Int32 = 0
  /// Hits from here on share the present start: looked through for doubles.
  var firstOfStart = 0

  /// Goes from the last token to the first: whatever lexicon a pattern names further on has been found by then.
  mutating func run(_ known: [Hit]) {
    for hit in known.reversed() {
      hits.append(hit)
      ground.add(hit)
    }
    for place in ground.places.indices.reversed() {
      let token = ground.places[place]
      let root = token.word == Vocabulary.unknown ? -1 : trie.rootWords[Int(token.word)]
      guard root >= 0 || token.known >= 0 else { continue }
      start = Int32(place)
      end = token.stretchEnd
      firstOfStart = hits.count
      if root >= 0 { visit(Int(root), start + 1) }
      var index = token.known
      while index >= 0 {
        let known = ground.known[Int(index)]
        begin(by: known.lexicon, until: known.end)
        index = known.next
      }
      buildOn()
    }
  }

  /// Patterns that begin with what has been found at `start`, and those that begin with what they find, and so on.
  private mutating func buildOn() {
    var next = firstOfStart
    while next < hits.count {
      let hit = hits[next]
      next += 1
      guard trie.isBuiltOn[Int(hit.lexicon)] else { continue }
      ground.add(hit)
      begin(by: hit.lexicon, until: hit.end)
    }
    // What was found first comes last here too.
    var (low, high) = (firstOfStart, hits.count - 1)
    while low < high {
      hits.swapAt(low, high)
      (low, high) = (low + 1, high - 1)
    }
  }

  private mutating func begin(by lexicon: Int32, until end: Int32) {
    let node = trie.rootLexicons[Int(lexicon)]
    if node >= 0 { visit(Int(node), end) }
  }

  /// A node has been reached by the tokens before `place`.
  private mutating func visit(_ node: Int, _ place: Int32) {
    for accept in nodes[node].accepts..<nodes[node + 1].accepts {
      add(Hit(lexicon: trie.accepted[Int(accept)], start: start, end: place))
    }
    guard place < end else { return }
    if ground.places[Int(place)].mayMeet(nodes[node].wordBits, nodes[node].lexiconBits) { step(node, place) }
    for index in Int(nodes[node].gaps)..<Int(nodes[node + 1].gaps) {
      let gap = gaps[index]
      let last = min(place + gap.length, end - 1)
      var next = place
      while next <= last {
        let first = next
        next += Ground.ahead
        guard ground.places[Int(first)].mayMeetAhead(gap.wordBits, gap.lexiconBits) else { continue }
        for later in first...min(next - 1, last)
        where ground.places[Int(later)].mayMeet(gap.wordBits, gap.lexiconBits) {
          step(Int(gap.target), later)
        }
      }
    }
  }

  /// Goes on by the word at `place` and by the known hits that start there.
  private mutating func step(_ node: Int, _ place: Int32) {
    let token = ground.places[Int(place)]
    if nodes[node].wordBits.mayMeet(token.wordBits),
      let target = target(of: token.word, nodes[node].wordBits, nodes[node].words..<nodes[node].lexicons)
    {
      visit(Int(target), place + 1)
    }
    let lexiconBits = nodes[node].lexiconBits
    guard lexiconBits.mayMeet(token.lexiconBits) else { return }
    var index = token.known
    while index >= 0 {
      let known = ground.known[Int(index)]
      if lexiconBits.mayMeet(KeyBits(of: known.lexicon)),
        let target = target(of: known.lexicon, lexiconBits, nodes[node].lexicons..<nodes[node + 1].words)
      {
        visit(Int(target), known.end)
      }
      index = known.next
    }
  }

  /// Where the edge of a word or a lexicon leads. The bits of the edges tell nearly where it stands among them.
  private func target(of key: Int32, _ bits: KeyBits, _ range: Range<Int32>) -> Int32? {
    let rank = KeyBits.rank(of: key)
    var index = Int(range.lowerBound) + bits.least(below: key)
    while index < Int(range.upperBound), edges[index].rank < rank { index += 1 }
    return index < Int(range.upperBound) && edges[index].rank == rank ? edges[index].target : nil
  }

  private mutating func add(_ hit: Hit) {
    for index in firstOfStart..<hits.count where hits[index] == hit { return }
    hits.append(hit)
  }
}
