import Archiving
import Disclosures
import Foundation

/// Re-checks what a run's findings rest on: every digest and length in the archive, and that every quotation stands
/// where it is claimed, in the graded text and in the archived payload that the text was read from; that deciding and
/// grading again from the archive comes to what the ledger says; that the result files say the same; and that nothing
/// of all this was taken away.
public struct EvidenceCheck: Sendable {
  public var files = 0
  public var records = 0
  public var quotations = 0
  /// Whether tables and pages were held against the ledger too.
  public var areTablesChecked = false
  /// Whether every company was decided and graded again.
  public var areLettersChecked = false
  /// Whether the run was graded by another rubric, or another version of fairlead, than there is to check it with.
  public var isAnothers = false
  /// Whether the run says itself that it is not finished.
  public var isUnfinished = false
  /// Whether nothing that there is to check was left out. An interrupted run has no tables yet.
  public var isWhole: Bool { areLettersChecked && (areTablesChecked || isUnfinished) }
  /// In the order of the archive, then of the list.
  public var problems: [String] = []

  /// - Parameter provisions: those that the run was graded by, to check letters, tables and pages too. With others, or
  ///   without, nothing is graded again, and only `assessments.jsonl` is held against the ledger.
  /// - Throws: `AuditError` when there is no run in the folder, or no archive. What is wrong within them is a problem.
  public init(_ folder: RunFolder, provisions: Provisions? = nil) async throws(AuditError) {
    let contents = RunContents(folder)
    guard !contents.isClosed else {
      problems = contents.problems(isFinished: false)
      problems.append("\(folder.path): nothing else was checked")
      return
    }
    problems = contents.problems(isFinished: (try? RunFacts(folder))?.finished != nil)
    let found = problems.count
    let report: VerificationReport
    var presence = PresenceCheck(folder)
    var origin = OriginCheck()
    do {
      let archive = try Archive(folder: folder.evidence)
      report = try archive.verify { record in
        presence.note(record)
        origin.note(record)
      }
      presence.hasIndex = archive.hasIndex
    } catch .noArchive where (try? RunFacts(folder)) != nil {
      throw AuditError(
        .missing,
        "\(folder.path): holds no archive; a run that was replayed or graded anew has its evidence in the run "
          + "that it was made from: verify that one")
    } catch {
      throw AuditError(error, in: folder)
    }
    files = report.files
    records = report.records
    problems += report.problems.map(\.description)
    let store: ExchangeStore
    do {
      store = try ExchangeStore(folder: folder.evidence)
    } catch {
      // Nothing can be looked up in it; what is wrong has been said above, record by record.
      problems.append("\(error); no quotation was checked")
      return
    }
    let run = try RunScorecards(folder)
    do {
      let decisions = try DecisionCheck(run, store)
      var pictured: [String] = []
      for id in run.companies {
        let card = try run.scorecard(of: id)
        let checked = QuotationCheck(card, in: store)
        quotations += checked.count
        problems += checked.problems
        problems += try decisions.problems(id, card)
        if picture(of: card, in: store) != nil { pictured.append(id) }
      }
      if let facts = facts(of: folder) {
        isUnfinished = facts.finished == nil
        problems += origin.problems(facts, at: folder.facts) + facts.problems(in: folder)
        problems += try decisions.problems(facts)
        problems += try presence.problems(run, facts)
        let isTheirs = provisions?.digest == facts.rubricDigest && facts.software == Audit.software
        isAnothers = !isTheirs
        let provisions = isTheirs ? provisions : nil
        if let provisions { try await checkLetters(of: folder, facts, provisions) }
        try checkResults(of: folder, facts, provisions, in: store, pictured: pictured, closed: contents.closed)
        // Whatever is wrong with a record has been said; this is for what nothing else rests on.
        if problems.count == found { problems += try ArchiveSeal.problems(facts, in: folder) }
        if problems.count == found { problems += try decisions.listProblems(facts) }
      }
    } catch {
      let error = AuditError(error, in: folder)
      guard error.kind == .mismatch else { throw error }
      problems.append("\(error); the companies after it were not checked")
    }
  }

  private mutating func facts(of folder: RunFolder) -> RunFacts? {
    do throws(AuditError) {
      return try RunFacts(folder)
    } catch {
      problems.append(error.kind == .missing ? "\(folder.facts): is missing" : error.description)
      return nil
    }
  }

  private mutating func checkLetters(
    of folder: RunFolder, _ facts: RunFacts, _ provisions: Provisions
  ) async throws {
    do {
      problems += try await ReplayCheck(folder, facts, provisions).problems()
      areLettersChecked = true
    } catch let error as ArchiveError {
      problems.append("\(error); the companies were not graded again")
    }
  }

  private mutating func checkResults(
    of folder: RunFolder, _ facts: RunFacts, _ provisions: Provisions?, in store: ExchangeStore, pictured: [String],
    closed: Set<String>
  ) throws {
    // An interrupted run has no results yet.
    guard facts.finished != nil else { return }
    let results = ResultsCheck(folder, closed: closed)
    let run = try RunScorecards(folder)
    try results.check(run, of: facts, by: provisions) { picture(of: $0, in: store) }
    problems += results.problems
    let strange = PresenceCheck(folder).problems(
      ofFilesFor: run.companies, pictured: pictured, isCompared: provisions != nil)
    // Some of them may have been told of by their places already.
    problems += strange.filter { sentence in !problems.contains { Self.place(in: $0) == Self.place(in: sentence) } }
    areTablesChecked = provisions != nil
  }

  /// The picture of a company's home page that the archive holds; nil where there is none.
  private func picture(of card: Scorecard, in store: ExchangeStore) -> [UInt8]? {
    guard let url = card.placement?.pictured?.url else { return nil }
    return try? store.records(for: RunEvidence.pictureAddress(url)).first?.block
  }

  private static func place(in problem: String) -> Substring {
    problem.firstRange(of: ": ").map { problem[..<$0.lowerBound] } ?? problem[...]
  }
}
