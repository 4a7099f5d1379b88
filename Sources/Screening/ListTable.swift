import Tabulating

/// A table of `rubric/lists/` with the columns and the number of rows that it must have.
struct ListTable {
  var rows: [ListRow]

  /// - Parameters:
  ///   - columns: the header, exactly.
  ///   - bounds: least and greatest number of rows.
  init(_ name: String, files: [String: [UInt8]], columns: [String], bounds: ClosedRange<Int>) throws(ListsError) {
    guard let bytes = files[name] else { throw ListsError(name, "the table is missing") }
    rows = []
    do {
      let reader = try CSVReader(bytes: bytes, separator: ",")
      var header: [String]?
      while let row = try reader.next() {
        guard case .record(let record) = row else {
          if case .broken(let broken) = row { throw ListsError("\(name):\(broken.line)", broken.reason) }
          continue
        }
        guard header != nil else {
          header = record.cells
          if record.cells != columns {
            throw ListsError(name, "the columns are \(record.cells), they should be \(columns)")
          }
          continue
        }
        if record.cells.count != columns.count {
          throw ListsError("\(name):\(record.line)", "\(record.cells.count) cells instead of \(columns.count)")
        }
        rows.append(ListRow(table: name, line: record.line, columns: columns, cells: record.cells))
      }
    } catch let error as ListsError {
      throw error
    } catch {
      throw ListsError(name, "\(error)")
    }
    if !bounds.contains(rows.count) {
      throw ListsError(
        name, "\(rows.count) rows; between \(bounds.lowerBound) and \(bounds.upperBound) are expected")
    }
  }
}

struct ListRow {
  var table: String
  var line: Int
  var columns: [String]
  var cells: [String]

  subscript(_ column: String) -> String {
    columns.firstIndex(of: column).map { cells[$0] } ?? ""
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

  func fault(_ message: String) -> ListsError { ListsError("\(table):\(line)", message) }
}
