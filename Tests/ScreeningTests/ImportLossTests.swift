import Disclosures
import Tabulating
import Testing

@testable import Screening

/// What a file takes from the list is counted pair by pair and flag by flag: gains elsewhere make up for nothing.
@Suite struct ImportLossTests {
  /// The direct rows with a country of an edition, changed, as the Department's sheet.
  private func plan(
    of id: String = "2024", acceptsLoss: Bool = false, _ change: ([[String]]) -> [[String]]
  ) throws -> ImportPlan {
    let lists = try SampleLists.load()
    let edition = try #require(lists.editions.first { $0.id == id })
    let rows = lists.listings(in: edition).filter { $0.relation == .direct && $0.country != nil }.map {
      [$0.countryName ?? "", $0.goodName, $0.childLabor == .yes ? "X" : "", $0.forcedLabor == .yes ? "X" : ""]
    }
    var writer = CSVWriter()
    for row in [["Country", "Good", "Child Labor", "Forced Labor"]] + change(rows) { writer.write(row) }
    return try ListImport(files: SampleLists.files).plan(writer.bytes, edition: id, acceptsLoss: acceptsLoss)
  }

  /// Changes the first rows that are so.
  private func changed(
    _ rows: [[String]], first count: Int, where isMeant: ([String]) -> Bool, _ change: ([String]) -> [String]
  ) -> [[String]] {
    var left = count
    return rows.map { row in
      guard left > 0, isMeant(row) else { return row }
      left -= 1
      return change(row)
    }
  }

  @Test func `two flag columns that have changed places are refused and named as that`() throws {
    let error = #expect(throws: ImportError.self) { try plan { $0.map { [$0[0], $0[1], $0[3], $0[2]] } } }
    #expect(error?.kind == .loss)
    #expect(error?.description.contains("changed places") == true)
    // Under a name that we hold whole, too.
    #expect(throws: ImportError.self) { try plan(of: "2022") { $0.map { [$0[0], $0[1], $0[3], $0[2]] } } }
  }

