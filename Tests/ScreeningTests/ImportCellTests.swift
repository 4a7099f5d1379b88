import Disclosures
import Testing

@testable import Screening

/// Cells and files that look like a list and say nothing, or something else.
@Suite struct ImportCellTests {
  private func plan(_ text: String, edition: String? = "2024", acceptsLoss: Bool = false) throws -> ImportPlan {
    try ListImport(files: SampleLists.files).plan(
      Array(text.utf8), edition: edition, publishedOn: "2026-09-01", acceptsLoss: acceptsLoss)
  }

  @Test(arguments: ["2024", "2026"], [false, true])
  func `a header without a row is no edition`(edition: String, acceptsLoss: Bool) {
    for header in [
      "Country,Good,Child Labor,Forced Labor\n",
      "TVPRA Input Good,Country/Area,TVPRA Downstream Good,Country/Area\n",
    ] {
      let error = #expect(throws: ImportError.self) {
        try plan(header, edition: edition, acceptsLoss: acceptsLoss)
      }
      #expect(error?.kind == .notTheList)
    }
  }

  @Test func `a cell that is no good's name is not taken`() throws {
    let lists = try SampleLists.load()
    let edition = try #require(lists.editions.first { $0.id == "2024" })
    let rows = lists.listings(in: edition).filter { $0.relation == .direct && $0.country != nil }.map {
      "\"\($0.countryName ?? "")\",\"\($0.goodName)\",\($0.childLabor == .yes ? "X" : ""),\($0.forcedLabor == .yes ? "X" : "")"
    }
    let added = [
      #"Kenya,"=HYPERLINK(""http://x"")",X,"#, #"Ghana,"Cococa Products, Baked Goods, Beverages, Candy",X,"#,
      "Kenya,Glow Sticks,X,",
    ]
    let plan = try plan((["Country,Good,Child Labor,Forced Labor"] + rows + added).joined(separator: "\n"))
    #expect(plan.added == ["Glow Sticks from Kenya"])
    #expect(plan.problems.filter { $0.contains("no good's name") || $0.contains("more than one good") }.count == 2)
  }

  @Test(
    arguments: [
      ("Alpha Mills Co., Ltd., a/k/a Alfa Mills; and its subsidiaries", [["Alpha Mills Co., Ltd.", "Alfa Mills"]]),
      ("Beta Fish S.A.C. and Gamma Fish S.A.C.", [["Beta Fish S.A.C."], ["Gamma Fish S.A.C."]]),
      ("Beta GmbH Foods Inc. and Gamma Fish Corp.", [["Beta GmbH Foods Inc."], ["Gamma Fish Corp."]]),
      (
        "Delta Ltd. (also known as Epsilon Ltd.; formerly known as Zeta Ltd.)",
        [["Delta Ltd.", "Epsilon Ltd.", "Zeta Ltd."]]
      ),
      ("Delta Trading LLC, formerly known as Eta LLC", [["Delta Trading LLC", "Eta LLC"]]),
      ("Theta Cotton and Linen Co., Ltd.", [["Theta Cotton and Linen Co., Ltd."]]),
      ("Iota (New Life) Plant; Kappa Plant", [["Iota (New Life) Plant"], ["Kappa Plant"]]),
    ] as [(String, [[String]])])
  func `names of a cell`(cell: String, parties: [[String]]) throws {
    let words = try SampleLists.load().nameWords
    #expect(EntityCell.parties(cell, words).map { [$0.name] + $0.aliases } == parties)
  }

  @Test func `an order that is no longer active is left out and said to be`() throws {
    let file = """
      Entity,WRO/Finding,Effective Date,Country,Status
      Lambda Mills,WRO,1/2/2020,China,Inactive
      Mu Mills,WRO,1/2/2020,China,Active
      """
    let plan = try plan(file, edition: nil, acceptsLoss: true)
    #expect(plan.added == ["Mu Mills"])
    #expect(plan.problems.contains("row 2: Lambda Mills: its status is \"Inactive\""))
  }
}
