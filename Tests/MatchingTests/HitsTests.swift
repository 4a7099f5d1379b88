import Testing

@testable import Matching

@Suite struct HitsTests {
  /// Every question on a range is held against all hits, one by one: in a text of few tokens for a stretch of its own
  /// each, and in one whose stretches have several.
  @Test(arguments: [1, 9])
  func whatIsAskedOfARangeIsWhatItsHitsSay(times: Int) throws {
    let names = ["pair", "lone", "long", "none"]
    let says = [["red lamp"], ["(red|blue)"], ["lamp ..3 blue"], ["green"]]
    let book = try PhraseBook(zip(names, says).map { (name: $0, patterns: try $1.map { try Pattern($0) }) })
    let line = "a red lamp and a blue one stand by a red red lamp, not so blue. "
    let tokens = book.tokenizer.tokens(of: Array(String(repeating: line, count: times).utf8))
    let hits = book.hits(in: tokens)
    let ids = try names.map { try #require(book.id($0)) }
    for first in tokens.indices {
      for end in first...tokens.count {
        let range = first..<end
        for places in [0..<1, 1..<2, 2..<3, 3..<4, 2..<4, 0..<4, 2..<2] {
          let all = places.flatMap { hits.of(ids[$0]) }
          let lies = all.contains { first <= $0.start && $0.end <= end }
          let stretches = hits.stretches(of: range)
          let met = places.reduce(into: Stretches()) { $0.formUnion(hits.stretches(of: ids[$1])) }
          #expect(hits.hasAny(of: ids, at: places, within: range, stretches) == lies)
          if all.contains(where: { range.contains(Int($0.start)) }) {
            #expect(met.meets(stretches))
          }
          #expect(met.meets(.all) == !all.isEmpty)
          #expect(met.isEmpty == all.isEmpty)
        }
      }
    }
    #expect(!hits.of(ids[0]).isEmpty && !hits.of(ids[1]).isEmpty && !hits.of(ids[2]).isEmpty)
    #expect(hits.isEmpty(ids[3]))
  }

  /// Held against all covers, one by one.
  @Test func whatACoverHoldsIsLeftOut() throws {
    let says = [["(red|lamp|blue)"], ["a red lamp", "lamp ..3 blue", "so"], ["green"]]
    let book = try PhraseBook(says.enumerated().map { ("\($0)", try $1.map { try Pattern($0) }) })
    let line = "a red lamp and a blue one stand by a red red lamp, not so blue. "
    let hits = book.hits(in: book.tokenizer.tokens(of: Array(String(repeating: line, count: 3).utf8)))
    let ids = try says.indices.map { try #require(book.id("\($0)")) }
    func kept(_ isKept: (Hit) -> Bool) -> [Hit] {
      hits.of(ids[0]).filter { hit in
        isKept(hit) || !hits.of(ids[1]).contains { $0.range.contains(Int(hit.start)) }
      }
    }
    #expect(hits.of(ids[0], unless: ids[1]) == kept { _ in false })
    #expect(hits.of(ids[0], unless: ids[1]).count < hits.of(ids[0]).count)
    #expect(hits.of(ids[0], unless: ids[1]) { $0.start % 2 == 0 } == kept { $0.start % 2 == 0 })
    #expect(hits.of(ids[0], unless: ids[2]) == Array(hits.of(ids[0])))
  }
}
