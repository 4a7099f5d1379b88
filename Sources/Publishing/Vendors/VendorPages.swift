import Disclosures

/// The answers on vendors as web pages that ask nobody for anything.
struct VendorPages {
  let report: VendorReport
  let templates: Templates

  var index: [UInt8] {
    let model: Model = [
      "vendors": report.answers.map { answer -> Model in
        [
          "page": Shown.text(VendorReport.page(answer)), "name": Shown.text(answer.vendor),
          "answer": answer.answer.rawValue, "class": Self.tag(answer.answer),
          "has_why": !answer.reasons.isEmpty, "why": answer.reasons.map { Shown.text($0) },
          "goods": Shown.text([answer.product, answer.origin].filter { !$0.isEmpty }.joined(separator: ", ")),
          "notice": answer.notice != nil,
        ]
      },
      "total": report.answers.count, "has_broken": !report.brokenRows.isEmpty,
      "broken": report.brokenRows.map { ["line": $0.line, "reason": Shown.text($0.reason)] as Model },
      "lists": report.listsAsked.map(GoodsModel.list),
    ]
    return page("vendors", model, title: report.title, root: "")
  }

  func vendor(_ answer: VendorAnswer) -> [UInt8] {
    let text = answer.document.map { Array($0.text.utf8) } ?? []
    let open = answer.elements.filter { $0.isMandatory && $0.state != .met }
    let model: Model = [
      "name": Shown.text(answer.vendor), "document": Shown.text(answer.path), "answer": answer.answer.rawValue,
      "class": Self.tag(answer.answer), "meaning": Self.meaning(answer.answer), "has_reasons": !answer.reasons.isEmpty,
      "reasons": answer.reasons.map { Shown.text($0) }, "has_questions": !open.isEmpty,
      "questions": open.map { Shown.text($0.question) }, "has_elements": !answer.elements.isEmpty,
      "elements": answer.elements.map { Self.element($0, text) }, "product": Shown.text(answer.product),
      "origin": Shown.text(answer.origin), "goods": answer.goods.map(GoodsModel.answer) ?? false as Any,
      "notice": Shown.optional(answer.notice), "not_listed": Wording.notListed,
    ]
    return page("vendor", model, title: ShownText.clean(answer.vendor), root: "../")
  }

  private static func element(_ element: ElementAnswer, _ text: [UInt8]) -> Model {
    [
      "id": Shown.text(element.id), "title": Shown.text(element.title), "source": Shown.text(element.source),
      "state": state(element), "state_class": element.state == .met ? "yes" : "partial",
      "missing": element.missing.map { Shown.text($0) }, "faults": element.faults.map { Shown.text($0) },
      "doubts": element.doubts.map { Shown.text($0) },
      "evidence": element.evidence.map { proof -> Model in
        let context = QuotationContext(of: proof.quotation, in: text)
        return [
          "before": Shown.optional(context.before), "after": Shown.optional(context.after),
          "quote": Shown.text(ShownText.cut(proof.quotation.text, to: 2_000)), "warrant": Shown.text(proof.warrant),
        ]
      },
    ]
  }

  private static func state(_ element: ElementAnswer) -> String {
    switch element.state {
    case .met: "met"
    case .missing: "missing"
    case .doubtful: "in doubt"
    case .absent: "not there, and not required"
    }
  }

  private static func tag(_ answer: VendorAnswer.Kind) -> String {
    switch answer {
    case .accept: "A"
    case .deficient: "F"
    case .review: "C"
    }
  }

  private static func meaning(_ answer: VendorAnswer.Kind) -> String {
    switch answer {
    case .accept: "Every mandatory element stands in the document, which was read whole."
    case .deficient: "The document was read whole, and a mandatory element is missing or spoiled."
    case .review: "Somebody has to look: the document could not be read whole, or an element is in doubt."
    }
  }

  private func page(_ template: String, _ model: Model, title: String, root: String) -> [UInt8] {
    var model = model
    let shared: Model = [
      "root": root, "site_name": "Fairlead", "page_title": Shown.text("\(title) - Fairlead"),
      "report_title": Shown.text(report.title), "law": Shown.text(report.source), "as_of": Shown.text(report.asOf),
      "checklist": Shown.text("\(report.checklist.id) \(report.checklist.version)"), "decides": VendorReport.decides,
      "hotline": Wording.hotline, "hotline_name": Wording.hotlineName,
    ]
    model.merge(shared) { own, _ in own }
    return templates.render(template, model)
  }
}
