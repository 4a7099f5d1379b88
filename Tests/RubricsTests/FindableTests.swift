import Testing

@testable import Matching
@testable import Rubrics

/// A pattern that can never match is a slip that no example shows, as long as another pattern of its lexicon does the
/// work. So each way through each pattern of the rubric is written out as a text, in which it has to be found.
@Suite struct FindableTests {
  @Test func everyWayOfEveryPatternIsFound() throws {
    let files = try rubricFolder()
    let own = files.filter { $0.key.hasPrefix("sb657/") }.map { (path: $0.key, bytes: $0.value) }
    let language = try Language(files: own)
    let lexicons = language.lexicons.map { (name: $0.name, patterns: $0.patterns) } + language.sayings
    let spelled = Spelled(lexicons)
    let book = try PhraseBook(lexicons)
    var missed: [String] = []
    for (name, patterns) in lexicons {
      let id = try #require(book.id(name))
      for (number, pattern) in patterns.enumerated() {
        for text in spelled.ways(of: pattern) {
          let tokens = book.tokenizer.tokens(of: Array(text.utf8))
          let isFound = book.hits(in: tokens).of(id).contains { $0.start == 0 && Int($0.end) == tokens.count }
          if !isFound { missed.append("\(name), pattern \(number + 1): \(text)") }
        }
      }
    }
    #expect(missed.isEmpty, "\(missed.count): \(missed.prefix(40).joined(separator: "\n"))")
  }
}

/// Patterns written out as texts. Each alternative of a choice is taken once, and a gap is left empty once and filled
/// once; lexicons stand for the first thing that they match.
private struct Spelled {
  private let lexicons: [String: [Pattern]]

  init(_ lexicons: [(name: String, patterns: [Pattern])]) {
    self.lexicons = Dictionary(lexicons.map { ($0.name, $0.patterns) }) { first, _ in first }
  }

  func ways(of pattern: Pattern) -> [String] {
    var ways: [String] = []
    for filler in [0, 30] {
      for turn in 0..<widest(pattern) {
        let way = words(pattern, pattern.pieces.indices, turn: turn, filler: filler).joined(separator: " ")
        if !ways.contains(way) { ways.append(way) }
      }
    }
    return ways
  }

  private func widest(_ pattern: Pattern) -> Int {
    pattern.pieces.map { piece in if case .choice(let ways) = piece { Int(ways) } else { 1 } }.max() ?? 1
  }

  /// - Parameters:
  ///   - turn: which way of a choice is taken, beginning anew behind the last.
  ///   - filler: how many words a gap takes at most.
  private func words(_ pattern: Pattern, _ run: Range<Int>, turn: Int, filler: Int) -> [String] {
    var (words, place): ([String], Int) = ([], run.upperBound)
    while place > run.lowerBound {
      place -= 1
      switch pattern.pieces[place] {
      case .word(let start, let end):
        words.insert(String(decoding: pattern.letters[Int(start)..<Int(end)], as: UTF8.self), at: 0)
      case .lexicon(let name):
        let inner = lexicons[pattern.lexicons[Int(name)]]?.first
        words.insert(contentsOf: inner.map { self.words($0, $0.pieces.indices, turn: 0, filler: 0) } ?? [], at: 0)
      case .gap(let length): words.insert(contentsOf: Array(repeating: "qq", count: min(Int(length), filler)), at: 0)
      case .way: Issue.record("a way without a choice")
      case .choice(let count):
        var runs: [Range<Int>] = []
        for _ in 0..<count {
          guard case .way(let length) = pattern.pieces[place - 1] else { break }
          runs.insert(place - 1 - Int(length)..<place - 1, at: 0)
          place -= 1 + Int(length)
        }
        words.insert(contentsOf: self.words(pattern, runs[turn % runs.count], turn: turn, filler: filler), at: 0)
      }
    }
    return words
  }
}
