import Disclosures
import Foundation
import Grading
import Rubrics
import Testing

/// Whether a text says that the Act does not cover its company.
@Suite struct CoverageTests {
  struct Row: Sendable {
    var isClaim: Bool
    var text: String
  }

  static func rows() throws -> [Row] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    return try String(contentsOf: folder.appending(path: "coverage.tsv"), encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { line in
        let columns = line.split(separator: "\t", maxSplits: 1)
        return Row(isClaim: columns[0] == "claim", text: String(columns[1]))
      }
  }

  @Test func claimsAreToldFromOtherWordsOnCoverage() throws {
    let rows = try Self.rows()
    #expect(rows.count == 128)
    for row in rows {
      let isHeard = try observe(row.text).claimsNotCovered != nil
      #expect(isHeard == row.isClaim, "\(row.text)")
    }
  }

  private static let whole = """
    California Transparency in Supply Chains Act

    %@We verify our product supply chains for risks of slavery and human trafficking. We audit suppliers. Our suppliers
    certify that materials comply with the laws on slavery. We maintain accountability standards on slavery for
    employees. We train our buyers on slavery and human trafficking.
    """

  /// Whoever is not covered and answers all the same has made a statement.
  @Test func aVoluntaryStatementIsNoRefusal() throws {
    let opening = "Although Dunmere Tools is too small to be covered by SB 657, it tells what it does. "
    let observation = try observe(Self.whole.replacing("%@", with: opening))
    #expect(observation.claimsNotCovered != nil)
    let rubric = try Shelf.book.get().rubric
    #expect(!rubric.isRefusal(observation) && rubric.answers(in: observation) == 5)
    #expect(observation.findings.allSatisfy { $0.doubt?.contains("Act applies") != true })
  }

  /// A page that answers nothing, and may say in some way that it need not, has no certain silence.
  @Test func wordsOnCoverageThatAreNotUnderstoodAreADoubt() throws {
    let head = "California Transparency in Supply Chains Act Disclosure\n\n"
    let dark = head + "Our receipts are nowhere near what the law has in mind, and we know our suppliers well."
    #expect(try observe(dark).findings.contains { $0.fact == "audits.practice" && $0.alternatives == ["partial"] })
    // That it is covered is plain, and so is the law's own threshold.
    for plain in [
      "We are subject to the Act and oppose slavery in our supply chain.",
      "The Act requires every retail seller and manufacturer with receipts that exceed $100,000,000 to disclose its "
        + "efforts to eradicate slavery and human trafficking from its direct supply chain.",
    ] {
      #expect(try observe(head + plain).findings.allSatisfy { $0.doubt == nil }, "\(plain)")
    }
  }

  /// By what it speaks of, and not by its words: the law or its threshold, and a "no" or an "apart" beside it.
  @Test(arguments: [
    "With revenue of $40 million, Tarrow Jugs sits under the $100 million floor of the Act.",
    "Is Tarrow Jugs a covered company? It is not.",
    "The statute does not name businesses of our kind, and we make no disclosure under it.",
    "As we understand it, SB 657 leaves us alone.",
    "As a nonprofit, we were never meant by this law.",
    "SB 657 speaks to giants; Tarrow Jugs, with forty people, is not one.",
    "Nothing in the Act asks anything of a workshop of our size.",
    "This law passes by companies as small as ours.",
    "Our takings do not bring us under the Act.",
    "The Act is for others.",
  ])
  func wordsThatPassTheActBy(text: String) throws {
    let observation = try observe(Self.page(text))
    #expect(observation.isDisclosure)
    let isHeard = observation.claimsNotCovered != nil
    #expect(isHeard || observation.findings.contains { $0.fact == "audits.practice" && $0.alternatives == ["partial"] })
  }

  @Test(arguments: [
    "Tarrow Jugs is covered by the Act. Slavery has no place in our business.",
    "This disclosure is required by SB 657. We do not use forced labor.",
    "We are required by the Act to make this disclosure. We have no suppliers in China.",
    "Tarrow Jugs is covered by the Act. Our stores do not sell on Sundays.",
    "In support of the Act, we do not tolerate slavery or human trafficking in our supply chains.",
    "We expect our suppliers to obey the law and not to tolerate slavery.",
    "As the Act asks, we publish this statement. Nobody should be forced to work.",
    "The California Transparency in Supply Chains Act of 2010 went into effect on January 1, 2012. We treat all alike.",
    "We comply with all laws, not least the Act.",
    "Under the Act we must tell you about our efforts. We reserve the right to change this page without notice.",
  ])
  func otherNoesOnAPageOfTheAct(text: String) throws {
    let observation = try observe(Self.page(text))
    #expect(observation.isDisclosure && observation.claimsNotCovered == nil)
    #expect(observation.findings.allSatisfy { $0.doubt == nil })
  }

  private static func page(_ text: String) -> String {
    """
    California Transparency in Supply Chains Act

    This is our disclosure. \(text)

    Our office on Mill Street is open on weekdays from nine to five. We answer every letter within a week.
    """
  }

  private func observe(_ text: String) throws -> Observation {
    try Shelf.grader.get().observe(
      Document(id: "t", language: "en", text: text, passages: Self.passages(text)))
  }

  private static func passages(_ text: String) -> [Passage] {
    var passages: [Passage] = []
    var start = 0
    for part in text.replacing("\n\n", with: "\u{1}").split(separator: "\u{1}") {
      passages.append(Passage(index: passages.count, kind: .paragraph, range: start..<start + part.utf8.count))
      start += part.utf8.count + 2
    }
    return passages
  }
}