  @Test(arguments: [0, 40])
  func `lost forced-labor flags are not made good by others`(gained: Int) throws {
    let error = #expect(throws: ImportError.self) {
      try plan { rows in
        let lossy = changed(rows, first: 12, where: { $0[2] == "X" && $0[3] == "X" }) { [$0[0], $0[1], "X", ""] }
        // From the end of the list, so that no pair gets its own flag back.
        return changed(lossy.reversed(), first: gained, where: { $0[3].isEmpty }) { [$0[0], $0[1], "X", "X"] }
          + [["China", "Nickel", "", "X"], ["China", "Squid", "", "X"]]
      }
    }
    #expect(error?.kind == .loss)
    #expect(error?.description.contains("of 122 forced-labor flags") == true)
  }

  @Test func `lost child-labor flags count as well`() throws {
    let error = #expect(throws: ImportError.self) {
      try plan { changed($0, first: 30, where: { $0[2] == "X" && $0[3] == "X" }) { [$0[0], $0[1], "", "X"] } }
    }
    #expect(error?.kind == .loss)
    #expect(error?.description.contains("30 of") == true && error?.description.contains("child-labor flags") == true)
  }

  @Test func `pairs that are lost are not made good by new ones`() throws {
    let error = #expect(throws: ImportError.self) {
      try plan { rows in
        var left = 20
        let kept = rows.filter { row in
          guard row[0] != "China", left > 0, row[3].isEmpty else { return true }
          left -= 1
          return false
        }
        return kept + (0..<20).map { ["Kenya", "Widget \(["a", "e", "i", "o"][$0 % 4])x\($0)", "X", ""] }
      }
    }
    #expect(error?.kind == .loss)
    // The twenty, and what we hold without a country and the file does not name.
    #expect(error?.description.contains("24 of") == true && error?.description.contains(" pairs of the ") == true)
  }

  @Test func `a few flags won are said, many are refused, and what is insisted on is said too`() throws {
    func gaining(_ count: Int, acceptsLoss: Bool = false) throws -> ImportPlan {
      try plan(acceptsLoss: acceptsLoss) {
        changed($0, first: count, where: { $0[3].isEmpty }) { [$0[0], $0[1], $0[2], "X"] }
      }
    }
    #expect(try gaining(2).remarks.allSatisfy { !$0.contains("flags more") })
    let some = try gaining(10)
    #expect(some.remarks.contains { $0.contains("10 forced-labor flags more") })
    #expect(some.summary.contains { $0.contains("10 forced-labor flags more") })
    let error = #expect(throws: ImportError.self) { try gaining(200) }
    #expect(error?.description.contains("forced-labor flags more") == true)
    #expect(try gaining(200, acceptsLoss: true).remarks.contains { $0.contains("forced-labor flags more") })
  }

  @Test func `a row without a country is no listing`() throws {
    let plan = try plan { $0 + [["", "Cotton", "X", ""]] }
    #expect(plan.problems.contains { $0.contains("Cotton: no country is named") })
    #expect(!plan.added.contains { $0.contains("Cotton") })
  }

  @Test func `fewer goods than were published are said`() throws {
    let remarks = try plan { $0 + [["China", "Nickel", "", "X"]] }.remarks
    #expect(remarks.contains { $0.contains("204 goods") && $0.contains("82 countries") })
    #expect(try plan(of: "2018") { $0 }.remarks.isEmpty)
  }

  @Test func `a good's name parted otherwise is the same good`() throws {
    let plan = try plan { rows in
      rows.map { row in
        [
          "Hazelnuts": [row[0], "Hazel nuts", row[2], row[3]], "Soccer Balls": [row[0], "Soccerballs", row[2], row[3]],
        ][
          row[1]] ?? row
      }
    }
    #expect(plan.added.isEmpty)
    #expect(plan.renamed.contains("Hazel nuts (we have Hazelnuts)"))
  }

  @Test(arguments: [
    (
      "Lima Seafood Co. Ltd.; Mike Seafood Co. Ltd.; and November Cold Storage",
      ["Lima Seafood Co. Ltd.", "Mike Seafood Co. Ltd.", "November Cold Storage"]
    ),
    ("Alpha Mills; Beta Mills; and their subsidiaries", ["Alpha Mills", "Beta Mills"]),
    ("Alpha Mills; & Beta Mills", ["Alpha Mills", "Beta Mills"]),
    ("Andes Fish S.A.C.; Andina Mills", ["Andes Fish S.A.C.", "Andina Mills"]),
  ])
  func `the last firm of a cell does not begin with and`(cell: String, names: [String]) throws {
    let words = try SampleLists.load().nameWords
    #expect(EntityCell.parties(cell, words).map(\.name) == names)
  }

  /// The parties that we hold, as CBP hands them out, with a new one first.
  private func orders(_ lists: Lists) -> [UInt8] {
    var writer = CSVWriter()
    writer.write(["Country", "Entity", "Status", "WRO/Finding", "Effective Date"])
    writer.write(["Peru", "Aardvark Fish S.A.C.", "Active", "WRO", "2026-03-14"])
    for order in lists.orders where order.id.hasPrefix("cbp-") && order.until == nil && order.parent.isEmpty {
      let name = order.kind == .vessel ? "Fishing Vessel: \(order.name)" : order.name
      guard order.kind == .entity || order.kind == .vessel else { continue }
      writer.write([lists.countries[order.iso3]?.name ?? "", name, "Active", order.action.rawValue, order.effectiveOn])
    }
    return writer.bytes
  }

  @Test func `an order keeps its number over an import`() throws {
    let lists = try SampleLists.load()
    let plan = try ListImport(files: SampleLists.files).plan(orders(lists), acceptsLoss: true)
    let after = try Lists.load(files: SampleLists.files.merging(plan.files) { $1 })
    let numbers = Dictionary(lists.orders.map { ($0.id, $0.name) }) { first, _ in first }
    // "X (VSETC)" is taken as X with a short name.
    for order in after.orders { #expect((numbers[order.id] ?? order.name).hasPrefix(order.name), "\(order.id)") }
    #expect(Set(after.orders.map(\.id)).count == after.orders.count)
    let firemount = lists.orders.first { $0.name.hasPrefix("Firemount") }?.id
    #expect(firemount != nil && after.orders.first { $0.name.hasPrefix("Firemount") }?.id == firemount)
    #expect(after.orders.contains { $0.name == "Aardvark Fish S.A.C." && numbers[$0.id] == nil })
  }
}
