import Testing

@testable import Matching

@Suite struct PatternTests {
  @Test(arguments: [
    ("supply chain", ["supply chain"]),
    ("audit(s|ed)", ["audits", "audited"]),
    ("audit(s)?", ["audits", "audit"]),
    ("(on site|in person) visit", ["on site visit", "in person visit"]),
    ("our? staff", ["our staff", "staff"]),
    ("third-party", ["third party"]),
    ("not ..2 audit", ["not ..2 audit"]),
    ("@code of", ["@code of"]),
  ])
  func sequencesOfANotation(_ notation: String, _ expected: [String]) throws {
    let sequences = Self.sequences(try Pattern(notation).parts).map { sequence in
      sequence.map { item in
        switch item {
        case .word(let word): word
        case .lexicon(let name): "@\(name)"
        case .gap(let length): "..\(length)"
        }
      }.joined(separator: " ")
    }
    #expect(sequences == expected)
  }

  private static func sequences(_ parts: [Pattern.Part]) -> [[Pattern.Item]] {
    parts.reduce([[]]) { heads, part in
      let tails =
        switch part {
        case .item(let item): [[item]]
        case .oneOf(let ways): ways.flatMap(sequences)
        }
      return heads.flatMap { head in tails.map { head + $0 } }
    }
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
