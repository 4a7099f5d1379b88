import Testing

@testable import Matching

@Suite struct PatternTests {
  @Test(arguments: [
    ("supply chain", ["supply chain"]),
    ("audit(s|ed)", ["audits", "audited"]),
    ("audit(s)?", ["audits", "audit"]),
    ("audit(s)", ["audits"]),
    ("(a (b|c))? d", ["a b d", "a c d", "d"]),
    ("((a|b) c|(d)) e?", ["a c e", "a c", "b c e", "b c", "d e", "d"]),
    ("(on site|in person) visit", ["on site visit", "in person visit"]),
    ("our? staff", ["our staff", "staff"]),
    ("third-party", ["third party"]),
    ("a week's notice", ["a week notice"]),
    ("two weeks' notice", ["two weeks notice"]),
    ("supplier('s|s) don't", ["supplier don't", "suppliers don't"]),
    ("not ..2 audit", ["not ..2 audit"]),
    ("@code of", ["@code of"]),
  ])
  func sequencesOfANotation(_ notation: String, _ expected: [String]) throws {
    let pattern = try Pattern(notation)
    let sequences = Self.sequences(pattern, pattern.pieces.indices).map { $0.joined(separator: " ") }
    #expect(sequences == expected)
  }

  /// What a run of pieces stands for.
  private static func sequences(_ pattern: Pattern, _ run: Range<Int>) -> [[String]] {
    var (tails, place): ([[String]], Int) = ([[]], run.upperBound)
    while place > run.lowerBound {
      place -= 1
      var heads: [[String]] = []
      switch pattern.pieces[place] {
      case .word(let start, let end):
        heads = [[String(decoding: pattern.letters[Int(start)..<Int(end)], as: UTF8.self)]]
      case .lexicon(let lexicon): heads = [["@\(pattern.lexicons[Int(lexicon)])"]]
      case .gap(let length): heads = [["..\(length)"]]
      case .choice(let ways):
        for _ in 0..<ways {
          guard case .way(let length) = pattern.pieces[place - 1] else { break }
          let end = place - 1
          place = end - Int(length)
          heads = sequences(pattern, place..<end) + heads
        }
      case .way: Issue.record("a way without a choice")
      }
      tails = heads.flatMap { head in tails.map { head + $0 } }
    }
    return tails
  }

  @Test(arguments: [
    ("", 1), ("(a|b", 5), ("a)", 2), ("a|b", 2), ("..3 a", 6), ("a ..3", 6), ("a ..0 b", 6), ("a ..99 b", 7), ("@", 2),
    ("a % b", 3), ("audit(s ed)", 8), ("word?", 6),
  ])
  func faultsAreToldWithTheirPlace(_ notation: String, _ column: Int) {
    do {
      _ = try Pattern(notation)
      Issue.record("'\(notation)' was taken for a pattern")
    } catch {
      #expect(error.column == column, "\(error)")
    }
  }

  @Test func tooManySequencesAreAFault() {
    let group = "(a|b|c|d|e|f|g|h|i|j)"
    #expect(throws: Pattern.Failure.self) { try Pattern([group, group, group, group].joined(separator: " ")) }
  }
}
