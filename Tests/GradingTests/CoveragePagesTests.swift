import Disclosures
import Foundation
import Grading
import Rubrics
import Testing

/// What whole pages say on whether the Act covers their company, or somebody else.
@Suite struct CoveragePagesTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var kind: String
    var text: String
    var testDescription: String { text }
  }

  static let rows: [Row] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    let lines = (try? String(contentsOf: folder.appending(path: "coverage-whole.tsv"), encoding: .utf8)) ?? ""
    return lines.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let columns = line.split(separator: "\t", maxSplits: 1)
      return Row(kind: String(columns[0]), text: String(columns[1]))
    }
  }()

  private static func rows(_ kind: String) -> [Row] { rows.filter { $0.kind == kind } }

  private static let name = "California Transparency in Supply Chains Act"
  private static let office = "Our office on Mill Street is open on weekdays from nine to five."
  private static let whole = """
    We verify our product supply chains every year to evaluate and address the risks of slavery and human trafficking.
    We audit our suppliers every year for compliance with our standards on trafficking and slavery. We require our direct
    suppliers to certify that the materials in their products comply with the laws on slavery and human trafficking of the
    countries in which they do business. We maintain internal accountability standards and procedures for employees and
    contractors who fail to meet our standards on slavery and trafficking. We train our employees and managers who are
    responsible for supply chains on human trafficking and slavery.
    """.replacing("\n", with: " ")

  @Test func thereAreEnough() {
    #expect(Self.rows("refusal").count >= 20 && Self.rows("others").count + Self.rows("covered").count >= 50)
  }

  @Test("a page that says in its own way that it is not covered has no certain silence", arguments: rows("refusal"))
  func refusal(_ row: Row) throws {
    let observation = try observe([Self.name, row.text, Self.office])
    // What is taken for no statement gets no letter.
    let isSafe = !observation.isDisclosure || Self.isInDoubt(observation)
    #expect(observation.claimsNotCovered != nil || isSafe, "\(row.text)")
  }

  @Test("what a covered company says of others is no claim, and limits nothing", arguments: rows("others"))
  func others(_ row: Row) throws {
    let observation = try observe([Self.name, row.text, Self.whole])
    #expect(observation.claimsNotCovered == nil, "\(row.text)")
    let practices = observation.findings.filter { $0.fact.hasSuffix(".practice") }
    #expect(practices.count == 5)
    #expect(practices.allSatisfy { $0.value == "yes" && $0.doubt == nil }, "\(row.text) \(practices.map(\.value))")
    // Without the answers, it is none either.
    let opening = "This statement is made by Tamsin Grocers under the \(Self.name). "
    #expect(try observe([Self.name, opening + row.text, Self.office]).claimsNotCovered == nil, "\(row.text)")
  }

  @Test("of a company that says that it is covered, silence is certain", arguments: rows("covered"))
  func covered(_ row: Row) throws {
    let observation = try observe([Self.name, row.text, Self.office])
    #expect(observation.claimsNotCovered == nil && !Self.isInDoubt(observation), "\(row.text)")
  }

  private static func isInDoubt(_ observation: Observation) -> Bool {
    observation.findings.contains { $0.fact == "audits.practice" && $0.doubt?.contains("Act applies") == true }
  }

  private func observe(_ passages: [String]) throws -> Observation {
    var start = 0
    let places = passages.enumerated().map { index, text in
      defer { start += text.utf8.count + 2 }
      return Passage(index: index, kind: .paragraph, range: start..<start + text.utf8.count)
    }
    let document = Document(id: "t", language: "en", text: passages.joined(separator: "\n\n"), passages: places)
    return try Shelf.grader.get().observe(document)
  }
}
