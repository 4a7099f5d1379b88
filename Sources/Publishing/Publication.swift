public import Disclosures

/// A run as files: what `fairlead audit` leaves in the run's folder, or what `fairlead publish` writes for everybody.
///
/// Companies are taken some at a time, worked on side by side, and the bytes handed on at once, so a run of any length
/// needs no more memory than those and a line of the front page for each.
public struct Publication: Sendable {
  public enum Kind: Sendable {
    /// `assessments.jsonl`, `grades.csv`, `findings.csv`, `listings.csv`, `grades.xlsx`, and pages under `report/`.
    case report
    /// Pages at the top, and under `data/` the tables, the workbook and `scorecards.json`.
    case site
  }

  private let kind: Kind
  private let templates: Templates
  private var run: RunSummary
  private let rubric: RubricText

  public init(_ kind: Kind, templates: Templates, run: RunSummary, rubric: RubricText) {
    self.kind = kind
    self.templates = templates
    self.run = run
    // Whose list had which mistakes is nothing to the public.
    if kind == .site { self.run.badRows = [] }
    self.rubric = rubric
  }

  /// Writes everything; goes through the scorecards once.
  /// - Parameters:
  ///   - picture: the picture (PNG) of a company's home page with the link to its disclosure outlined, if there is one.
  ///   - beginning: is told whose bytes come next; nil: no single company's.
  ///   - emit: takes a relative path and bytes to append to that file; a file's parts come in order.
  /// - Throws: `WorkbookError`, and what `picture` and `emit` throw.
  public func write(
    _ scorecards: some Sequence<Scorecard>, picture: (Scorecard) throws -> [UInt8]? = { _ in nil },
    beginning: (Company?) throws -> Void = { _ in },
    emit: (_ path: String, _ bytes: [UInt8]) throws -> Void
  ) throws {
    let data = kind == .site ? "data/" : ""
    let pagesFolder = kind == .site ? "" : "report/"
    let tables = CSVFile.all(rubric)
    let pages = Pages(kind, templates: templates, run: run, rubric: rubric)
    let workbook = try Workbook(run: run, rubric: rubric)
    var index: [IndexRow] = []

    for table in tables { try emit(data + table.name, table.header) }
    let json = data + (kind == .site ? ScorecardsJSON.name : AssessmentJSON.fileName)
    try emit(json, kind == .site ? ScorecardsJSON.opening(run) : [])
    var rows = ListRows(scorecards, bad: run.badRows)
    while true {
      let batch = try rows.next(Self.batch).map { row in
        guard case .company(let card) = row else { return PicturedRow(row: row, picture: nil) }
        return PicturedRow(row: row, picture: try picture(card))
      }
      if batch.isEmpty { break }
      let files = batch.mapSideBySide { RowFiles($0, tables: tables, pages: pages, kind: kind, run: run) }
      for (row, files) in zip(batch, files) {
        try beginning(row.row.company)
        for (table, lines) in zip(tables, files.tables) { try emit(data + table.name, lines) }
        switch row.row {
        case .bad(let bad):
          try emit(json, files.json)
          workbook.add(bad)
        case .company(let card):
          let lineBreak = kind == .site ? ScorecardsJSON.lineBreak(isFirst: index.isEmpty) : []
          try emit(json, lineBreak + files.json)
          workbook.add(card)
          index.append(IndexRow(card))
          if let png = row.picture { try emit(pagesFolder + SitePath.picture(card.company.id), png) }
          try emit(pagesFolder + SitePath.company(card.company.id), files.page)
        }
      }
    }
    try beginning(nil)
    if kind == .site { try emit(json, ScorecardsJSON.closing) }
    try emit(pagesFolder + "methodology.html", pages.methodology)
    try emit(pagesFolder + "index.html", pages.index(index))
    try workbook.finish { try emit(data + Workbook.name, $0) }
  }

  /// So many rows are in memory at once.
  private static let batch = 32

  /// Everything at once, by path.
  /// - Throws: `WorkbookError` when the workbook's temporary file cannot be written.
  public func files(_ scorecards: some Sequence<Scorecard>) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    try write(scorecards) { files[$0, default: []] += $1 }
    return files
  }
}
