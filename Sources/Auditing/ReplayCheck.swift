import Archiving
import Disclosures
import Fetching

/// Decides every company of a run anew from the run's own archive, as a replay does, and holds what comes of it
/// against the ledger: a letter that was changed there is not the letter of the archived page.
struct ReplayCheck {
  private let run: RunScorecards
  private let audit: CompanyAudit
  private let evidence: RunEvidence
  private let facts: RunFacts
  /// Companies decided at the same time. Nobody is waited for; this is for the cores.
  private static let places = 8

  /// - Parameter provisions: those that the run was graded by.
  init(_ folder: RunFolder, _ facts: RunFacts, _ provisions: Provisions) throws {
    guard let visitor = Visitor(contact: facts.contact) else {
      throw AuditError(.mismatch, "\(folder.facts): names no contact, which every run has")
    }
    var settings = AuditSettings(visitor: visitor, policy: FetchPolicy().forReplay, asOf: facts.asOf)
    if let pages = facts.pages { settings.pages = pages }
    self.facts = facts
    run = try RunScorecards(folder)
    evidence = try RunEvidence(replaying: folder.evidence)
    // What a replay shows is in the archive: no clock is asked.
    audit = try CompanyAudit(provisions, evidence: evidence, settings: settings) { Timestamp(milliseconds: 0) }
  }

  /// - Returns: problems in the order of the list.
  /// - Throws: what reading the archive or the ledger throws.
  func problems() async throws -> [String] {
    var found: [[String]] = Array(repeating: [], count: run.companies.count)
    try await withThrowingTaskGroup(of: (number: Int, problems: [String]).self) { group in
      var waiting = run.companies.enumerated().makeIterator()
      func start() throws {
        guard let (number, id) = waiting.next() else { return }
        let kept = try run.scorecard(of: id)
        group.addTask { [audit] in (number, differences(kept, decidedAgain: try await audit.scorecard(kept.company))) }
      }
      for _ in 0..<Self.places { try start() }
      while let next = try await group.next() {
        if let failure = evidence.failure { throw failure }
        found[next.number] = next.problems
        try start()
      }
    }
    return found.flatMap { $0 } + (try strangers())
  }

  /// A company that was taken out of a finished run, with all that names it, leaves its pages in the archive.
  private func strangers() throws -> [String] {
    guard facts.finished != nil else { return [] }
    return try evidence.unaskedHosts().map { host, answers in
      let count = answers == 1 ? "one answer" : "\(answers) answers"
      return "\(evidence.folder): holds \(count) of \(host), which no company of the run was asked for"
    }
  }
}

/// What the ledger says otherwise than the archive, in sentences.
private func differences(_ kept: Scorecard, decidedAgain again: Scorecard) -> [String] {
  let name = kept.company.name
  var found: [String] = []
  func compare(_ how: String, _ what: String, _ ours: String?, _ ledger: String?) {
    if ours != ledger {
      found.append("\(name): \(how), \(what) is \(ours ?? "none"), the ledger says \(ledger ?? "none")")
    }
  }
  compare("decided again", "the outcome", again.outcome.rawValue, kept.outcome.rawValue)
  for (what, grade) in [("disclosure", \Assessment.disclosure), ("conduct", \Assessment.conduct)] {
    let letters = [again, kept].map { $0.assessment?[keyPath: grade]?.letter.rawValue }
    compare("graded again", what, letters[0], letters[1])
  }
  let values = [again, kept].map { card in
    (card.assessment?.areas ?? []).flatMap(\.findings).map { (fact: $0.fact, value: $0.values.joined(separator: ", ")) }
  }
  for (ours, ledger) in zip(values[0], values[1]) where ours.fact == ledger.fact {
    compare("graded again", ours.fact, ours.value, ledger.value)
  }
  // What stands behind the letters, and what stands beside them.
  if found.isEmpty, again != kept {
    let parts = [
      ("reason", again.reason == kept.reason), ("trail", again.trail == kept.trail),
      ("placement", again.placement == kept.placement), ("assessment", again.assessment == kept.assessment),
      ("text", again.document == kept.document), ("other statements", again.otherStatements == kept.otherStatements),
      ("references", again.references == kept.references), ("goods", again.goods == kept.goods),
      ("mentions", again.mentions == kept.mentions), ("questions", again.questions == kept.questions),
    ]
    let others = parts.filter { !$0.1 }.map(\.0).joined(separator: ", ")
    found.append("\(name): decided again from the archive, it comes to another result than the ledger's (\(others))")
  }
  return found
}
