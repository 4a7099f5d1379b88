public import Disclosures
public import Rubrics

/// Turns findings into points, letters, bounds and gaps. A pure function of its arguments: no text is read here.
public struct Scorer: Sendable {
  let plan: ScoringPlan

  public var rubric: Rubric { plan.rubric }

  public init(_ rubric: Rubric) { plan = ScoringPlan(rubric) }

  /// Scores what was observed in a document.
  ///
  /// Letters are nil for a text that is no disclosure, only announces one, says nothing but that the Act does not apply
  /// to its company, or is in a language other than English; its areas still carry their points.
  ///
  /// - Parameter placement: how the page is reached. Nil when only a text is graded, for instance a draft: points
  ///   are then those of the content alone scaled to 100, and the flag `format_not_seen` says so. The same goes for a
  ///   placement of home pages that nobody could read; what their links may earn or cost stands in the bounds.
  public func score(
    _ observation: Observation, placement: Placement?, document: DocumentReference
  ) -> Assessment {
    var findings = observation.findings
    if let placement { findings += FormFindings(plan.rubric).findings(of: placement, page: document.capture) }
    let facts = plan.facts(of: findings)
    let answers = plan.answers(findings, facts: facts, signals: observation.signals)
    let sheet = Sheet(plan: plan, seesForm: placement != nil)
    let isFormCounted = placement != nil && placement?.whyUnread == nil
    let counted = Sheet(plan: plan, seesForm: isFormCounted)
    let tally = counted.tally(answers)

    var flags: Set<String> = []
    let isRead = document.language == nil || document.language == "en"
    if !isRead { flags.insert("language_not_read") }
    if !observation.isDisclosure { flags.insert("not_a_disclosure") }
    if observation.claimsNotCovered != nil { flags.insert("claims_not_covered") }
    let isAnnouncement = rubric.isAnnouncement(observation)
    if isAnnouncement { flags.insert("announcement_only") }
    let isGraded = isRead && observation.isDisclosure && !rubric.isRefusal(observation) && !isAnnouncement
    if sheet.hasForm, !isFormCounted { flags.insert("format_not_seen") }
    let certain = answers.certain
    for index in plan.flags.indices where plan.conditions.holds(plan.flags[index].condition, for: certain) == true {
      flags.insert(plan.flags[index].id)
    }

    var assessment = Assessment(
      document: document, rubric: plan.rubric.reference, isDisclosure: observation.isDisclosure,
      recognition: observation.recognition, regimes: observation.regimes, views: views(certain))
    if isGraded {
      let ranges = sheet.ranges(answers, points: sheet.seesForm == counted.seesForm ? tally.areas : nil)
      let bounds = sheet.bounds(answers, ranges)
      assessment.disclosure = Grade(
        points: Points(hundredths: tally.disclosure), letter: tally.disclosureLetter,
        worst: bounds.disclosure.worst, best: bounds.disclosure.best)
      assessment.conduct = Grade(
        points: Points(hundredths: tally.conduct), letter: tally.conductLetter,
        worst: bounds.conduct.worst, best: bounds.conduct.best)
      assessment.decidedBy = sheet.deciding(answers, ranges, bounds)
      flags.formUnion(tally.caps)
    }
    assessment.areas = areas(findings, facts: facts, answers, sheet, counted, tally)
    for (index, area) in plan.areas.enumerated() where sheet.isSeen(index) && !area.isForm {
      let practice = rule(area, answers).practice
      if practice == .yes || practice == .partial, tally.areas[index].extent == 0 { flags.insert("echo_only") }
    }
    assessment.flags = flags.sorted()
    return assessment
  }

  private func rule(_ area: ScoringPlan.PlannedArea, _ answers: Answers) -> PracticeRule {
    let bits = answers.current[area.facts.lowerBound]
    let rules = plan.rubric.practices
    return bits == 0
      ? rules.first { $0.practice == .absent } ?? rules[rules.count - 1] : rules[bits.trailingZeroBitCount]
  }

  private func views(_ answers: Answers) -> [View] {
    plan.views.map { view in
      View(
        id: view.id,
        answers: view.answers.map {
          .init(question: $0.question, value: plan.conditions.holds($0.condition, for: answers) == true)
        })
    }
  }

  /// - Parameters:
  ///   - sheet: with the areas that are shown.
  ///   - counted: with those that the letters count.
  private func areas(
    _ findings: [Finding], facts: [Int?], _ answers: Answers, _ sheet: Sheet, _ counted: Sheet, _ tally: Tally
  ) -> [AreaAssessment] {
    var byFact = [Int?](repeating: nil, count: plan.facts.count)
    for (place, fact) in facts.enumerated() {
      if let fact, byFact[fact] == nil { byFact[fact] = place }
    }
    return plan.areas.indices.filter(sheet.isSeen).map { index in
      let area = plan.areas[index]
      let points = tally.areas[index]
      return AreaAssessment(
        id: plan.rubric.areas[index].id, practice: area.isForm ? nil : rule(area, answers).practice,
        disclosurePoints: Points(hundredths: points.disclosure), conductPoints: Points(hundredths: points.conduct),
        findings: self.findings(of: area, findings, byFact),
        gaps: counted.isSeen(index) ? counted.gaps(of: index, answers, tally) : [])
    }
  }

  /// Those on an area's facts, in the rubric's order; where a fact has none, it is silent.
  private func findings(of area: ScoringPlan.PlannedArea, _ findings: [Finding], _ places: [Int?]) -> [Finding] {
    var own: [Finding] = []
    own.reserveCapacity(area.facts.count)
    for fact in area.facts {
      if let place = places[fact] {
        own.append(findings[place])
      } else if let silent = plan.facts[fact].silent {
        own.append(Finding(fact: plan.facts[fact].id, values: [plan.facts[fact].values[silent].id]))
      }
    }
    return own
  }
}
