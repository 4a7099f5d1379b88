/// All patterns, as they are gathered. `TrieMemory` is what is walked.
struct Trie {
  var nodes: [Node] = []
  /// Where in `tails` that of each node begins.
  var tailStarts: [Int32] = []
  /// The tails of all nodes, one after the other. A tail has, in this order, the lexicons that are matched when its node
  /// is reached; its gaps, two numbers each; where its edges by words lead, and where those by lexicons; and the keys of
  /// all these edges, two in a number: the words, then the lexicons, each ascending.
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
    /// Where in the tail the targets of the edges begin, and where their keys.
    @inline(__always) var targets: Int { Int(accepts) &+ Int(gaps) &* Gap.width }
    @inline(__always) var keys: Int { targets &+ edgeCount }
    @inline(__always) var edgeCount: Int { Int(words) &+ Int(lexicons) }
    var tailLength: Int { keys + (edgeCount + 1) / 2 }
  }

  func tail(of node: Int32) -> ArraySlice<Int32> {
    let start = Int(tailStarts[Int(node)])
    return tails[start..<start + nodes[Int(node)].tailLength]
  }

  /// Up to so many words of any kind, and then the edges of a node.
  struct Gap {
    static let width = 2
    /// In words, as a gap is written down here.
    static let longest: Int32 = 0xFF
    /// Number of what opens the way, among `Goals`, and how many words there may be.
    let reach: Int32
    let node: Int32

    init(goal: Int32, length: Int32, node: Int32) {
      reach = goal << 8 | length
      self.node = node
    }

    @inline(__always)
    init(at cell: UnsafePointer<Int32>) { (reach, node) = (cell[0], cell[1]) }

    @inline(__always) var goal: Int32 { reach >> 8 }
    @inline(__always) var length: Int32 { reach & 0xFF }
  }

  /// The number of a word or a lexicon as edges have it.
  typealias Key = UInt16

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
