/// The sets of stops that one may have come to by the same steps: set 0 is where all patterns begin.
struct StopSets {
  /// What may come next, ascending, and the set that it leads to.
  struct Step {
    var step: Int32
    var set: Int32
  }

  /// Of all sets, one after the other, and where those of each end.
  private var allSteps: [Step] = []
  private var stepEnds: [Int] = []
  private var allLexicons: [Int32] = []
  private var lexiconEnds: [Int] = []
  /// All sets, each after those that it leads to: the first set is the last.
  let backwards: [Int]

  var count: Int { stepEnds.count }

  func steps(of set: Int) -> ArraySlice<Step> { allSteps[(set == 0 ? 0 : stepEnds[set - 1])..<stepEnds[set]] }

  /// The lexicons of the patterns that end at a set, ascending.
  func lexicons(of set: Int) -> ArraySlice<Int32> {
    allLexicons[(set == 0 ? 0 : lexiconEnds[set - 1])..<lexiconEnds[set]]
  }

  /// - Parameter openings: the list of the stops where patterns begin.
  init(_ openings: Int32, _ stops: consuming StopLists) {
    var sets = [openings]
    /// By list: its set; 0 for none, for nothing leads back to where patterns begin.
    var numbers = [Int32](repeating: 0, count: stops.count)
    /// The stops of a set: step and next list as one number each.
    var own: [UInt64] = []
    while stepEnds.count < sets.count {
      own.removeAll(keepingCapacity: true)
      for stop in stops[sets[stepEnds.count]] {
        let stop = stops.stops[Int(stop)]
        own.append(UInt64(stop.step) << 32 | UInt64(stop.next))
      }
      if own.count > 1 { own.sort() }
      var start = 0
      while start < own.count {
        let step = Int32(own[start] >> 32)
        var list = Int(truncatingIfNeeded: own[start] & 0xFFFF_FFFF)
        let first = start
        repeat { start += 1 } while start < own.count && own[start] >> 32 == UInt64(step)
        if TrieBuilder.Step.kind(step) == 3 {
          allLexicons.append(TrieBuilder.Step.key(step))
          continue
        }
        if start - first > 1 {
          list = Int(stops.union(of: own[first..<start].map { Int32(truncatingIfNeeded: $0) }))
        }
        while numbers.count <= list { numbers.append(0) }
        if numbers[list] == 0 {
          numbers[list] = Int32(sets.count)
          sets.append(Int32(list))
        }
        allSteps.append(Step(step: step, set: numbers[list]))
      }
      stepEnds.append(allSteps.count)
      lexiconEnds.append(allLexicons.count)
    }
    // What a set leads to is nearer to the end by a step at least.
    let order = sets.indices.map { Int(stops.distance(sets[$0])) << 32 | (sets.count - 1 - $0) }.sorted()
    backwards = order.map { sets.count - 1 - $0 & (1 << 32 - 1) }
  }
}
