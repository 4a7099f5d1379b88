import Disclosures
import Foundation
import Publishing

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
    let facts = try RunFacts(run)
    guard facts.finished != nil else {
      throw AuditError(.mismatch, "\(run.path): the run is not finished; go on with it with --resume first")
    }
    guard facts.rubric == provisions.book.rubric.reference, facts.rubricDigest == provisions.digest else {
      throw AuditError(
        .mismatch,
        "\(run.path): was graded by another rubric (\(facts.rubric.id) \(facts.rubric.version)); "
          + "name it with --rubric, so that the method on the site is the one that was used")
    }
    let site = RunFolder(folder)
    try site.create()
    do {
      let scorecards = try RunScorecards(run)
      let rubric = provisions.rubricText
      let pages = Pages(.site, templates: provisions.templates, run: facts.summary, rubric: rubric)
      try pages.write(scorecards) { path, bytes in try site.write(bytes, to: path) }
      for table in CSVFile.all(rubric) { try site.write(table.bytes(scorecards), to: "data/\(table.name)") }
      try site.write(
        Workbook.bytes(scorecards, run: facts.summary, rubric: rubric), to: "data/\(Workbook.name)")
      try site.write(
        ScorecardsJSON.bytes(Array(scorecards), run: facts.summary), to: "data/scorecards.json")
      return scorecards.companies.count
    } catch {
      throw AuditError(error, in: run)
    }
  }
}
