/// The ways that gaps lead to, by the words and the lexicons that open them.
///
/// Most gaps of a text lead nowhere. To know that without looking at the words that may stand in one, a walk keeps, for
/// every goal, where the next word stands that serves it; each word that the walk comes to is noted for its goals.
struct Goals: Sendable {
  private(set) var count = 0
  private var words = Lists()
  private var lexicons = Lists()

  init() {}

  /// - Parameters:
  ///   - words: by goal, the words that open its way; likewise the lexicons.
  ///   - vocabulary: how many words and lexicons there are.
  init(words: [[Int32]], lexicons: [[Int32]], vocabulary: (words: Int, lexicons: Int)) {
    count = words.count
    self.words = Lists(words, keys: vocabulary.words)
    self.lexicons = Lists(lexicons, keys: vocabulary.lexicons)
  }

  /// The lists as plain memory.
  struct Tables {
    let words: (starts: UnsafeBufferPointer<Int32>, goals: UnsafeBufferPointer<Int32>)
    let lexicons: (starts: UnsafeBufferPointer<Int32>, goals: UnsafeBufferPointer<Int32>)

    @inline(__always)
    func note(word: Int32, at place: Int32, in nearest: UnsafeMutableBufferPointer<Int32>) {
      for index in Int(words.starts[Int(word)])..<Int(words.starts[Int(word) + 1]) {
        nearest[Int(words.goals[index])] = place
      }
    }
    @inline(__always)
    func note(lexicon: Int32, at place: Int32, in nearest: UnsafeMutableBufferPointer<Int32>) {
      for index in Int(lexicons.starts[Int(lexicon)])..<Int(lexicons.starts[Int(lexicon) + 1]) {
        nearest[Int(lexicons.goals[index])] = place
      }
    }
  }

  /// For as long as the closure runs.
  func read<Result>(_ body: (Tables) -> Result) -> Result {
    words.starts.withUnsafeBufferPointer { a in
      words.goals.withUnsafeBufferPointer { b in
        lexicons.starts.withUnsafeBufferPointer { c in
          lexicons.goals.withUnsafeBufferPointer { d in body(Tables(words: (a, b), lexicons: (c, d))) }
        }
      }
    }
  }

  /// Goals by key, one list after the other.
  private struct Lists: Sendable {
    var starts: [Int32] = []
    var goals: [Int32] = []

    init() {}

    init(_ keysOfGoals: [[Int32]], keys: Int) {
      var lists = [[Int32]](repeating: [], count: keys)
      for (goal, keys) in keysOfGoals.enumerated() {
        for key in keys { lists[Int(key)].append(Int32(goal)) }
      }
      starts.append(0)
      for list in lists {
        goals += list
        starts.append(Int32(goals.count))
      }
    }
  }
}
