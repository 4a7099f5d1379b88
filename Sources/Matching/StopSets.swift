/// The sets of stops that one may have come to by the same steps: set 0 is where all patterns begin.
struct StopSets {
  /// By set: what may come next, ascending, and the set that it leads to.
  private(set) var steps: [[(step: Int32, set: Int32)]] = []
  /// By set: the lexicons of the patterns that end there, ascending.
  private(set) var lexicons: [[Int32]] = []
  /// All sets, each after those that it leads to: the first set is the last.
  let backwards: [Int]

  /// - Parameter openings: the list of the stops where patterns begin.
  init(_ openings: Int32, _ stops: StopLists) {
    var stops = stops
    var sets = [openings]
    /// By list: its set.
    var numbers: [Int32: Int32] = [openings: 0]
    var next = 0
    while next < sets.count {
      let own = stops[sets[next]].map { stops.stops[Int($0)] }.sorted { $0.step < $1.step }
      next += 1
      var steps: [(step: Int32, set: Int32)] = []
      var lexicons: [Int32] = []
      var start = 0
      while start < own.count {
        let step = own[start].step
        var end = start + 1
        while end < own.count, own[end].step == step { end += 1 }
        if TrieBuilder.Step.kind(step) == 3 {
          lexicons.append(TrieBuilder.Step.key(step))
        } else {
          let list = stops.union(of: own[start..<end].map(\.next))
          let set = numbers[list] ?? Int32(sets.count)
          if Int(set) == sets.count {
            numbers[list] = set
            sets.append(list)
          }
          steps.append((step, set))
        }
        start = end
      }
      self.steps.append(steps)
      self.lexicons.append(lexicons)
    }
    // What a set leads to is nearer to the end by a step at least.
    backwards = sets.indices.sorted { (stops.distance(sets[$0]), $1) < (stops.distance(sets[$1]), $0) }
  }
}
