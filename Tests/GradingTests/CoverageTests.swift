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
