import Tabulating

/// A table that is one of those in which a list is handed out, but for a column.
struct NearTable {
  /// What the format would be read as.
  var source: String
  /// How many of the needed columns it has.
  var found: Int
  /// Whether it can be nothing else: of a sheet with countries and goods alone, it may be notes.
  var isSure: Bool
  var error: ImportError

  /// Nil for a table that has too little of the format.
  init?(_ nearest: NearestHeader?, _ format: TableFormat, _ sheet: String?) {
    guard let nearest, nearest.found.count > 1, nearest.found.count * 2 >= nearest.found.count + nearest.missing.count
    else { return nil }
    source = format.source
    found = nearest.found.count
    isSure = nearest.missing.count == 1
    func list(_ names: [String]) -> String { names.map { "\"\($0)\"" }.joined(separator: ", ") }
    let place = sheet.map { "The worksheet \"\($0)\"" } ?? "The table"
    let missing = nearest.missing.map { $0.replacing("_", with: " ") }
    error = ImportError(
      .notTheList,
      "\(place) is the \(format.source) but for the column\(missing.count == 1 ? "" : "s") \(list(missing)), which its header "
        + "in row \(nearest.line) lacks; it has \(list(nearest.cells.filter { !$0.isEmpty })). Nothing was taken.")
  }
}
