import Disclosures
import Foundation
import Grading
import Rubrics
import Testing

/// What recognition says beside yes and no, and on texts that are hard to tell apart: invented, decided by hand.
@Suite struct NearTextTests {
  /// Whole pages with menus and footers, and texts by others that use a company's words.
  @Test func nearTextsAreToldApart() throws {
    let tally = try tally("recognition-more.tsv")
    #expect(tally.recall >= 0.97, "\(tally.misses)")
    #expect(tally.precision >= 0.95, "\(tally.misses)")
  }

  @Test(arguments: [
    "The California Transparency in Supply Chains Act does not apply to Arlen Staffing, which provides services.",
    "Arlen Staffing is not a retail seller or manufacturer and makes no disclosure under SB 657.",
    "Our receipts do not exceed the threshold of the California Transparency in Supply Chains Act.",
    "Hotel Beaumont is not subject to the California Transparency in Supply Chains Act.",
    "The California Transparency in Supply Chains Act does not apply to Arlen Staffing or its subsidiaries.",
    "Arlen Staffing and its subsidiaries are not subject to the California Transparency in Supply Chains Act.",
    "We and our affiliates are therefore not required to comply with the California Transparency in Supply Chains Act.",
  ])
  func aClaimNotToBeCoveredIsHeard(text: String) throws {
    #expect(try observe(text).claimsNotCovered != nil)
  }

  @Test(arguments: [
    "Under SB 657 we disclose that our code does not apply to franchisees. We audit suppliers for forced labor.",
    "The California Transparency in Supply Chains Act applies to our company. We do not audit suppliers.",
    "California Transparency in Supply Chains Act. Our suppliers are not covered by a third-party audit.",
    "The California Transparency in Supply Chains Act does not apply to our subsidiary Foo Ltd.",
    "Our subsidiary Foo Ltd is not subject to the California Transparency in Supply Chains Act.",
    "Our subsidiaries are not subject to the California Transparency in Supply Chains Act.",
    "Some of our foreign affiliates are not covered by the California Transparency in Supply Chains Act.",
  ])
  func otherDenialsAreNoSuchClaim(text: String) throws {
    #expect(try observe(text).claimsNotCovered == nil)
  }

  @Test func regimesAreNamedInTheirOrder() throws {
    let text =
      "This statement is made under the UK Modern Slavery Act 2015, the Modern Slavery Act 2018 (Cth) and SB 657."
    #expect(try observe(text).regimes == ["CA", "UK", "AU"])
    #expect(try observe("This statement is made under section 54 of the Modern Slavery Act 2015.").regimes == ["UK"])
  }

  /// What made a text one, or none, can be shown.
  @Test func theMarksAreQuoted() throws {
    let statement = try observe("As SB 657 requires, Calder Steel states that it audits its suppliers for slavery.")
    #expect(statement.isDisclosure)
    #expect(statement.recognition.contains { $0.warrant.hasPrefix("recognition.act: ") })
    let alert = try observe("Client alert: SB 657 is in force. Companies should act now. Call our attorneys.")
    #expect(!alert.isDisclosure)
    #expect(alert.recognition.contains { $0.warrant.hasPrefix("recognition.advice: ") })
  }

  private func observe(_ text: String) throws -> Observation {
    try Shelf.grader.get().observe(
      Document(
        id: "text", language: "en", text: text,
        passages: [Passage(index: 0, kind: .paragraph, range: 0..<text.utf8.count)]))
  }

  private func tally(_ file: String) throws -> Tally {
    var tally = Tally()
    for line in try String(contentsOf: fixtures.appending(path: file), encoding: .utf8).split(separator: "\n")
    where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t").map(String.init)
      let found = try observe(cells[2]).isDisclosure
      switch (cells[0] == "yes", found) {
      case (true, true): tally.right += 1
      case (true, false): tally.missed += 1
      case (false, true): tally.wrong += 1
      case (false, false): continue
      }
      if found != (cells[0] == "yes") { tally.misses.append(cells[2]) }
    }
    return tally
  }

  private struct Tally {
    var right = 0
    var missed = 0
    var wrong = 0
    var misses: [String] = []
    var recall: Double { Double(right) / Double(max(1, right + missed)) }
    var precision: Double { Double(right) / Double(max(1, right + wrong)) }
  }
}
