extension Trie {
  /// The arrays as plain memory.
  struct Tables {
    let nodes: UnsafeBufferPointer<Node>
    let edges: UnsafeBufferPointer<Edge>
    let gaps: UnsafeBufferPointer<Gap>
    let accepted: UnsafeBufferPointer<Int32>
    let rootWords: UnsafeBufferPointer<Int32>
    let rootLexicons: UnsafeBufferPointer<Int32>
    let isBuiltOn: UnsafeBufferPointer<Bool>
    let goals: Goals.Tables
  }

  /// For as long as the closure runs.
  func read<Result>(_ body: (Tables) -> Result) -> Result {
    nodes.withUnsafeBufferPointer { nodes in
      edges.withUnsafeBufferPointer { edges in
        gaps.withUnsafeBufferPointer { gaps in
          accepted.withUnsafeBufferPointer { accepted in
            rootWords.withUnsafeBufferPointer { rootWords in
              rootLexicons.withUnsafeBufferPointer { rootLexicons in
                isBuiltOn.withUnsafeBufferPointer { isBuiltOn in
                  goals.read { goals in
                    body(
                      Tables(
                        nodes: nodes, edges: edges, gaps: gaps, accepted: accepted, rootWords: rootWords,
                        rootLexicons: rootLexicons, isBuiltOn: isBuiltOn, goals: goals))
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
