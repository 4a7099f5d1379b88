import Disclosures
import Foundation
import Publishing
import Rubrics

/// Writes the public's static site from a run.
public struct SitePublication {
  public let run: RunFolder
  public let provisions: Provisions

  public init(run: RunFolder, provisions: Provisions) {
    self.run = run
    self.provisions = provisions
  }

  /// - Returns: the number of companies on the site.
  /// - Throws: `AuditError` when there is no finished run, when it was graded by another rubric than the one whose
  ///   method would be shown, or when the site cannot be written.
  public func write(to folder: String) throws(AuditError) -> Int {
    let facts = try RunFacts(finished: run)
    guard facts.rubric == provisions.book.rubric.reference, facts.rubricDigest == provisions.digest else {
      throw AuditError(
        .mismatch,
        "\(run.path): was graded by another rubric (\(facts.rubric.id) \(facts.rubric.version)); "
          + "name it with --rubric, so that the method on the site is the one that was used")
    }
    try claim(folder)
    do {
      let scorecards = try RunScorecards(run)
      try provisions.publish(scorecards, as: .site, of: facts, into: folder)
      return scorecards.companies.count
    } catch {
      throw AuditError(error, in: run)
    }
  }

  /// Refuses a folder that holds anything but a site of ours, whole or broken off.
  private func claim(_ folder: String) throws(AuditError) {
    if let file = FolderContents.file(onTheWayTo: folder) {
      throw AuditError(.cannotWrite, "\(folder): \(file) is a file and no folder; choose another folder with --out")
    }
    guard let stranger = FolderContents.first(in: folder) else { return }
    let data = "\(folder)/data/\(ScorecardsJSON.name)"
    let list = "\(folder)/\(Publication.siteList)"
    let isOurs =
      [data, PublishedFiles.part(data)].contains { path in
        let start = try? FileHandle(forReadingAtPath: path)?.read(upToCount: 64)
        return start.map { String(decoding: $0, as: UTF8.self).contains(ScorecardsJSON.schema) } ?? false
      } || [list, PublishedFiles.part(list)].contains(where: FileList.isList)
    guard isOurs else {
      throw AuditError(
        .exists,
        "\(folder): holds other files (\(stranger)) and no site of ours; choose an empty or a new folder with --out")
    }
  }
}

extension Provisions {
  /// Writes a run's files: its report, or the public's site.
  ///
  /// - Parameter picture: the picture of a company's home page, where one was kept.
  func publish(
    _ scorecards: RunScorecards, as kind: Publication.Kind, of facts: RunFacts, into folder: String,
    picture: (Scorecard) throws -> [UInt8]? = { _ in nil }
  ) throws {
    let files = PublishedFiles(folder, list: kind == .site ? Publication.siteList : nil)
    let publication = Publication(kind, templates: try Self.templates(), run: facts.summary, rubric: rubricText)
    try scorecards.read { cards in
      try publication.write(cards, picture: picture) { try files.append($1, to: $0) }
    }
    try files.finish()
  }
}
