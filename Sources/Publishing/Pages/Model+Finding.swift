import Disclosures

/// Quotations and findings of one document, as the templates want them.
struct EvidenceModels {
  var rubric: RubricText
  var document: DocumentReference?
  /// The document's text; empty when it is not at hand, and then quotations stand without context.
  var text: [UInt8]

  init(_ scorecard: Scorecard, _ rubric: RubricText) {
    self.rubric = rubric
    document = scorecard.assessment?.document
    text = scorecard.document.map { Array($0.text.utf8) } ?? []
  }

  func quotation(_ quotation: Quotation) -> Model {
    let context = QuotationContext(of: quotation, in: text)
    let page = document?.capture(of: quotation)
    var model: Model = [
      "before": Shown.optional(context.before), "after": Shown.optional(context.after),
      "quote": Shown.text(ShownText.cut(quotation.text, to: 2_000)),
      "live": page.flatMap { WebAddress.live($0, quoting: quotation.text) } ?? false as Any,
    ]
    // Where it is not the document's own.
    if let page, page != document?.capture { model["at"] = Shown.text(page.url) }
    return model
  }

  func evidence(_ evidence: Evidence) -> Model {
    guard let elsewhere = evidence.capture else {
      var model = quotation(evidence.quotation)
      model["warrant"] = Shown.text(evidence.warrant)
      return model
    }
    return [
      "before": false, "after": false, "quote": Shown.text(ShownText.cut(evidence.quotation.text, to: 2_000)),
      "live": WebAddress.live(elsewhere, quoting: evidence.quotation.text) ?? false as Any,
      "warrant": Shown.text(evidence.warrant), "at": Shown.text(elsewhere.url),
    ]
  }

  private func sight(_ sight: Sight) -> Model {
    [
      "note": Shown.text(sight.note), "at": Shown.text(sight.capture.url),
      "live": WebAddress.link(sight.capture.url) ?? false as Any,
    ]
  }

  func fact(_ finding: Finding) -> Model {
    let text = rubric.fact(finding.fact)
    return [
      "id": Shown.text(finding.fact), "question": Shown.text(text?.question ?? finding.fact),
      "source": Shown.text(text?.source ?? ""),
      "value": Shown.text(rubric.labels(finding).joined(separator: ", ")), "doubt": Shown.optional(finding.doubt),
      "alternatives": Shown.optional(
        finding.alternatives.map { rubric.label($0, of: finding.fact) }.joined(separator: ", ")),
      "evidence": finding.evidence.map(evidence), "seen": finding.seen.map(sight),
    ]
  }

  func area(_ area: AreaAssessment) -> Model {
    let text = rubric.area(area.id)
    let (told, silent) = (area.findings.filter(area.tells), area.findings.filter { !area.tells($0) })
    return [
      "id": Shown.text(area.id), "title": Shown.text(text?.title ?? area.id), "summary": Shown.optional(text?.summary),
      "source": Shown.text(text?.source ?? ""), "practice": area.practice.map(Wording.title) ?? false as Any,
      "practice_class": area.practice?.rawValue ?? "", "disclosure": area.disclosurePoints.description,
      "conduct": area.conductPoints.description, "most_disclosure": Self.most(text?.disclosurePoints),
      "most_conduct": Self.most(text?.conductPoints), "has_conduct": area.practice != nil, "facts": told.map(fact),
      "has_silent": !silent.isEmpty,
      "silent": silent.map { finding -> Model in
        ["id": Shown.text(finding.fact), "question": Shown.text(rubric.fact(finding.fact)?.question ?? finding.fact)]
      },
      "has_gaps": !area.gaps.isEmpty, "gaps": area.gaps.map(gap),
    ]
  }

  private static func most(_ points: Points?) -> Any {
    guard let points, points > .zero else { return false }
    return points.description
  }

  private func gap(_ gap: Gap) -> Model {
    [
      "question": Shown.text(gap.question), "source": Shown.text(gap.source),
      "disclosure": gap.disclosurePoints.description, "conduct": gap.conductPoints.description,
    ]
  }
}
