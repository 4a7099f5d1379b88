import Archiving
import Disclosures
import Fetching
import Grading
import Locating
import Rubrics
import Screening

/// One company from its home page to its scorecard. Everything it decides follows from exchanges.
struct CompanyAudit: Sendable {
  let provisions: Provisions
  let fetcher: Fetcher
  let rendering: PageRendering
  let rules: LocatingRules
  let limits: LocatingLimits
  let asOf: String?

  /// For a run, or for the replay of one: that is up to the evidence.
  init(
    _ provisions: Provisions, evidence: RunEvidence, settings: AuditSettings, now: @escaping @Sendable () -> Timestamp
  ) throws {
    self.provisions = provisions
    fetcher = Fetcher(transport: evidence, visitor: settings.visitor, policy: settings.policy) { exchange, _ in
      try evidence.keep(exchange)
    }
    rendering = PageRendering(evidence: evidence, fetcher: fetcher, settings: settings, now: now)
    rules = try provisions.locatingRules()
    limits = LocatingLimits(pages: settings.pages)
    asOf = settings.asOf
  }

  func scorecard(_ company: Company) async throws -> Scorecard {
    let grader = provisions.grader
    let session = CompanySession(company: company.id)
    let located = try await locate(
      company, fetcher: fetcher, session: session, rules: rules, limits: limits,
      render: { [rendering] in try await rendering.page($0, need: $1, for: session) },
      capture: { $0.capture(rendered: $1) },
      recognise: { [rules] in grader.kind(of: $0, bareUpTo: rules.pointing.answers) },
      answers: { grader.answers(of: $0) })
    if let placement = located.placement { try await rendering.picture(placement, for: session) }
    var scorecard = Scorecard(
      company: company, outcome: located.outcome, reason: located.reason, trail: located.trail,
      placement: located.placement, otherStatements: located.others.compactMap(\.capture),
      references: located.references.compactMap(\.capture),
      goods: provisions.lists.screen(company, asOf: asOf))
    if let statement = located.statement, let response = statement.exchange.response {
      scorecard.document = statement.document
      scorecard.assessment = grader.assess(
        statement.document, sha256: SHA256.hex(statement.rendered ?? response.body), placement: located.placement,
        capture: statement.capture)
      scorecard.assessment?.document.parts = statement.partReferences
      scorecard.mentions = provisions.lists.mentions(in: statement.document, asOf: asOf)
    }
    scorecard.withdrawUngraded()
    if let rest = located.rest { scorecard.withdrawFailed(for: rest) }
    let cut = rendering.evidence.cutOff(for: company.id)
    if let cut { scorecard.withdrawUnseen(cut) }
    scorecard.questions = located.notes.map { "The audit is partial: \($0.sentence)" }
    scorecard.questions += (located.doubts + (cut.map { [$0] } ?? [])).map { "In doubt: \($0)" }
    scorecard.questions += provisions.lists.unread(company.countries).map { "Of the row's countries, \($0)." }
    scorecard.questions += provisions.lists.silences(
      goods: scorecard.goods, document: scorecard.document, asOf: asOf)
    return scorecard
  }
}

extension Scorecard {
  /// A page that fails for what it leaves out, and that offers the full text where nobody could read it, earns no
  /// letters: a server that is down is no silence.
  fileprivate mutating func withdrawFailed(for rest: Located.Rest) {
    guard outcome.isGraded, let assessment, assessment.areas.contains(where: { $0.practice == .absent }),
      assessment.disclosure?.letter == .f || assessment.conduct?.letter == .f
    else { return }
    (outcome, reason, placement) = (rest.outcome, rest.reason, nil)
    self.assessment = nil
    (document, mentions) = (nil, [])
  }

  /// Nothing is missing on a site, and nobody shuts us out, because of what an archive has lost.
  fileprivate mutating func withdrawUnseen(_ why: String) {
    guard outcome == .notFound || outcome == .forbiddenByRobots else { return }
    (outcome, reason) = (.unreachable, why)
  }

  /// A statement that was found and yet earns no letters could not be read as one: the outcome says so, and why.
  fileprivate mutating func withdrawUngraded() {
    guard outcome.isGraded, let assessment, assessment.disclosure == nil else { return }
    let address = assessment.document.capture?.url ?? company.websites[0]
    if assessment.flags.contains("claims_not_covered"), assessment.isDisclosure {
      (outcome, reason) = (.claimsNotCovered, "The company says that the Act does not apply to it, at \(address).")
    } else if assessment.flags.contains("language_not_read") {
      let language = assessment.document.language.map { " (\($0))" } ?? ""
      outcome = .unreadable
      reason = "\(address) is in a language\(language) that the rubric cannot read. \(reason)"
    } else {
      outcome = .unreadable
      reason = "\(address) could not be read as a statement under the Act. \(reason)"
    }
  }
}

extension Statement {
  /// The archived exchange that it was read from.
  var capture: Capture? { exchange.capture(rendered: rendered) }

  /// The same of each of its stretches; nil for a statement on one page.
  var partReferences: [DocumentReference.Part]? {
    guard !parts.isEmpty else { return nil }
    return parts.compactMap { part in
      part.exchange.capture(rendered: part.rendered).map { .init(capture: $0, passages: part.passages) }
    }
  }
}

extension Exchange {
  /// How its answer is named in the archive; nil for a failure.
  ///
  /// - Parameter rendered: the page as a browser showed it, where that was read instead.
  func capture(rendered: [UInt8]?) -> Capture? {
    guard let response else { return nil }
    let type = response.header("Content-Type") ?? ""
    let media = type.prefix { $0 != ";" && $0 != " " }.lowercased()
    return Capture(
      url: url, date: requestedAt.description, status: response.status, mediaType: media,
      digest: SHA256.labelled(response.body), rendered: rendered.map { SHA256.labelled($0) })
  }
}

extension Grader {
  /// What a text answers of what the Act asks.
  func answers(of document: Document) -> Answers {
    let observation = observe(document)
    let areas = rubric.areas.compactMap { area in area.practice.map { (area.id, observation[fact: $0.id]?.value) } }
    let given = areas.filter { $0.1 ?? Practice.absent.rawValue != Practice.absent.rawValue }
    var values: [String: [String]] = [:]
    for area in rubric.areas where !area.isForm {
      for fact in area.facts where fact == area.practice || fact.values.contains(where: { $0.disclosure > 0 }) {
        guard let finding = observation[fact: fact.id], finding.value != fact.silent else { continue }
        values[fact.id] = finding.values
      }
    }
    return Answers(
      given: Set(given.map(\.0)), missing: Set(areas.map(\.0)).subtracting(given.map(\.0)),
      tellsOfItself: observation.tellsOfItself, values: values)
  }

  /// What a text is, for the search: the engine's own recognition in the words of the search.
  ///
  /// - Parameter answers: a statement that answers for no more areas than these is a bare one.
  func kind(of document: Document, bareUpTo answers: Int) -> TextKind {
    let observation = observe(document)
    if rubric.isRefusal(observation) { return .notCovered }
    if rubric.isAnnouncement(observation) { return .bare }
    if observation.isDisclosure { return rubric.answers(in: observation) > answers ? .disclosure : .bare }
    return observation.regimes.isEmpty || observation.regimes.contains("CA") ? .other : .otherRegime
  }
}
