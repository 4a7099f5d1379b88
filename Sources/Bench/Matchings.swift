import Foundation
import Matching

/// How fast the engine finds phrases: 1,000 of them, of one to four words, taken from the samples' own sentences, so
/// that every text is full of them.
struct Matchings {
  private let texts: [[UInt8]]
  private let book: PhraseBook

  private static let phrases = 1_000
  private static let rounds = 20

  init() throws {
    let documents = try Documents(samples: "samples/web")
    texts = documents.texts(200).map { Array($0.utf8) }
    var state: UInt64 = 657
    func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    var seen: Set<String> = []
    var lexicons: [(name: String, patterns: [Pattern])] = []
    while lexicons.count < Self.phrases {
      let words = documents.sentences[next(below: documents.sentences.count)].lowercased()
        .split { !($0.isASCII && $0.isLetter) }
      let count = 1 + next(below: 4)
      guard words.count > count else { continue }
      let first = next(below: words.count - count)
      let phrase = words[first..<first + count].joined(separator: " ")
      guard seen.insert(phrase).inserted else { continue }
      lexicons.append((phrase, [try Pattern(phrase)]))
    }
    book = try PhraseBook(lexicons)
  }

  func row() throws -> Row {
    let bytes = Self.rounds * texts.reduce(0) { $0 + $1.count }
    var found = 0
    let begin = Program.processorTime()
    for _ in 0..<Self.rounds {
      for text in texts {
        let hits = book.hits(in: book.tokenizer.tokens(of: text))
        found += hits.of(0).count
      }
    }
    let seconds = Program.processorTime() - begin
    guard found > 0 else { throw BenchError(description: "the first phrase was found nowhere") }
    return Row(
      what: "phrase matching, \(figure(Double(Self.phrases))) phrases at once, cutting into words included",
      figure: "\(figure(Double(bytes) / seconds / 1e6)) MB a second of one core")
  }
}
