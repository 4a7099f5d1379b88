/// What opens the ways that gaps lead to: words and lexicons. Ways that are opened by the same ones have one goal.
///
/// Most gaps of a text lead nowhere. To know that without looking at the words that may stand in one, a walk keeps, for
/// every goal, where the next word stands that serves it; each word that the walk comes to is noted for its goals.
struct Goals {
  private(set) var openers: [Openers] = []
  private var numbers = NumberTable()

  struct Openers: Equatable {
    var words: [Int32]
    var lexicons: [Int32]

    fileprivate var hash: UInt64 {
      let words = words.reduce(0) { NumberTable.hash(UInt64($1), after: $0) }
      return lexicons.reduce(words) { NumberTable.hash(UInt64($1), after: $0) }
    }
  }

  /// The goal of ways with these openers, each in ascending order.
  mutating func number(words: [Int32], lexicons: [Int32]) -> Int32 {
    let openers = Openers(words: words, lexicons: lexicons)
    let hash = openers.hash
    if let number = numbers.find(hash, where: { self.openers[Int($0)] == openers }) { return number }
    let number = Int32(self.openers.count)
    numbers.insert(number, hash)
    self.openers.append(openers)
    return number
  }

  /// So many goals of a key are noted at once.
  static let atOnce = 4

  /// Goals by key, one list after the other, each filled up with a goal more than there are; where the list of each key
  /// begins, and the last one ends.
  static func lists(_ keysOfGoals: some Collection<[Int32]>, keys: Int) -> (starts: [Int32], goals: [Int32]) {
    var lengths = [Int](repeating: 0, count: keys)
    for keys in keysOfGoals { for key in keys { lengths[Int(key)] += 1 } }
    var starts: [Int32] = [0]
    for length in lengths { starts.append(starts.last! + Int32((length + atOnce - 1) / atOnce * atOnce)) }
    var goals = [Int32](repeating: Int32(keysOfGoals.count), count: Int(starts[keys]))
    var ends = starts
    for (goal, keys) in keysOfGoals.enumerated() {
      for key in keys {
        goals[Int(ends[Int(key)])] = Int32(goal)
        ends[Int(key)] += 1
      }
    }
    return (starts, goals)
  }
}
