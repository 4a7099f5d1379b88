/// A trie as plain memory that nothing changes. A walk waits for memory more than it reckons: so each node stands with
/// all that it leads to in one place, and what is looked at most stands together.
final class TrieMemory: @unchecked Sendable {
  let tables: Tables

  struct Tables {
    /// The nodes, each followed by its tail. A node's number is where it begins.
    let cells: UnsafeBufferPointer<Int32>
    let nodeCount: Int
    let rootWords: UnsafeBufferPointer<Trie.Target>
    let rootLexicons: UnsafeBufferPointer<Trie.Target>
    let isBuiltOn: UnsafeBufferPointer<Bool>
    let goalCount: Int
    let wordGoals: GoalLists
    let lexiconGoals: GoalLists

    @inline(__always)
    func node(_ number: Int32) -> Node { Node(cell: cells.baseAddress! + Int(number)) }
  }

  /// A node where it stands: what is asked of it is fetched when it is asked.
  struct Node {
    fileprivate let cell: UnsafePointer<Int32>

    @inline(__always) var head: Trie.Node { UnsafeRawPointer(cell).load(as: Trie.Node.self) }
    @inline(__always) var tail: UnsafePointer<Int32> { cell + nodeCells }
  }

  /// The goals that each word or lexicon serves; it may be one that no gap asks for.
  struct GoalLists {
    let starts: UnsafeBufferPointer<Int32>
    let goals: UnsafeBufferPointer<Int32>

    @inline(__always)
    func note(_ key: Int32, at place: Int32, in nearest: UnsafeMutableBufferPointer<Int32>) {
      var index = Int(starts[Int(key)])
      let end = Int(starts[Int(key) &+ 1])
      while index < end {
        for goal in 0..<Goals.atOnce { nearest[Int(goals[index &+ goal])] = place }
        index &+= Goals.atOnce
      }
    }
  }

  init(_ trie: Trie) {
    let words = Goals.lists(trie.goals.words, keys: trie.rootWords.count)
    let lexicons = Goals.lists(trie.goals.lexicons, keys: trie.rootLexicons.count)
    let layout = Layout(of: trie)
    tables = Tables(
      cells: layout.cells(of: trie), nodeCount: trie.nodes.count,
      rootWords: Self.lines(trie.rootWords.map(layout.moved)),
      rootLexicons: Self.lines(trie.rootLexicons.map(layout.moved)),
      isBuiltOn: Self.lines(trie.isBuiltOn), goalCount: trie.goals.count,
      wordGoals: GoalLists(starts: Self.lines(words.starts), goals: Self.lines(words.goals)),
      lexiconGoals: GoalLists(starts: Self.lines(lexicons.starts), goals: Self.lines(lexicons.goals)))
  }

  deinit {
    tables.cells.deallocate()
    tables.rootWords.deallocate()
    tables.rootLexicons.deallocate()
    tables.isBuiltOn.deallocate()
    for lists in [tables.wordGoals, tables.lexiconGoals] {
      lists.starts.deallocate()
      lists.goals.deallocate()
    }
  }

  /// Where each node comes to stand.
  private struct Layout {
    let order: [Int32]
    /// By node: the number of its first cell.
    private var places: [Int32]
    private var count = 0

    init(of trie: Trie) {
      order = trie.order
      places = [Int32](repeating: 0, count: trie.nodes.count)
      for node in order {
        // A node's bits begin at an even cell, and no node lies across two lines: its tail may.
        count += count % 2
        if count % lineCells > lineCells - nodeCells { count += lineCells - count % lineCells }
        places[Int(node)] = Int32(count)
        count += nodeCells + trie.nodes[Int(node)].tailLength
      }
    }

    func moved(_ target: Trie.Target) -> Trie.Target { target.node.map { .node(places[Int($0)]) } ?? target }

    func cells(of trie: Trie) -> UnsafeBufferPointer<Int32> {
      let cells = memory(of: Int32.self, count: count + EdgeKeys.atOnce)
      cells.initialize(repeating: 0)
      let bytes = UnsafeMutableRawBufferPointer(cells)
      for number in order {
        let node = trie.nodes[Int(number)]
        let start = Int(places[Int(number)])
        bytes.storeBytes(of: node, toByteOffset: start * cellSize, as: Trie.Node.self)
        let tail = start + nodeCells
        for (offset, cell) in trie.tail(of: number).enumerated() { cells[tail + offset] = cell }
        for gap in 0..<Int(node.gaps) {
          let target = tail + Int(node.accepts) + gap * Trie.Gap.width + 1
          cells[target] = places[Int(cells[target])]
        }
        for edge in 0..<node.edgeCount {
          let target = tail + node.targets + edge
          cells[target] = moved(Trie.Target(number: cells[target])).number
        }
      }
      return UnsafeBufferPointer(cells)
    }
  }

  /// Plain values copied to where a line begins.
  private static func lines<Value: BitwiseCopyable>(_ values: [Value]) -> UnsafeBufferPointer<Value> {
    let copy = memory(of: Value.self, count: values.count)
    _ = copy.initialize(fromContentsOf: values)
    return UnsafeBufferPointer(copy)
  }

  /// Finds all patterns in a text.
  ///
  /// - Parameters:
  ///   - known: hits found by other means.
  ///   - result: takes what it wants of the finds, which last no longer.
  func walk<Result>(_ tokens: [Token], known: [Hit], _ result: (Finds) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: Ground.Place.self, capacity: tokens.count) { places in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: tables.goalCount + 1) { nearest in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: tables.rootLexicons.count) { firsts in
          var walk = Walk(
            tables: tables, ground: Ground(tokens, places: places, nearest: nearest),
            finds: Finds(firsts, room: tokens.count * 8))
          defer { walk.deallocate() }
          walk.run(known)
          return result(walk.finds)
        }
      }
    }
  }
}

private let cellSize = MemoryLayout<Int32>.size
private let nodeCells = MemoryLayout<Trie.Node>.size / cellSize
/// Bytes and cells that a processor fetches at once.
private let lineLength = 64
private let lineCells = lineLength / cellSize

/// Memory that begins where a line does.
private func memory<Value>(of type: Value.Type, count: Int) -> UnsafeMutableBufferPointer<Value> {
  UnsafeMutableRawBufferPointer.allocate(byteCount: count * MemoryLayout<Value>.stride, alignment: lineLength)
    .bindMemory(to: type)
}
