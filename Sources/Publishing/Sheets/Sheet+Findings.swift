import Disclosures

extension Sheet {
  /// One row a quotation, and one a page that was looked at and answers without words; a fact with neither has one row.
  static func findings(_ rubric: RubricText) -> Sheet {
    let questions = Dictionary(
      rubric.areas.flatMap(\.facts).map { ($0.id, $0.question) }, uniquingKeysWith: { first, _ in first })
    return Sheet(
      name: "findings",
      columns: [
        Column("company", 30), Column("company_id", 18), Column("area", 16), Column("fact", 26),
        Column("question", 44), Column("value", 18), Column("in_doubt", 10), Column("doubt", 30),
        Column("alternatives", 18), Column("quotation", 80), Column("warrant", 50), Column("passage", 10),
        Column("start", 10), Column("end", 10), Column("found_at", 40), Column("link_to_quotation", 40),
        Column("capture_digest", 30),
      ],
      rows: { card in
        (card.assessment?.areas ?? []).flatMap { area in
          area.findings.flatMap { findingRows($0, area: area.id, card: card, question: questions[$0.fact]) }
        }
      })
  }

  private static func findingRows(_ finding: Finding, area: String, card: Scorecard, question: String?) -> [[Cell]] {
    let capture = card.assessment?.document.capture
    let start: [Cell] = [
      .text(card.company.name), .text(card.company.id), .text(area), .text(finding.fact), Cell(question),
      .text(finding.values.joined(separator: " ")), .text(finding.doubt == nil ? "no" : "yes"), Cell(finding.doubt),
      .text(finding.alternatives.joined(separator: " ")),
    ]
    func silent(_ note: String?, _ capture: Capture?) -> [Cell] {
      start + [.empty, Cell(note), .empty, .empty, .empty, Cell(capture?.url), .empty, Cell(capture?.digest)]
    }
    let quoted = finding.evidence.map { evidence in
      let quotation = evidence.quotation
      let capture = evidence.capture ?? card.assessment?.document.capture(of: quotation)
      return start + [
        .text(quotation.text), .text(evidence.warrant), .number(quotation.passage),
        .number(quotation.range.lowerBound), .number(quotation.range.upperBound), Cell(capture?.url),
        Cell(capture.flatMap { WebAddress.live($0, quoting: quotation.text) }), Cell(capture?.digest),
      ]
    }
    let rows = quoted + finding.seen.map { silent($0.note, $0.capture) }
    return rows.isEmpty ? [silent(nil, capture)] : rows
  }
}
