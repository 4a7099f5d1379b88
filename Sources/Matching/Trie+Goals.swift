extension Trie {
  /// The same trie with goals for those gaps only that a walk comes to often: right behind a lexicon or behind several
  /// words that open patterns. Of the others, it costs less to look at the few words of a gap now and then than to note
  /// each word of a text for them: they were three in four of the goals of `sb657`, and most of what was noted.
  func busyGoals() -> Trie {
    var isBusy = [Bool](repeating: false, count: goals.openers.count)
    var words = [Int](repeating: 0, count: goals.openers.count)
    for goal in rootLexicons.lazy.flatMap(goalsBehind) { isBusy[goal] = true }
    for goal in rootWords.lazy.flatMap(goalsBehind) {
      words[goal] += 1
      if words[goal] == Self.fewestWords { isBusy[goal] = true }
    }
    var trie = self
    let (kept, numbers) = goals.keeping(isBusy)
    trie.goals = kept
    for node in nodes {
      for place in goalPlaces(of: node) { trie.tails[place] = numbers[Int(tails[place])] }
    }
    return trie
  }

  private static let fewestWords = 4

  /// The goals of the gaps that follow where a step leads.
  private func goalsBehind(_ target: Target) -> [Int] {
    target.node.map { node in goalPlaces(of: nodes[Int(node)]).map { Int(tails[$0]) } } ?? []
  }

  /// Where in the tails the goals of a node's gaps stand.
  private func goalPlaces(of node: Node) -> StrideTo<Int> {
    let first = Int(node.tail) + Int(node.accepts)
    return stride(from: first + Gap.width - 1, to: first + Int(node.gaps) * Gap.width, by: Gap.width)
  }
}
