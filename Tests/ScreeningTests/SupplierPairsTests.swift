import Foundation
import Testing

@testable import Screening

/// Names written for this project, half of them unlike any listed one, each with the listed party it is.
@Suite struct SupplierPairsTests {
  @Test func `names are matched with the promised precision and recall`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/supplier-pairs.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count >= 200)
    let screen = SupplierScreen(lists: try SampleLists.load())
    let lists = try SampleLists.load()
    func clean(_ name: String) -> String { CleanName(name, lists.nameWords).joined }
    var (right, wrong, missed) = (0, 0, 0)
    var confusions: [String] = []
    for line in lines {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let answer = screen.answer(Supplier(line: 1, name: parts[1], country: parts.count > 2 ? parts[2] : ""))
      let expected = parts[0] == "-" ? [] : parts[0].split(separator: "|").map { clean(String($0)) }
      let found = Set(answer.candidates.map { clean($0.order.name) })
      right += expected.count { found.contains($0) }
      missed += expected.count { !found.contains($0) }
      let extra = found.subtracting(expected)
      wrong += extra.count
      for name in expected where !found.contains(name) { confusions.append("- \(parts[1]): \(name)") }
      for name in extra.sorted() {
        let candidate = answer.candidates.first { clean($0.order.name) == name }
        confusions.append("+ \(parts[1]): \(name) (\(candidate?.features ?? ""))")
      }
    }
    let precision = Double(right) / Double(right + wrong)
    let recall = Double(right) / Double(right + missed)
    let figures = "precision \(precision), recall \(recall)\n" + confusions.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["FAIRLEAD_FIGURES"] != nil { print(figures) }
    #expect(precision >= 0.97, "\(figures)")
    #expect(recall >= 0.90, "\(figures)")
  }
}
