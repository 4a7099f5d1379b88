public import Disclosures

/// `grades.xlsx`: grades, findings and listings as typed, filtered sheets, and a sheet that says what they mean.
///
/// Numbers are numbers, text is text (never a formula), the header stays in view. The same input gives the same bytes:
/// the document carries the day on which the run started, and no clock is read. Cells are written row by row, whatever
/// their number.
public final class Workbook {
  public static let name = "grades.xlsx"

  private let run: RunSummary
  private let rubric: RubricText
  private let writer: WorkbookWriter
  private var sheets: [(sheet: Sheet, page: WorkbookWriter.Page)] = []

  /// The workbook of a whole run.
  /// - Throws: `WorkbookError` when the temporary file cannot be written or read.
  public static func bytes(
    _ scorecards: some Sequence<Scorecard>, run: RunSummary, rubric: RubricText
  ) throws(WorkbookError) -> [UInt8] {
    let workbook = try Workbook(run: run, rubric: rubric)
    for scorecard in scorecards { workbook.add(scorecard) }
    return try workbook.finish()
  }

  init(run: RunSummary, rubric: RubricText) throws(WorkbookError) {
    self.run = run
    self.rubric = rubric
    let started = Timestamp(run.started)?.milliseconds ?? 0
    writer = try WorkbookWriter(title: run.title, created: Int(started / 1000))
    for sheet in [Sheet.grades(rubric), .findings(rubric), .listings] {
      sheets.append((sheet, try writer.page(sheet.name, columns: sheet.columns)))
    }
  }

  /// Adds a company's rows to every sheet.
  func add(_ scorecard: Scorecard) {
    for (sheet, page) in sheets {
      for row in sheet.rows(scorecard) { writer.write(row, on: page) }
    }
  }

  /// Adds a row of the list that could not be taken.
  func add(_ row: BadRow) {
    for (sheet, page) in sheets {
      if let cells = sheet.badRow?(row) { writer.write(cells, on: page) }
    }
  }

  /// The finished file at once. Nothing can be added afterwards.
  func finish() throws(WorkbookError) -> [UInt8] {
    try addNotes()
    return try writer.finish()
  }

  /// The finished file piece by piece. Nothing can be added afterwards.
  func finish(emit: ([UInt8]) throws -> Void) throws {
    try addNotes()
    try writer.finish(emit: emit)
  }

  private func addNotes() throws(WorkbookError) {
    let notes = try writer.page("notes", columns: [Sheet.Column("about", 28), Sheet.Column("text", 110)])
    for note in Self.notes(run, rubric) + sheets.compactMap({ Self.overflow($0.sheet, $0.page) }) {
      writer.write(note.map(Sheet.Cell.text), on: notes)
    }
  }

  private static func notes(_ run: RunSummary, _ rubric: RubricText) -> [[String]] {
    [
      ["Run", run.title], ["Started", run.started], ["Finished", run.finished],
      ["Rubric", "\(rubric.title): \(rubric.reference.id) \(rubric.reference.version)"],
      ["Two letters", Wording.twoLetters], ["Bounds", Wording.inDoubt],
      ["What a letter does not mean", Wording.noProof],
      ["Not listed", Wording.notListed], ["Mentions", Wording.mentions],
    ]
      + run.lists.map { ["List: \($0.title)", "\($0.publisher), \(Wording.edition($0))"] }
      + rubric.letters.map { band in
        [
          "Letter \(band.letter.rawValue)",
          "Disclosure from \(band.disclosureFrom) points: \(rubric.disclosureMeaning(band.letter)) "
            + "Conduct from \(band.conductFrom) points: \(rubric.conductMeaning(band.letter))",
        ]
      }
      + rubric.gates.map { ["Gate \($0.id)", $0.text] } + rubric.flags.map { ["Flag \($0.id)", $0.text] }
      + Outcome.allCases.map { ["Outcome \($0.rawValue)", Wording.meaning($0)] }
      + (run.badRows.isEmpty ? [] : [["Outcome \(BadRow.outcome)", Wording.badRow]])
  }

  private static func overflow(_ sheet: Sheet, _ page: WorkbookWriter.Page) -> [String]? {
    guard page.dropped > 0 else { return nil }
    return [
      "Rows left out",
      "\(page.dropped) rows of \(sheet.name) are more than a sheet can hold; \(sheet.name).csv has all.",
    ]
  }
}

/// Why no workbook could be made.
public struct WorkbookError: Error, Sendable, Hashable, CustomStringConvertible {
  public var reason: String
  public var description: String { "the workbook cannot be written: \(reason)" }
  public init(reason: String) { self.reason = reason }
}
