/// The stops of a `TrieBuilder`, and lists of them. Each stop and each list is kept once and known by its number: most of
/// the work of making a trie is to tell them apart.
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

  /// A stop, and the list of it alone.
  private struct Kept {
    var stop: Stop
    var alone: Int32
  }

  private struct List {
    /// Where its members end.
    var end: Int32
    /// How many steps there are at most to the end of a pattern; -1 for the empty one.
    var distance: Int32
  }

  private var stops: [Kept] = []
  private var stopNumbers = NumberTable()
  /// The stops of all lists, one list after the other, each ascending. The first list is empty.
  private var members: [Int32] = []
  private var lists = [List(end: 0, distance: -1)]
  private var listNumbers = NumberTable()
  /// What a union is put together in.
  private var gathered: [Int32] = []

  static let empty: Int32 = 0

  var count: Int { lists.count }

  private func places(of list: Int32) -> Range<Int> {
    Int(list == 0 ? 0 : lists[Int(list) - 1].end)..<Int(lists[Int(list)].end)
  }

  /// Puts the stops of a list behind others.
  func add(_ list: Int32, to found: inout [Stop]) {
    for place in places(of: list) { found.append(stops[Int(members[place])].stop) }
  }

  func contains(in list: Int32, where holds: (Stop) -> Bool) -> Bool {
    for place in places(of: list) where holds(stops[Int(members[place])].stop) { return true }
    return false
  }

  func distance(_ list: Int32) -> Int32 { lists[Int(list)].distance }

  /// Patterns that end alike share their last stops.
  mutating func list(of stop: Stop) -> Int32 {
    let hash = NumberTable.hash(stop.number)
    if let known = stopNumbers.find(hash, where: { stops[Int($0)].stop == stop }) { return stops[Int(known)].alone }
    let number = Int32(stops.count)
    stopNumbers.insert(number, hash)
    members.append(number)
    let alone = addList(distance: distance(stop.next) + 1)
    stops.append(Kept(stop: stop, alone: alone))
    return alone
  }

  /// All stops of some lists as one list.
  mutating func union(of lists: some Collection<Int32>) -> Int32 {
    if lists.count == 1, let only = lists.first { return only }
    gather(lists)
    guard let first = gathered.first else { return Self.empty }
    if gathered.count == 1 { return stops[Int(first)].alone }
    let hash = gathered.reduce(0) { NumberTable.hash(UInt64(UInt32($1)), after: $0) }
    if let known = listNumbers.find(hash, where: { members[places(of: $0)].elementsEqual(gathered) }) { return known }
    members += gathered
    let number = addList(distance: lists.reduce(-1) { max($0, distance($1)) })
    listNumbers.insert(number, hash)
    return number
  }

  /// The stops of lists, ascending, each once.
  private mutating func gather(_ lists: some Collection<Int32>) {
    gathered.removeAll(keepingCapacity: true)
    var (last, isAscending) = (Int32(-1), true)
    for list in lists {
      let places = places(of: list)
      if places.isEmpty { continue }
      if members[places.lowerBound] <= last { isAscending = false }
      last = members[places.upperBound - 1]
      if places.count == 1 { gathered.append(last) } else { gathered += members[places] }
    }
    if isAscending { return }
    gathered.sort()
    var count = 0
    for place in gathered.indices where count == 0 || gathered[place] != gathered[count - 1] {
      gathered[count] = gathered[place]
      count += 1
    }
    gathered.removeLast(gathered.count - count)
  }

  /// Makes a list of the members that belong to none yet.
  private mutating func addList(distance: Int32) -> Int32 {
    lists.append(List(end: Int32(members.count), distance: distance))
    return Int32(lists.count - 1)
  }
}
