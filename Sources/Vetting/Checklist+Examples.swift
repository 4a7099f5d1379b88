import Disclosures
import Reading
public import Rubrics

extension Checklist {
  /// Runs the examples of every element: each has to come out as its file says.
  ///
  /// - Returns: what does not, at the place of the example; empty when all is well.
  /// - Throws: `RubricError` when the words do not fit together.
  public func failedExamples() throws(RubricError) -> [Problem] {
    let vetter = try Vetter(self)
    var problems: [Problem] = []
    for element in elements {
      for example in element.examples {
        let document = Page(text: example.text, id: element.id).document
        let answers = vetter.elements(
          of: document, vendor: "", product: example.product, asOf: CalendarDay.ofExamples)
        guard let answer = answers.first(where: { $0.id == element.id }) else { continue }
        let state = answer.state == .absent ? .missing : answer.state
        guard state != example.state else { continue }
        let why = (answer.missing + answer.faults + answer.doubts).joined(separator: "; ")
        problems.append(
          Problem(
            place: example.place,
            message:
              "expected \(element.id) to be \(example.state.rawValue), found \(state.rawValue)\(why.isEmpty ? "" : ": \(why)")"
          ))
      }
    }
    return (problems + vetter.failedGrammarExamples()).sorted()
  }
}

extension Vetter {
  /// What the grammar understands that it must not, and the other way round.
  fileprivate func failedGrammarExamples() -> [Problem] {
    let row = VendorRow(vendor: "Tarn Textiles, Inc.", path: "", product: "shirts", origin: "", line: 0)
    return checklist.grammar.examples.compactMap { example in
      let gap = gaps(of: Page(text: example.text, id: "").document, row, asOf: CalendarDay.ofExamples, atMost: 1).first
      guard (gap == nil) != example.isUnderstood else { return nil }
      let found = gap.map { "not understood from “\($0.word)” on" } ?? "understood"
      return Problem(
        place: example.place, message: "expected to be \(example.isUnderstood ? "" : "not ")understood, found \(found)")
    }
  }
}
