import Archiving
public import Disclosures
import Fetching
import Foundation
import Locating
import Publishing
import Rubrics
import Screening
import Storing

/// The audit of a list of companies: visits them, keeps the evidence, grades, screens, and writes the run's files.
///
/// The run is a folder. What is committed in it stays, whatever happens to the process, and the same call goes on
/// where it stopped.
public struct Audit: Sendable {
  public var folder: RunFolder
  public var settings: AuditSettings
  public var provisions: Provisions
  /// Folder of an archive to replay instead of visiting the web.
  public var replaying: String?
  /// An older run over the same sites: what has not changed since is not sent again.
  public var since: RunFolder?
  /// What is asked instead of the web; for tests.
  var web: (any Transport)?

  public init(
    folder: RunFolder, settings: AuditSettings, provisions: Provisions, replaying: String? = nil,
    since: RunFolder? = nil
  ) {
    self.folder = folder
    self.settings = settings
    self.provisions = provisions
    self.replaying = replaying
    self.since = since
  }

  public static let version = "0.1.0"

  /// "fairlead 0.1.0", as it stands in archives and run.json.
  public static let software = "fairlead \(version)"

  /// Runs the audit, or goes on with it, and writes all output files.
  ///
  /// - Parameters:
  ///   - name: the list's name, for titles.
  ///   - digest: SHA-256 of the list's bytes; a run goes on with the same list only.
  ///   - now: the wall clock, for run.json and the dates of what the archive keeps besides exchanges.
  ///   - progress: called after each company, in the order in which they are done.
  /// - Throws: `AuditError`. Results that were committed stay.
  public func run(
    _ list: CompanyList, name: String, digest: String, resuming: Bool, now: @escaping @Sendable () -> Timestamp,
    progress: @Sendable (AuditProgress) -> Void
  ) async throws(AuditError) -> RunFacts {
    if folder.isBegun && !resuming {
      throw AuditError(
        .exists, "\(folder.path): holds a run already; go on with it with --resume, or choose another folder with --out"
      )
    }
    try folder.claim()
    let older = try since.map { folder throws(AuditError) in try RunFacts(folder) }
    let replayed: String?
    do {
      replayed = try replaying.map { try ArchiveSeal.digest(of: $0) }
    } catch {
      throw AuditError(error, in: folder)
    }
    try folder.create()
    var facts = RunFacts(
      software: Self.software, title: RunFacts.title(of: name), started: now().description,
      list: .init(
        name: name, sha256: digest, companies: list.companies.count, rows: try ListDigest.of(list.companies),
        problems: list.problems),
      rubric: provisions.book.rubric.reference, rubricDigest: provisions.digest,
      lists: provisions.listReferences(asOf: settings.asOf), contact: settings.visitor.contact, pages: settings.pages,
      asOf: settings.asOf, since: older?.started, replayed: replayed)
    do {
      if let begun = try RunFacts(begunIn: folder) {
        facts.since = facts.since ?? begun.since
        try facts.goOn(from: begun, at: folder.facts)
      }
      let ledger = try Ledger(path: folder.ledger)
      let begun = try ledger.begin(
        companies: list.companies,
        configuration: RunConfiguration(
          listDigest: digest, rubricDigest: provisions.digest, facts: Array(facts.started.utf8)))
      facts.started = String(decoding: begun.facts, as: UTF8.self)
      folder.clearLeftovers()
      try folder.write(facts.bytes, to: "run.json")
      let evidence = try openEvidence(facts)
      try await visit(ledger, evidence, now: now, progress)
      try evidence.finish()
      facts.finished = now().description
      facts.archive = try ArchiveSeal.files(of: folder)
      try provisions.publish(RunScorecards(ledger), as: .report, of: facts, into: folder.path) { card in
        try card.placement?.pictured.flatMap { try evidence.picture(of: $0.url) }
      }
      // A finished run has nothing beside its ledger.
      try ledger.settle()
      try folder.write(facts.bytes, to: "run.json")
      return facts
    } catch {
      throw AuditError(error, in: folder)
    }
  }

  private func openEvidence(_ facts: RunFacts) throws -> RunEvidence {
    if let replaying { return try RunEvidence(replaying: replaying) }
    let information = ArchiveWriter.Settings(
      information: [
        .init("http-header-user-agent", settings.visitor.userAgent), .init("robots", "RFC 9309"),
      ] + OriginCheck.fields(of: facts))
    return try RunEvidence(
      web: web ?? CurlTransport(options: settings.transport), folder: folder.evidence, settings: information,
      since: since?.evidence)
  }

  /// Visits the companies that are not done yet, `settings.hosts` of them at a time.
  private func visit(
    _ ledger: Ledger, _ evidence: RunEvidence, now: @escaping @Sendable () -> Timestamp,
    _ progress: @Sendable (AuditProgress) -> Void
  ) async throws {
    let audit = try CompanyAudit(provisions, evidence: evidence, settings: settings, now: now)
    var (done, total) = try ledger.progress()
    var waiting = try ledger.pending()[...]
    try await withThrowingTaskGroup(of: Scorecard.self) { group in
      func start() {
        guard let company = waiting.popFirst() else { return }
        group.addTask { try await audit.scorecard(company) }
      }
      for _ in 0..<max(1, settings.hosts) { start() }
      while let scorecard = try await group.next() {
        // A visit that was broken off, by the user or by a full disk, decides nothing.
        if let failure = evidence.failure { throw failure }
        try Task.checkCancellation()
        let result = CompanyResult(
          outcome: scorecard.outcome, reason: scorecard.reason, bytes: try RecordJSON.bytes(scorecard))
        try evidence.keep(trail: TrailRecord(scorecard).bytes, of: scorecard.company, date: now())
        try ledger.finish(scorecard.company.id, with: result)
        done += 1
        progress(AuditProgress(scorecard, done: done, of: total))
        start()
      }
    }
  }
}
