import Disclosures

/// A row of a run's list, with the picture of the company's home page if there is one (PNG).
struct PicturedRow: Sendable {
  let row: ListRow
  let picture: [UInt8]?
}

/// What one row of a run's list puts into the files of a publication.
struct RowFiles: Sendable {
  /// Lines for each of the tables.
  let tables: [[UInt8]]
  let json: [UInt8]
  /// A company's own page; empty for a row that could not be taken.
  let page: [UInt8]

  init(_ row: PicturedRow, tables: [CSVFile], pages: Pages, kind: Publication.Kind, run: RunSummary) {
    switch row.row {
    case .bad(let bad):
      self.tables = tables.map { $0.lines(bad) }
      json = AssessmentJSON.line(bad)
      page = []
    case .company(let card):
      self.tables = tables.map { $0.lines(card) }
      json =
        switch kind {
        case .site: ScorecardsJSON.company(card, run: run)
        case .report: AssessmentJSON.line(card, rubric: run.rubric)
        }
      page = pages.company(card, hasPicture: row.picture != nil)
    }
  }
}
