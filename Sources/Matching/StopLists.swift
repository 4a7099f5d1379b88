/// The stops of a `TrieBuilder`, and lists of them. Each stop and each list is kept once and known by its number: most of
/// the work of making a trie is to tell them apart.
struct StopLists {
  /// A place within patterns: the step that is next, and the list of the stops that may follow it.
  struct Stop: Hashable {
    var step: Int32
    var next: Int32
  }

  private(set) var stops: [Stop] = []
  private var stopNumbers: [Stop: Int32] = [:]
  /// By list: its stops, ascending. The first list is empty.
  private var lists: [[Int32]] = [[]]
  /// By list: how many steps there are at most to the end of a pattern; -1 for the empty one.
  private var distances: [Int32] = [-1]
  /// By stop: the list of it alone.
  private var alone: [Int32] = []
  private var listNumbers: [Several: Int32] = [:]

  static let empty: Int32 = 0

  /// Numbers hashed as bytes at once.
  private struct Several: Hashable {
    var stops: [Int32]

    func hash(into hasher: inout Hasher) { stops.withUnsafeBytes { hasher.combine(bytes: $0) } }
  }

  subscript(list: Int32) -> [Int32] { lists[Int(list)] }

  func distance(_ list: Int32) -> Int32 { distances[Int(list)] }

  /// Patterns that end alike share their last stops.
  mutating func list(of stop: Stop) -> Int32 {
    if let number = stopNumbers[stop] { return alone[Int(number)] }
    let number = Int32(stops.count)
    stopNumbers[stop] = number
    stops.append(stop)
    alone.append(append([number], distance: distance(stop.next) + 1))
    return alone[Int(number)]
  }

  /// All stops of some lists as one list.
  mutating func union(of parts: [Int32]) -> Int32 {
    if parts.count == 1 { return parts[0] }
    let all = parts.flatMap { lists[Int($0)] }.sortedOnce()
    if all.isEmpty { return Self.empty }
    if all.count == 1 { return alone[Int(all[0])] }
    if let known = listNumbers[Several(stops: all)] { return known }
    let number = append(all, distance: parts.lazy.map(distance).max() ?? -1)
    listNumbers[Several(stops: all)] = number
    return number
  }

  private mutating func append(_ list: [Int32], distance: Int32) -> Int32 {
    lists.append(list)
    distances.append(distance)
    return Int32(lists.count - 1)
  }
}

extension [Int32] {
  /// Ascending, each number once.
  fileprivate func sortedOnce() -> [Int32] {
    var once: [Int32] = []
    once.reserveCapacity(count)
    for number in sorted() where number != once.last { once.append(number) }
    return once
  }
}
