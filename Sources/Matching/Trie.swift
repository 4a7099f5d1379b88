/// All patterns: nodes in one array, what leads out of them in others, in the order of the nodes. What is looked at
/// together stands together: a walk waits for memory more than it reckons.
struct Trie: Sendable {
  var nodes: [Node] = []
  var edges: [Edge] = []
  var gaps: [Gap] = []
  var accepted: [Int32] = []
  /// Node reached from the root by a word or a lexicon; -1 for none.
  var rootWords: [Int32]
  var rootLexicons: [Int32]
  /// By lexicon: whether a pattern names it.
  var isBuiltOn: [Bool]
  var goals = Goals()

  /// Where in the other arrays a node's own begin and end. As long as a line of a processor's memory.
  struct Node: Sendable {
    var way: Way
    var gaps: Int32
    var gapsEnd: Int32
    /// Lexicons that are matched when the node is reached.
    var accepts: Int32
    var acceptsEnd: Int32
  }

  /// The edges out of a node: what leads on without a gap.
  struct Way: Sendable {
    /// The words and the lexicons that lead on: tell most tokens off without a search.
    var wordBits = KeyBits()
    var lexiconBits = KeyBits()
    /// Edges by words, in the order of `KeyBits.rank`; then those by lexicons.
    var words: Int32
    var lexicons: Int32
    var end: Int32

    var isEmpty: Bool { words == end }
  }

  struct Edge: Sendable {
    /// `KeyBits.rank` of the word or the lexicon.
    var rank: UInt32
    var target: Int32
  }

  /// Up to so many words of any kind, and then the way of a node.
  struct Gap: Sendable {
    var length: Int32
    var target: Int32
    /// Number of the way among those that gaps lead to.
    var goal: Int32
  }

  /// Finds all patterns in a text.
  ///
  /// - Parameters:
  ///   - known: hits found by other means.
  ///   - result: takes what it wants of the finds, which last no longer.
  func walk<Result>(_ tokens: [Token], known: [Hit], _ result: (Finds) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: Ground.Place.self, capacity: tokens.count) { places in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: goals.count) { nearest in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: rootLexicons.count) { firsts in
          read { tables in
            var walk = Walk(
              tables: tables, ground: Ground(tokens, places: places, nearest: nearest),
              finds: Finds(firsts, room: tokens.count * 6))
            defer { walk.finds.deallocate() }
            walk.run(known)
            return result(walk.finds)
          }
        }
      }
    }
  }
}
