import Foundation
import Testing

@testable import Screening

/// Names written for this project, half of them unlike any listed one, each with the listed party it is.
@Suite struct SupplierPairsTests {
  @Test func `names are matched with the promised precision and recall`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/supplier-pairs.tsv")
    let lists = try SampleLists.load()
    let score = SupplierScreen(lists: lists).score(names: try String(contentsOf: file, encoding: .utf8), lists: lists)
    #expect(score.lines >= 200)
    #expect(score.precision >= 0.97, "\(score.report.joined(separator: "\n"))")
    #expect(score.recall >= 0.90, "\(score.report.joined(separator: "\n"))")
  }
}
