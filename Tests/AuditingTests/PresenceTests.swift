import Archiving
import Disclosures
import Foundation
import Packing
import Publishing
import Storing
import Testing

@testable import Auditing

/// What was taken away from a run is missed, however well the rest of it was made to fit.
@Suite struct PresenceTests {
  /// Leaves only the first company in the ledger, and makes the result files anew from it.
  static func shrunk() async throws -> Runs {
    let runs = try await EvidenceCheckTests.run()
    let folder = runs.folder("one")
    let facts = try RunFacts(folder)
    do {
      let ledger = try EvidenceCheckTests.ledger(runs)
      let (first, configuration) = (try ledger.companies()[0], try ledger.configuration())
      let result = try #require(try ledger.result(of: first.id))
      let other = try Ledger(path: "\(folder.path)/other.sqlite")
      try other.begin(companies: [first], configuration: configuration)
      try other.finish(first.id, with: result)
      try Provisions.sb657.publish(RunScorecards(other), as: .report, of: facts, into: folder.path)
    }
    for tail in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: folder.ledger + tail)
      try? FileManager.default.moveItem(atPath: "\(folder.path)/other.sqlite" + tail, toPath: folder.ledger + tail)
    }
    return runs
  }

  static func problems(_ runs: Runs, _ provisions: Provisions? = Provisions.sb657) async throws -> [String] {
    let problems = try await EvidenceCheck(runs.folder("one"), provisions: provisions).problems
    return problems.map { $0.replacing(/holds [0-9]+ answers/, with: "holds answers") }
  }

  static func pagesLeft(_ folder: RunFolder) -> String {
    "\(folder.evidence): holds answers of nobody.example, which no company of the run was asked for"
  }

  @Test func aCompanyThatIsGoneFromLedgerAndTables() async throws {
    let runs = try await Self.shrunk()
    let folder = runs.folder("one")
    #expect(
      try await Self.problems(runs) == [
        "\(folder.facts): the list had 2 companies, the ledger has 1",
        "Nobody: the archive holds the record of how it was decided, and the ledger has no such company",
        Self.pagesLeft(folder),
        "\(folder.report)/companies/company-1.html: is the page of a company that the ledger does not have",
      ])
  }

  /// Whoever makes `run.json` fit is still told of by the archive.
  @Test func aCompanyThatIsGoneFromTheFactsAsWell() async throws {
    let runs = try await Self.shrunk()
    let folder = runs.folder("one")
    var facts = try RunFacts(folder)
    facts.list.companies = 1
    try folder.write(facts.bytes, to: "run.json")
    try FileManager.default.removeItem(atPath: "\(folder.report)/companies/company-1.html")
    #expect(
      try await Self.problems(runs) == [
        "\(folder.facts): says list.companies 1, the archive says 2",
        "Nobody: the archive holds the record of how it was decided, and the ledger has no such company",
        Self.pagesLeft(folder),
      ])
  }

  /// And whoever takes the record out of the archive, too, leaves the company's pages there.
  @Test func aCompanyThatIsGoneFromTheArchivesTrailsAsWell() async throws {
    let runs = try await Self.shrunk()
    let folder = runs.folder("one")
    try FileManager.default.removeItem(atPath: "\(folder.report)/companies/company-1.html")
    let archive = try Archive(folder: folder.evidence)
    let file = try #require(archive.files.first)
    var trail: WARCRecord?
    try archive.forEachRecord(in: file) { record in
      if record.type == "metadata", String(decoding: record.block, as: UTF8.self).contains("Nobody") { trail = record }
    }
    let place = try #require(trail).position
    let path = URL(filePath: "\(folder.evidence)/\(file)")
    var bytes = try Data(contentsOf: path)
    bytes.removeSubrange(place.offset..<place.offset + place.length)
    try bytes.write(to: path)
    try Archive(folder: folder.evidence).writeIndex()
    var facts = try RunFacts(folder)
    facts.list.companies = 1
    try folder.write(facts.bytes, to: "run.json")
    #expect(
      try await Self.problems(runs) == [
        "\(folder.facts): says list.companies 1, the archive says 2", Self.pagesLeft(folder),
      ])
  }

  @Test(arguments: [
    ("report/more.js", "is no file of the run"),
    (
      "report/companies/x/y.html",
      "is the page of a company that the ledger "
        + "does not have"
    ), ("evidence/notes.txt", "is no file of the run"), ("grades2.csv", "is no file of the run"),
    ("evidence/fairlead-00009.warc.gz", "is empty"),
    ("report/more.png", "is no file of the run"), ("report/pictures/company-0.png", "is no file of the run"),
    ("report/companies/x.png", "is no file of the run"), ("report/x/y.png", "is no file of the run"),
  ])
  func aFileThatNoRunWrites(_ file: String, _ what: String) async throws {
    let runs = try await EvidenceCheckTests.run()
    let folder = runs.folder("one")
    try folder.write([], to: file)
    #expect(try await Self.problems(runs).contains("\(folder.path)/\(file): \(what)"))
  }

  /// Nothing of a finished run is anywhere but in its files.
  @Test(arguments: ["-journal", "-wal", "-shm"])
  func whatStandsBesideTheLedgerOfAFinishedRun(_ tail: String) async throws {
    let runs = try await EvidenceCheckTests.run()
    let folder = runs.folder("one")
    try folder.write(Array(repeating: 0x78, count: 600), to: "ledger.sqlite\(tail)")
    #expect(
      try await Self.problems(runs) == [
        "\(folder.ledger)\(tail): no finished run has it; a process that was killed left it, or somebody put it there"
      ])
    #expect(FileManager.default.contents(atPath: folder.ledger + tail)?.count == 600)
  }

  /// As a process leaves it that was killed behind the end of its run.
  @Test func anEmptyLogWithItsIndexIsNoProblem() async throws {
    let runs = try await EvidenceCheckTests.run()
    try runs.folder("one").write([], to: "ledger.sqlite-wal")
    try runs.folder("one").write(Array(repeating: 0, count: 32768), to: "ledger.sqlite-shm")
    #expect(try await Self.problems(runs) == [])
  }

  /// The ledger's rows, its results and all files made of them agree, and are not what stood on the list.
  @Test(arguments: [true, false])
  func aCompanyThatIsNotAsTheListHadIt(factsAreChanged: Bool) async throws {
    let runs = try await EvidenceCheckTests.run()
    let folder = runs.folder("one")
    var facts = try RunFacts(folder)
    do {
      let ledger = try EvidenceCheckTests.ledger(runs)
      var companies = try ledger.companies()
      let other = try Ledger(path: "\(folder.path)/other.sqlite")
      companies[1].line = 77
      try other.begin(companies: companies, configuration: ledger.configuration())
      for company in companies {
        var result = try #require(try ledger.result(of: company.id))
        var card = try JSONDecoder().decode(Scorecard.self, from: Data(result.bytes))
        card.company = company
        result.bytes = try RecordJSON.bytes(card)
        try other.finish(company.id, with: result)
      }
      if factsAreChanged {
        facts.list.rows = try ListDigest.of(companies)
        try folder.write(facts.bytes, to: "run.json")
      }
      try Provisions.sb657.publish(RunScorecards(other), as: .report, of: facts, into: folder.path)
    }
    for tail in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: folder.ledger + tail)
      try? FileManager.default.moveItem(atPath: "\(folder.path)/other.sqlite" + tail, toPath: folder.ledger + tail)
    }
    let problems = try await Self.problems(runs)
    #expect(problems.count == 1, "\(problems)")
    let what =
      factsAreChanged
      ? "\(folder.facts): says list.rows" : "\(folder.ledger): its companies are not as they were read from the list"
    #expect(problems.first?.hasPrefix(what) == true, "\(problems)")
  }

  @Test(arguments: [
    ("notes", "notes: is an empty folder, and none of the run"),
    ("report/companies/old", "report/companies/old: is an empty folder, and none of the run"),
    ("evidence/more", "evidence/more: is an empty folder, and none of the run"),
    (".git/", ".git: is a hidden folder, and none of the run"),
    (".secret", ".secret: is a hidden file, and none of the run"),
    ("report/.more.html", "report/.more.html: is a hidden file, and none of the run"),
    ("evidence/.old.warc.gz", "evidence/.old.warc.gz: is a hidden file, and none of the run"),
  ])
  func anEmptyFolderOrAHiddenFile(_ name: String, _ what: String) async throws {
    let runs = try await EvidenceCheckTests.run()
    let folder = runs.folder("one")
    if name.split(separator: "/").last?.contains(".") == true, !name.hasSuffix("/") {
      try folder.write([1], to: name)
    } else {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
    }
    let problems = try await Self.problems(runs)
    #expect(problems.first == "\(folder.path)/\(what)")
    // What is named as a file of the archive is read as one, too.
    #expect(problems.count == 1 || name.hasSuffix(".warc.gz"), "\(problems)")
  }

  /// The bytes behind it are the run's own, and still it is none of its files: they may be others tomorrow.
  @Test(arguments: [
    "grades.csv", "grades.xlsx", "assessments.jsonl", "report/index.html", "report", "report/companies", "evidence",
    "evidence/index.cdxj", "evidence/fairlead-00001.warc.gz", "ledger.sqlite", "run.json", "evidence/extra.txt",
  ])
  func aLinkInThePlaceOfAFile(_ name: String) async throws {
    let runs = try await EvidenceCheckTests.run()
    let folder = runs.folder("one")
    let (place, away) = ("\(folder.path)/\(name)", "\(folder.path)-away")
    defer { try? FileManager.default.removeItem(atPath: away) }
    if FileManager.default.fileExists(atPath: place) {
      try FileManager.default.moveItem(atPath: place, toPath: away)
    } else {
      try Data([1]).write(to: URL(filePath: away))
    }
    try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: away)
    let problems = try await Self.problems(runs)
    #expect(problems.first == "\(place): is a link to \(away), and no file of the run; it was not followed")
    #expect(problems.count <= 2, "\(problems)")
  }

  /// Nobody waits for the end of a pipe.
  @Test(arguments: ["findings.csv", "report/index.html", "evidence/fairlead-00002.warc.gz"])
  func aPipeInThePlaceOfAFile(_ name: String) async throws {
    let runs = try await EvidenceCheckTests.run()
    let place = "\(runs.folder("one").path)/\(name)"
    try? FileManager.default.removeItem(atPath: place)
    #expect(mkfifo(place, 0o600) == 0)
    #expect(try await Self.problems(runs).first == "\(place): is neither a file nor a folder; it was not opened")
  }

  /// What no letter rests on is a part of the archive all the same: here the mark of who packed its records.
  @Test func anArchiveOfTheSameRecordsInOtherBytes() async throws {
    let runs = try await EvidenceCheckTests.run()
    let folder = runs.folder("one")
    let archive = try Archive(folder: folder.evidence)
    let file = try #require(archive.files.first)
    let path = URL(filePath: "\(folder.evidence)/\(file)")
    var bytes = try Data(contentsOf: path)
    // RFC 1952, 2.3: the tenth byte of a member names the operating system.
    try archive.forEachRecord(in: file) { bytes[$0.position.offset + 9] ^= 1 }
    try bytes.write(to: path)
    let problems = try await Self.problems(runs)
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.contains("\(file): is not the file that the run wrote") == true)
  }

  /// A number format may show any letter in the place of the one that stands in the cell.
  @Test func aWorkbookOfTheSameCellsThatShowsThemOtherwise() async throws {
    let runs = try await EvidenceCheckTests.run()
    let path = "\(runs.folder("one").path)/grades.xlsx"
    let workbook = try ZipReader(bytes: [UInt8](Data(contentsOf: URL(filePath: path))))
    let members = try workbook.entries.map { entry in
      var bytes = try workbook.read(entry.name)
      if entry.name == "xl/styles.xml" {
        let text = String(decoding: bytes, as: UTF8.self)
        let changed = text.replacing("<fonts", with: "<numFmts count=\"1\"><numFmt numFmtId=\"0\"/></numFmts><fonts")
        #expect(changed != text)
        bytes = Array(changed.utf8)
      }
      return ZipWriter.Member(name: entry.name, content: .bytes(bytes))
    }
    try ZipWriter.write(members, to: path)
    let problems = try await Self.problems(runs)
    #expect(
      problems.count == 1 && problems[0].hasPrefix("\(path): its cells are what the ledger says, and xl/styles.xml"))
  }

  @Test(arguments: ["hidden words", "PK", "\n"]) func bytesBesideThePartsOfAWorkbook(_ more: String) async throws {
    let runs = try await EvidenceCheckTests.run()
    let path = "\(runs.folder("one").path)/grades.xlsx"
    let bytes = try Data(contentsOf: URL(filePath: path))
    for changed in [bytes + Data(more.utf8), Data(more.utf8) + bytes] {
      try changed.write(to: URL(filePath: path))
      let problems = try await Self.problems(runs)
      #expect(problems.count == 1 && problems[0].hasPrefix(path), "\(problems)")
    }
    try bytes.write(to: URL(filePath: path))
    #expect(try await Self.problems(runs) == [])
  }

  @Test func aFinishedRunWithoutTheIndexOfItsArchive() async throws {
    let runs = try await EvidenceCheckTests.run()
    let index = runs.folder("one").evidence + "/index.cdxj"
    try FileManager.default.removeItem(atPath: index)
    #expect(try await Self.problems(runs) == ["\(index): is missing"])
  }

  @Test(arguments: ["report/companies/company-1.html", "report/index.html", "listings.csv", "grades.xlsx"])
  func aResultFileThatIsGone(_ file: String) async throws {
    let runs = try await EvidenceCheckTests.run()
    let path = "\(runs.folder("one").path)/\(file)"
    try FileManager.default.removeItem(atPath: path)
    #expect(try await Self.problems(runs) == ["\(path): is missing"])
    // And with another rubric at hand, by which they cannot be made again.
    #expect(try await Self.problems(runs, nil) == ["\(path): is missing"])
  }

  /// What is not finished is not held against its tables: nobody is to get around that.
  @Test func theEndOfTheRunIsGoneFromItsFacts() async throws {
    let runs = try await EvidenceCheckTests.run()
    let folder = runs.folder("one")
    var facts = try RunFacts(folder)
    facts.finished = nil
    try folder.write(facts.bytes, to: "run.json")
    #expect(
      try await Self.problems(runs) == [
        "\(folder.facts): does not say that the run is finished, and every company is done and the tables are there; "
          + "make them again with --resume"
      ])
  }

  @Test func theFactsOfTheRunAreGone() async throws {
    let runs = try await EvidenceCheckTests.run()
    let facts = runs.folder("one").facts
    try FileManager.default.removeItem(atPath: facts)
    #expect(try await Self.problems(runs) == ["\(facts): is missing"])
  }

  @Test func aStepThatIsGoneFromATrail() async throws {
    let runs = try await EvidenceCheckTests.run()
    try EvidenceCheckTests.change("company-1", in: runs) { _ = $0.trail.removeLast() }
    #expect(
      try await EvidenceCheckTests.problems(runs) == [
        "Nobody: the archive's record of the decision is not what the ledger says",
        "Nobody: decided again from the archive, it comes to another result than the ledger's (trail)",
      ])
  }

  /// Everything behind the last page is cut off at the border of a record, and the index made anew.
  @Test func theRecordOfTheLastDecisionIsGone() async throws {
    let runs = try await EvidenceCheckTests.run()
    let folder = runs.folder("one").evidence
    let archive = try Archive(folder: folder)
    let file = try #require(archive.files.last)
    var trails: [WARCRecord] = []
    try archive.forEachRecord(in: file) { if $0.type == "metadata" { trails.append($0) } }
    let last = try #require(trails.last)
    let path = URL(filePath: "\(folder)/\(file)")
    let bytes = try Data(contentsOf: path)
    #expect(bytes.count == last.position.offset + last.position.length)
    try bytes.prefix(last.position.offset).write(to: path)
    try Archive(folder: folder).writeIndex()
    let problems = try await Self.problems(runs)
    #expect(problems.count == 1 && problems[0].hasSuffix("the archive holds no record of how it was decided"))
  }
}
