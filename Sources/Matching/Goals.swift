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

  @inline(__always)
  func note(word: Int32, at place: Int32, in nearest: UnsafeMutableBufferPointer<Int32>) {
    words.note(word, place, nearest)
  }

  @inline(__always)
  func note(lexicon: Int32, at place: Int32, in nearest: UnsafeMutableBufferPointer<Int32>) {
    lexicons.note(lexicon, place, nearest)
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

    @inline(__always)
    func note(_ key: Int32, _ place: Int32, _ nearest: UnsafeMutableBufferPointer<Int32>) {
      for index in Int(starts[Int(key)])..<Int(starts[Int(key) + 1]) { nearest[Int(goals[index])] = place }
    }
  }
}
