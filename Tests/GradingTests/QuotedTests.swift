import Disclosures
import Testing

@testable import Grading

/// Words of somebody else on the company's page.
@Suite struct QuotedTests {
  static let words =
    "We audit our suppliers without notice for slavery and human trafficking, and we train all buyers on slavery."

  func practices(_ blocks: [Blocks.Block]) throws -> [String: Practice] {
    let areas = try Shelf.grader.get().assess(Blocks(blocks).document, sha256: "").areas
    return Dictionary(uniqueKeysWithValues: areas.map { ($0.id, $0.practice ?? .absent) })
  }

  @Test func aBlockOfQuotationIsNotTheCompanysOwnWord() throws {
    let lead = "Orchard Lane Foods, which is no part of our group, writes:"
    let quoted = try practices([
      .init(kind: .paragraph, text: lead), .init(kind: .quotation, text: Self.words, leadIn: 0),
    ])
    #expect(quoted.values.allSatisfy { $0 == .absent }, "\(quoted)")
    let own = try practices([.init(kind: .paragraph, text: Self.words)])
    #expect(own["audits"] == .yes && own["training"] == .yes)
  }

  /// The design of some pages puts all of their text into such blocks.
  @Test func aTextOfNothingButQuotationIsTheCompanysOwn() throws {
    let all = try practices([
      .init(kind: .heading, level: 1, text: "Our people"), .init(kind: .quotation, text: Self.words),
    ])
    #expect(all["audits"] == .yes && all["training"] == .yes)
  }

  @Test(arguments: [
    ("Our ethics team, which is no part of buying, does the following:", Practice.yes),
    ("We do not do the following:", Practice.no),
  ])
  func aDenialInAnAsideIsNotInherited(_ lead: String, _ expected: Practice) throws {
    let found = try practices([
      .init(kind: .paragraph, text: lead),
      .init(
        kind: .listItem, level: 1, text: "Audit suppliers without notice for slavery and human trafficking.", leadIn: 0),
    ])
    #expect(found["audits"] == expected)
  }
}
