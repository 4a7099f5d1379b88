/// All patterns: nodes in one array, what leads out of them in others, in the order of the nodes. What is looked at
/// together stands together: a walk waits for memory more than it reckons.
struct Trie: Sendable {
  var nodes: [Node] = []
  var ways: [Way] = []
  var edges: [Edge] = []
  var gaps: [Gap] = []
  var accepted: [Int32] = []
  /// Node reached from the root by a word or a lexicon; -1 for none.
  var rootWords: [Int32]
  var rootLexicons: [Int32]
  /// By lexicon: whether a pattern names it.
  var isBuiltOn: [Bool]
  var goals = Goals()

  /// Where in the other arrays a node's own begin and end.
  struct Node: Sendable {
    /// What leads on without a gap; -1 for nothing.
    var way: Int32
    var gaps: Int32
    var gapsEnd: Int32
    /// Lexicons that are matched when the node is reached.
    var accepts: Int32
    var acceptsEnd: Int32
  }

  /// The edges out of a node.
  struct Way: Sendable {
    /// The words and the lexicons that lead on: tell most tokens off without a search.
    var wordBits = KeyBits()
    var lexiconBits = KeyBits()
    /// Edges by words, in the order of `KeyBits.rank`; then those by lexicons.
    var words: Int32
    var lexicons: Int32
    var end: Int32
  }

  struct Edge: Sendable {
    /// `KeyBits.rank` of the word or the lexicon.
    var rank: UInt32
    var target: Int32
  }

  /// Up to so many words of any kind, and then a way.
  struct Gap: Sendable {
    var length: Int32
    var way: Int32
    /// Number of the way among those that gaps lead to.
    var goal: Int32
  }

  /// The hits of all patterns and those known before, from the last start to the first.
  /// - Parameter known: found by other means, in the order of the text.
  func hits(in tokens: [Token], known: [Hit]) -> [Hit] {
    read { tables in
      Ground.lay(tokens, goals: goals.count) { ground in
        var walk = Walk(tables: tables, ground: ground)
        walk.hits.reserveCapacity(tokens.count * 4)
        walk.run(known)
        return walk.hits
      }
    }
  }
}
