import Tabulating

/// A table of `rubric/lists/` with the columns and the number of rows that it must have.
final class ListTable {
  fileprivate let name: String
  fileprivate let columns: [String]
  /// By row: the line of the file on which it begins; and the cells of all rows, one row after the other.
  fileprivate let lines: [Int]
  fileprivate let cells: [String]

  var rows: [ListRow] { lines.indices.map { ListRow(table: self, place: $0) } }

  /// - Parameters:
  ///   - columns: the header, exactly.
  ///   - bounds: least and greatest number of rows.
  init(_ name: String, files: [String: [UInt8]], columns: [String], bounds: ClosedRange<Int>) throws(ListsError) {
    (self.name, self.columns) = (name, columns)
    guard let bytes = files[name] else { throw ListsError(name, "the table is missing") }
    do {
      (lines, cells) = try Self.read(CSVReader(bytes: bytes, separator: ","), name, columns)
    } catch let error as ListsError {
      throw error
    } catch {
      throw ListsError(name, "\(error)")
    }
    if !bounds.contains(lines.count) {
      throw ListsError(
        name, "\(lines.count) rows; between \(bounds.lowerBound) and \(bounds.upperBound) are expected")
    }
  }

  private static func read(
    _ reader: CSVReader, _ name: String, _ columns: [String]
  ) throws -> (lines: [Int], cells: [String]) {
    var (lines, cells): ([Int], [String]) = ([], [])
    var hasHeader = false
    while true {
      let start = cells.count
      guard let row = try reader.next(addingTo: &cells) else { return (lines, cells) }
      let line: Int
      switch row {
      case .record(let place): line = place
      case .broken(let broken): throw ListsError("\(name):\(broken.line)", broken.reason)
      }
      guard hasHeader else {
        hasHeader = true
        if cells != columns { throw ListsError(name, "the columns are \(cells), they should be \(columns)") }
        cells.removeAll()
        continue
      }
      let count = cells.count - start
      if count != columns.count { throw ListsError("\(name):\(line)", "\(count) cells instead of \(columns.count)") }
      lines.append(line)
    }
  }
}

/// A row of a table. Holds no cells itself: there are tens of thousands of rows, and a few are looked at again.
struct ListRow {
  fileprivate let table: ListTable
  fileprivate let place: Int

  subscript(_ column: String) -> String {
    let columns = table.columns
    // Names of another length need not be compared.
    let length = column.utf8.count
    for index in columns.indices where columns[index].utf8.count == length && columns[index] == column {
      return table.cells[place * columns.count + index]
    }
    return ""
  }

  /// Nil for an empty cell.
  func optional(_ column: String) -> String? {
    let cell = self[column]
    return cell.isEmpty ? nil : cell
  }

  /// The parts of a cell that "|" separates.
  func parts(_ column: String) -> [String] {
    self[column].split(separator: "|").map(String.init)
  }

  func one<Value: RawRepresentable<String>>(of type: Value.Type, _ column: String) throws(ListsError) -> Value {
    guard let value = Value(rawValue: self[column]) else { throw fault("\(column) is \"\(self[column])\"") }
    return value
  }

  func fault(_ message: String) -> ListsError { ListsError("\(table.name):\(table.lines[place])", message) }
}
