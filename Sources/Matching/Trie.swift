/// All patterns: nodes in one array, what leads out of them in others, in the order of the nodes. What is looked at
/// together stands together: a walk waits for memory more than it reckons. `TrieMemory` is what is walked.
struct Trie {
  var nodes: [Node] = []
  var edges: [Edge] = []
  var gaps: [Gap] = []
  var accepted: [Int32] = []
  /// What is reached from the root by a word or a lexicon.
  var rootWords: [Target]
  var rootLexicons: [Target]
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
    var target: Target
  }

  /// Where a step leads. A node that ends one pattern and leads nowhere needs not be looked at: the lexicon says it all.
  struct Target: Sendable {
    private var number: Int32

    static let none = Target(number: .min)
    static func node(_ number: Int32) -> Target { Target(number: number) }
    static func end(of lexicon: Int32) -> Target { Target(number: ~lexicon) }

    @inline(__always) var node: Int32? { number >= 0 ? number : nil }
    /// The lexicon that is matched here; nil for a node and for none.
    @inline(__always) var lexicon: Int32? { number < 0 && number != .min ? ~number : nil }
  }

  /// Up to so many words of any kind, and then the way of a node.
  struct Gap: Sendable {
    var length: Int32
    var target: Int32
    /// Number of what opens the way, among `Goals`.
    var goal: Int32
  }
}
