/// Named lexicons of patterns, compiled so that one scan of a text finds all of them.
///
/// Lexicons that name no other are found in a first pass over words; those built on them in a second pass, and so on
/// up. Each pass walks one trie whose edges are words, lexicons and gaps.
public struct PhraseBook: Sendable {
  public let tokenizer: Tokenizer
  /// Names of the lexicons; a lexicon's id is its place.
  public let names: [String]
  private let ids: [String: Int32]
  let passes: [Trie]
  /// By lexicon: whether patterns of another one name it.
  private let isBuiltOn: [Bool]

  public enum Failure: Error, Hashable, CustomStringConvertible {
    case unknownLexicon(String, usedBy: String)
    case circle([String])

    public var description: String {
      switch self {
      case .unknownLexicon(let name, let user): "lexicon '\(user)' names '@\(name)', which no file defines"
      case .circle(let names): "lexicons name each other in a circle: \(names.joined(separator: " > "))"
      }
    }
  }

  /// Patterns of each lexicon, in an order that fixes the ids.
  public init(_ lexicons: [(name: String, patterns: [Pattern])]) throws(Failure) {
    var vocabulary = Vocabulary()
    let names = lexicons.map(\.name)
    let ids = Dictionary(names.enumerated().map { ($1, Int32($0)) }) { first, _ in first }
    let depths = try Self.depths(lexicons, ids)
    var tries: [TrieBuilder] = []
    var isBuiltOn = [Bool](repeating: false, count: lexicons.count)
    for (index, lexicon) in lexicons.enumerated() {
      while tries.count <= depths[index] { tries.append(TrieBuilder()) }
      for name in lexicon.patterns.lazy.flatMap(\.lexicons) { isBuiltOn[Int(ids[name]!)] = true }
      for pattern in lexicon.patterns {
        tries[depths[index]].insert(pattern, lexicon: Int32(index)) { item in
          switch item {
          case .word(let word): TrieBuilder.Step.word(vocabulary.insert(word))
          case .gap(let length): TrieBuilder.Step.gap(Int32(length))
          case .lexicon(let name): TrieBuilder.Step.lexicon(ids[name]!)
          }
        }
      }
    }
    self.names = names
    self.ids = ids
    self.isBuiltOn = isBuiltOn
    tokenizer = Tokenizer(vocabulary: vocabulary)
    passes = tries.map { $0.build(words: vocabulary.count, lexicons: lexicons.count) }
  }

  public func id(_ name: String) -> Int32? { ids[name] }

  /// - Parameter known: hits that the caller found by other means, which patterns may build on.
  public func hits(in tokens: [Token], known: [Hit] = []) -> Hits {
    var hits = known
    hits.reserveCapacity(tokens.count * 4)
    var ground = Ground(tokens)
    for hit in known { ground.add(hit) }
    for (depth, trie) in passes.enumerated() {
      let first = hits.count
      trie.scan(ground, into: &hits)
      guard depth + 1 < passes.count else { break }
      for hit in hits[first...] where isBuiltOn[Int(hit.lexicon)] { ground.add(hit) }
    }
    return Hits(hits, lexicons: names.count)
  }

  /// How many lexicons deep each one is built: 0 for words alone.
  private static func depths(
    _ lexicons: [(name: String, patterns: [Pattern])], _ ids: [String: Int32]
  ) throws(Failure) -> [Int] {
    var depths = [Int?](repeating: nil, count: lexicons.count)
    var path: [Int] = []
    func depth(_ index: Int) throws(Failure) -> Int {
      if let known = depths[index] { return known }
      if let start = path.firstIndex(of: index) {
        throw .circle((path[start...] + [index]).map { lexicons[$0].name })
      }
      path.append(index)
      var deepest = -1
      for name in lexicons[index].patterns.lazy.flatMap(\.lexicons) {
        guard let id = ids[name] else { throw .unknownLexicon(name, usedBy: lexicons[index].name) }
        deepest = max(deepest, try depth(Int(id)))
      }
      path.removeLast()
      depths[index] = deepest + 1
      return deepest + 1
    }
    var all: [Int] = []
    for index in lexicons.indices { all.append(try depth(index)) }
    return all
  }
}
