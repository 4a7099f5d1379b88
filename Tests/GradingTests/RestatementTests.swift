import Disclosures
import Testing

@testable import Grading

/// A list of the statute's items claims nothing, in whatever marks it comes and whoever it follows; what a company says
/// of itself beside it counts.
@Suite struct RestatementTests {
  private static let items = [
    "Engage in verification of product supply chains to evaluate and address risks of human trafficking and slavery",
    "Conduct audits of suppliers to evaluate supplier compliance with company standards for trafficking and slavery",
    "Require direct suppliers to certify that materials incorporated into the product comply with the laws regarding "
      + "slavery and human trafficking of the countries in which they are doing business",
    "Maintain internal accountability standards and procedures for employees or contractors failing to meet company "
      + "standards regarding slavery and trafficking",
    "Provide company employees and management, who have direct responsibility for supply chain management, training "
      + "on human trafficking and slavery",
  ]
  private static let leads = [
    "The Act requires retailers and manufacturers to disclose to what extent, if any, they:",
    "The disclosures required by the Act cover the following five topics.",
    "The purpose of the Act is to let shoppers know which companies",
    "Lamps are sold by many companies.",
  ]
  private static let marks = ["", "• ", "- ", "(#) ", "#. "]
  private static let tail = "We make lamps and oppose slavery."

  private static func list(_ mark: String, _ items: [String] = items) -> [String] {
    items.enumerated().map { mark.replacing("#", with: "\($0 + 1)") + $1 }
  }

  /// A passage for each line, as the reader of plain text makes them.
  private static func passages(_ text: String) -> [Passage] {
    var start = 0
    return text.split(separator: "\n").enumerated().map { index, line in
      let range = start..<start + line.utf8.count
      start = range.upperBound + 1
      let isItem = line.hasPrefix("- ") || line.hasPrefix("• ")
      return Passage(index: index, kind: isItem ? .listItem : .paragraph, range: range)
    }
  }

  private func practices(_ text: String) throws -> Set<String> {
    let document = Document(id: "input", language: "en", text: text, passages: Self.passages(text))
    return Set(try Shelf.grader.get().assess(document, sha256: "").areas.compactMap { $0.practice?.rawValue })
  }

  @Test(arguments: leads, marks)
  func aListOfTheStatutesItemsClaimsNothing(_ lead: String, _ mark: String) throws {
    let lines = [lead] + Self.list(mark) + [Self.tail]
    #expect(try practices(lines.joined(separator: "\n")) == ["absent"])
    // Without line breaks; a full stop is all that parts items then, or their marks.
    #expect(
      try practices(([lead] + Self.list(mark).map { $0 + "." } + [Self.tail]).joined(separator: " ")) == ["absent"])
  }

  @Test func itemsInOtherWordsAreOfTheList() throws {
    var items = Self.items
    items[2] = "Ask direct suppliers to attest that components comply with the laws on slavery"
    items[3] = "Hold employees and contractors to account who fail company standards on slavery"
    let lines = [Self.leads[0]] + Self.list("", items) + [Self.tail]
    #expect(try practices(lines.joined(separator: "\n")) == ["absent"])
  }

  @Test(arguments: marks)
  func whoClaimsTheItemsDoesThem(_ mark: String) throws {
    let lines = ["Slavery is wrong. Acme does the following:"] + Self.list(mark.isEmpty ? "• " : mark)
    #expect(try practices(lines.joined(separator: "\n")) == ["yes"])
  }

  @Test func itemsThatNameTheCompanyAreItsOwn() throws {
    let own = Self.items.map {
      $0.replacing("the product ", with: "Acme lamps ").replacing("company employees", with: "Acme employees")
    }
    let lines = ["Acme takes these measures."] + own
    #expect(try practices(lines.joined(separator: "\n")).contains("yes"))
  }

  @Test func aDenialOfTheListIsHeardBehindIt() throws {
    let lead = Self.leads[0]
    let denial = "Oak Mills does not engage in any of the listed measures."
    let broken = ([lead] + Self.list("#. ") + [denial]).joined(separator: "\n")
    let flat = ([lead] + Self.list("#. ") + [denial]).joined(separator: " ")
    #expect(try practices(broken) == ["no"])
    #expect(try practices(flat) == ["no"])
  }

  @Test func aListIsTheHeadingOfNothing() throws {
    let list = ([Self.leads[0]] + Self.list("(#) ")).joined(separator: " ")
    let text =
      "Our suppliers must be free of forced labor. Their wages will not fall and their rules must not be harsh."
    #expect(try practices("\(list). \(text)") == practices(text))
  }

  /// The statute's words are the subject of a sentence: what it says of them counts, also three times in a row.
  @Test(arguments: [
    (" is not undertaken", "no", " are not made", "no", " is not asked for", "no", " are kept", "yes"),
    (" is undertaken by us", "yes", " are made each spring", "yes", " is obtained", "yes", " are not kept", "no"),
    (" is the first topic", "absent", " are the next", "absent", " is the third", "absent", " are the last", "absent"),
    (" must be disclosed", "absent", " are among the topics", "absent", "", "absent", " are of this kind", "absent"),
    ("", "absent", "", "absent", "", "absent", "", "absent"),
    (" We oppose it", "absent", "", "absent", " We oppose it", "absent", "", "absent"),
  ])
  func aVerbBehindAnItemTells(
    _ verification: String, _ first: String, _ audits: String, _ second: String, _ certification: String,
    _ third: String, _ accountability: String, _ fourth: String
  ) throws {
    let text = """
      Verification of product supply chains to evaluate and address risks of human trafficking and slavery\(verification). \
      Audits of suppliers to evaluate supplier compliance with company standards for slavery\(audits). \
      Certification by direct suppliers that materials incorporated into the product comply with the laws regarding \
      slavery of the countries in which they are doing business\(certification). \
      Internal accountability standards and procedures for employees or contractors failing to meet company standards \
      regarding slavery\(accountability).
      """
    let document = Document(id: "input", language: "en", text: text, passages: Self.passages(text))
    let areas = try Shelf.grader.get().assess(document, sha256: "").areas.prefix(4)
    #expect(areas.map { $0.practice?.rawValue } == [first, second, third, fourth], "\(text)")
  }
}
