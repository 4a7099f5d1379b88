/// One way through a text, from its last token to its first: whatever lexicon a pattern names further on has been found
/// by the time that its own beginning is come to.
struct Walk {
  let tables: Trie.Tables
  var ground: Ground
  var hits: [Hit] = []
  private var start: Int32 = 0
  /// No pattern that begins at `start` goes on to this token or beyond.
  private var end: Int32 = 0
  /// Hits from here on share the present start: looked through for doubles.
  private var firstOfStart = 0

  init(tables: Trie.Tables, ground: Ground) {
    self.tables = tables
    self.ground = ground
  }

  /// - Parameter known: hits found by other means, in the order of the text.
  mutating func run(_ known: [Hit]) {
    for hit in known.reversed() {
      hits.append(hit)
      ground.add(hit)
    }
    for place in ground.places.indices.reversed() {
      let token = ground.places[place]
      start = Int32(place)
      end = token.stretchEnd
      firstOfStart = hits.count
      var index = token.known
      while index >= 0 {
        tables.trie.goals.note(lexicon: ground.known[Int(index)].lexicon, at: start, in: ground.nearest)
        index = ground.known[Int(index)].next
      }
      if token.word != Vocabulary.unknown {
        tables.trie.goals.note(word: token.word, at: start, in: ground.nearest)
        let root = tables.trie.rootWords[Int(token.word)]
        if root >= 0 { visit(root, start + 1) }
      }
      index = token.known
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
      guard tables.trie.isBuiltOn[Int(hit.lexicon)] else { continue }
      ground.add(hit)
      tables.trie.goals.note(lexicon: hit.lexicon, at: start, in: ground.nearest)
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
    let node = tables.trie.rootLexicons[Int(lexicon)]
    if node >= 0 { visit(node, end) }
  }

  /// A node has been reached by the tokens before `place`.
  private mutating func visit(_ number: Int32, _ place: Int32) {
    let node = tables.nodes[Int(number)]
    var accept = node.accepts
    while accept < node.acceptsEnd {
      add(Hit(lexicon: tables.trie.accepted[Int(accept)], start: start, end: place))
      accept += 1
    }
    guard place < end else { return }
    if node.way >= 0 { follow(node.way, place...place) }
    var index = node.gaps
    while index < node.gapsEnd {
      let gap = tables.gaps[Int(index)]
      index += 1
      let last = min(place + gap.length, end - 1)
      let nearest = ground.nearest[Int(gap.goal)]
      // Hardly any gap has a word behind it that leads on.
      if nearest <= last { follow(gap.way, max(place, nearest)...last) }
    }
  }

  /// Takes a way from every place in a range that may lead on.
  @inline(__always)
  private mutating func follow(_ number: Int32, _ range: ClosedRange<Int32>) {
    let way = tables.ways[Int(number)]
    var place = range.lowerBound
    while place <= range.upperBound {
      if ground.places[Int(place)].mayMeet(way.wordBits, way.lexiconBits) { step(number, place) }
      place += 1
    }
  }

  /// Goes on by the word at `place` and by the known hits that start there.
  private mutating func step(_ number: Int32, _ place: Int32) {
    let way = tables.ways[Int(number)]
    let token = ground.places[Int(place)]
    if way.wordBits.mayMeet(token.wordBits),
      let target = tables.target(of: token.word, way.wordBits, way.words, way.lexicons)
    {
      visit(target, place + 1)
    }
    guard way.lexiconBits.mayMeet(token.lexiconBits) else { return }
    var index = token.known
    while index >= 0 {
      let known = ground.known[Int(index)]
      if way.lexiconBits.mayMeet(KeyBits(of: known.lexicon)),
        let target = tables.target(of: known.lexicon, way.lexiconBits, way.lexicons, way.end)
      {
        visit(target, known.end)
      }
      index = known.next
    }
  }

  private mutating func add(_ hit: Hit) {
    for index in firstOfStart..<hits.count where hits[index] == hit { return }
    hits.append(hit)
  }
}

extension Trie.Tables {
  /// Where the edge of a word or a lexicon leads. The bits of the edges tell nearly where it stands among them.
  @inline(__always)
  fileprivate func target(of key: Int32, _ bits: KeyBits, _ first: Int32, _ end: Int32) -> Int32? {
    let rank = KeyBits.rank(of: key)
    var index = Int(first) + bits.least(below: key)
    while index < Int(end), edges[index].rank < rank { index += 1 }
    return index < Int(end) && edges[index].rank == rank ? edges[index].target : nil
  }
}
