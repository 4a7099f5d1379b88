import Disclosures
import Testing

@testable import Screening

/// A file that is a list but for a column is refused with its place, and never passed over for what stands beside it.
@Suite struct MissingColumnTests {
  private let header = ["Country", "Good", "Child Labor", "Forced Labor"]
  private let downstream = [
    ["Country/Area", "TVPRA Input Good", "Country/Area", "TVPRA Downstream Good"],
    ["China", "Cotton", "China", "Thread/Yarn"],
  ]

  private func rows(_ header: [String]) throws -> [[String]] {
    let lists = try SampleLists.load()
    let edition = try #require(lists.editions.first { $0.id == "2022" })
    let rows = lists.listings(in: edition).filter { $0.relation == .direct && $0.country != nil }
    return [header]
      + rows.map { row in
        let cells = [
          "Country": row.countryName ?? "", "Good": row.goodName, "Child Labor": row.childLabor == .yes ? "X" : "",
          "Forced Labor": row.forcedLabor == .yes ? "X" : "",
        ]
        return header.map { cells[$0] ?? "note" }
      }
  }

  private func refusal(_ bytes: [UInt8], acceptsLoss: Bool = false) throws -> ImportError? {
    #expect(throws: ImportError.self) {
      try ListImport(files: SampleLists.files).plan(bytes, edition: "2022", acceptsLoss: acceptsLoss)
    }
  }

  @Test(arguments: [false, true])
  func `a workbook whose main sheet lacks a column is refused, whatever the others hold`(acceptsLoss: Bool) throws {
    let sheets = try [
      (name: "TVPRA List", rows: rows(["Country", "Good", "Child Labor", "Notes"])),
      (name: "Downstream", rows: downstream),
    ]
    for book in [sheets, [sheets[0]]] {
      let error = try refusal(SampleWorkbook.bytes(book), acceptsLoss: acceptsLoss)
      #expect(error?.kind == .notTheList)
      #expect(error?.description.contains("The worksheet \"TVPRA List\"") == true)
      #expect(error?.description.contains("the column \"forced labor\"") == true)
    }
  }

  @Test func `both flags missing is told as both, unless another sheet is the list`() throws {
    let notes = try (name: "Notes", rows: rows(["Country", "Good", "Sector"]))
    let error = try refusal(SampleWorkbook.bytes([notes, (name: "Downstream", rows: downstream)]))
    #expect(error?.description.contains("the columns \"child labor\", \"forced labor\"") == true)
    let whole = try SampleWorkbook.bytes([(name: "List", rows: rows(header)), notes])
    let plan = try ListImport(files: SampleLists.files).plan(whole, edition: "2022")
    #expect(plan.remarks == ["the worksheet \"Notes\" is not read"])
  }

  @Test(arguments: [
    ("Country,Good,Forced Labor", "child labor"), ("Good,Child Labor,Forced Labor", "country"),
    ("Entity,WRO/Finding,Status", "date"), ("id,schema,name,aliases,countries", "dataset"),
  ])
  func `a CSV without a column names it`(header: String, column: String) throws {
    let error = try refusal(Array("\(header)\nChina,Cotton,X\n".utf8))
    #expect(error?.kind == .notTheList)
    #expect(error?.description.contains("\"\(column)\"") == true)
  }

  @Test(arguments: ["Forced_Labor", "Child_Labor", "Country_Name"])
  func `an XML without a field in any row names it`(field: String) throws {
    let cells = ["Country_Name": "China", "Child_Labor": "No", "Forced_Labor": "Yes"].filter { $0.key != field }
    let country = cells.sorted { $0.key < $1.key }.map { "<\($0.key)>\($0.value)</\($0.key)>" }.joined()
    let xml =
      "<Goods><Good><Good_Name>Cotton</Good_Name><Countries><Country>\(country)</Country></Countries></Good></Goods>"
    let error = try refusal(Array(xml.utf8), acceptsLoss: true)
    #expect(error?.kind == .notTheList)
    #expect(error?.description.contains("\"\(field)\"") == true)
  }

  @Test func `orders are taken under the day of the file`() throws {
    let text = """
      id,schema,name,aliases,countries,sanctions,dataset,first_seen,last_seen,last_change
      x-1,Company,Ninestar Corporation,,cn,UFLPA - 2023-06-12,us_dhs_uflpa,2024-01-01T00:00:00,2026-01-02,2026-01-01T00:00:00
      x-2,Company,Beta Trading Co.,,cn,UFLPA - 2024-03-01,us_dhs_uflpa,2024-01-01T00:00:00,2026-01-02,2025-05-01
      """
    let plan = try ListImport(files: SampleLists.files).plan(Array(text.utf8), acceptsLoss: true)
    #expect(plan.edition == "2026-01-01")
    let manifest = String(decoding: try #require(plan.files["lists.csv"]), as: UTF8.self)
    #expect(manifest.contains(",OpenSanctions simple CSV as of 2026-01-01,2026-01-01,"))
    #expect(manifest.contains(",orders active in January 2026,2026-01-29,"))
    #expect(manifest.contains("93 of the 144 names of 15 January 2025"))
  }
}
