/// What opens the ways that gaps lead to: words and lexicons. Ways that are opened by the same ones have one goal.
///
/// Most gaps of a text lead nowhere. To know that without looking at the words that may stand in one, a walk keeps, for
/// every goal, where the next word stands that serves it; each word that the walk comes to is noted for its goals.
struct Goals {
  /// By goal: a node whose edges are the ways.
  private var nodes: [Int32] = []
  private var numbers = NumberTable()
  private(set) var words = Openers()
  private(set) var lexicons = Openers()

  /// The keys of what opens the ways, those of one goal after those of the one before.
  struct Openers {
    fileprivate var keys: [Int32] = []
    /// By goal: where its keys end.
    fileprivate var ends: [Int] = []

    fileprivate mutating func add(_ keys: some Sequence<Int32>) {
      for key in keys { self.keys.append(key) }
      ends.append(self.keys.count)
    }
  }

  var count: Int { nodes.count }

  /// The goal of a node with the same edges; nil where there is none yet.
  ///
  /// - Parameter hash: of the edges.
  func find(_ hash: UInt64, where isSame: (_ node: Int32) -> Bool) -> Int32? {
    numbers.find(hash) { isSame(nodes[Int($0)]) }
  }

  /// Makes a goal of a node that has none.
  mutating func add(
    _ node: Int32, _ hash: UInt64, words: some Sequence<Int32>, lexicons: some Sequence<Int32>
  ) -> Int32 {
    let number = Int32(nodes.count)
    nodes.append(node)
    numbers.insert(number, hash)
    self.words.add(words)
    self.lexicons.add(lexicons)
    return number
  }

  /// So many goals of a key are noted at once.
  static let atOnce = 4

  /// Goals by key, one list after the other, each filled up with a goal more than there are; where the list of each key
  /// begins, and the last one ends.
  ///
  /// - Parameter keys: how many there are.
  static func lists(_ openers: Openers, keys: Int) -> (starts: [Int32], goals: [Int32]) {
    var lengths = [Int](repeating: 0, count: keys)
    for key in openers.keys { lengths[Int(key)] += 1 }
    var starts: [Int32] = [0]
    starts.reserveCapacity(keys + 1)
    for length in lengths { starts.append(starts.last! + Int32((length + atOnce - 1) / atOnce * atOnce)) }
    var goals = [Int32](repeating: Int32(openers.ends.count), count: Int(starts[keys]))
    var ends = starts
    var place = 0
    for (goal, end) in openers.ends.enumerated() {
      while place < end {
        let key = Int(openers.keys[place])
        goals[Int(ends[key])] = Int32(goal)
        ends[key] += 1
        place += 1
      }
    }
    return (starts, goals)
  }
}
