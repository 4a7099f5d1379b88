import Foundation
import Tabulating
import Testing

/// What a run leaves for others to open: all files there, complete, and of one mind about how many companies there are.
@Suite struct OutputsTests {
  static func records(_ bytes: [UInt8]) throws -> [Record] {
    let reader = try CSVReader(bytes: bytes)
    var records: [Record] = []
    while let row = try reader.next() {
      guard case .record(let record) = row else {
        Issue.record("a broken row: \(row)")
        continue
      }
      records.append(record)
    }
    return records
  }

  @Test func theTablesHoldEveryCompany() async throws {
    let run = try await SampleRun.get()
    let companies = try Self.records(run.folder.bytes(of: "companies.csv")).dropFirst().map { $0.cells[0] }
    #expect(companies.count == 30)
    let grades = try Self.records(run.folder.bytes(of: "run/grades.csv"))
    #expect(grades.dropFirst().map { $0.cells[0] } == companies, "in the order of the list")
    let width = try #require(grades.first).cells.count
    #expect(grades.allSatisfy { $0.cells.count == width })
    for name in ["findings.csv", "listings.csv"] {
      let records = try Self.records(run.folder.bytes(of: "run/\(name)"))
      let width = try #require(records.first).cells.count
      #expect(records.count > 50, "\(name)")
      #expect(records.allSatisfy { $0.cells.count == width }, "\(name)")
    }
    // An assessment for each company in which something was read.
    let assessments = try run.folder.text(of: "run/assessments.jsonl").split(separator: "\n")
    for line in assessments {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["schema"] as? String == "fairlead/assessment/1")
    }
    let letter = try #require(grades.first?.cells.firstIndex(of: "disclosure_letter"))
    #expect(grades.dropFirst().count { !$0.cells[letter].isEmpty } <= assessments.count)
  }

  @Test func nobodysFilesAreWrittenOver() async throws {
    let folder = try await SampleRun.get().copied()
    try folder.write("mine", to: "web/index.html")
    try folder.write("a file", to: "file")
    let published = try await Program.fairlead.run(["publish", "run", "--out", "web"], in: folder)
    #expect(published.code == 65)
    #expect(published.complaints.contains("web: holds other files (index.html)"))
    #expect(try folder.text(of: "web/index.html") == "mine")
    let audit = ["audit", "companies.csv", "--offline", "run/evidence", "--out"]
    let mixed = try await Program.fairlead.run(audit + ["web"], in: folder)
    #expect(mixed.code == 65)
    #expect(mixed.complaints.contains("web: holds other files (index.html)"))
    #expect(!folder.has("web/ledger.sqlite"))
    for command in [audit + ["file/sub"], ["publish", "run", "--out", "file/sub"]] {
      let blocked = try await Program.fairlead.run(command, in: folder)
      #expect(blocked.code == 74)
      #expect(blocked.complaints.contains("file is a file and no folder"), "\(blocked.complaints)")
    }
    // A site of ours may be published anew.
    for _ in 0..<2 {
      #expect(try await Program.fairlead.run(["publish", "run", "--out", "site"], in: folder).code == 0)
    }
  }

  @Test func theWorkbookHoldsTheSameRowsAsTheTables() async throws {
    let run = try await SampleRun.get()
    let bytes = try run.folder.bytes(of: "run/grades.xlsx")
    let workbook = try Workbook.read(bytes: bytes)
    #expect(workbook.sheets.map(\.name).count >= 3)
    for (sheet, table) in zip(workbook.sheets, ["grades.csv", "findings.csv"]) {
      let rows = try Self.records(run.folder.bytes(of: "run/\(table)"))
      #expect(sheet.rows.count == rows.count, "\(sheet.name)")
      #expect(sheet.rows.dropFirst().map { $0.cells[0] } == rows.dropFirst().map { $0.cells[0] }, "\(sheet.name)")
      #expect(sheet.rows.first?.cells.count == rows.first?.cells.count, "\(sheet.name)")
    }
  }

  @Test func theReportHasAPageForEachCompanyAndAsksNobody() async throws {
    let run = try await SampleRun.get()
    let index = try run.folder.text(of: "run/report/index.html")
    let pages = try FileManager.default.contentsOfDirectory(atPath: run.folder.path + "/run/report/companies")
    #expect(pages.count == 30)
    for page in pages {
      #expect(page.hasSuffix(".html"))
      #expect(index.contains("href=\"companies/\(page)\""), "the front page links to \(page)")
    }
    try Self.expectNoRequests(under: run.folder.path + "/run/report")
    let page = try run.folder.text(of: "run/report/companies/harrow-vale-outfitters.html")
    #expect(page.contains("supply-chains-act.html#:~:text="), "a link that jumps to the quotation")
  }

  @Test func runJSONSaysWhatWasAskedAndByWhat() async throws {
    let run = try await SampleRun.get()
    let facts = try #require(
      JSONSerialization.jsonObject(with: Data(run.folder.bytes(of: "run/run.json"))) as? [String: Any])
    #expect(facts["schema"] as? String == "fairlead/run/1")
    #expect((facts["list"] as? [String: Any])?["companies"] as? Int == 30)
    #expect((facts["rubric"] as? [String: Any])?["id"] as? String == "sb657")
    #expect(facts["started"] is String && facts["finished"] is String)
    #expect(facts["contact"] as? String == "https://fairlead.example/contact")
  }

  @Test func thePublishedSiteIsWholeAndNamesTheHotline() async throws {
    let folder = try await SampleRun.get().copied()
    let ended = try await Program.fairlead.run(["publish", "run", "--out", "site"], in: folder)
    #expect(ended.code == 0, "\(ended.complaints)")
    #expect(ended.text == "30 companies: site/index.html\n")
    let pages = try Self.files(under: folder.path + "/site").filter { $0.hasSuffix(".html") }
    #expect(pages.count { $0.contains("/companies/") } == 30)
    #expect(pages.contains { $0.hasSuffix("/methodology.html") })
    for page in pages {
      #expect(try String(contentsOfFile: page, encoding: .utf8).contains("1-888-373-7888"), "\(page)")
    }
    try Self.expectNoRequests(under: folder.path + "/site")
    #expect(try folder.bytes(of: "site/data/grades.csv") == folder.bytes(of: "run/grades.csv"))
    let scorecards = try JSONSerialization.jsonObject(with: Data(folder.bytes(of: "site/data/scorecards.json")))
    #expect(((scorecards as? [String: Any])?["companies"] as? [Any])?.count == 30)
    // Published again, it is the same, byte for byte.
    let again = try await Program.fairlead.run(["publish", "run", "--out", "again"], in: folder)
    #expect(again.code == 0)
    for page in pages {
      let other = page.replacing("/site/", with: "/again/")
      #expect(FileManager.default.contentsEqual(atPath: page, andPath: other), "\(other)")
    }
  }

  /// Nothing in a page makes a browser ask anybody for anything; links to follow by hand may lead outside.
  static func expectNoRequests(under folder: String) throws {
    for file in try files(under: folder) where file.hasSuffix(".html") {
      let page = try String(contentsOfFile: file, encoding: .utf8)
      #expect(page.contains("default-src 'none'"), "\(file)")
      for mark in ["src=\"http", "src=\"//", "<link", "url(http", "url(//", "@import", "<iframe", "fetch("] {
        #expect(!page.contains(mark), "\(file): \(mark)")
      }
    }
  }

  static func files(under folder: String) throws -> [String] {
    let names = try #require(FileManager.default.enumerator(atPath: folder))
    return names.compactMap { $0 as? String }.map { "\(folder)/\($0)" }.sorted()
  }
}
