import Parsing

/// Cells of a sheet that are merged over rows: the value of the first stands in each of them.
///
/// They are written behind the rows of a sheet and are gathered before the rows are read.
struct MergedCells {
  private struct Area {
    var rows: ClosedRange<Int>
    var column: Int
  }

  private var areas: [Area] = []
  private var next = 0
  /// By column: the value that goes on, and the last row that it goes on to. Areas never overlap in a proper sheet.
  private var current: [Int: (last: Int, value: String)] = [:]

  mutating func take(_ event: MarkupEvent) {
    guard case .start(let element) = event, element.name == "mergeCell" else { return }
    let corners = (element.value("ref") ?? "").split(separator: ":").compactMap { SheetReader.place(String($0)) }
    if corners.count == 2, corners[0].row < corners[1].row {
      areas.append(Area(rows: corners[0].row...corners[1].row, column: corners[0].column))
    }
  }

  /// Before rows are read.
  mutating func sort() { areas.sort { $0.rows.lowerBound < $1.rows.lowerBound } }

  /// Fills what a row leaves empty. A row that has no text of its own stays as it is.
  mutating func fill(_ cells: inout [String], row: Int) {
    while next < areas.count, areas[next].rows.lowerBound <= row {
      let area = areas[next]
      next += 1
      guard area.rows.lowerBound == row, cells.indices.contains(area.column - 1), !cells[area.column - 1].isEmpty else {
        continue
      }
      current[area.column] = (area.rows.upperBound, cells[area.column - 1])
    }
    guard !current.isEmpty, !cells.isEmpty else { return }
    for (column, area) in current {
      if row > area.last {
        current[column] = nil
      } else if column > cells.count {
        cells += Array(repeating: "", count: column - cells.count - 1) + [area.value]
      } else if cells[column - 1].isEmpty {
        cells[column - 1] = area.value
      }
    }
  }
}
