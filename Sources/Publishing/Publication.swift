public import Disclosures

/// A run as files: what `fairlead audit` leaves in the run's folder, or what `fairlead publish` writes for everybody.
///
/// Companies are taken one by one and the bytes handed on at once, so a run of any length needs no more memory than
/// one company and a line of the front page for each.
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
  ///   - emit: takes a relative path and bytes to append to that file; a file's parts come in order.
  /// - Throws: `WorkbookError`, and what `picture` and `emit` throw.
  public func write(
    _ scorecards: some Sequence<Scorecard>, picture: (Scorecard) throws -> [UInt8]? = { _ in nil },
    emit: (_ path: String, _ bytes: [UInt8]) throws -> Void
  ) throws {
    let data = kind == .site ? "data/" : ""
    let pagesFolder = kind == .site ? "" : "report/"
    let tables = CSVFile.all(rubric)
    let pages = Pages(kind, templates: templates, run: run, rubric: rubric)
    let workbook = try Workbook(run: run, rubric: rubric)
    var rows: [IndexRow] = []

    for table in tables { try emit(data + table.name, table.header) }
    let json = data + (kind == .site ? ScorecardsJSON.name : AssessmentJSON.fileName)
    try emit(json, kind == .site ? ScorecardsJSON.opening(run) : [])
    for row in ListRows(scorecards, bad: run.badRows) {
      let scorecard: Scorecard
      switch row {
      case .bad(let row):
        for table in tables { try emit(data + table.name, table.lines(row)) }
        try emit(json, AssessmentJSON.line(row))
        workbook.add(row)
        continue
      case .company(let card): scorecard = card
      }
      for table in tables { try emit(data + table.name, table.lines(scorecard)) }
      switch kind {
      case .site: try emit(json, ScorecardsJSON.company(scorecard, run: run, isFirst: rows.isEmpty))
      case .report: try emit(json, AssessmentJSON.line(scorecard, rubric: run.rubric))
      }
      workbook.add(scorecard)
      let row = IndexRow(scorecard)
      rows.append(row)
      let png = try picture(scorecard)
      if let png { try emit(pagesFolder + SitePath.picture(row.company.id), png) }
      try emit(
        pagesFolder + SitePath.company(row.company.id), pages.company(scorecard, hasPicture: png != nil))
    }
    if kind == .site { try emit(json, ScorecardsJSON.closing) }
    try emit(pagesFolder + "methodology.html", pages.methodology)
    try emit(pagesFolder + "index.html", pages.index(rows))
    try workbook.finish { try emit(data + Workbook.name, $0) }
  }

  /// Everything at once, by path.
  /// - Throws: `WorkbookError` when the workbook's temporary file cannot be written.
  public func files(_ scorecards: some Sequence<Scorecard>) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    try write(scorecards) { files[$0, default: []] += $1 }
    return files
  }
}
