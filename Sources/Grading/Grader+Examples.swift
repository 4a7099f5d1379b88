public import Disclosures
public import Rubrics

/// An example of the rubric, of a fact or of recognition, that was read otherwise than it says.
public struct ExampleFailure: Sendable, Hashable, CustomStringConvertible {
  public var fact: String
  public var example: Fact.Example
  /// What was found instead.
  public var found: Finding?

  /// "audits.unannounced: expected “unannounced”, found “unspecified” in: ...".
  public var description: String {
    let expected = "\(example.mustHit ? "" : "not ")\u{201C}\(example.value)\u{201D}"
    let values = found?.values.joined(separator: ", ") ?? "nothing"
    let quotes = found?.evidence.map { "\u{201C}\($0.quotation.text)\u{201D}" }.joined(separator: ", ") ?? ""
    return "\(fact): expected \(expected), found \u{201C}\(values)\u{201D}\(quotes.isEmpty ? "" : " in \(quotes)"): "
      + example.text
  }
}

extension Grader {
  /// Reads every example of a rulebook and gives those that are not read as they must be: the value, and a quotation
  /// that meets the marked span.
  public func check(_ book: Rulebook) -> [ExampleFailure] {
    book.rubric.areas.flatMap(\.facts).flatMap { fact in
      book.examples(of: fact).compactMap { example in
        check(example, of: fact.id) { $0[fact: fact.id] }
      }
    } + book.recognitionExamples.compactMap { check($0, of: Self.recognition, finding: recognized) }
  }

  private static let recognition = "recognition"

  /// What recognition has made of a text, as a finding.
  private func recognized(_ observation: Observation) -> Finding? {
    let claim = observation.claimsNotCovered.map { [$0] }
    return Finding(
      fact: Self.recognition,
      values: [observation.isDisclosure ? "disclosure" : "other"] + (claim == nil ? [] : ["not_covered"]),
      evidence: observation.recognition + (claim ?? []))
  }

  private func check(
    _ example: Fact.Example, of fact: String, finding: (Observation) -> Finding?
  ) -> ExampleFailure? {
    let whole = 0..<example.text.utf8.count
    let document = Document(
      id: fact, language: "en", text: example.text,
      passages: [Passage(index: 0, kind: .paragraph, range: whole)])
    let finding = finding(observe(document))
    let holds = finding?.values.contains(example.value) == true
    let isQuoted =
      example.quote.map { quote in
        finding?.evidence.contains { overlaps($0.quotation.range, quote, in: example.text) } == true
      } ?? true
    if example.mustHit ? holds && isQuoted : !holds { return nil }
    return ExampleFailure(fact: fact, example: example, found: finding)
  }

  private func overlaps(_ range: Range<Int>, _ quote: String, in text: String) -> Bool {
    let (bytes, part) = (Array(text.utf8), Array(quote.utf8))
    guard !part.isEmpty, part.count <= bytes.count else { return false }
    for start in 0...(bytes.count - part.count) where bytes[start...].starts(with: part) {
      if range.overlaps(start..<(start + part.count)) { return true }
    }
    return false
  }
}
