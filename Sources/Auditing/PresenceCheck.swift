import Archiving
import Disclosures
import Foundation
import Publishing
import Storing

/// What a run says that it has and has not: companies, their results, files. Whatever is left of a run may be sound and
/// yet not be all of it.
struct PresenceCheck {
  private let folder: RunFolder
  /// Whether the archive has its index.
  var hasIndex = true
  /// Companies that the archive says were decided, by id.
  private var decided: [String: String] = [:]

  init(_ folder: RunFolder) { self.folder = folder }

  /// Takes in a record of the archive.
  mutating func note(_ record: WARCRecord) {
    guard record.type == "metadata", record.field("Content-Type") == "application/json",
      let trail = try? JSONDecoder().decode(TrailRecord.self, from: Data(record.block))
    else { return }
    decided[trail.company] = trail.name
  }

  /// Companies that are gone from the ledger, and an index that is gone from the archive.
  func problems(_ run: RunScorecards, _ facts: RunFacts) throws -> [String] {
    let companies = try run.ledger.companies()
    var problems = try run.ledger.strangers().map { "\(folder.ledger): \($0)" }
    if companies.count != facts.list.companies {
      problems.append(
        "\(folder.facts): the list had \(facts.list.companies) companies, the ledger has \(companies.count)")
    }
    let known = Set(companies.map(\.id))
    for (id, name) in decided.sorted(by: { $0.key < $1.key }) where !known.contains(id) {
      problems.append("\(name): the archive holds the record of how it was decided, and the ledger has no such company")
    }
    let done = Set(run.companies)
    guard facts.finished != nil else {
      // An interrupted run has companies to come, and no index and no tables yet.
      if done.count == companies.count, FileManager.default.fileExists(atPath: "\(folder.path)/grades.csv") {
        problems.append(
          "\(folder.facts): does not say that the run is finished, and every company is done and the tables are there; "
            + "make them again with --resume")
      }
      return problems
    }
    for company in companies where !done.contains(company.id) {
      problems.append("\(company.name): the run is finished, and the ledger holds no result of the company")
    }
    if !hasIndex { problems.append("\(folder.evidence)/\(RunFolder.index): is missing") }
    return problems
  }

  /// Result files that are gone, and pages of companies that the ledger does not have.
  ///
  /// - Parameters:
  ///   - pictured: companies whose home page the archive holds a picture of.
  ///   - isCompared: every file was held against the ledger already, and those that are gone were named.
  func problems(ofFilesFor companies: [String], pictured: [String], isCompared: Bool) -> [String] {
    let expected = Publication.reportPaths(for: companies)
    let gone =
      isCompared ? [] : expected.filter { !FileManager.default.fileExists(atPath: "\(folder.path)/\($0)") }
    let pages = Publication.companyPages + "/"
    let known = Set(expected + Publication.reportPictures(of: pictured))
    let strange = files(below: "report").filter { !known.contains($0) }
    return gone.map { "\(folder.path)/\($0): is missing" }
      + strange.map { file in
        let isPage = file.hasPrefix(pages) && file.hasSuffix(".html")
        let what = isPage ? "is the page of a company that the ledger does not have" : "is no file of the run"
        return "\(folder.path)/\(file): \(what)"
      }
      + strangers(beside: expected) + restsOfLedger() + strangersInArchive()
  }

  /// Files that stand beside the run's own and are none of it; folders may be a site made of it.
  private func strangers(beside expected: [String]) -> [String] {
    let ledger = ["", "-wal", "-shm", "-journal"].map { "ledger.sqlite\($0)" }
    let known = Set(expected + ledger + ["run.json"])
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return found.sorted().compactMap { name in
      var isFolder: ObjCBool = false
      guard !known.contains(name), !name.hasPrefix("."),
        FileManager.default.fileExists(atPath: "\(folder.path)/\(name)", isDirectory: &isFolder), !isFolder.boolValue
      else { return nil }
      return "\(folder.path)/\(name): is no file of the run"
    }
  }

  /// What stands beside the ledger of a finished run and counts: the run took everything into the ledger before it ended.
  /// An empty log with its index is what a process leaves that was killed behind that.
  private func restsOfLedger() -> [String] {
    func size(_ tail: String) -> Int? {
      (try? FileManager.default.attributesOfItem(atPath: folder.ledger + tail)[.size] as? Int) ?? nil
    }
    let log = size("-wal")
    return [
      ("-journal", size("-journal") != nil), ("-shm", size("-shm") != nil && log == nil), ("-wal", log ?? 0 > 0),
    ].filter(\.1).map { tail, _ in
      "\(folder.ledger)\(tail): no finished run has it; a process that was killed left it, or somebody put it there"
    }
  }

  /// Files that no run puts beside its archive, and such that hold nothing.
  private func strangersInArchive() -> [String] {
    files(below: "evidence").compactMap { file in
      let path = "\(folder.path)/\(file)"
      let name = file.split(separator: "/").last ?? ""
      guard file != "evidence/\(RunFolder.index)" else { return nil }
      guard file == "evidence/\(name)", name.hasPrefix("fairlead-"), name.hasSuffix(".warc.gz") else {
        return "\(path): is no file of the run"
      }
      let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? Int
      return size == 0 ? "\(path): is empty" : nil
    }
  }

  /// Paths of the files in a part of the run, from its folder, sorted.
  private func files(below part: String) -> [String] {
    let top = "\(folder.path)/\(part)"
    let found = FileManager.default.enumerator(atPath: top)?.compactMap { $0 as? String } ?? []
    return found.sorted().map { "\(part)/\($0)" }.filter { file in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(folder.path)/\(file)", isDirectory: &isFolder)
        && !isFolder.boolValue
    }
  }
}
