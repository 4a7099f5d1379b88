import Disclosures
import Testing

@testable import Grading
@testable import Rubrics

@Suite struct ExampleTests {
  /// The rubric's examples are its tests.
  @Test func everyExampleIsReadAsItSays() throws {
    let book = try Rulebook.load(try rubricFiles())
    let failures = try Grader(book).check(book)
    #expect(failures.isEmpty, "\(failures.map(\.description).joined(separator: "\n"))")
  }

  /// Every fact of the five areas has an example that must be read and one that must not.
  @Test func everyFactHasExamples() throws {
    let rubric = try sb657()
    for fact in rubric.areas.filter({ !$0.isForm }).flatMap(\.facts) {
      let kinds = Set(fact.examples.map(\.mustHit))
      #expect(kinds == [true, false], "\(fact.id)")
    }
  }

  /// Examples of recognition are held to what they say, too.
  @Test func examplesOfRecognitionAreRead() throws {
    var book = try Rulebook.load(try rubricFiles())
    let place = Place(path: "recognition.yaml", line: 1, column: 1)
    let statement = "Under [[SB 657]] we state that we audit our suppliers for slavery."
    let uncovered = "Arlen Staffing is not a retail seller or manufacturer and makes no disclosure under SB 657."
    book.language.recognition.examples = [
      Example(marked: statement, value: "disclosure", place: place),
      Example(marked: statement, value: "other", place: place),
      Example(marked: "We sell shoes.", value: "other", place: place),
      Example(marked: "We sell shoes.", value: "disclosure", place: place),
      Example(marked: uncovered, value: "not_covered", place: place),
      Example(marked: "We sell shoes.", value: "not_covered", place: place),
    ]
    let failures = try Grader(book).check(book).filter { $0.fact == "recognition" }
    #expect(failures.map(\.example.value) == ["other", "disclosure", "not_covered"])
    #expect(failures.last?.description == "recognition: expected “not_covered”, found “other”: We sell shoes.")
  }

  @Test func aWrongExampleIsTold() throws {
    var book = try Rulebook.load(try rubricFiles())
    let fact = try #require(book.rubric.areas.firstIndex { $0.id == "training" })
    book.rubric.areas[fact].facts[0].examples = [
      .init(text: "We sell shoes.", quote: "sell shoes", value: "yes", mustHit: true),
      .init(text: "We train our buyers on slavery.", quote: "We", value: "yes", mustHit: false),
    ]
    let failures = try Grader(book).check(book).filter { $0.fact == "training.practice" }
    #expect(failures.count == 2)
    #expect(failures[0].description.hasPrefix("training.practice: expected “yes”, found “absent”: We sell shoes."))
  }
}
