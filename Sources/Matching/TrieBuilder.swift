/// Gathers patterns as a net of stops, and makes a trie of it whose equal parts are shared: what may follow "audit"
/// mostly may follow "inspect" too.
///
/// A pattern has a stop before each of its items, however many sequences it stands for: none of them is written out.
/// The nodes of the trie are the sets of stops that one may have come to by the same steps.
struct TrieBuilder {
  /// A step of a pattern as one number; words sort before lexicons, those before gaps, and those before the end.
  enum Step {
    static func word(_ id: Int32) -> Int32 { id }
    static func lexicon(_ id: Int32) -> Int32 { id | 1 << 28 }
    static func gap(_ length: Int32) -> Int32 { length | 2 << 28 }
    /// The end of a pattern of a lexicon.
    static func end(_ lexicon: Int32) -> Int32 { lexicon | 3 << 28 }
    static func kind(_ step: Int32) -> Int32 { step >> 28 }
    static func key(_ step: Int32) -> Int32 { step & (1 << 28 - 1) }
  }

  private var stops = StopLists()
  /// Where patterns begin: lists of stops.
  private var openings: [Int32] = []

  /// Adds all that a pattern stands for.
  mutating func insert(_ pattern: Pattern, lexicon: Int32, step: (Pattern.Item) -> Int32) {
    let end = stops.list(of: StopLists.Stop(step: Step.end(lexicon), next: StopLists.empty))
    openings.append(beginnings(of: pattern.parts, before: end, step))
  }

  /// The list of the stops at which parts begin, when those of another list follow them.
  private mutating func beginnings(
    of parts: [Pattern.Part], before next: Int32, _ step: (Pattern.Item) -> Int32
  ) -> Int32 {
    parts.reversed().reduce(next) { next, part in
      switch part {
      case .item(let item): stops.list(of: StopLists.Stop(step: step(item), next: next))
      case .oneOf(let ways): stops.union(of: ways.map { beginnings(of: $0, before: next, step) })
      }
    }
  }

  mutating func build(words: Int, lexicons: Int) -> Trie {
    var trie = Trie(
      rootWords: Array(repeating: .none, count: words), rootLexicons: Array(repeating: .none, count: lexicons),
      isBuiltOn: Array(repeating: false, count: lexicons))
    let sets = StopSets(stops.union(of: openings), stops)
    /// By set: its node.
    var nodes = [Int32](repeating: 0, count: sets.steps.count)
    for set in sets.backwards {
      nodes[set] = Int32(trie.nodes.count)
      trie.append(
        steps: sets.steps[set].map { (step: $0.step, target: nodes[Int($0.set)]) }, accepts: sets.lexicons[set])
    }
    for (step, set) in sets.steps[0] {
      switch Step.kind(step) {
      case 0: trie.rootWords[Int(Step.key(step))] = trie.target(nodes[Int(set)])
      default:
        trie.rootLexicons[Int(Step.key(step))] = trie.target(nodes[Int(set)])
        trie.isBuiltOn[Int(Step.key(step))] = true
      }
    }
    return trie
  }
}
