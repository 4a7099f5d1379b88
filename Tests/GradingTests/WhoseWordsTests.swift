import Disclosures
import Reading
import Rubrics
import Testing

@testable import Grading

/// Marks of recognition that look at where their words stand, and at each other; tried on a few rules of their own.
@Suite struct WhoseWordsTests {
  private static let words = """
    threshold: 10
    areas: {weight: 10, most: 1}
    rules:
      own:
        means: somebody audits
        weight: 10
        own: yes
        says: ["we audit"]
      label:
        means: its title is the Act's name
        weight: 10
        alone: 3
        says: ["supply chain act"]
      told:
        means: tells of companies
        weight: 0
        unless: [spoken]
        says: ["companies"]
      spoken:
        means: somebody speaks
        weight: 0
        says: ["our"]
      law:
        means: tells the law of companies, and nobody speaks
        weight: 10
        needs: [told]
        says: ["bill"]
    """

  private func isFound(_ text: String) throws -> Bool {
    var files = try rubricFiles()
    files["sb657/recognition.yaml"] = Array(Self.words.utf8)
    let observer = try Observer(language: try Rulebook.load(files, id: "sb657").language)
    return observer.observe(Page(text: text, id: "text").document).isDisclosure
  }

  @Test(arguments: [
    ("On Mondays we audit the till.", true),
    ("\u{201C}On Mondays we audit the till,\u{201D} it reads.", false),
    ("Alder Mills writes: \u{201C}On Mondays we audit the till.\u{201D}", false),
    // One answer to the Act, in the text's own words and in somebody else's.
    ("Its mills are audited every year for forced labor.", true),
    ("It reads: \u{201C}Our mills are audited every year for forced labor.\u{201D} So it says.", false),
  ])
  func wordsOfOthersAreNotItsOwn(_ text: String, _ expected: Bool) throws {
    #expect(try isFound(text) == expected)
  }

  @Test(arguments: [
    ("Supply Chain Act\nThe till is ours.", true),
    ("Page for the Supply Chain Act: the till is ours.", true),
    ("Gifts: none. Supply Chain Act. The till is counted.", true),
    ("Nobody whom I have met had ever read the supply chain act before.", false),
  ])
  func aTitleStandsAlone(_ text: String, _ expected: Bool) throws {
    #expect(try isFound(text) == expected)
  }

  /// A rule that another one makes superfluous is not met, for the rules that need it either.
  @Test(arguments: [
    ("The bill tells companies something.", true),
    ("The bill tells companies something of our own.", false),
    ("The bill tells something.", false),
  ])
  func whatIsSuperfluousIsNotMet(_ text: String, _ expected: Bool) throws {
    #expect(try isFound(text) == expected)
  }
}
