import Disclosures
import Foundation
import Reading
import Rubrics
import Tabulating
import Testing

@testable import Vetting

/// The sample certifications with answers that were decided by hand.
@Suite struct SampleTests {
  struct Expected: Sendable, CustomTestStringConvertible {
    var row: VendorRow
    var answer: String
    var missing: String
    var testDescription: String { row.vendor }
  }

  static let expected: [Expected] = {
    guard let list = try? VendorList(bytes: Samples.bytes("samples/vendors/vendors.csv")),
      let table = try? Table(
        CSVReader(bytes: Samples.bytes("samples/expected/vendors.csv")),
        columns: ColumnNames().with("vendor", required: true).with("answer").with("missing"))
    else { return [] }
    var answers: [String: (String, String)] = [:]
    while case .row(let row)? = try? table.next() { answers[row["vendor"]] = (row["answer"], row["missing"]) }
    return list.rows.map { row in
      Expected(row: row, answer: answers[row.vendor]?.0 ?? "", missing: answers[row.vendor]?.1 ?? "")
    }
  }()

  @Test func thereAreAllSamples() { #expect(Self.expected.count == 21) }

  @Test(arguments: expected) func comesOutAsDecidedByHand(_ sample: Expected) throws {
    let bytes = try Samples.bytes("samples/vendors/\(sample.row.path)")
    let answer = try Samples.check().answer(sample.row, .success(bytes))
    #expect(answer.answer.rawValue == sample.answer, "\(answer.reasons)")
    #expect(answer.missing.joined(separator: " ") == sample.missing, "\(answer.reasons)")
    for proof in answer.elements.flatMap(\.evidence) {
      #expect(answer.document?.text(in: proof.quotation.range) == proof.quotation.text)
    }
  }

  @Test func everyExampleOfTheChecklistHolds() throws {
    let failed = try Samples.checklist().failedExamples()
    #expect(failed.isEmpty, "\(failed.map(\.description).joined(separator: "\n"))")
  }
}
