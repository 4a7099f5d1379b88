import Disclosures
public import Rubrics

/// The examples that stand beside a rubric's rules, run as its tests.
public struct ExampleCheck: Sendable, Hashable {
  /// Examples that were run.
  public var count: Int
  public var failures: [Failure]

  /// An example that is not taken as its rule says.
  public struct Failure: Sendable, Hashable, CustomStringConvertible {
    /// "evidence/audits.yaml:40:9", or the fact of an example that has no place of its own.
    public var place: String
    public var text: String
    /// The fact and the value it should have.
    public var expected: String
    public var found: String

    public var description: String { "\(place): expected \(expected), found \(found): \"\(text)\"" }
  }

  /// Runs the examples of every fact and every frame through the grader.
  public init(_ book: Rulebook, grader: Grader) {
    count = 0
    failures = []
    for frame in book.language.areas.flatMap(\.frames) {
      for example in frame.examples {
        check(
          example.text, fact: frame.fact, value: example.value, isExpected: true,
          quote: example.marked, at: "\(example.place)", grader)
      }
    }
    for fact in book.rubric.areas.flatMap(\.facts) {
      for example in fact.examples {
        check(
          example.text, fact: fact.id, value: example.value, isExpected: example.mustHit,
          quote: example.quote.flatMap { Self.range(of: $0, in: example.text) }, at: fact.id, grader)
      }
    }
  }

  private mutating func check(
    _ text: String, fact: String, value: String, isExpected: Bool, quote: Range<Int>?, at place: String,
    _ grader: Grader
  ) {
    count += 1
    let passage = Passage(index: 0, kind: .paragraph, range: 0..<text.utf8.count)
    let finding = grader.observe(Document(id: place, language: "en", text: text, passages: [passage]))[fact: fact]
    let values = finding?.values ?? []
    let isHit = values.contains(value)
    let overlaps = quote.map { quote in
      finding?.evidence.contains { $0.quotation.range.overlaps(quote) } ?? false
    }
    if isHit == isExpected && (!isExpected || overlaps != false) { return }
    let expected = "\(fact) \(isExpected ? "=" : "other than") \(value)"
    let found = isHit && isExpected ? "another quotation" : values.joined(separator: ", ")
    failures.append(Failure(place: place, text: text, expected: expected, found: found.isEmpty ? "nothing" : found))
  }

  private static func range(of part: String, in text: String) -> Range<Int>? {
    let (part, bytes) = (Array(part.utf8), Array(text.utf8))
    guard !part.isEmpty, part.count <= bytes.count else { return nil }
    return (0...bytes.count - part.count).first { bytes[$0...].starts(with: part) }.map { $0..<$0 + part.count }
  }
}
