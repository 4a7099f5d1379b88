import Disclosures
import Foundation
import Tabulating
import Testing

@testable import Screening

@Suite struct ImportTests {
  static let shared = SampleLists.folder.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/data/goods")
  static let hasShared = FileManager.default.fileExists(atPath: shared.path)

  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Self.shared.appending(path: path)))
  }

  private func taken(_ bytes: [UInt8], edition: String? = nil, acceptsLoss: Bool = false) throws -> ImportPlan {
    try ListImport(files: SampleLists.files).plan(bytes, edition: edition, acceptsLoss: acceptsLoss)
  }

  /// An edition as the Department's workbook has it, as CSV.
  private func workbook(_ id: String, _ change: ([[String]]) -> [[String]] = { $0 }) throws -> [UInt8] {
    let lists = try SampleLists.load()
    let edition = try #require(lists.editions.first { $0.id == id })
    let rows = lists.listings(in: edition).filter { $0.relation == .direct && $0.country != nil }.map {
      [$0.countryName ?? "", $0.goodName, $0.childLabor == .yes ? "X" : "", $0.forcedLabor == .yes ? "X" : ""]
    }
    let lines = ([["Country", "Good", "Child Labor", "Forced Labor"]] + change(rows)).map { row in
      row.map { "\"\($0)\"" }.joined(separator: ",")
    }
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  @Test(
    .enabled(if: ImportTests.hasShared, "needs the collected data at ../shared"),
    arguments: [
      ("raw/goods_2014.xml", "2014"), ("raw/goods_2016.xml", "2016"), ("raw/goods_2018.xml", "2018"),
      ("raw/goods_2020.xml", "2020"), ("raw/goods_2021-06.xml", "2021-06"), ("raw/goods_2022-11.xml", "2022"),
      ("raw/TVPRA2016_0.xlsx", "2016"), ("raw/TVPRA2016_child_labor.csv", "2016"),
    ])
  func `the Department's own files are named from their content and change nothing`(path: String, edition: String)
    throws
  {
    let plan = try taken(bytes("ilab-tvpra/" + path))
    #expect(plan.edition == edition)
    #expect(plan.added.isEmpty)
    #expect(plan.removed.isEmpty)
    #expect(plan.changed.isEmpty)
    #expect(plan.problems.isEmpty)
    #expect(plan.files.isEmpty)
  }

  @Test(.enabled(if: ImportTests.hasShared, "needs the collected data at ../shared"))
  func `a later revision of 2022 is 2022 with one flag changed, and no good is new for its spelling`() throws {
    let plan = try taken(bytes("ilab-tvpra/raw/goods_2023-08.xml"))
    #expect(plan.edition == "2022")
    #expect(plan.added.isEmpty && plan.removed.isEmpty)
    #expect(plan.changed == ["Palm Fruit from Indonesia: forced labor no, was yes"])
  }

  @Test(.enabled(if: ImportTests.hasShared, "needs the collected data at ../shared"))
  func `the API dump is refused for want of China`() throws {
    let error = #expect(throws: ImportError.self) { try taken(bytes("sweat-toil-api/countryGoods.json")) }
    #expect(error?.kind == .notTheList)
    #expect(error?.description.contains("No row for China") == true)
  }

  @Test(.enabled(if: ImportTests.hasShared, "needs the collected data at ../shared"))
  func `the downstream extract is taken row by row, garbled cells and all`() throws {
    let plan = try taken(bytes("ilab-tvpra/downstream_2024_extract.csv"), edition: "2024", acceptsLoss: true)
    #expect(plan.source == "DOL downstream sheet")
    #expect(plan.rows == 16)
    // What we hold of the sheet already is no addition.
    #expect(!plan.added.contains("Chocolate from Côte d'Ivoire"))
  }

  @Test func `old names are renames, not additions`() throws {
    let bytes = try workbook("2022") { rows in
      rows.map { row in
        var row = row
        if row[1] == "Tin ore (cassiterite)" { row[1] = "Cassiterite (tin ore)" }
        if row[1] == "Açaí Berries" { row[1] = "Açaí Berries".decomposedStringWithCanonicalMapping }
        if row[0] == "Türkiye" { row[0] = "Turkey (Türkiye)" }
        if row[0] == "Democratic Republic of the Congo" { row[0] = "Congo, Democratic Republic of the" }
        return row
      }
    }
    let plan = try taken(bytes)
    #expect(plan.edition == "2022")
    #expect(plan.added.isEmpty && plan.removed.isEmpty && plan.changed.isEmpty)
    #expect(plan.renamed == ["Cassiterite (tin ore) (we have Tin ore (cassiterite))"])
  }

  @Test func `a new edition must be named, shows what changes, and answers when written`() throws {
    let bytes = try workbook("2024") { rows in
      rows.filter { !($0[0] == "Kenya" && $0[1] == "Sand") } + [
        ["China", "Nickel", "", "X"], ["Mauritius", "Buttons", "X", ""],
      ]
    }
    let error = #expect(throws: ImportError.self) { try taken(bytes) }
    #expect(error?.kind == .editionUnknown)
    let plan = try taken(bytes, edition: "2024")
    #expect(plan.added == ["Buttons from Mauritius", "Nickel from China"])
    // Nickel has a country now: the row without one is not lost.
    #expect(
      plan.removed == [
        "Lead from a country that is not stated", "Polyvinyl Chloride from a country that is not stated",
        "Sand from Kenya", "Squid from a country that is not stated",
      ])
    let files = SampleLists.files.merging(plan.files) { $1 }
    let lists = try Lists.load(files: files)
    #expect(lists.check(good: "nickel", country: "China").answer == .pairListed)
    #expect(lists.check(good: "buttons", country: "Mauritius").listings.map(\.since) == ["2024"])
    #expect(lists.check(good: "salt", country: "Cambodia").removed.map(\.removedIn) == ["2024"])
    #expect(lists.check(good: "salt", country: "Cambodia", asOf: "2023-01-01").answer == .pairListed)
    #expect(lists.check(good: "sand", country: "Kenya").removed.map(\.removedIn) == ["2024"])
    // What we had guessed of 2024 gives way to the file.
    #expect(lists.check(good: "squid").listings.isEmpty)
    #expect(lists.check(good: "aluminum", country: "China").answer == .pairListed)
    #expect(lists.check(good: "chocolate", country: "Ivory Coast").answer == .pairListed)
    #expect(lists.editions.last?.title == "2024 edition")
    #expect(lists.editions.last?.missing == "downstream goods of this edition beyond those we held")
    #expect(lists.listings(in: try #require(lists.editions.first { $0.id == "2022" })).count == 467)
  }

  @Test(arguments: [("2022", "2024"), ("2018", "2022"), ("2020", "2014")])
  func `an edition named by hand that the content contradicts is refused`(content: String, named: String) throws {
    let error = #expect(throws: ImportError.self) { try taken(workbook(content), edition: named) }
    #expect(error?.kind == .editionContradicted)
    #expect(error?.description.contains("those of the \(content) edition, not of \(named)") == true)
  }

  @Test func `a few rows more do not make a new edition of an old one`() throws {
    let more = try workbook("2022") { $0 + [["China", "Nickel", "", "X"]] }
    #expect(throws: ImportError.self) { try taken(more, edition: "2024") }
    // Neither does a new name.
    let error = #expect(throws: ImportError.self) {
      try ListImport(files: SampleLists.files).plan(workbook("2022"), edition: "2026", publishedOn: "2026-09-30")
    }
    #expect(error?.kind == .editionContradicted)
  }

  @Test func `a contradicted edition that is insisted on is compared with what we hold of it and never whole`() throws {
    let plan = try taken(workbook("2022"), edition: "2024", acceptsLoss: true)
    #expect(plan.added.contains("Shrimp from Thailand"))
    #expect(plan.removed.contains("Aluminum from China"))
    #expect(plan.problems.count == 1)
    let lists = try Lists.load(files: SampleLists.files.merging(plan.files) { $1 })
    #expect(lists.reference("tvpra").isComplete == false)
    #expect(lists.editions.last?.missing.contains("pairs of the 2022 edition") == true)
  }

  @Test func `losing pairs or forced-labor flags needs a word`() throws {
    let short = try workbook("2024") { rows in rows.filter { $0[0] < "Peru" || $0[0] == "Türkiye" } }
    #expect(throws: ImportError.self) { try taken(short, edition: "2024") }
    #expect(try taken(short, edition: "2024", acceptsLoss: true).removed.count > 20)
    let mild = try workbook("2024") { rows in
      var left = 8
      return rows.map { row in
        guard row[3] == "X", row[2] == "X", left > 0 else { return row }
        left -= 1
        return [row[0], row[1], "X", ""]
      }
    }
    let error = #expect(throws: ImportError.self) { try taken(mild, edition: "2024") }
    #expect(error?.description.contains("8 of 122 forced-labor flags of the 2022 edition plus part") == true)
  }

  @Test func `a flag that is neither X nor blank is not stated, with its place`() throws {
    let bytes = try workbook("2022") { rows in
      rows.map { $0[0] == "Afghanistan" && $0[1] == "Bricks" ? [$0[0], $0[1], "maybe", "?"] : $0 }
    }
    let row =
      try #require(
        String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n").firstIndex { $0.contains("maybe") }) + 1
    let plan = try taken(bytes, edition: "2022")
    #expect(
      plan.doubts == [
        "row \(row): Bricks from Afghanistan: child labor is \"maybe\", taken as not stated",
        "row \(row): Bricks from Afghanistan: forced labor is \"?\", taken as not stated",
      ])
    #expect(
      plan.changed == [
        "Bricks from Afghanistan: child labor not stated, was yes; forced labor not stated, was yes"
      ])
    #expect(plan.summary.contains("in doubt: 2"))
    let next = try taken(bytes, edition: "2024", acceptsLoss: true)
    let lists = try Lists.load(files: SampleLists.files.merging(next.files) { $1 })
    let listing = try #require(lists.check(good: "bricks", country: "Afghanistan").listings.first)
    #expect(listing.childLabor == .notStated && listing.forcedLabor == .notStated)
  }

  @Test func `in a file that writes its no down a blank flag is not stated`() throws {
    var blanks = 0
    let bytes = try workbook("2022") { rows in
      rows.map { row in
        if row[0] == "Ghana", row[1] == "Cocoa" {
          blanks += 1
          return [row[0], row[1], "Yes", ""]
        }
        return [row[0], row[1], row[2] == "X" ? "Yes" : "No", row[3] == "X" ? "Yes" : "No"]
      }
    }
    #expect(blanks == 1)
    let plan = try taken(bytes)
    #expect(plan.doubts.count == 1)
    #expect(plan.doubts.first?.hasSuffix("Cocoa from Ghana: forced labor is blank, taken as not stated") == true)
    #expect(try taken(workbook("2022")).doubts.isEmpty)
  }

  @Test func `a column of flags that say neither yes nor no is another schema`() throws {
    let bytes = try workbook("2022") { rows in rows.map { [$0[0], $0[1], $0[2], $0[3] == "X" ? "X" : "n/k"] } }
    let error = #expect(throws: ImportError.self) { try taken(bytes) }
    #expect(error?.kind == .notTheList)
    #expect(error?.description.contains("forced labor is \"n/k\"") == true)
    #expect(try taken(bytes, acceptsLoss: true).doubts.count > 300)
  }

  @Test func `the XML says yes or no, and what says neither is not stated`() throws {
    func row(_ good: String, _ country: String, _ child: String, _ forced: String) -> String {
      "<Good><Good_Name>\(good)</Good_Name><Countries><Country><Country_Name>\(country)</Country_Name>"
        + "<Child_Labor>\(child)</Child_Labor>\(forced)</Country></Countries></Good>"
    }
    let lists = try SampleLists.load()
    let edition = try #require(lists.editions.first { $0.id == "2022" })
    let rows = lists.listings(in: edition).filter { $0.relation == .direct }.map { listing in
      let forced = listing.forcedLabor == .yes ? "Yes" : "No"
      let isOdd = listing.good == "cocoa" && listing.country == "GHA"
      return row(
        listing.goodName, listing.countryName ?? "", listing.childLabor == .yes ? "Yes" : "No",
        isOdd ? "" : "<Forced_Labor>\(forced)</Forced_Labor>")
    }
    let plan = try taken(Array("<Goods>\(rows.joined())</Goods>".utf8))
    #expect(plan.doubts == ["Cocoa from Ghana: forced labor is blank, taken as not stated"])
  }

  @Test func `rows without a known country are told, the rest is taken`() throws {
    let bytes = try workbook("2022") { $0 + [["Narnia", "Tea", "X", ""]] }
    #expect(try taken(bytes).problems == ["row 459: \"Narnia\" is no country that we know"])
  }

  @Test(arguments: ["a,b\n1,2\n", "<html><p>hello</p></html>", "{\"a\": 1}", "", "%PDF-1.7", "<Goods><Good>"])
  func `anything else is refused with a sentence`(text: String) {
    let error = #expect(throws: ImportError.self) { try taken(Array(text.utf8)) }
    #expect(error?.kind == .unknownFormat)
  }

  @Test func `cells of the CBP list are taken apart`() throws {
    let words = try SampleLists.load().nameWords
    func names(_ cell: String) -> [String] {
      EntityCell.parties(cell, words).map { ([$0.name] + $0.aliases).joined(separator: "|") }
    }
    #expect(
      names("Yunnan Machinery, a/k/a Golden Horse (JinMa) Diesel Factory, a/k/a Yunnan 1st Prison") == [
        "Yunnan Machinery|Golden Horse (JinMa) Diesel Factory|Yunnan 1st Prison"
      ])
    #expect(names("Fuchu Prison; Union Kogyo Co., Ltd.") == ["Fuchu Prison", "Union Kogyo Co., Ltd."])
    #expect(
      names("Guangzhou No. 1 Camp, a/k/a Guangdong No. 1 Camp; Kwong Ngai Industrial Company") == [
        "Guangzhou No. 1 Camp|Guangdong No. 1 Camp|Kwong Ngai Industrial Company"
      ])
    #expect(
      names("Yili Zhuowan Garment Manufacturing Co., Ltd. and Baoding LYSZD Trade and Business Co., Ltd.") == [
        "Yili Zhuowan Garment Manufacturing Co., Ltd.", "Baoding LYSZD Trade and Business Co., Ltd.",
      ])
    #expect(names("Hoshine Silicon Industry Co. Ltd. and its subsidiaries") == ["Hoshine Silicon Industry Co. Ltd."])
    #expect(EntityCell.parties("Fishing Vessel: Zhen Fa 7", words).map(\.kind) == [.vessel])
    #expect(EntityCell.parties("All Turkmenistan Cotton or products", words).map(\.kind) == [.goodsClass])
    let select = EntityCell.parties(
      "Shanghai Select Safety Products Company, Limited and its two subsidiaries from China, Select (Nantong) Safety Products Co. Limited and Select Protective Technology (HK) Limited.",
      words)
    #expect(
      select.map(\.name) == [
        "Shanghai Select Safety Products Company, Limited", "Select (Nantong) Safety Products Co. Limited",
        "Select Protective Technology (HK) Limited",
      ])
  }

  @Test func `names in brackets and joined names are parted, but only those`() throws {
    let words = try SampleLists.load().nameWords
    func names(_ cell: String) -> [String] {
      EntityCell.parties(cell, words).map { ([$0.name] + $0.aliases).joined(separator: "|") }
    }
    #expect(
      names("British American Tobacco Malawi (BAT Malawi)") == ["British American Tobacco Malawi|BAT Malawi"])
    #expect(names("No. 4 Skills Training Center (STC)") == ["No. 4 Skills Training Center|STC"])
    #expect(names("Fur Works (Shanghai No.4 Prison)") == ["Fur Works (Shanghai No.4 Prison)"])
    #expect(names("Kanto Tea Co., Ltd. (of Nagoya, Japan)") == ["Kanto Tea Co., Ltd."])
    #expect(
      names("Hill Carpet Pvt., Lake Carpet Pvt., Ltd., River Carpet, and K.K. Carpet Works; Kathmandu.") == [
        "Hill Carpet Pvt.", "Lake Carpet Pvt., Ltd.", "River Carpet", "K.K. Carpet Works",
      ])
    #expect(
      names("Alba Holdings Sdn Bhd, Beta (M) Sdn Bhd, and Gama (M) Sdn Bhd (collectively, Alba Group)") == [
        "Alba Holdings Sdn Bhd", "Beta (M) Sdn Bhd", "Gama (M) Sdn Bhd|Alba Group",
      ])
    #expect(names("Toma S.A. de C.V. and Horta S.A. de C.V. and their subsidiaries").count == 2)
    #expect(
      names("North Group Agriculture, Industry, and Trade Co., Ltd.") == [
        "North Group Agriculture, Industry, and Trade Co., Ltd."
      ])
    #expect(names("Hill Silicon Co. Ltd. and Subsidiaries") == ["Hill Silicon Co. Ltd."])
  }

  @Test(.enabled(if: ImportTests.hasShared, "needs the collected data at ../shared"))
  func `the CBP list that ours was made from is taken without a word`() throws {
    let reader = try CSVReader(bytes: bytes("cbp-wro/cbp_wro_active.csv"))
    let table = try Table(
      reader,
      columns: ColumnNames().with("entity_as_listed", required: true).with("country").with("effective_date").with(
        "action"))
    var writer = CSVWriter()
    writer.write(["Country", "Entity", "Status", "WRO/Finding", "Effective Date"])
    while let row = try table.next() {
      guard case .row(let row) = row else { continue }
      let day = row["effective_date"].split(separator: "-").compactMap { Int($0) }
      writer.write([
        row["country"], row["entity_as_listed"], "Active", row["action"], "\(day[1])/\(day[2])/\(day[0])",
      ])
    }
    // Three of 64 names that we hold are not in the file: more than may go without a word.
    #expect(throws: ImportError.self) { try taken(writer.bytes) }
    let plan = try taken(writer.bytes, acceptsLoss: true)
    // We have an end for it, the file says that it is active.
    #expect(plan.added == ["Top Glove Corporation Bhd"])
    // Known from press releases only; the firm's subsidiaries stay with it.
    #expect(
      plan.removed == ["Taepyung Salt Farm", "Tangshan Sanyou Group Co. Ltd.", "Tangshan Sunfar Silicon Company"])
    let lists = try Lists.load(files: SampleLists.files.merging(plan.files) { $1 })
    #expect(lists.orders.contains { $0.name == "Maxter Glove Manufacturing" })
  }

  @Test func `a CBP CSV in Latin-1 is taken, its dates and states read`() throws {
    let text =
      "Calendar Year,Country,Country Code,Industry,Entity,Merchandise,Status,WRO/Finding,Effective Date\r\n"
      + "2024,Dominican Republic,DO,Metals,Kingtom Alumin\u{ED}o S.R.L.,Aluminum,Active,WRO,12/4/2024\r\n"
      + "2010,China,CN,Metals,Old Works,Steel,Inactive,WRO,1/2/2010\r\n"
      + "2018,Turkmenistan,TM,Textiles,All Turkmenistan Cotton,Cotton,Active,WRO,5/18/2018\r\n"
    let latin = text.unicodeScalars.map { UInt8($0.value) }
    #expect(throws: ImportError.self) { try taken(latin) }
    let plan = try taken(latin, acceptsLoss: true)
    #expect(plan.added == ["Kingtom Alumin\u{ED}o S.R.L."])
    #expect(plan.problems == ["row 3: Old Works: its status is \"Inactive\""])
    let rows = String(decoding: try #require(plan.files["orders.csv"]), as: UTF8.self)
    #expect(rows.contains("WRO,entity,Kingtom Alumin\u{ED}o S.R.L.,,DOM,,,,,2024-12-04,"))
    #expect(rows.contains("Cotton of Turkmenistan"))
    #expect(rows.contains("Ninestar"))
  }

  @Test func `OpenSanctions simple CSV is taken with its aliases`() throws {
    let text = """
      id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,program_ids,dataset,first_seen,last_seen,last_change
      x-1,Company,Ninestar Corporation,Ninestar Corp;Apex,,cn,,,UFLPA - 2023-06-12,,,US-UFLPA,us_dhs_uflpa,2023-06-20T00:00:00,2024-01-01,2024-01-01
      x-2,Company,Beta Trading Co.,,,cn,,,,,,US-UFLPA,us_dhs_uflpa,2024-03-01T00:00:00,2024-01-01,2024-01-01
      """
    let plan = try taken(Array(text.utf8), acceptsLoss: true)
    #expect(plan.list == "uflpa")
    #expect(plan.added == ["Beta Trading Co."])
    let rows = String(decoding: try #require(plan.files["orders.csv"]), as: UTF8.self)
    #expect(rows.contains("UFLPA,entity,Ninestar Corporation,Ninestar Corp|Apex,CHN,,,2(d)(2)(B)(ii),,2023-06-12,"))
    #expect(rows.contains("Public Law 117-78"))
  }
}
