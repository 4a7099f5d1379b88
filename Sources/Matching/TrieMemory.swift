/// A trie's arrays as plain memory, each from the beginning of a line of the processor's memory on: no node lies across
/// two, as it would behind an array's own header. Nothing in it changes.
final class TrieMemory: @unchecked Sendable {
  let tables: Tables

  struct Tables {
    let nodes: UnsafeBufferPointer<Trie.Node>
    let tails: UnsafeBufferPointer<Int32>
    let rootWords: UnsafeBufferPointer<Trie.Target>
    let rootLexicons: UnsafeBufferPointer<Trie.Target>
    let isBuiltOn: UnsafeBufferPointer<Bool>
    let goalCount: Int
    let wordGoals: GoalLists
    let lexiconGoals: GoalLists
  }

  /// The goals that each word or lexicon serves.
  struct GoalLists {
    let starts: UnsafeBufferPointer<Int32>
    let goals: UnsafeBufferPointer<Int32>

    @inline(__always)
    func note(_ key: Int32, at place: Int32, in nearest: UnsafeMutableBufferPointer<Int32>) {
      for index in Int(starts[Int(key)])..<Int(starts[Int(key) + 1]) { nearest[Int(goals[index])] = place }
    }
  }

  init(_ trie: Trie) {
    let openers = trie.goals.openers
    let words = Goals.lists(openers.lazy.map(\.words), keys: trie.rootWords.count)
    let lexicons = Goals.lists(openers.lazy.map(\.lexicons), keys: trie.rootLexicons.count)
    tables = Tables(
      nodes: Self.lines(trie.nodes), tails: Self.lines(trie.tails), rootWords: Self.lines(trie.rootWords),
      rootLexicons: Self.lines(trie.rootLexicons), isBuiltOn: Self.lines(trie.isBuiltOn), goalCount: openers.count,
      wordGoals: GoalLists(starts: Self.lines(words.starts), goals: Self.lines(words.goals)),
      lexiconGoals: GoalLists(starts: Self.lines(lexicons.starts), goals: Self.lines(lexicons.goals)))
  }

  deinit {
    tables.nodes.deallocate()
    tables.tails.deallocate()
    tables.rootWords.deallocate()
    tables.rootLexicons.deallocate()
    tables.isBuiltOn.deallocate()
    for lists in [tables.wordGoals, tables.lexiconGoals] {
      lists.starts.deallocate()
      lists.goals.deallocate()
    }
  }

  /// Plain values copied to where a line begins.
  private static func lines<Value: BitwiseCopyable>(_ values: [Value]) -> UnsafeBufferPointer<Value> {
    let bytes = UnsafeMutableRawBufferPointer.allocate(
      byteCount: values.count * MemoryLayout<Value>.stride, alignment: lineLength)
    return UnsafeBufferPointer(bytes.initializeMemory(as: Value.self, fromContentsOf: values))
  }

  /// Bytes that a processor fetches at once.
  private static let lineLength = 64

  /// Finds all patterns in a text.
  ///
  /// - Parameters:
  ///   - known: hits found by other means.
  ///   - result: takes what it wants of the finds, which last no longer.
  func walk<Result>(_ tokens: [Token], known: [Hit], _ result: (Finds) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: Ground.Place.self, capacity: tokens.count) { places in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: tables.goalCount) { nearest in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: tables.rootLexicons.count) { firsts in
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
