/// The sets of stops that one may have come to by the same steps: set 0 is where all patterns begin.
struct StopSets {
  /// By set: what may come next, ascending, and the set that it leads to.
  private(set) var steps: [[(step: Int32, set: Int32)]] = []
  /// By set: the lexicons of the patterns that end there, ascending.
  private(set) var lexicons: [[Int32]] = []
  /// All sets, each after those that it leads to: the first set is the last.
  let backwards: [Int]

  /// Numbers hashed as bytes at once: most of the work of making sets is to tell them apart.
  private struct Key: Hashable {
    var stops: [Int32]

    func hash(into hasher: inout Hasher) { stops.withUnsafeBytes { hasher.combine(bytes: $0) } }
  }

  init(_ builder: TrieBuilder) {
    var sets = [builder.openings.sortedOnce()]
    var numbers: [Key: Int32] = [:]
    var next = 0
    while next < sets.count {
      let stops = sets[next].lazy.map { builder.stops[Int($0)] }.sorted { $0.step < $1.step }
      next += 1
      var steps: [(step: Int32, set: Int32)] = []
      var lexicons: [Int32] = []
      for (step, stops) in stops.chunked(by: \.step) {
        if TrieBuilder.Step.kind(step) == 3 {
          lexicons.append(TrieBuilder.Step.key(step))
          continue
        }
        let set = stops.count == 1 ? stops[stops.startIndex].next : stops.flatMap(\.next).sortedOnce()
        let number = numbers[Key(stops: set)] ?? Int32(sets.count)
        if Int(number) == sets.count {
          numbers[Key(stops: set)] = number
          sets.append(set)
        }
        steps.append((step, number))
      }
      self.steps.append(steps)
      self.lexicons.append(lexicons)
    }
    // What a set leads to is nearer to the end by a step at least.
    let distances = sets.map { $0.lazy.map { builder.distances[Int($0)] }.max() ?? 0 }
    backwards = sets.indices.sorted { (distances[$0], $1) < (distances[$1], $0) }
  }
}

extension [Int32] {
  /// Ascending, each number once.
  func sortedOnce() -> [Int32] {
    var once: [Int32] = []
    for number in sorted() where number != once.last { once.append(number) }
    return once
  }
}

extension Array {
  /// Runs of neighbours that have the same key.
  fileprivate func chunked<Key: Equatable>(by key: (Element) -> Key) -> [(Key, ArraySlice<Element>)] {
    var runs: [(Key, ArraySlice<Element>)] = []
    var start = startIndex
    while start < endIndex {
      let own = key(self[start])
      let end = self[start...].firstIndex { key($0) != own } ?? endIndex
      runs.append((own, self[start..<end]))
      start = end
    }
    return runs
  }
}
