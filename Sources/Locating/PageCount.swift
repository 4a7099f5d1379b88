import Disclosures
import Reading
import Rubrics

/// Which page of how many a page says that it is: "Page 1 of 2", "(part 1 of 2)".
struct PageCount: Hashable {
  /// From 1.
  var number: Int
  var total: Int

  /// - Returns: nil for a page that does not say it, or that holds the others, too.
  init?(of page: Page, _ rules: Partings) {
    guard page.format == .html else { return nil }
    let document = page.document
    func says(_ text: String) -> Bool { !Self.counts(in: WordTable.words(of: text), rules).isEmpty }
    let links = Set(page.links.map(\.text)).filter { $0.utf8.count <= Self.longest && says($0) }
    var counts = Set(Self.counts(in: WordTable.words(of: document.title), rules))
    for passage in document.passages where passage.range.count <= Self.longest {
      let text = document.text(in: passage.range)
      guard says(text) else { continue }
      let own = links.sorted().reduce(text) { $0.contains($1) ? $0.replacing($1, with: " ") : $0 }
      let words = WordTable.words(of: own)
      // In a sentence, it may count anything.
      let isPager = words.allSatisfy {
        Self.number($0, rules) != nil || rules.turns.contains($0) || rules.counted.contains($0)
      }
      if passage.kind == .heading || isPager { counts.formUnion(Self.counts(in: words, rules)) }
    }
    guard counts.count == 1, let only = counts.first else { return nil }
    self = only
  }

  private init(number: Int, total: Int) { (self.number, self.total) = (number, total) }

  /// Bytes of a line of such words, or of a heading with them.
  private static let longest = 200
  private static let most = 20

  private static func number(_ word: String, _ rules: Partings) -> Int? { Int(word) ?? rules.numerals[word] }

  private static func counts(in words: [String], _ rules: Partings) -> [PageCount] {
    words.indices.compactMap { place in
      guard rules.counted.contains(words[place]) else { return nil }
      var rest = words[(place + 1)...]
      guard let number = rest.popFirst().flatMap({ Self.number($0, rules) }) else { return nil }
      if let between = rest.first, Self.number(between, rules) == nil, rules.turns.contains(between) {
        rest = rest.dropFirst()
      }
      guard let total = rest.first.flatMap({ Self.number($0, rules) }), (2...most).contains(total),
        (1...total).contains(number)
      else { return nil }
      return PageCount(number: number, total: total)
    }
  }
}
