/// One way through a text, from its last token to its first: whatever lexicon a pattern names further on has been found
/// by the time that its own beginning is come to.
struct Walk {
  private let tables: TrieMemory.Tables
  private let ground: Ground
  private(set) var finds: Finds
  private var start: Int32 = 0
  /// No pattern that begins at `start` goes on to this token or beyond.
  private var end: Int32 = 0

  init(tables: TrieMemory.Tables, ground: Ground, finds: Finds) {
    self.tables = tables
    self.ground = ground
    self.finds = finds
  }

  /// - Parameter known: hits found by other means.
  mutating func run(_ known: [Hit]) {
    var known = known.sorted { $0.start < $1.start }[...]
    var ahead = opening(at: ground.places.count - 1)
    for place in ground.places.indices.reversed() {
      let token = ground.places[place]
      start = Int32(place)
      end = token.stretchEnd
      let first = finds.count
      while let hit = known.last, hit.start == start { finds.insert(known.removeLast()) }
      let opening = ahead
      ahead = self.opening(at: place - 1)
      if let node = opening.node {
        visit(node, tables.tail(of: opening.target.number), start + 1)
      } else {
        reach(opening.target, start + 1)
      }
      // Patterns that begin with what has been found here, and those that begin with what they find, and so on.
      var next = first
      while next < finds.count {
        let hit = finds[next].hit
        reach(tables.rootLexicons[Int(hit.lexicon)], hit.end)
        next += 1
      }
      tell(of: token.word, first..<next)
    }
  }

  /// What the word at a place opens, its node fetched: asked for one place ahead, since memory takes its time.
  @inline(__always)
  private func opening(at place: Int) -> (target: Trie.Target, node: Trie.Node?) {
    guard place >= 0, ground.places[place].word != Vocabulary.unknown else { return (.none, nil) }
    let target = tables.rootWords[Int(ground.places[place].word)]
    return (target, target.node.map(tables.node))
  }

  /// Lets the patterns that begin further to the front know what stands at `start`.
  private mutating func tell(of word: Int32, _ found: Range<Int>) {
    if word != Vocabulary.unknown { tables.wordGoals.note(word, at: start, in: ground.nearest) }
    for find in found {
      let lexicon = finds[find].hit.lexicon
      guard tables.isBuiltOn[Int(lexicon)] else { continue }
      tables.lexiconGoals.note(lexicon, at: start, in: ground.nearest)
      finds.put(find, beside: ground.places[Int(start)].find)
      ground.places[Int(start)].find = Int32(find)
      ground.places[Int(start)].lexiconBits.formUnion(KeyBits(of: lexicon))
    }
  }

  /// Something has been reached by the tokens before `place`.
  @inline(__always)
  private mutating func reach(_ target: Trie.Target, _ place: Int32) {
    if let node = target.node {
      visit(tables.node(node), tables.tail(of: node), place)
    } else if let lexicon = target.lexicon {
      finds.insert(Hit(lexicon: lexicon, start: start, end: place))
    }
  }

  /// A node, whose tail begins at `tail`, has been reached by the tokens before `place`.
  private mutating func visit(_ node: Trie.Node, _ tail: Int, _ place: Int32) {
    var index = tail
    for _ in 0..<node.accepts {
      finds.insert(Hit(lexicon: tables.cells[index], start: start, end: place))
      index += 1
    }
    guard place < end else { return }
    if node.mayStep(ground.places[Int(place)]) { step(node, tail, place) }
    for _ in 0..<node.gaps {
      let gap = tables.gap(at: index)
      index += Trie.Gap.width
      let last = min(place &+ gap.length, end &- 1)
      let nearest = ground.nearest[Int(gap.goal)]
      // Hardly any gap has a word behind it that leads on.
      guard nearest <= last else { continue }
      let node = tables.node(gap.node)
      for place in max(place, nearest)...last where node.mayStep(ground.places[Int(place)]) {
        step(node, tables.tail(of: gap.node), place)
      }
    }
  }

  /// Goes on by the word at a place and by the finds that start there.
  @inline(__always)
  private mutating func step(_ node: Trie.Node, _ tail: Int, _ place: Int32) {
    let token = ground.places[Int(place)]
    let words = tail + node.edges
    if node.wordBits.mayMeet(token.wordBits),
      let target = tables.target(of: token.word, node.wordBits, words, count: Int(node.words))
    {
      reach(target, place + 1)
    }
    guard node.lexiconBits.mayMeet(token.lexiconBits) else { return }
    let lexicons = words + Int(node.words) * Trie.Edge.width
    var next = token.find
    while next >= 0 {
      let find = finds[Int(next)]
      if node.lexiconBits.mayMeet(KeyBits(of: find.hit.lexicon)),
        let target = tables.target(of: find.hit.lexicon, node.lexiconBits, lexicons, count: Int(node.lexicons))
      {
        reach(target, find.hit.end)
      }
      next = find.beside
    }
  }
}

extension Trie.Node {
  /// False for a node from which nothing surely leads on by what stands at a place.
  @inline(__always)
  fileprivate func mayStep(_ place: Ground.Place) -> Bool {
    wordBits.mayMeet(place.wordBits) || lexiconBits.mayMeet(place.lexiconBits)
  }
}

extension TrieMemory.Tables {
  @inline(__always)
  fileprivate func gap(at index: Int) -> Trie.Gap {
    Trie.Gap(length: cells[index], node: cells[index + 1], goal: cells[index + 2])
  }

  /// Where the edge of a word or a lexicon leads. The bits of the edges tell nearly where it stands among them.
  @inline(__always)
  fileprivate func target(of key: Int32, _ bits: KeyBits, _ first: Int, count: Int) -> Trie.Target? {
    let rank = KeyBits.rank(of: key)
    let edges = cells.baseAddress! + first
    var index = bits.least(below: key)
    var end = count
    // A node with more edges than bits: halved until few are left.
    while end &- index > 6 {
      let middle = (index &+ end) &>> 1
      if UInt32(bitPattern: edges[middle &* Trie.Edge.width]) > rank { end = middle } else { index = middle }
    }
    while index < end {
      let own = UInt32(bitPattern: edges[index &* Trie.Edge.width])
      if own == rank { return Trie.Target(number: edges[index &* Trie.Edge.width &+ 1]) }
      if own > rank { return nil }
      index &+= 1
    }
    return nil
  }
}
