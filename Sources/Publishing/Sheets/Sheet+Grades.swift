import Disclosures

extension Sheet {
  /// One row a row of the list: letters, points, bounds, where the statement was found, practice and points of each area.
  static func grades(_ rubric: RubricText) -> Sheet {
    let areas = rubric.areas.map(\.id)
    let columns =
      [
        Column("company", 34), Column("company_id", 28), Column("disclosure_letter", 11), Column("conduct_letter", 11),
        Column("headline", 10), Column("outcome", 24), Column("reason", 60), Column("listed_goods", 10),
        Column("goods", 10),
        Column("disclosure_points", 11), Column("disclosure_worst", 11), Column("disclosure_best", 11),
        Column("conduct_points", 11), Column("conduct_worst", 11), Column("conduct_best", 11),
        Column("decided_by", 24), Column("flags", 24), Column("website", 34), Column("found_at", 50),
        Column("homepage_link", 30), Column("document_title", 40), Column("language", 10),
        Column("capture_digest", 30), Column("rubric", 14), Column("remarks", 60),
      ]
      + areas.flatMap { area in
        [
          Column("\(area)_practice", 17), Column("\(area)_disclosure_points", 17),
          Column("\(area)_conduct_points", 17),
        ]
      }
      + [Column("goods_lists", 40)]
    return Sheet(
      name: "grades", columns: columns,
      rows: { [gradeCells($0, rubric) + areas.flatMap(areaCells($0)) + [goodsLists($0)]] },
      badRow: { row in
        columns.map { column in
          switch column.name {
          case "company": Cell(row.company)
          case "outcome": .text(BadRow.outcome)
          case "reason": .text(row.sentence)
          default: .empty
          }
        }
      })
  }

  /// What the goods were looked up in, where there were any.
  private static func goodsLists(_ card: Scorecard) -> Cell {
    var lists: [String] = []
    for list in card.goods.flatMap(\.lists).map(Wording.titled) where !lists.contains(list) { lists.append(list) }
    return lists.isEmpty ? .empty : .text(lists.joined(separator: "; "))
  }

  private static func gradeCells(_ card: Scorecard, _ rubric: RubricText) -> [Cell] {
    let (disclosure, conduct) = (card.shownDisclosure, card.shownConduct)
    let document = card.assessment?.document
    return [
      .text(card.company.name), .text(card.company.id), Cell(disclosure?.letter), Cell(conduct?.letter),
      Cell(card.shownHeadline), .text(card.outcome.rawValue), .text(card.reason), .number(card.listedGoods),
      .number(card.askedGoods),
      Cell(disclosure?.points), Cell(disclosure?.worst), Cell(disclosure?.best), Cell(conduct?.points),
      Cell(conduct?.worst), Cell(conduct?.best), Cell(card.assessment?.decidedBy.joined(separator: " ")),
      Cell(card.assessment?.flags.joined(separator: " ")), Cell(card.company.websites.first),
      Cell(document?.capture?.url), Cell(card.placement?.storefronts.lazy.compactMap(\.link).first?.text),
      Cell(document?.title), Cell(document?.language), Cell(document?.capture?.digest),
      .text("\(rubric.reference.id) \(rubric.reference.version)"),
      Cell(card.questions.isEmpty ? nil : card.questions.joined(separator: " ")),
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
