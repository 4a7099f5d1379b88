public import Disclosures

/// One graded document for a terminal: letters, each fact with its quotation, and what could be added.
public enum AssessmentText {
  /// - Parameter showsEvidence: false leaves out facts and quotations and keeps letters, areas and gaps.
  public static func text(
    _ assessment: Assessment, rubric: RubricText, mentions: [Mention] = [], showsEvidence: Bool = true, width: Int = 80
  ) -> String {
    var page = Lines(width: max(60, width))
    head(assessment, rubric, &page)
    for area in assessment.areas { self.area(area, rubric, showsEvidence, &page) }
    if !mentions.isEmpty { self.mentions(mentions, &page) }
    gaps(assessment, rubric, &page)
    page.blank()
    page.add(Wording.noProof)
    return page.text
  }

  private static func head(_ assessment: Assessment, _ rubric: RubricText, _ page: inout Lines) {
    let document = assessment.document
    page.add(document.title.isEmpty ? document.id : document.title)
    if let url = document.capture?.url { page.add(url) }
    page.add("Rubric \(assessment.rubric.id) \(assessment.rubric.version)")
    if !assessment.regimes.isEmpty {
      page.add("Laws that it names: \(assessment.regimes.map(Wording.law).joined(separator: ", "))", hanging: 2)
    }
    page.blank()
    if !assessment.isDisclosure {
      page.add("This does not read as a company's own statement under the Act; it has no letters.")
    } else if assessment.headline == nil {
      page.add("This has no letters, for a reason that is told below.")
    }
    grade("Disclosure", "how fully it tells", assessment.disclosure, &page)
    grade("Conduct", "what it says the company does", assessment.conduct, &page)
    for evidence in assessment.recognition where !assessment.isDisclosure { self.evidence(evidence, &page) }
    let deciding = Deciding(assessment)
    for fact in deciding.single {
      page.add("In doubt, and decisive: \(rubric.fact(fact)?.question ?? fact)", hanging: 2)
    }
    for group in deciding.together {
      page.add("In doubt, and decisive: \(group.facts.count) questions, since \(group.cause)", hanging: 2)
    }
    for flag in assessment.flags { page.add("- \(rubric.flag(flag))", hanging: 2) }
  }

  private static func grade(_ name: String, _ meaning: String, _ grade: Grade?, _ page: inout Lines) {
    guard let grade else { return }
    let letter = Columns.fit(AuditTable.letter(grade), 8)
    page.line("\(Columns.fit(name, 11))\(letter) \(grade.points) of 100 points: \(meaning)")
  }

  private static func area(
    _ area: AreaAssessment, _ rubric: RubricText, _ showsEvidence: Bool, _ page: inout Lines
  ) {
    let text = rubric.area(area.id)
    page.blank()
    page.add("\(text?.title ?? area.id)" + (area.practice.map { ": the company \(Wording.title($0))" } ?? ""))
    page.add(
      points("disclosure", area.disclosurePoints, text?.disclosurePoints)
        + (area.practice == nil ? "" : ", " + points("conduct", area.conductPoints, text?.conductPoints)), indent: 2)
    guard showsEvidence else { return }
    for finding in area.findings where area.tells(finding) {
      page.add("\(rubric.fact(finding.fact)?.question ?? finding.fact)", indent: 2)
      page.add(rubric.labels(finding).joined(separator: ", "), indent: 4)
      if let doubt = finding.doubt {
        let others = finding.alternatives.map { rubric.label($0, of: finding.fact) }
        page.add(
          "in doubt: \(doubt)" + (others.isEmpty ? "" : "; also possible: \(others.joined(separator: ", "))"), indent: 4
        )
      }
      for evidence in finding.evidence { self.evidence(evidence, &page) }
    }
  }

  /// "disclosure 13.5 of 16".
  private static func points(_ name: String, _ points: Points, _ most: Points?) -> String {
    "\(name) \(points)" + (most.map { " of \($0)" } ?? "")
  }

  private static func evidence(_ evidence: Evidence, _ page: inout Lines) {
    page.add("“\(ShownText.cut(evidence.quotation.text, to: 400))”", indent: 4, hanging: 1)
    page.add(evidence.warrant, indent: 6)
  }

  private static func mentions(_ mentions: [Mention], _ page: inout Lines) {
    page.blank()
    page.add(Wording.mentions)
    for mention in mentions {
      let pair = [mention.goodName, mention.countryName].compactMap(\.self).joined(separator: ", ")
      let edition = mention.listing.map { " [\(Wording.edition($0.list))]" } ?? ""
      page.add(
        "\(pair): \(Wording.title(mention.stance)); \(Wording.standing(mention))\(edition)", indent: 2, hanging: 2)
    }
  }

  private static func gaps(_ assessment: Assessment, _ rubric: RubricText, _ page: inout Lines) {
    let gaps = assessment.areas.flatMap(\.gaps).enumerated().sorted {
      let (a, b) = ($0.element.worth, $1.element.worth)
      return a == b ? $0.offset < $1.offset : a > b
    }.map(\.element)
    guard !gaps.isEmpty else { return }
    page.blank()
    page.add("What to do about it")
    page.add("Questions that the statement leaves open, the rule behind each, and the most an answer could add.")
    page.add("Answer them with what is true; an answer “no” also tells.")
    for gap in gaps {
      page.add("- \(gap.question)", indent: 2, hanging: 2)
      page.add(
        "up to +\(gap.disclosurePoints) disclosure, +\(gap.conductPoints) conduct; \(gap.source) [\(gap.fact)]",
        indent: 4)
    }
  }
}

extension Gap {
  /// What the two grades could win together; for an order only, the two are never added in a grade.
  fileprivate var worth: Points { disclosurePoints + conductPoints }
}
