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

  private var stops: StopLists
  /// Where patterns begin.
  private var openings: [StopLists.Stop] = []
  /// Where the ways begin of the choices that are being put together.
  private var pending: [StopLists.Stop] = []

  /// - Parameter room: how many steps patterns will have.
  init(room: Int) { stops = StopLists(room: room) }

  /// Adds all that a pattern stands for.
  ///
  /// - Parameter steps: of its words, lexicons and gaps, each in the place of its piece.
  mutating func insert(_ pattern: Pattern, steps: [Int32], lexicon: Int32) {
    let end = stops.list(of: StopLists.Stop(step: Step.end(lexicon), next: StopLists.empty))
    let opening = pattern.pieces.withUnsafeBufferPointer { pieces in
      steps.withUnsafeBufferPointer { beginnings(of: pieces, pieces.indices, before: end, $0) }
    }
    openings += stops.stops(of: opening)
  }

  /// The list of the stops at which a run of pieces begins, when those of another list follow it.
  private mutating func beginnings(
    of pieces: UnsafeBufferPointer<Pattern.Piece>, _ run: Range<Int>, before next: Int32,
    _ steps: UnsafeBufferPointer<Int32>
  ) -> Int32 {
    let waiting = pending.count
    var (next, place) = (next, run.upperBound)
    while place > run.lowerBound {
      place -= 1
      guard case .choice(let count) = pieces[place] else {
        next = beginnings(of: steps[place], before: next)
        continue
      }
      for _ in 0..<count {
        guard case .way(let length) = pieces[place - 1] else { break }
        let end = place - 1
        place = end - Int(length)
        if length == 1, !isGap(steps[place]) {
          pending.append(StopLists.Stop(step: steps[place], next: next))
        } else {
          let opening = beginnings(of: pieces, place..<end, before: next, steps)
          pending += stops.stops(of: opening)
        }
      }
      next = stops.list(of: pending[waiting...])
      pending.removeLast(pending.count - waiting)
    }
    return next
  }

  /// The list of the stops at which a step begins. Two gaps in a row, as in "to ..1 now? ..2 mills" where "now" is left
  /// out, are one of both lengths: a walk goes on from a gap by words and lexicons only.
  private mutating func beginnings(of step: Int32, before next: Int32) -> Int32 {
    guard isGap(step), stops.stops(of: next).contains(where: { isGap($0.step) }) else {
      return stops.list(of: StopLists.Stop(step: step, next: next))
    }
    var (ways, others): ([StopLists.Stop], [StopLists.Stop]) = ([], [])
    for stop in stops.stops(of: next) {
      if isGap(stop.step) {
        let both = min(Step.key(step) + Step.key(stop.step), Trie.Gap.longest)
        ways.append(StopLists.Stop(step: Step.gap(both), next: stop.next))
      } else {
        others.append(stop)
      }
    }
    if !others.isEmpty { ways.append(StopLists.Stop(step: step, next: stops.list(of: others[...]))) }
    return stops.list(of: ways[...])
  }

  private func isGap(_ step: Int32) -> Bool { Step.kind(step) == Step.kind(Step.gap(0)) }

  consuming func build(words: Int, lexicons: Int) -> Trie {
    var trie = Trie(
      rootWords: Array(repeating: .none, count: words), rootLexicons: Array(repeating: .none, count: lexicons),
      isBuiltOn: Array(repeating: false, count: lexicons))
    let all = stops.list(of: openings[...])
    let sets = StopSets(all, stops)
    /// By set: its node, and how a step leads there.
    var nodes = [Int32](repeating: 0, count: sets.count)
    var targets = [Trie.Target](repeating: .none, count: sets.count)
    for set in sets.backwards {
      nodes[set] = Int32(trie.nodes.count)
      trie.append(sets.steps(of: set), nodes: nodes, targets: targets, accepts: sets.lexicons(of: set))
      targets[set] = trie.lastTarget
    }
    for next in sets.steps(of: 0) {
      let key = Int(Step.key(next.step))
      switch Step.kind(next.step) {
      case 0: trie.rootWords[key] = targets[Int(next.set)]
      default:
        trie.rootLexicons[key] = targets[Int(next.set)]
        trie.isBuiltOn[key] = true
      }
    }
    return trie
  }
}
