public import Disclosures

/// Compares one company's results in two runs; nil when nothing differs that a reader could act on.
///
/// - Parameters:
///   - regraded: the older document held against the newer rubric; used where the rubrics differ.
///   - attribution: what is known of the two rubrics.
public func compare(
  _ before: Scorecard, _ after: Scorecard, regraded: Assessment?, attribution: RunComparison.Attribution
) -> CompanyChange? {
  let areBothGraded = before.outcome.isGraded && after.outcome.isGraded
  let isTextChanged = areBothGraded && before.document?.text != after.document?.text
  let isSiteChanged = isTextChanged || before.placement != after.placement
  let middle = attribution == .regraded && areBothGraded ? regraded : nil
  var findings: [FindingChange] = []
  if areBothGraded {
    let causes = Causes(attribution: attribution, isSiteChanged: isSiteChanged)
    findings = changes(before.assessment, middle, after.assessment, causes)
  }
  var change = CompanyChange(
    company: after.company, kinds: [], outcome: Change(before.outcome, after.outcome),
    reason: Change(before.reason, after.reason),
    address: Change(before.statementCapture?.url, after.statementCapture?.url),
    payload: Change(before.statementPayload, after.statementPayload),
    disclosure: CompanyChange.Regrade(
      before: before.letters?.disclosure, regraded: middle?.disclosure, after: after.letters?.disclosure),
    conduct: CompanyChange.Regrade(
      before: before.letters?.conduct, regraded: middle?.conduct, after: after.letters?.conduct),
    findings: findings)
  change.flags = Change(before.letters?.flags ?? [], after.letters?.flags ?? [])
  change.kinds = CompanyChange.Kind.allCases.filter { kind in
    switch kind {
    case .appeared: before.hasNone && after.hasDisclosure
    case .vanished: before.hasDisclosure && after.hasNothing
    case .moved: before.hasDisclosure && after.hasDisclosure && change.address.isChange
    case .changed: isTextChanged
    case .outcome:
      change.outcome.isChange && !(before.hasNone && after.hasDisclosure)
        && !(before.hasDisclosure && after.hasNothing)
    case .regraded:
      areBothGraded && !isTextChanged && (!findings.isEmpty || change.disclosure.isChange || change.conduct.isChange)
    }
  }
  return change.kinds.isEmpty ? nil : change
}

/// How the cause of a changed finding is told.
private struct Causes {
  var attribution: RunComparison.Attribution
  var isSiteChanged: Bool

  func of(_ before: Finding?, _ middle: Finding?, _ after: Finding?) -> [FindingChange.Cause] {
    let site: FindingChange.Cause = isSiteChanged ? .text : .program
    switch attribution {
    case .sameRubric: return [site]
    case .untold: return []
    case .regraded:
      var causes: [FindingChange.Cause] = []
      if !isSame(middle, after) { causes.append(site) }
      if !isSame(before, middle) { causes.append(.rubric) }
      return causes
    }
  }
}

private func changes(
  _ before: Assessment?, _ middle: Assessment?, _ after: Assessment?, _ causes: Causes
) -> [FindingChange] {
  let (old, regraded, new) = (before.findings, middle.findings, after.findings)
  let facts = new.order + old.order.filter { new.byFact[$0] == nil }
  return facts.compactMap { fact in
    let (was, now) = (old.byFact[fact], new.byFact[fact])
    guard !isSame(was, now) else { return nil }
    return FindingChange(fact: fact, before: was, after: now, causes: causes.of(was, regraded.byFact[fact], now))
  }
}

/// The same answer: quotations may differ. On a fact that one rubric does not ask for, silence is no news.
private func isSame(_ one: Finding?, _ other: Finding?) -> Bool {
  guard let one, let other else { return (one ?? other)?.isSilent ?? true }
  return one.values == other.values && one.alternatives == other.alternatives
    && (one.doubt == nil) == (other.doubt == nil)
}

extension Finding {
  /// The text says nothing to it.
  fileprivate var isSilent: Bool { evidence.isEmpty && doubt == nil }
}

extension Assessment? {
  fileprivate var findings: (order: [String], byFact: [String: Finding]) {
    let all = self?.areas.flatMap(\.findings) ?? []
    return (all.map(\.fact), Dictionary(all.map { ($0.fact, $0) }) { first, _ in first })
  }
}

extension Scorecard {
  /// The company's site holds a disclosure, or several.
  fileprivate var hasDisclosure: Bool { outcome.isGraded || outcome == .severalStatements }

  /// The site was read, and there is no disclosure on it. A server that was down says nothing of the kind.
  fileprivate var hasNone: Bool { outcome == .notFound || outcome == .claimsNotCovered }

  /// Nor a page that says why there is none.
  fileprivate var hasNothing: Bool { outcome == .notFound }

  fileprivate var statementCapture: Capture? { hasDisclosure ? assessment?.document.capture : nil }

  /// Its digest; of a statement on several pages, that of each.
  fileprivate var statementPayload: String? {
    let further = assessment?.document.further ?? []
    return statementCapture.map { ([$0] + further).map(\.digest).joined(separator: ", ") }
  }

  /// Letters belong to graded outcomes only.
  fileprivate var letters: Assessment? { outcome.isGraded ? assessment : nil }
}
