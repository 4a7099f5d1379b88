import Disclosures
import Tabulating
import Testing

@testable import Auditing

/// A table of what people decided, held against scorecards.
@Suite struct ExpectedOutcomesTests {
  static func compare(_ table: String, _ scorecards: [Scorecard]) throws -> ExpectedOutcomes.Comparison {
    try ExpectedOutcomes(CSVReader(bytes: Array(table.utf8))).compare(with: scorecards)
  }

  static func scorecard(_ name: String, _ outcome: Outcome) -> Scorecard {
    Scorecard(
      company: Company(id: name, name: name, websites: ["http://\(name).example/"], line: 2), outcome: outcome,
      reason: "")
  }

  @Test func cellsThatAgreeAreCounted() throws {
    let comparison = try Self.compare(
      "company,outcome,disclosure\nacme,unreachable,\n", [Self.scorecard("acme", .unreachable)])
    #expect(comparison.compared == 2)
    #expect(comparison.agreed == 2)
    #expect(comparison.differences.isEmpty)
  }

  @Test func cellsThatDifferAreSaid() throws {
    let comparison = try Self.compare(
      "company,outcome,disclosure\nacme,found,A\n", [Self.scorecard("acme", .notFound)])
    #expect(
      comparison.differences == [
        "acme: outcome: expected found, found notFound", "acme: disclosure: expected A, found nothing",
      ])
  }

  @Test func aRowThatCannotBeReadIsNotPassedOver() {
    let error = #expect(throws: TableError.self) {
      try Self.compare("company,outcome\nacme,found\n\"bolt,found\n", [])
    }
    #expect(error?.description.hasPrefix("line 3: ") == true)
  }

  @Test func aCompanyThatIsMissingIsADifference() throws {
    let comparison = try Self.compare("company,outcome\nacme,found\n", [])
    #expect(comparison.differences == ["acme: is not in the run"])
    #expect(comparison.agreed == 0)
  }
}
