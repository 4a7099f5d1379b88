import Disclosures
import Testing

@testable import Screening

@Suite struct ListsTests {
  /// What the Department published of each edition. Two differences are known: the 2018 file keeps a separate "Beans"
  /// beside its 148 goods, and Taiwan is counted among our countries from 2020 on but not among the 77.
  @Test(
    arguments: [
      ("2014", 136, 74, nil), ("2016", 139, 75, nil), ("2018", 149, 76, 418), ("2020", 155, 78, 437),
      ("2022", 168, 78, 467),
    ] as [(String, Int, Int, Int?)])
  func `editions have the published totals`(id: String, goods: Int, countries: Int, rows: Int?) throws {
    let lists = try SampleLists.load()
    let edition = try #require(lists.editions.first { $0.id == id })
    let listings = lists.listings(in: edition)
    #expect(Set(listings.map(\.good)).count == goods)
    #expect(Set(listings.compactMap(\.country)).count == countries)
    if let rows {
      #expect(listings.count == rows)
      #expect(edition.publishedLineItems == rows)
    }
  }

  @Test func `flags of 2022 as counted in the source`() throws {
    let lists = try SampleLists.load()
    let rows = lists.listings(in: try #require(lists.edition(asOf: "2023-01-01")))
    let child = rows.filter { $0.childLabor == .yes && $0.forcedLabor == .no }.count
    let forced = rows.filter { $0.childLabor == .no && $0.forcedLabor == .yes }.count
    let both = rows.filter { $0.childLabor == .yes && $0.forcedLabor == .yes }.count
    let downstream = rows.filter { $0.relation != .direct }
    #expect([child, forced, both, downstream.count] == [335, 43, 79, 10])
    #expect(downstream.allSatisfy { $0.childLabor == .notStated && $0.forcedLabor == .notStated })
    #expect(rows.filter { $0.good == "gold" }.count == 26)
    #expect(rows.filter { $0.good == "bricks" }.count == 20)
  }

  @Test(
    arguments: [
      ("2014-11-30", nil), ("2014-12-01", "2014"), ("2018-09-19", "2016"), ("2018-09-20", "2018"),
      ("2021-06-24", "2021-06"), ("2024-09-04", "2022"), ("2024-09-05", "2024"), ("2030-01-01", "2024"),
    ] as [(String, String?)])
  func `the edition of a day`(day: String, edition: String?) throws {
    #expect(try SampleLists.load().edition(asOf: day)?.id == edition)
  }

  @Test func `the newest edition says that it is partial`() throws {
    let lists = try SampleLists.load()
    let reference = lists.reference(try #require(lists.edition(asOf: nil)))
    #expect(reference.edition == "2022 edition plus part of 2024")
    #expect(!reference.isComplete)
    #expect(reference.missing.contains("52 of the 72"))
  }

  @Test func `goods and countries of 2024 close with what was published of it`() throws {
    // 204 = 159 + 10 + 37 - 2; we hold 17 of the 37 new goods, and bricks stay one good under two names.
    let lists = try SampleLists.load()
    let rows = lists.listings(in: try #require(lists.editions.last))
    #expect(rows.filter { $0.since == "2024" }.count == 19)
    #expect(!rows.contains { $0.good == "shrimp" && $0.country == "THA" })
    #expect(rows.contains { $0.good == "lead" && $0.country == nil })
  }

  @Test func `a table that breaks its bounds is refused`() throws {
    var files = SampleLists.files
    let rows = String(decoding: try #require(files["listings.csv"]), as: UTF8.self).split(separator: "\n")
    files["listings.csv"] = Array(rows.prefix(300).joined(separator: "\n").utf8)
    #expect(throws: ListsError("listings.csv", "299 rows; between 450 and 1500 are expected")) {
      try Lists.load(files: files)
    }
  }

  @Test(arguments: [
    ("demonyms.csv", "iso3,text\n", "demonyms.csv: 0 rows"),
    ("goods.csv", "good,name\n", "goods.csv: the columns are"),
    (
      "eo13126.csv",
      "good,country,from,until,confidence\n" + (1...50).map { _ in "nope,CHN,2014-12-01,,official\n" }.joined(),
      "eo13126.csv:2: \"nope\" is no good"
    ),
  ])
  func `a table with a fault is refused with its place`(name: String, text: String, message: String) {
    var files = SampleLists.files
    files[name] = Array(text.utf8)
    let error = #expect(throws: ListsError.self) { try Lists.load(files: files) }
    #expect(error?.description.hasPrefix(message) == true)
  }

  @Test(arguments: [
    ("ranking,gold,", "marks.csv:1400: \"ranking\" is no kind of mark"),
    (",gold,", "marks.csv:1400: \"\" is no kind of mark"),
    ("trade,shepherd,one", "marks.csv:1400: number is \"one\"; any or nothing was expected"),
    ("trade,wool sorter,any", "marks.csv:1400: \"wool sorter\" is not one word"),
    ("trade,farmers,any", "marks.csv:1400: \"farmers\" has that mark already"),
  ])
  func `a wrong mark of a word is refused with its line`(row: String, message: String) throws {
    var files = SampleLists.files
    let rows = String(decoding: try #require(files["marks.csv"]), as: UTF8.self).split(separator: "\n").prefix(1399)
    files["marks.csv"] = Array((rows.joined(separator: "\n") + "\n\(row)\n").utf8)
    let error = #expect(throws: ListsError.self) { try Lists.load(files: files) }
    #expect(error?.description == message)
  }

  @Test func `a mark that no word has is refused`() throws {
    var files = SampleLists.files
    let rows = String(decoding: try #require(files["marks.csv"]), as: UTF8.self).split(separator: "\n")
    files["marks.csv"] = Array(rows.filter { !$0.hasPrefix("trade,") }.joined(separator: "\n").utf8)
    #expect(throws: ListsError("marks.csv", "no word has the mark \"trade\"")) { try Lists.load(files: files) }
  }

  @Test func `a missing table is refused`() {
    var files = SampleLists.files
    files["orders.csv"] = nil
    #expect(throws: ListsError("orders.csv", "the table is missing")) { try Lists.load(files: files) }
  }

  /// Line items as published, or as counted in the Department's XML (`published_counts.csv`).
  @Test(arguments: [
    ("2014-12-01", "2014 edition", 353), ("2018-09-19", "2016 edition", 379), ("2018-09-20", "2018 edition", 418),
    ("2021-06-23", "2020 edition", 437), ("2022-09-28", "2022 edition", 467),
  ])
  func `what stood on a day is the edition of that day`(day: String, edition: String, rows: Int) throws {
    let lists = try SampleLists.load()
    let standing = try #require(lists.standing(on: day).first { $0.list.id == "tvpra" })
    #expect(standing.list.edition == edition)
    #expect(standing.inForce == rows)
    #expect(standing.sentence(on: day).hasPrefix("\(rows) line items in force"))
    #expect(lists.editions(by: day).last?.title == edition)
  }

  @Test func `orders and sectors are counted on the day, and the horizon is said`() throws {
    let lists = try SampleLists.load()
    func standing(_ list: String, _ day: String) throws -> ListStanding {
      try #require(lists.standing(on: day).first { $0.list.id == list })
    }
    // Four sectors with the strategy of June 2022, three in July 2024, five in August 2025.
    #expect(try standing("uflpa-sectors", "2022-06-17").inForce == 4)
    #expect(try standing("uflpa-sectors", "2024-07-09").inForce == 7)
    #expect(try standing("uflpa-sectors", "2025-08-19").inForce == 12)
    // 54 rows with those that were taken off: cotton of Uzbekistan in 2019, two more in 2024.
    #expect(try standing("eo13126", "2019-03-24").inForce == 55)
    #expect(try standing("eo13126", "2019-03-25").inForce == 54)
    #expect(try standing("eo13126", "2024-09-05").inForce == 52)
    #expect(try standing("cbp", "1953-12-28").inForce == 1)
    let before = try standing("tvpra", "2010-01-01")
    #expect(
      before.sentence(on: "2010-01-01") == "nothing is held of that day: the oldest that we hold is of 2014-12-01")
    #expect(before.list.edition == "no edition held" && !before.list.isComplete)
    #expect(
      try standing("tvpra", "2026-01-01").sentence(on: "2026-01-01").hasSuffix("nothing later than 2024-09-05 is held"))
    #expect(
      try standing("uflpa", "2019-01-01").sentence(on: "2019-01-01")
        == "nothing stood on that day: the first entries are of 2022-06-21")
    #expect(lists.editions(by: "2010-01-01").isEmpty)
    #expect(try standing("hs", "2019-01-01").inForce == nil)
  }
}
