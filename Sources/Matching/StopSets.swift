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
    while stepEnds.count < sets.count {
      let own = stops.places(of: sets[stepEnds.count])
      var start = own.lowerBound
      while start < own.upperBound {
        let (first, step) = (start, stops[start].step)
        repeat { start += 1 } while start < own.upperBound && stops[start].step == step
        if TrieBuilder.Step.kind(step) == 3 {
          allLexicons.append(TrieBuilder.Step.key(step))
          continue
        }
        let list = start - first == 1 ? stops[first].next : stops.union(ofThoseBehind: first..<start)
        while numbers.count <= Int(list) { numbers.append(0) }
        if numbers[Int(list)] == 0 {
          numbers[Int(list)] = Int32(sets.count)
          sets.append(list)
        }
        allSteps.append(Step(step: step, set: numbers[Int(list)]))
      }
      stepEnds.append(allSteps.count)
      lexiconEnds.append(allLexicons.count)
    }
    backwards = Self.byDistance(sets, stops)
  }

  /// Sets by how far they are from the end of a pattern, those that were found last first: what a set leads to is nearer
  /// to the end by a step at least.
  private static func byDistance(_ sets: [Int32], _ stops: StopLists) -> [Int] {
    let distances = sets.map { Int(stops.distance($0)) + 1 }
    var starts = [Int](repeating: 0, count: (distances.max() ?? 0) + 2)
    for distance in distances { starts[distance + 1] += 1 }
    for distance in starts.indices.dropFirst() { starts[distance] += starts[distance - 1] }
    var order = [Int](repeating: 0, count: sets.count)
    for set in sets.indices.reversed() {
      order[starts[distances[set]]] = set
      starts[distances[set]] += 1
    }
    return order
  }
}
