/// Named lexicons of patterns, compiled so that one scan of a text finds all of them.
///
/// All are walked in one trie, whose edges are words, lexicons and gaps, from the last token of a text to the first: what
/// a pattern names further on is known by the time that its own beginning is come to. A class for being handed about by
/// one reference; nothing in it changes.
public final class PhraseBook: Sendable {
  public let tokenizer: Tokenizer
  /// Names of the lexicons; a lexicon's id is its place.
  public let names: [String]
  private let ids: [String: Int32]
  private let loneWords: [[Int32]]
  let trie: TrieMemory

  public enum Failure: Error, Hashable, CustomStringConvertible {
    case unknownLexicon(String, usedBy: String)
    case circle([String])
    case tooMany(words: Int, lexicons: Int)

    public var description: String {
      switch self {
      case .unknownLexicon(let name, let user): "lexicon '\(user)' names '@\(name)', which no file defines"
      case .circle(let names): "lexicons name each other in a circle: \(names.joined(separator: " > "))"
      case .tooMany(let words, let lexicons):
        "\(words) different words and \(lexicons) lexicons are more than \(Trie.Key.max) of each"
      }
    }
  }

  /// - Parameters:
  ///   - lexicons: the patterns of each, in an order that fixes the ids.
  ///   - sayings: further ones, which no pattern names and to which no known hit belongs. One that is another lexicon by
  ///     name and nothing else goes by the id of that, and is not looked for twice.
  public init(
    _ lexicons: [(name: String, patterns: [Pattern])], sayings: [(name: String, patterns: [Pattern])] = []
  ) throws(Failure) {
    var vocabulary = Vocabulary()
    let others = lexicons.count
    let lexicons = lexicons + sayings
    let names = lexicons.map(\.name)
    var ids = Dictionary(names.enumerated().map { ($1, Int32($0)) }) { first, _ in first }
    try Self.refuseCircles(lexicons, ids)
    for saying in sayings { if let name = saying.patterns.onlyLexicon { ids[saying.name] = ids[name] } }
    var trie = TrieBuilder(room: lexicons.reduce(0) { $0 + $1.patterns.reduce(0) { $0 + $1.pieces.count } })
    var loneWords = [[Int32]](repeating: [], count: lexicons.count)
    var steps: [Int32] = []
    for (index, lexicon) in lexicons.enumerated() where index < others || ids[lexicon.name] == Int32(index) {
      for pattern in lexicon.patterns {
        pattern.letters.withUnsafeBufferPointer { letters in
          loneWords[index] += pattern.loneWords.reversed().map { vocabulary.insert(letters.extracting($0)) }
          steps.removeAll(keepingCapacity: true)
          steps.append(contentsOf: repeatElement(0, count: pattern.pieces.count))
          for place in pattern.pieces.indices.reversed() {
            switch pattern.pieces[place] {
            case .word(let start, let end):
              steps[place] = TrieBuilder.Step.word(vocabulary.insert(letters.extracting(Int(start)..<Int(end))))
            case .lexicon(let name): steps[place] = TrieBuilder.Step.lexicon(ids[pattern.lexicons[Int(name)]]!)
            case .gap(let length): steps[place] = TrieBuilder.Step.gap(length)
            case .way, .choice: continue
            }
          }
          trie.insert(pattern, steps: steps, lexicon: Int32(index))
        }
      }
    }
    let words = vocabulary.count - 1
    guard words <= Trie.Key.max, lexicons.count <= Trie.Key.max else {
      throw .tooMany(words: words, lexicons: lexicons.count)
    }
    self.names = names
    self.ids = ids
    self.loneWords = loneWords
    tokenizer = Tokenizer(vocabulary: vocabulary)
    self.trie = TrieMemory(trie.build(words: vocabulary.count, lexicons: lexicons.count))
  }

  public func id(_ name: String) -> Int32? { ids[name] }

  /// The words of a lexicon that match it each for itself.
  public func loneWords(_ lexicon: Int32) -> [Int32] { loneWords[Int(lexicon)] }

  /// - Parameter known: hits that the caller found by other means, in the order of the text, which patterns may build
  ///   on.
  public func hits(in tokens: [Token], known: [Hit] = []) -> Hits {
    trie.walk(tokens, known: known) { Hits($0, lexicons: names.count, tokens: tokens.count) }
  }

  /// Looks that every lexicon named is one, and that none is built on itself.
  private static func refuseCircles(
    _ lexicons: [(name: String, patterns: [Pattern])], _ ids: [String: Int32]
  ) throws(Failure) {
    var isDone = [Bool](repeating: false, count: lexicons.count)
    var path: [Int] = []
    func follow(_ index: Int) throws(Failure) {
      if isDone[index] { return }
      if let start = path.firstIndex(of: index) {
        throw .circle((path[start...] + [index]).map { lexicons[$0].name })
      }
      path.append(index)
      for name in lexicons[index].patterns.lazy.flatMap(\.lexicons) {
        guard let id = ids[name] else { throw .unknownLexicon(name, usedBy: lexicons[index].name) }
        try follow(Int(id))
      }
      path.removeLast()
      isDone[index] = true
    }
    for index in lexicons.indices { try follow(index) }
  }
}
