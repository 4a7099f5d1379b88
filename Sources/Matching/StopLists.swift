/// The stops of a `TrieBuilder`, and lists of them. Each stop and each list is kept once and known by its number: most of
/// the work of making a trie is to tell them apart.
struct StopLists {
  /// A place within patterns: the step that is next, and the list of the stops that may follow it.
  struct Stop: Equatable {
    var step: Int32
    var next: Int32

    fileprivate var hash: UInt64 { NumberTable.hash(UInt64(UInt32(step)) << 32 | UInt64(UInt32(next))) }
  }

  private(set) var stops: [Stop] = []
  private var stopNumbers = NumberTable()
  /// By stop: the list of it alone.
  private var alone: [Int32] = []
  /// The stops of all lists, one list after the other, each ascending; and by list, where they end. The first list is
  /// empty.
  private var members: [Int32] = []
  private var ends: [Int32] = [0]
  /// By list: how many steps there are at most to the end of a pattern; -1 for the empty one.
  private var distances: [Int32] = [-1]
  private var listNumbers = NumberTable()
  /// What a union is put together in.
  private var gathered: [Int32] = []

  static let empty: Int32 = 0

  var count: Int { ends.count }

  subscript(list: Int32) -> ArraySlice<Int32> { members[places(of: list)] }

  private func places(of list: Int32) -> Range<Int> { Int(list == 0 ? 0 : ends[Int(list) - 1])..<Int(ends[Int(list)]) }

  func distance(_ list: Int32) -> Int32 { distances[Int(list)] }

  /// Patterns that end alike share their last stops.
  mutating func list(of stop: Stop) -> Int32 {
    let hash = stop.hash
    if let known = stopNumbers.find(hash, where: { stops[Int($0)] == stop }) { return alone[Int(known)] }
    let number = Int32(stops.count)
    stopNumbers.insert(number, hash)
    stops.append(stop)
    members.append(number)
    alone.append(addList(distance: distance(stop.next) + 1))
    return alone[Int(number)]
  }

  /// All stops of some lists as one list.
  mutating func union(of lists: [Int32]) -> Int32 {
    if lists.count == 1 { return lists[0] }
    gather(lists)
    guard let first = gathered.first else { return Self.empty }
    if gathered.count == 1 { return alone[Int(first)] }
    let hash = gathered.reduce(0) { NumberTable.hash(UInt64(UInt32($1)), after: $0) }
    if let known = listNumbers.find(hash, where: { self[$0].elementsEqual(gathered) }) { return known }
    members += gathered
    let number = addList(distance: lists.reduce(-1) { max($0, distance($1)) })
    listNumbers.insert(number, hash)
    return number
  }

  /// The stops of lists, ascending, each once.
  private mutating func gather(_ lists: [Int32]) {
    gathered.removeAll(keepingCapacity: true)
    var isAscending = true
    for list in lists {
      for place in places(of: list) {
        if let last = gathered.last, last >= members[place] { isAscending = false }
        gathered.append(members[place])
      }
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
    ends.append(Int32(members.count))
    distances.append(distance)
    return Int32(ends.count - 1)
  }
}
