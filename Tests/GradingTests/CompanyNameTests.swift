import Construing
import Disclosures
import Matching
import Rubrics
import Testing

@testable import Grading

/// A company may be called as the rubric's patterns call something else.
@Suite struct CompanyNameTests {
  private func names(_ name: String) throws -> Int {
    let text = """
      \(name) is a maker of lamps. Those who sell to \(name) know that \(name) requires them to forbid slavery. \
      In \(name)'s view a list of mills is kept.
      """
    let whole = 0..<text.utf8.count
    let document = Document(
      id: "d", language: "en", text: text, passages: [Passage(index: 0, kind: .paragraph, range: whole)])
    let observer = try Observer(language: try Shelf.book.get().language)
    let company = try #require(observer.book.id("company_name"))
    return observer.readings(of: [document])[0].construal.hits.of(company).count
  }

  @Test(arguments: ["Ashdale", "Target", "Express", "Sprouts", "Gap", "Best Effort"])
  func isFound(_ name: String) throws {
    #expect(try names(name) == 4)
  }

  @Test(arguments: ["California", "Management", "Supplier", "Slavery", "Sourcing", "Bangladesh"])
  func isNone(_ word: String) throws {
    #expect(try names(word) == 0)
  }
}
