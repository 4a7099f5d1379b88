import Testing

@testable import Rubrics

@Suite struct ExamplesTests {
  private func leftOut(_ text: String) -> String {
    String(decoding: Examples.leftOut(of: Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""), ("a: b", "a: b"), ("a: b\n", "a: b\n"),
    // What is indented further, or a list as far, belongs to the key; blank lines and remarks say nothing.
    ("a:\n  examples:\n    yes: [x]\n\n# why\n      - y\n  b: c\n", "a:\n\n\n\n\n\n  b: c\n"),
    ("- id: a\n  examples:\n  - yes: x\n  - no: y\n- id: b\n", "- id: a\n\n\n\n- id: b\n"),
    ("examples:\n- x\n---\n", "\n\n---\n"),
    ("examples:\r\n  - x\r\nb: c\r\n", "\n\nb: c\r\n"),
    ("a: b\nexamples:\n  - x", "a: b\n\n\n"),
    ("examples:\n  examples:\n    - x\nb: c", "\n\n\nb: c"),
    // Other lines are left to whoever reads YAML.
    ("examples: [x]\n", "examples: [x]\n"), ("examples: # few\n  - x\n", "examples: # few\n  - x\n"),
    ("my_examples:\n  - x\n", "my_examples:\n  - x\n"), ("- examples:\n  - x\n", "- examples:\n  - x\n"),
  ])
  func whatStandsBelowTheKeyIsLeftOut(_ text: String, _ expected: String) {
    #expect(leftOut(text) == expected)
  }

  @Test func theRubricReadsTheSameWithoutThem() throws {
    let files = try rubricFolder()
    let book = try Rulebook.load(files)
    let lean = try Rulebook.load(files, examples: false)
    #expect(lean == book.withoutExamples)
    #expect(book != lean)
    #expect(lean.rubric.areas.flatMap(\.facts).allSatisfy { lean.examples(of: $0).isEmpty })
  }

  /// A fault below the examples is told where it stands in the file.
  @Test func placesAreThoseOfTheFile() throws {
    let files = try rubricFolder(
      changing: "sb657/training.yaml", "id: training\n", to: "id: training\nexamples:\n  - x\nremark: none\n")
    let error = try #require(throws: RubricError.self) { try Rulebook.load(files, examples: false) }
    #expect(error.problems.map(\.description).contains { $0.hasPrefix("sb657/training.yaml:4:1:") }, "\(error)")
  }

  @Test func aTextWithSuchALineReadsOtherwise() throws {
    let files = try rubricFolder(
      changing: "sb657/training.yaml", "title: Training\n", to: "title: |\n  Training\n  examples:\n    shown\n")
    #expect(try Rulebook.load(files, examples: false) != Rulebook.load(files).withoutExamples)
  }
}
