import Disclosures

/// The model of one company's page.
enum CompanyModel {
  static func model(_ card: Scorecard, _ rubric: RubricText) -> Model {
    let evidence = EvidenceModels(card, rubric)
    // An ungraded company shows why, and no points either.
    let areas = card.outcome.isGraded ? card.assessment?.areas ?? [] : []
    return [
      "name": Shown.text(card.company.name), "websites": card.company.websites.map(Shown.link),
      "outcome": Wording.title(card.outcome), "outcome_meaning": Wording.meaning(card.outcome),
      "reason": Shown.text(card.reason), "graded": card.shownDisclosure != nil || card.shownConduct != nil,
      "letters": letters(card, rubric), "has_flags": card.assessment?.flags.isEmpty == false,
      "flags": flags(card, rubric), "has_areas": !areas.isEmpty,
      "areas": areas.map(evidence.area), "has_others": !card.otherStatements.isEmpty,
      "others": statements(card).map { Shown.link($0.url) }, "has_questions": !card.questions.isEmpty,
      "questions": card.questions.map(Shown.text), "placement": card.placement.map(placement) ?? false as Any,
      "has_references": !card.references.isEmpty, "references": card.references.map { Shown.link($0.url) },
      "has_goods": !card.goods.isEmpty, "goods": card.goods.map(GoodsModel.answer),
      "has_mentions": !card.mentions.isEmpty,
      "mentions": card.mentions.map { GoodsModel.mention($0, evidence.quotation($0.quotation)) },
      "has_trail": !card.trail.isEmpty, "trail": card.trail.map(step),
      "capture": capture(card) ?? false as Any,
    ]
  }

  private static func letters(_ card: Scorecard, _ rubric: RubricText) -> [Model] {
    let deciding = card.assessment.map(Deciding.init)
    func questions(_ facts: [String]) -> [Model] {
      facts.map { ["id": Shown.text($0), "question": Shown.text(rubric.fact($0)?.question ?? $0)] }
    }
    let single = questions(deciding?.single ?? [])
    let together = (deciding?.together ?? []).map { group -> Model in
      ["cause": Shown.text(group.cause), "count": group.facts.count, "questions": questions(group.facts)]
    }
    func letter(_ name: String, _ ask: String, _ grade: Grade, _ meaning: String) -> Model {
      [
        "name": name, "ask": ask, "letter": grade.letter.rawValue, "class": grade.letter.rawValue,
        "points": grade.points.description, "meaning": Shown.optional(meaning), "bounds": grade.worst != grade.best,
        "worst": grade.worst.rawValue, "best": grade.best.rawValue, "deciding": single,
        "has_deciding": !single.isEmpty, "together": together,
      ]
    }
    var letters: [Model] = []
    if let grade = card.shownDisclosure {
      letters.append(
        letter("Disclosure", "How fully does it tell?", grade, rubric.disclosureMeaning(grade.letter)))
    }
    if let grade = card.shownConduct {
      letters.append(
        letter("Conduct", "What does it say the company does?", grade, rubric.conductMeaning(grade.letter)))
    }
    return letters
  }

  /// Beside the one that is graded; where none of several is, all of them.
  private static func statements(_ card: Scorecard) -> [Capture] {
    let first = card.outcome == .severalStatements ? card.assessment?.document.capture : nil
    return (first.map { [$0] } ?? []) + card.otherStatements
  }

  private static func flags(_ card: Scorecard, _ rubric: RubricText) -> [Any] {
    (card.assessment?.flags ?? []).map { Shown.text(rubric.flag($0)) }
  }

  private static func placement(_ placement: Placement) -> Model {
    [
      "storefronts": placement.storefronts.map { storefront -> Model in
        let clicks = storefront.link?.clicks ?? 0
        return [
          "url": Shown.text(storefront.url), "has_link": storefront.link != nil,
          "unread": storefront.unread.map(Shown.text) ?? false as Any,
          "text": Shown.text(storefront.link?.text ?? ""),
          "place": storefront.link.map { Wording.title($0.place) } ?? "",
          "clicks": clicks == 1 ? "one click" : "\(clicks) clicks",
        ]
      },
      "page_kind": placement.page.map(Wording.title) ?? false as Any,
    ]
  }

  private static func step(_ step: Step) -> Model {
    ["url": Shown.text(step.url), "reason": Shown.text(step.reason), "result": Shown.text(step.result)]
  }

  private static func capture(_ card: Scorecard) -> Model? {
    guard let document = card.assessment?.document, let capture = document.capture else { return nil }
    return [
      "title": Shown.text(document.title), "url": Shown.text(capture.url),
      "link": WebAddress.link(capture.url) ?? false as Any, "date": Shown.optional(capture.date),
      "digest": Shown.text(capture.digest), "has_further": !document.further.isEmpty,
      "further": document.further.map { ["url": Shown.text($0.url), "digest": Shown.text($0.digest)] as Model },
    ]
  }
}
