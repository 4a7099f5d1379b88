/// Strings of octets with a number each, by their first octets: finds all that stand at a place of a path in one walk.
struct PieceTree: Sendable {
  private struct Node: Sendable {
    var octet: UInt8
    /// Number of the string that ends here; -1 when none does.
    var number: Int32 = -1
    var child: Int32 = -1
    var sibling: Int32 = -1
  }

  /// The first one is the root.
  private var nodes = [Node(octet: 0)]

  /// The number of a string; a string that is new gets the number given.
  mutating func number(of piece: [UInt8], orNew new: Int32) -> Int32 {
    var node = 0
    for octet in piece {
      var child = nodes[node].child
      while child >= 0, nodes[Int(child)].octet != octet { child = nodes[Int(child)].sibling }
      if child < 0 {
        child = Int32(nodes.count)
        nodes.append(Node(octet: octet, sibling: nodes[node].child))
        nodes[node].child = child
      }
      node = Int(child)
    }
    if nodes[node].number < 0 { nodes[node].number = new }
    return nodes[node].number
  }

  /// Gives back room for more.
  mutating func trim() { nodes = nodes.map { $0 } }

  /// Calls for each string that stands in a path at a place, the shortest first, with where it ends.
  func walk(_ path: [UInt8], from start: Int, _ found: (_ number: Int32, _ end: Int) -> Void) {
    var child = nodes[0].child
    for index in start..<path.count {
      while child >= 0, nodes[Int(child)].octet != path[index] { child = nodes[Int(child)].sibling }
      guard child >= 0 else { return }
      let node = nodes[Int(child)]
      if node.number >= 0 { found(node.number, index + 1) }
      child = node.child
    }
  }
}
