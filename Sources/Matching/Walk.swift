/// One way through a text, from its last token to its first: whatever lexicon a pattern names further on has been found
/// by the time that its own beginning is come to.
struct Walk {
  private let tables: TrieMemory.Tables
  private let ground: Ground
  private(set) var finds: Finds
  /// What has been come to from `start` and not yet looked at.
  private var reached = GrowingRow<Reached>(room: 256)
  private var start: Int32 = 0
  /// No pattern that begins at `start` goes on to this token or beyond.
  private var end: Int32 = 0
  /// Of the finds that begin at `start` and that patterns build on, the last; -1 for none yet.
  private var last: Int32 = -1

  init(tables: TrieMemory.Tables, ground: Ground, finds: Finds) {
    self.tables = tables
    self.ground = ground
    self.finds = finds
  }

  func deallocate() {
    finds.deallocate()
    reached.deallocate()
  }

  /// - Parameter known: hits found by other means.
  mutating func run(_ known: [Hit]) {
    var known = known.sorted { $0.start < $1.start }[...]
    var opening = opening(at: ground.places.count - 1)
    for token in ground.places.indices.reversed() {
      start = Int32(truncatingIfNeeded: token)
      end = ground.places[token].stretchEnd
      last = -1
      while let hit = known.last, hit.start == start { find(known.removeLast().lexicon, hit.end) }
      var (target, accepts) = opening
      opening = self.opening(at: token - 1)
      var place = start &+ 1
      while true {
        if let number = target.node {
          visit(tables.node(number), accepts: accepts, place)
        } else if let lexicon = target.lexicon {
          find(lexicon, place)
        }
        guard let next = reached.popLast() else { break }
        (target, place, accepts) = (next.target, next.place, next.accepts)
      }
      tell(of: ground.places[token].word)
    }
  }

  /// What the word at a place opens, and how many lexicons its node accepts: asked for one place ahead, since the memory
  /// of a node takes its time.
  @inline(__always)
  private func opening(at place: Int) -> (target: Trie.Target, accepts: UInt16) {
    guard place >= 0, ground.places[place].word != Vocabulary.unknown else { return (.none, 0) }
    let target = tables.rootWords[Int(ground.places[place].word)]
    return (target, accepts(of: target))
  }

  /// Nought for what is no node.
  @inline(__always)
  private func accepts(of target: Trie.Target) -> UInt16 {
    target.node.map { tables.node($0).head.accepts } ?? 0
  }

  /// Puts a target aside. Its node is asked for at once, though it is looked at later: what several are asked for they
  /// wait for together.
  @inline(__always)
  private mutating func reach(_ target: Trie.Target, _ place: Int32) {
    reached.append(Reached(target: target, place: place, accepts: accepts(of: target)))
  }

  /// Lets the patterns that begin further to the front know what stands at `start`.
  @inline(__always)
  private mutating func tell(of word: Int32) {
    if word != Vocabulary.unknown { tables.wordGoals.note(word, at: start, in: ground.nearest) }
    var next = ground.places[Int(start)].find
    while next >= 0 {
      tables.lexiconGoals.note(finds[next].hit.lexicon, at: start, in: ground.nearest)
      next = finds[next].beside
    }
  }

  /// The tokens before `place` match a lexicon. Where patterns build on it, it is put beside what else starts here, and
  /// those that begin with it are come to.
  @inline(__always)
  private mutating func find(_ lexicon: Int32, _ place: Int32) {
    guard let find = finds.insert(Hit(lexicon: lexicon, start: start, end: place)), tables.isBuiltOn[Int(lexicon)]
    else { return }
    if last < 0 { ground.places[Int(start)].find = find } else { finds.put(find, beside: last) }
    ground.places[Int(start)].lexiconBits.formUnion(KeyBits(of: lexicon))
    last = find
    let target = tables.rootLexicons[Int(lexicon)]
    if !target.isNone { reach(target, place) }
  }

  /// A node has been reached by the tokens before `place`.
  @inline(__always)
  private mutating func visit(_ node: TrieMemory.Node, accepts: UInt16, _ place: Int32) {
    var cell = node.tail
    let gaps = cell + Int(accepts)
    while cell < gaps {
      find(cell.pointee, place)
      cell += 1
    }
    guard place < end else { return }
    if node.head.mayStep(ground.places[Int(place)]) { step(node, place, place) }
    let edges = gaps + Int(node.head.gaps) &* Trie.Gap.width
    while cell < edges {
      let gap = Trie.Gap(at: cell)
      let last = min(place &+ gap.length, end &- 1)
      let nearest = ground.nearest[Int(gap.goal)]
      // Hardly any gap has a word behind it that leads on.
      if nearest <= last { step(tables.node(gap.node), max(place, nearest), last) }
      cell += Trie.Gap.width
    }
  }

  /// Goes on from a node by the words at some places and by the finds that start there.
  @inline(never)
  private mutating func step(_ node: TrieMemory.Node, _ first: Int32, _ last: Int32) {
    let head = node.head
    let targets = node.tail + head.targets
    let keys = EdgeKeys(at: targets + head.edgeCount)
    var place = first
    while place <= last {
      let token = ground.places[Int(place)]
      place &+= 1
      guard head.mayStep(token) else { continue }
      if head.wordBits.mayMeet(token.wordBits),
        let edge = keys.place(of: token.word, 0, Int(head.words))
      {
        reach(Trie.Target(number: targets[edge]), place)
      }
      guard head.lexiconBits.mayMeet(token.lexiconBits) else { continue }
      var next = token.find
      while next >= 0 {
        let find = finds[next]
        if head.lexiconBits.mayMeet(KeyBits(of: find.hit.lexicon)),
          let edge = keys.place(of: find.hit.lexicon, Int(head.words), head.edgeCount)
        {
          reach(Trie.Target(number: targets[edge]), find.hit.end)
        }
        next = find.beside
      }
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
