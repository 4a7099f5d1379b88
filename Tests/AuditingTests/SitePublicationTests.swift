import Foundation
import Testing

@testable import Auditing

/// A site is what the last publication made of it, and what others have put there.
@Suite struct SitePublicationTests {
  static let companies = [SinceTests.companies[0], (name: "Nobody", home: "http://nobody.example/")]

  /// Runs "both" over two companies and "one" over the first of them.
  static func runs() async throws -> Runs {
    let web = SinceTests.web()
    web.set("http://nobody.example/", Site.home(linkingTo: nil))
    let runs = Runs(web)
    try await runs.audit(companies, to: "both")
    try await runs.audit([companies[0]], to: "one")
    return runs
  }

  static func publish(_ run: String, of runs: Runs, to site: String) throws {
    _ = try SitePublication(run: runs.folder(run), provisions: Provisions.sb657).write(to: site)
  }

  static func files(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }) ?? [] {
      files[path] = FileManager.default.contents(atPath: "\(folder)/\(path)")
    }
    return files
  }

  @Test func aCompanyThatIsTakenOffAndWhatIsNobodysBusiness() async throws {
    let runs = try await Self.runs()
    let (site, other) = (runs.folder("site").path, runs.folder("other").path)
    try Self.publish("both", of: runs, to: site)
    #expect(try Self.files(site)["companies/company-1.html"] != nil)
    let foreign = ["companies/mine.html", "CNAME", "data/notes.txt"]
    for file in foreign { try Data([1]).write(to: URL(filePath: "\(site)/\(file)")) }
    try Self.publish("one", of: runs, to: site)
    try Self.publish("one", of: runs, to: other)
    var expected = try Self.files(other)
    for file in foreign { expected[file] = Data([1]) }
    #expect(try Self.files(site) == expected)
    // And back again.
    try Self.publish("both", of: runs, to: site)
    #expect(try Self.files(site).keys.sorted() == (Array(expected.keys) + ["companies/company-1.html"]).sorted())
  }

  /// Killed before its files had their names: the site is the old one, and what was begun goes with the next.
  @Test func aPublicationThatWasKilled() async throws {
    let runs = try await Self.runs()
    let (site, other) = (runs.folder("site").path, runs.folder("other").path)
    try Self.publish("both", of: runs, to: site)
    let before = try Self.files(site)
    do {
      let files = PublishedFiles(site, list: "data/files.txt")
      try files.append([1], to: "data/grades.csv")
      try files.append([1], to: "companies/company-9.html")
    }
    let broken = try Self.files(site)
    #expect(broken.filter { !$0.key.hasSuffix(".part") } == before && broken["companies/company-9.html.part"] != nil)
    try Self.publish("one", of: runs, to: site)
    try Self.publish("one", of: runs, to: other)
    #expect(try Self.files(site) == Self.files(other))
  }

  /// Broken off while its files got their names: every page that the front page may link to is there.
  @Test func aPublicationThatCouldNotEnd() async throws {
    let runs = try await Self.runs()
    let (site, other) = (runs.folder("site").path, runs.folder("other").path)
    try Self.publish("both", of: runs, to: site)
    let index = "\(site)/index.html"
    try FileManager.default.removeItem(atPath: index)
    try FileManager.default.createDirectory(atPath: index, withIntermediateDirectories: true)
    #expect(throws: AuditError.self) { try Self.publish("one", of: runs, to: site) }
    #expect(try Self.files(site)["companies/company-1.html"] != nil)
    try FileManager.default.removeItem(atPath: index)
    try Self.publish("one", of: runs, to: site)
    try Self.publish("one", of: runs, to: other)
    #expect(try Self.files(site) == Self.files(other))
  }

  /// Whoever writes into the list what is not the site's own does not have it removed.
  @Test func aListThatLeadsAway() async throws {
    let runs = try await Self.runs()
    let site = runs.folder("site").path
    try Self.publish("both", of: runs, to: site)
    let ledger = runs.folder("both").ledger
    let list = URL(filePath: "\(site)/data/files.txt")
    try FileManager.default.createSymbolicLink(atPath: "\(site)/link", withDestinationPath: ledger)
    try FileManager.default.createDirectory(atPath: "\(site)/own", withIntermediateDirectories: true)
    let lines = ["../both/ledger.sqlite", ledger, "own", "link", "data/../../both/ledger.sqlite", "", "."]
    try (Data(contentsOf: list) + Data(lines.map { "\($0)\n" }.joined().utf8)).write(to: list)
    try Self.publish("one", of: runs, to: site)
    for path in [ledger, "\(site)/own", "\(site)/link"] {
      #expect(FileManager.default.fileExists(atPath: path), "\(path)")
    }
  }

  /// Whatever the list says, a file behind a link is not the site's.
  @Test func aFileBehindALinkStays() async throws {
    let runs = try await Self.runs()
    let (site, other) = (runs.folder("site").path, runs.folder("other").path)
    try Self.publish("both", of: runs, to: site)
    try FileManager.default.createDirectory(atPath: "\(other)/deep", withIntermediateDirectories: true)
    for file in ["keep.html", "deep/keep.html"] { try Data([1]).write(to: URL(filePath: "\(other)/\(file)")) }
    try FileManager.default.createSymbolicLink(atPath: "\(site)/linked", withDestinationPath: other)
    let list = URL(filePath: "\(site)/data/files.txt")
    try (Data(contentsOf: list) + Data("linked/keep.html\nlinked/deep/keep.html\n".utf8)).write(to: list)
    let before = try Self.files(other)
    try Self.publish("one", of: runs, to: site)
    #expect(try Self.files(other) == before && before.count == 2)
    #expect(try Self.files(site)["companies/company-1.html"] == nil)
  }
}
