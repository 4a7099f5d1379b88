public import Disclosures
import Tabulating

/// The tables of a run as CSV (RFC 4180, UTF-8, one header line after a byte order mark, without which a spreadsheet
/// that opens the file by a double click takes it for another encoding); cells that a spreadsheet would run as formulas are
/// defused.
///
/// A file can be made in one go or company by company, so that a run of any length needs no more memory than one
/// company.
public struct CSVFile: Sendable {
  /// "grades.csv".
  public var name: String
  private let sheet: Sheet

  private init(_ sheet: Sheet) {
    name = "\(sheet.name).csv"
    self.sheet = sheet
  }

  /// One row a company: letters, points, bounds, outcome, where the statement was found, each area.
  public static func grades(_ rubric: RubricText) -> CSVFile { CSVFile(.grades(rubric)) }
  /// One row a quotation, with its fact, warrant and byte range.
  public static func findings(_ rubric: RubricText) -> CSVFile { CSVFile(.findings(rubric)) }
  /// What the lists say to each company's goods and to the goods its statement names.
  public static let listings = CSVFile(.listings)

  /// `grades.csv`, `findings.csv` and `listings.csv`.
  public static func all(_ rubric: RubricText) -> [CSVFile] { [grades(rubric), findings(rubric), listings] }

  /// The byte order mark and the header line.
  public var header: [UInt8] {
    var writer = CSVWriter()
    writer.write(sheet.columns.map(\.name))
    return Self.byteOrderMark + writer.bytes
  }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The lines of one company; empty where it has none.
  public func lines(_ scorecard: Scorecard) -> [UInt8] {
    var writer = CSVWriter()
    for row in sheet.rows(scorecard) { writer.write(row.map(\.field)) }
    return writer.bytes
  }

  /// The line of a row of the list that could not be taken; empty where the file has a line for findings only.
  func lines(_ row: BadRow) -> [UInt8] {
    guard let cells = sheet.badRow?(row) else { return [] }
    var writer = CSVWriter()
    writer.write(cells.map(\.field))
    return writer.bytes
  }

  public func bytes(_ scorecards: some Sequence<Scorecard>) -> [UInt8] {
    scorecards.reduce(into: header) { $0 += lines($1) }
  }
}
