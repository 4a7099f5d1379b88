extension Trie {
  /// The arrays as plain memory.
  struct Tables {
    let nodes: UnsafeBufferPointer<Node>
    let ways: UnsafeBufferPointer<Way>
    let edges: UnsafeBufferPointer<Edge>
    let gaps: UnsafeBufferPointer<Gap>
    let trie: Trie
  }

  /// For as long as the closure runs.
  func read<Result>(_ body: (Tables) -> Result) -> Result {
    nodes.withUnsafeBufferPointer { nodes in
      ways.withUnsafeBufferPointer { ways in
        edges.withUnsafeBufferPointer { edges in
          gaps.withUnsafeBufferPointer { gaps in
            body(Tables(nodes: nodes, ways: ways, edges: edges, gaps: gaps, trie: self))
          }
        }
      }
    }
  }
}
