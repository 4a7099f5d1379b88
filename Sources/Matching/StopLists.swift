/// The stops of a `TrieBuilder` in lists. Each list is kept once and known by its number: most of the work of making a
/// trie is to tell lists apart.
struct StopLists {
  /// A place within patterns: the step that is next, and the list of the stops that may follow it. As one number, by
  /// which stops are told apart and sorted.
  struct Stop: Equatable {
    let number: UInt64

    init(step: Int32, next: Int32) {
      number = UInt64(UInt32(bitPattern: step)) << 32 | UInt64(UInt32(bitPattern: next))
    }

    var step: Int32 { Int32(truncatingIfNeeded: number >> 32) }
    var next: Int32 { Int32(truncatingIfNeeded: number) }
  }

  private struct List {
    /// Where its stops end.
    var end: Int32
    /// How many steps there are at most to the end of a pattern; -1 for the empty one.
    var distance: Int32
  }

  /// The stops of all lists, one list after the other, each ascending. The first list is empty.
  private var stops: [Stop] = []
  private var lists = [List(end: 0, distance: -1)]
  private var numbers: NumberTable
  /// What a union is put together in.
  private var gathered: [Stop] = []

  static let empty: Int32 = 0

  /// - Parameter room: how many stops are expected.
  init(room: Int) {
    numbers = NumberTable(room: room / 2)
    stops.reserveCapacity(room)
    lists.reserveCapacity(room / 2)
  }

  var count: Int { lists.count }

  /// Where the stops of a list stand.
  func places(of list: Int32) -> Range<Int> {
    Int(list == 0 ? 0 : lists[Int(list) - 1].end)..<Int(lists[Int(list)].end)
  }

  subscript(place: Int) -> Stop { stops[place] }

  func stops(of list: Int32) -> ArraySlice<Stop> { stops[places(of: list)] }

  func distance(_ list: Int32) -> Int32 { lists[Int(list)].distance }

  /// The list of one stop. Patterns that end alike share their last stops.
  mutating func list(of stop: Stop) -> Int32 {
    let hash = NumberTable.hash(stop.number)
    if let known = numbers.find(hash, where: { isOnly(stop, in: $0) }) { return known }
    stops.append(stop)
    return addList(hash, distance: distance(stop.next) + 1)
  }

  private func isOnly(_ stop: Stop, in list: Int32) -> Bool {
    let places = places(of: list)
    return places.count == 1 && stops[places.lowerBound] == stop
  }

  /// The list of stops in any order, some of them more than once.
  mutating func list(of stops: ArraySlice<Stop>) -> Int32 {
    gathered.removeAll(keepingCapacity: true)
    gathered += stops
    return listOfGathered()
  }

  /// All that may follow stops that have the same step, as one list.
  ///
  /// - Parameter places: of several stops.
  mutating func union(ofThoseBehind places: Range<Int>) -> Int32 {
    gathered.removeAll(keepingCapacity: true)
    for place in places {
      let behind = self.places(of: stops[place].next)
      if behind.count == 1 { gathered.append(stops[behind.lowerBound]) } else { gathered += stops[behind] }
    }
    return listOfGathered()
  }

  private mutating func listOfGathered() -> Int32 {
    sortGathered()
    if gathered.isEmpty { return Self.empty }
    let hash = gathered.reduce(0) { NumberTable.hash($1.number, after: $0) }
    if let known = numbers.find(hash, where: { stops(of: $0).elementsEqual(gathered) }) { return known }
    stops += gathered
    return addList(hash, distance: gathered.reduce(0) { max($0, distance($1.next) + 1) })
  }

  /// Puts the gathered stops in ascending order, each once.
  private mutating func sortGathered() {
    let count = gathered.withUnsafeMutableBufferPointer { stops in
      if stops.count > Self.few { stops.sort { $0.number < $1.number } } else { Self.sort(few: stops) }
      var count = 0
      for stop in stops where count == 0 || stop != stops[count - 1] {
        stops[count] = stop
        count += 1
      }
      return count
    }
    gathered.removeLast(gathered.count - count)
  }

  /// So many stops are put in order quicker one by one.
  private static let few = 48

  private static func sort(few stops: UnsafeMutableBufferPointer<Stop>) {
    for place in stops.indices {
      let stop = stops[place]
      var free = place
      while free > 0, stops[free - 1].number > stop.number {
        stops[free] = stops[free - 1]
        free -= 1
      }
      stops[free] = stop
    }
  }

  /// Makes a list of the stops that belong to none yet.
  private mutating func addList(_ hash: UInt64, distance: Int32) -> Int32 {
    let number = Int32(lists.count)
    lists.append(List(end: Int32(stops.count), distance: distance))
    numbers.insert(number, hash)
    return number
  }
}
