/// All patterns, as they are gathered. `TrieMemory` is what is walked.
struct Trie {
  var nodes: [Node] = []
  /// Where in `tails` that of each node begins.
  var tailStarts: [Int32] = []
  /// The tails of all nodes, one after the other. A tail has, in this order, the lexicons that are matched when its node
  /// is reached; its gaps, three numbers each; its edges by words and those by lexicons, two numbers each, in the order
  /// of `KeyBits.rank`.
  var tails: [Int32] = []
  /// What is reached from the root by a word or a lexicon.
  var rootWords: [Target]
  var rootLexicons: [Target]
  /// By lexicon: whether a pattern names it.
  var isBuiltOn: [Bool]
  var goals = Goals()
  /// By node: the goal of gaps that lead to it, once one was asked for.
  var goalNumbers: [Int32?] = []

  struct Node: Sendable {
    /// The words and the lexicons that lead on without a gap: tell most tokens off without a search.
    var wordBits = KeyBits()
    var lexiconBits = KeyBits()
    /// How many edges, gaps and lexicons its tail has.
    var words: UInt16 = 0
    var lexicons: UInt16 = 0
    var gaps: UInt16 = 0
    var accepts: UInt16

    @inline(__always) var leadsOn: Bool { words != 0 || lexicons != 0 }
    /// Where in the tail the edges begin.
    @inline(__always) var edges: Int { Int(accepts) &+ Int(gaps) &* Gap.width }
    var edgeCount: Int { Int(words) + Int(lexicons) }
    var tailLength: Int { edges + edgeCount * Edge.width }
  }

  func tail(of node: Int32) -> ArraySlice<Int32> {
    let start = Int(tailStarts[Int(node)])
    return tails[start..<start + nodes[Int(node)].tailLength]
  }

  /// Up to so many words of any kind, and then the edges of a node.
  struct Gap {
    static let width = 3
    var length: Int32
    var node: Int32
    /// Number of what opens the way, among `Goals`.
    var goal: Int32
  }

  /// On by a word or a lexicon.
  struct Edge {
    static let width = 2
    /// `KeyBits.rank` of the word or the lexicon.
    var rank: UInt32
    var target: Target
  }

  /// Where a step leads. A node that ends one pattern and leads nowhere needs not be looked at: the lexicon says it all.
  struct Target: Sendable {
    let number: Int32

    static let none = Target(number: .min)
    @inline(__always) var isNone: Bool { number == .min }
    static func node(_ number: Int32) -> Target { Target(number: number) }
    static func end(of lexicon: Int32) -> Target { Target(number: ~lexicon) }

    @inline(__always) var node: Int32? { number >= 0 ? number : nil }
    /// The lexicon that is matched here; nil for a node and for none.
    @inline(__always) var lexicon: Int32? { number < 0 && number != .min ? ~number : nil }
  }
}
