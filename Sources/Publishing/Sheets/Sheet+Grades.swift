import Disclosures

extension Sheet {
  /// One row a company: letters, points, bounds, where the statement was found, practice and points of each area.
  static func grades(_ rubric: RubricText) -> Sheet {
    let areas = rubric.areas.map(\.id)
    return Sheet(
      name: "grades",
      columns: [
        Column("company", 34), Column("company_id", 20), Column("website", 34), Column("outcome", 24),
        Column("disclosure_letter", 10), Column("disclosure_points", 10), Column("disclosure_worst", 10),
        Column("disclosure_best", 10), Column("conduct_letter", 10), Column("conduct_points", 10),
        Column("conduct_worst", 10), Column("conduct_best", 10), Column("headline", 10), Column("decided_by", 24),
        Column("flags", 24), Column("listings", 10), Column("found_at", 50), Column("homepage_link", 30),
        Column("reason", 60), Column("document_title", 40), Column("language", 10), Column("capture_digest", 30),
        Column("rubric", 14),
      ]
        + areas.flatMap { area in
          [
            Column("\(area)_practice", 14), Column("\(area)_disclosure_points", 12),
            Column("\(area)_conduct_points", 12),
          ]
        },
      rows: { [gradeCells($0, rubric) + areas.flatMap(areaCells($0))] })
  }

  private static func gradeCells(_ card: Scorecard, _ rubric: RubricText) -> [Cell] {
    let (disclosure, conduct) = (card.shownDisclosure, card.shownConduct)
    let document = card.assessment?.document
    return [
      .text(card.company.name), .text(card.company.id), Cell(card.company.websites.first),
      .text(card.outcome.rawValue), Cell(disclosure?.letter), Cell(disclosure?.points), Cell(disclosure?.worst),
      Cell(disclosure?.best), Cell(conduct?.letter), Cell(conduct?.points), Cell(conduct?.worst), Cell(conduct?.best),
      Cell(card.shownHeadline), Cell(card.assessment?.decidedBy.joined(separator: " ")),
      Cell(card.assessment?.flags.joined(separator: " ")), .number(card.listedCount), Cell(document?.capture?.url),
      Cell(card.placement?.storefronts.lazy.compactMap(\.link).first?.text), .text(card.reason), Cell(document?.title),
      Cell(document?.language), Cell(document?.capture?.digest),
      .text("\(rubric.reference.id) \(rubric.reference.version)"),
    ]
  }

  private static func areaCells(_ card: Scorecard) -> (String) -> [Cell] {
    { id in
      guard card.outcome.isGraded, let area = card.assessment?.areas.first(where: { $0.id == id }) else {
        return [.empty, .empty, .empty]
      }
      return [Cell(area.practice?.rawValue), .points(area.disclosurePoints), .points(area.conductPoints)]
    }
  }
}
