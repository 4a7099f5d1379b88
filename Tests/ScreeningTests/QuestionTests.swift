import Disclosures
import Foundation
import Testing

@testable import Screening

/// Questions that buyers ask, written before the program was run, with answers read from the published rows by hand.
///
/// What must hold: `ans` the answer; `is` a good that the product is, `not` one that it is not; `reach` a good with a row
/// for the country among the rows, their neighbours and the chains; `cl`, `fl` the flags of all rows; `removed` a good
/// taken off; `eo` a country on the list of Executive Order 13126; `uflpa`, `orders`; `C` the countries read; `reldown`
/// the input of a downstream row; `problem`; `ed=none` a day before the oldest edition. `!=` denies.
@Suite struct QuestionTests {
  @Test(arguments: [("questions.txt", 250), ("questions-blind.txt", 120)])
  func `questions get the answers of the published rows`(_ file: String, _ least: Int) throws {
    let lists = try SampleLists.load()
    let lines = try Fixture.lines(file)
    let wrong = lines.compactMap { line -> String? in
      let faults = faults(line, lists)
      return faults.isEmpty ? nil : "\(line): \(faults.joined(separator: ", "))"
    }
    #expect(lines.count >= least)
    #expect(Double(wrong.count) / Double(lines.count) <= 0.02, "\(wrong.joined(separator: "\n"))")
  }

  private func faults(_ line: String, _ lists: Lists) -> [String] {
    let parts = line.split(separator: "|", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4 else { return ["not a question"] }
    let check = lists.check(
      good: parts[0], country: parts[1].isEmpty ? nil : parts[1], asOf: parts[2].isEmpty ? nil : parts[2])
    return parts[3].split(separator: " ").map(String.init).filter { !holds($0, check, hasCountry: !parts[1].isEmpty) }
  }

  private func holds(_ text: String, _ check: GoodsCheck, hasCountry: Bool) -> Bool {
    let isDenied = text.contains("!=")
    let parts = text.replacing("!=", with: "=").split(separator: "=", maxSplits: 1).map(String.init)
    let values = Set(parts[1].split(separator: "|").map(String.init))
    let own = Set(check.matches.filter(\.isTheGood).map(\.good.id))
    let found: Bool
    switch parts[0] {
    case "ans": found = check.answer.rawValue == parts[1]
    case "is": found = !own.isDisjoint(with: values)
    case "not": found = own.isDisjoint(with: values)
    case "reach": found = !reached(check, hasCountry).isDisjoint(with: values)
    case "cl": found = Set(check.listings.map(\.childLabor)) == [flag(parts[1])]
    case "fl": found = Set(check.listings.map(\.forcedLabor)) == [flag(parts[1])]
    case "removed": found = !Set(check.removed.map(\.good)).isDisjoint(with: values)
    case "eo": found = check.executiveOrder.contains { values.contains($0.iso3) }
    case "uflpa": found = !check.sectors.isEmpty
    case "orders": found = !check.orders.isEmpty
    case "C": found = check.origin?.countries.map(\.iso3) == [parts[1]]
    case "problem": found = check.origin?.problem != nil
    case "ed": found = check.edition == nil
    case "reldown":
      found = check.listings.contains { row in
        if case .downstream(let input, _) = row.relation { input == parts[1] } else { false }
      }
    default: found = isDenied
    }
    return found != isDenied
  }

  private func reached(_ check: GoodsCheck, _ hasCountry: Bool) -> Set<String> {
    var rows = check.narrower + check.broader + check.chains.flatMap(\.listings)
    if check.answer == .pairListed || !hasCountry { rows += check.listings }
    return Set(rows.map(\.good))
  }

  private func flag(_ text: String) -> Listing.Flag { text == "unknown" ? .notStated : text == "yes" ? .yes : .no }
}

/// Files of this folder, line by line.
enum Fixture {
  static func text(_ name: String) throws -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
    return try String(contentsOf: file, encoding: .utf8)
  }

  static func lines(_ name: String) throws -> [String] {
    try text(name).split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }
}
