import Comparing
import Disclosures

/// Sentences about comparisons that terminal and page share.
enum ComparisonWording {
  static func title(_ kind: CompanyChange.Kind) -> String {
    switch kind {
    case .appeared: "appeared"
    case .vanished: "vanished"
    case .moved: "moved"
    case .changed: "changed"
    case .outcome: "another outcome"
    case .regraded: "graded otherwise"
    }
  }

  static func meaning(_ kind: CompanyChange.Kind) -> String {
    switch kind {
    case .appeared: "There was no disclosure, and now there is one."
    case .vanished: "There was a disclosure, and the site holds none any more."
    case .moved: "The disclosure stands at another address."
    case .changed: "The text of the disclosure is another one."
    case .outcome: "What became of looking for it differs. This does not say that the disclosure is gone."
    case .regraded: "The text is the same, and findings or letters are others."
    }
  }

  static func title(_ cause: FindingChange.Cause) -> String {
    switch cause {
    case .text: "from the text or its posting"
    case .rubric: "from the rubric"
    case .program: "from the program"
    }
  }

  static func causes(_ change: FindingChange) -> String {
    change.causes.isEmpty ? "cause not told" : change.causes.map(title).joined(separator: ", ")
  }

  /// Why a letter that differs is lower than its points: the gates, by the rubric's own words.
  static func caps(_ change: CompanyChange, _ rubric: RubricText) -> [String] {
    guard change.disclosure.isChange || change.conduct.isChange else { return [] }
    func sentences(_ name: String, _ flags: [String]) -> [String] {
      flags.compactMap { flag in rubric.gate(of: flag).map { "\(name): \($0)" } }
    }
    return sentences("before", change.flags.before) + sentences("after", change.flags.after)
  }

  static func attribution(_ comparison: RunComparison) -> String {
    switch comparison.attribution {
    case .sameRubric: "Both runs were graded by the same rubric."
    case .regraded:
      "The rubrics differ. The older texts were graded by the newer rubric as well, so each change says whether it comes "
        + "from the text or from the rubric."
    case .untold:
      "The rubrics differ, and the newer one is not at hand: name it with --rubric to tell changes of the text from "
        + "changes of the rubric."
    }
  }

  static func counts(_ comparison: RunComparison) -> String {
    let compared = comparison.changes.count + comparison.unchanged
    let kinds = CompanyChange.Kind.allCases.map { "\(title($0)) \(comparison.count($0))" }.joined(separator: "; ")
    return
      "\(counted(compared, "company", "companies")) in both runs, \(comparison.changes.count) with changes: \(kinds)."
  }

  static func run(_ run: RunComparison.Run) -> String {
    "\(run.title), begun \(run.started), rubric \(run.rubric.id) \(run.rubric.version) (\(run.rubricDigest.prefix(12)))"
  }

  /// "B, 78.5 points", "none".
  static func grade(_ grade: Grade?) -> String {
    grade.map { "\(AuditTable.letter($0)), \($0.points) points" } ?? "none"
  }
}

extension CompanyChange.Regrade {
  /// Where a change of a grade comes from; nil where the rubrics are the same or that is not known.
  var cause: String? {
    guard let regraded else { return nil }
    if regraded == after { return "from the rubric alone" }
    if regraded == before { return "not from the rubric" }
    return "the older text by the newer rubric: \(ComparisonWording.grade(regraded))"
  }
}

extension Finding {
  /// Each once, in order.
  var quotedTexts: [String] {
    evidence.reduce(into: []) { texts, evidence in
      if !texts.contains(evidence.quotation.text) { texts.append(evidence.quotation.text) }
    }
  }
}

extension Finding? {
  /// The finding in words; "not asked" where the rubric of its run has no such fact.
  func words(_ rubric: RubricText) -> String {
    guard let self else { return "not asked" }
    let doubt = self.doubt == nil ? "" : " (in doubt)"
    return rubric.labels(self).joined(separator: ", ") + doubt
  }
}
