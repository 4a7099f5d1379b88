/// What opens the ways that gaps lead to: words and lexicons. Ways that are opened by the same ones have one goal.
///
/// Most gaps of a text lead nowhere. To know that without looking at the words that may stand in one, a walk keeps, for
/// every goal, where the next word stands that serves it; each word that the walk comes to is noted for its goals.
struct Goals {
  private(set) var openers: [Openers] = []
  private var numbers: [Openers: Int32] = [:]

  struct Openers: Hashable {
    var words: [Int32]
    var lexicons: [Int32]
  }

  /// The goal of ways with these openers, in the order of their ranks.
  mutating func number(words: [Int32], lexicons: [Int32]) -> Int32 {
    let openers = Openers(words: words, lexicons: lexicons)
    if let number = numbers[openers] { return number }
    let number = Int32(self.openers.count)
    numbers[openers] = number
    self.openers.append(openers)
    return number
  }

  /// Goals by key, one list after the other; where the list of each key begins, and the last one ends.
  static func lists(_ keysOfGoals: some Collection<[Int32]>, keys: Int) -> (starts: [Int32], goals: [Int32]) {
    var lists = [[Int32]](repeating: [], count: keys)
    for (goal, keys) in keysOfGoals.enumerated() {
      for key in keys { lists[Int(key)].append(Int32(goal)) }
    }
    var (starts, goals): ([Int32], [Int32]) = ([0], [])
    for list in lists {
      goals += list
      starts.append(Int32(goals.count))
    }
    return (starts, goals)
  }
}
