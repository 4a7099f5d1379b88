import Disclosures

/// A table of which each company fills some rows. The CSV file and the sheet of the workbook are the same table.
struct Sheet: Sendable {
  /// Name of the file without its ending, and of the sheet: "findings".
  var name: String
  var columns: [Column]
  /// As many cells as columns in every row.
  var rows: @Sendable (Scorecard) -> [[Cell]]
  /// The row for a row of the list that could not be taken; nil for a table that has none.
  var badRow: (@Sendable (BadRow) -> [Cell])?

  struct Column: Sendable {
    /// Header of the CSV file: lower case, words joined by "_".
    var name: String
    /// Width in the workbook, in characters.
    var width: Double

    init(_ name: String, _ width: Double) {
      self.name = name
      self.width = width
    }

    /// Header of the sheet: "Disclosure letter".
    var title: String {
      let words = name.split(separator: "_").joined(separator: " ")
      return words.prefix(1).uppercased() + words.dropFirst()
    }
  }

  enum Cell: Sendable, Hashable {
    case empty
    case text(String)
    case number(Int)
    case points(Points)

    init(_ text: String?) { self = text.map(Cell.text) ?? .empty }
    init(_ points: Points?) { self = points.map(Cell.points) ?? .empty }
    init(_ letter: Letter?) { self = .init(letter?.rawValue) }

    /// As a field of a CSV file.
    var field: String {
      switch self {
      case .empty: ""
      case .text(let text): text
      case .number(let number): String(number)
      case .points(let points): points.description
      }
    }
  }
}
