import Archiving
import Disclosures
import Foundation
import Reading

/// Re-checks what a run's findings rest on: every digest and length in the archive, and that every quotation stands
/// where it is claimed, in the graded text and in the archived payload that the text was read from; that deciding and
/// grading again from the archive comes to what the ledger says; and that the result files say the same.
public struct EvidenceCheck: Sendable {
  public var files = 0
  public var records = 0
  public var quotations = 0
  /// Whether tables and pages were held against the ledger too.
  public var areTablesChecked = false
  /// Whether every company was decided and graded again.
  public var areLettersChecked = false
  /// In the order of the archive, then of the list.
  public var problems: [String] = []

  /// - Parameter provisions: those that the run was graded by, to check letters, tables and pages too. With others, or
  ///   without, nothing is graded again, and only `assessments.jsonl` is held against the ledger.
  /// - Throws: `AuditError` when there is no run in the folder, or no archive. What is wrong within them is a problem.
  public init(_ folder: RunFolder, provisions: Provisions? = nil) async throws(AuditError) {
    let report: VerificationReport
    do {
      report = try Archive(folder: folder.evidence).verify()
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
    problems = report.problems.map(\.description)
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
      for id in run.companies {
        let card = try run.scorecard(of: id)
        check(card, in: store)
        problems += try decisions.problems(id, card)
      }
      if let facts = facts(of: folder) {
        problems += try decisions.problems(facts)
        let isTheirs = provisions?.digest == facts.rubricDigest && facts.software == Audit.software
        let provisions = isTheirs ? provisions : nil
        if let provisions { try await checkLetters(of: folder, facts, provisions) }
        try checkResults(of: folder, facts, provisions, in: store)
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
    of folder: RunFolder, _ facts: RunFacts, _ provisions: Provisions?, in store: ExchangeStore
  ) throws {
    // An interrupted run has no results yet.
    guard facts.finished != nil else { return }
    let results = ResultsCheck(folder)
    try results.check(RunScorecards(folder), of: facts, by: provisions) { card in
      guard let url = card.placement?.pictured?.url else { return nil }
      return try? store.records(for: RunEvidence.pictureAddress(url)).first?.block
    }
    problems += results.problems
    areTablesChecked = provisions != nil
  }

  private mutating func check(_ scorecard: Scorecard, in store: ExchangeStore) {
    guard let assessment = scorecard.assessment, let document = scorecard.document else { return }
    let name = scorecard.company.name
    let evidence = assessment.recognition + assessment.areas.flatMap { $0.findings.flatMap(\.evidence) }
    let spans = evidence.map(\.quotation) + scorecard.mentions.map(\.quotation)
    quotations += spans.count
    for quotation in spans where document.text(in: quotation.range) != quotation.text {
      let range = quotation.range
      problems.append(
        "\(name): bytes \(range.lowerBound)-\(range.upperBound) of the text are not the quotation \"\(quotation.text)\""
      )
    }
    guard let capture = assessment.document.capture else {
      problems.append("\(name): the assessment names no capture")
      return
    }
    guard let page = page(of: capture, id: scorecard.company.id, in: store) else {
      problems.append("\(name): the archive holds no payload \(capture.digest) for \(capture.url) that can be read")
      return
    }
    // What is graded is the page without its furniture, or one section of it: passages of the page, word for word.
    let read = Set(page.document.passages.map { page.document.text(in: $0.range) })
    for passage in document.passages where !read.contains(document.text(in: passage.range)) {
      problems.append("\(name): passage \(passage.index) of the graded text is not in \(capture.url) as archived")
    }
  }

  /// The captured page, read anew from its archived payload. A damaged record holds none; what is wrong with it has
  /// been said already.
  private func page(of capture: Capture, id: String, in store: ExchangeStore) -> Page? {
    for position in store.positions(for: capture.url) {
      guard let exchange = try? store.archive.exchange(at: position), exchange.url == capture.url else { continue }
      guard let response = exchange.response, SHA256.labelled(response.body) == capture.digest else { continue }
      if capture.rendered != nil { return rendered(capture, id: id, in: store) }
      let source = Source(
        id: id, contentType: response.header("Content-Type") ?? "", name: capture.url,
        isTruncated: response.truncated != nil)
      switch read(response.body, as: source) {
      case .success(let page): return page
      case .failure(let problem): return problem.page
      }
    }
    return nil
  }

  /// The page as a browser showed it, read anew from the archive.
  private func rendered(_ capture: Capture, id: String, in store: ExchangeStore) -> Page? {
    for record in (try? store.records(for: RunEvidence.renderedAddress(capture.url))) ?? [] {
      guard SHA256.labelled(Array(record.block)) == capture.rendered else { continue }
      let source = Source(id: id, contentType: "text/html; charset=utf-8", name: capture.url)
      return try? read(Array(record.block), as: source).get()
    }
    return nil
  }
}
