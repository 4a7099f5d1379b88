/// Builds a trie and lays it out with equal parts shared: what may follow "audit" mostly may follow "inspect" too.
struct TrieBuilder {
  /// A step of a pattern as one number; words sort before lexicons, and those before gaps.
  enum Step {
    static func word(_ id: Int32) -> Int32 { id }
    static func lexicon(_ id: Int32) -> Int32 { id | 1 << 28 }
    static func gap(_ length: Int32) -> Int32 { length | 2 << 28 }
    static func kind(_ step: Int32) -> Int32 { step >> 28 }
    static func key(_ step: Int32) -> Int32 { step & (1 << 28 - 1) }
  }

  /// By node: the step that leads to it and the node before. The root is 0, and its own is never looked at.
  private var ways: [(parent: Int32, step: Int32)] = [(0, 0)]
  /// Nodes by the hash of their ways; 0 for an empty slot. A power of two, and twice as many as nodes at least.
  private var slots = [Int32](repeating: 0, count: 1 << 10)
  private var accepts: [(node: Int32, lexicon: Int32)] = []

  /// Adds all that a pattern stands for.
  mutating func insert(_ pattern: Pattern, lexicon: Int32, step: (Pattern.Item) -> Int32) {
    for end in follow(pattern.parts, from: [0], step) { accepts.append((end, lexicon)) }
  }

  /// The nodes that parts lead to from some nodes. All are taken along at once: each part is looked at once, and no
  /// sequence that it stands for is ever written out.
  private mutating func follow(
    _ parts: [Pattern.Part], from start: [Int32], _ step: (Pattern.Item) -> Int32
  ) -> [Int32] {
    var ends = start
    for part in parts {
      switch part {
      case .item(let item):
        let step = step(item)
        for index in ends.indices { ends[index] = node(behind: ends[index], step) }
      case .oneOf(let ways):
        ends = ways.flatMap { follow($0, from: ends, step) }
      }
    }
    return ends
  }

  private mutating func node(behind parent: Int32, _ step: Int32) -> Int32 {
    var slot = slot(of: (parent, step))
    while slots[slot] != 0 {
      if ways[Int(slots[slot])] == (parent, step) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let node = Int32(ways.count)
    ways.append((parent, step))
    slots[slot] = node
    if ways.count * 2 > slots.count { grow() }
    return node
  }

  private func slot(of way: (parent: Int32, step: Int32)) -> Int {
    let product = (UInt64(way.parent) << 32 | UInt64(way.step)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product ^ product >> 32) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for node in 1..<ways.count {
      var slot = slot(of: ways[node])
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(node)
    }
  }

  func build(words: Int, lexicons: Int) -> Trie {
    var trie = Trie(
      rootWords: Array(repeating: -1, count: words), rootLexicons: Array(repeating: -1, count: lexicons),
      isBuiltOn: Array(repeating: false, count: lexicons))
    // What follows a node: the step above, the next node below, so that sorting is by step.
    let steps = Groups(
      ways.indices.dropFirst().map { (ways[$0].parent, Int64(ways[$0].step) << 32 | Int64($0)) }, of: ways.count)
    let accepts = Groups(self.accepts.map { ($0.node, Int64($0.lexicon)) }, of: ways.count)
    /// By node here: its place in the trie.
    var places = [Int32](repeating: 0, count: ways.count)
    var known: [[Int32]: Int32] = [:]
    var following: [(step: Int32, target: Int32)] = []
    var signature: [Int32] = []
    // A node comes into being after the one before it, so that backwards what follows a node is laid out already.
    for node in ways.indices.reversed() {
      following.removeAll(keepingCapacity: true)
      signature.removeAll(keepingCapacity: true)
      for way in steps.sorted(node) {
        let next = (step: Int32(way >> 32), target: places[Int(way & 0xFFFF_FFFF)])
        following.append(next)
        signature.append(next.step)
        signature.append(next.target)
      }
      signature.append(-1)
      for lexicon in accepts.sorted(node) where Int32(lexicon) != signature.last { signature.append(Int32(lexicon)) }
      if node != 0, let same = known[signature] {
        places[node] = same
        continue
      }
      places[node] = Int32(trie.nodes.count)
      known[signature] = places[node]
      trie.append(ways: following, accepts: signature[(following.count * 2 + 1)...])
    }
    // The root was laid out last.
    for (step, place) in following {
      switch Step.kind(step) {
      case 0: trie.rootWords[Int(Step.key(step))] = place
      default:
        trie.rootLexicons[Int(Step.key(step))] = place
        trie.isBuiltOn[Int(Step.key(step))] = true
      }
    }
    trie.append(ways: [], accepts: [])
    return trie
  }

  /// Numbers by the node that they belong to.
  private struct Groups {
    private var starts: [Int32]
    private var members: [Int64]

    init(_ pairs: [(node: Int32, member: Int64)], of count: Int) {
      var starts = [Int32](repeating: 0, count: count + 1)
      for pair in pairs { starts[Int(pair.node) + 1] += 1 }
      for index in 1...count { starts[index] += starts[index - 1] }
      var ends = starts
      members = [Int64](repeating: 0, count: pairs.count)
      for pair in pairs {
        members[Int(ends[Int(pair.node)])] = pair.member
        ends[Int(pair.node)] += 1
      }
      self.starts = starts
    }

    func sorted(_ node: Int) -> ArraySlice<Int64> {
      let group = members[Int(starts[node])..<Int(starts[node + 1])]
      return group.count > 1 ? group.sorted()[...] : group
    }
  }
}

extension Trie {
  /// Adds a node; what it leads to is there already.
  fileprivate mutating func append(ways: [(step: Int32, target: Int32)], accepts: ArraySlice<Int32>) {
    var node = Node(
      words: Int32(edges.count), lexicons: Int32(edges.count), gaps: Int32(gaps.count), accepts: Int32(accepted.count))
    for (step, target) in ways {
      let key = TrieBuilder.Step.key(step)
      switch TrieBuilder.Step.kind(step) {
      case 0:
        edges.append(Edge(rank: KeyBits.rank(of: key), target: target))
        node.wordBits.formUnion(KeyBits(of: key))
        node.lexicons += 1
      case 1:
        edges.append(Edge(rank: KeyBits.rank(of: key), target: target))
        node.lexiconBits.formUnion(KeyBits(of: key))
        isBuiltOn[Int(key)] = true
      default:
        let next = nodes[Int(target)]
        gaps.append(Gap(wordBits: next.wordBits, lexiconBits: next.lexiconBits, length: key, target: target))
      }
    }
    edges[Int(node.words)..<Int(node.lexicons)].sort { $0.rank < $1.rank }
    edges[Int(node.lexicons)...].sort { $0.rank < $1.rank }
    accepted += accepts
    nodes.append(node)
  }
}
