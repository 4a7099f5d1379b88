/// Lines of text for a terminal, no wider than 80 columns where words allow it.
struct TextBlock {
  static let width = 80
  private(set) var lines: [String] = []

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func blank() { if lines.last?.isEmpty == false { lines.append("") } }

  /// A paragraph, its first line after `first`, its other lines indented as deep.
  mutating func add(_ paragraph: String, first: String = "") {
    let indent = String(repeating: " ", count: first.unicodeScalars.count)
    var line = first
    var isEmpty = true
    for word in paragraph.split(whereSeparator: \.isWhitespace) {
      if !isEmpty, line.unicodeScalars.count + 1 + word.unicodeScalars.count > Self.width {
        lines.append(line)
        line = indent
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    lines.append(line)
  }

  /// Rows of columns; the last column takes what is left of the width, the others are as wide as they need.
  mutating func add(rows: [[String]], indent: Int = 2, right: Set<Int> = []) {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<max(0, count - 1)).map { column in
      rows.map { column < $0.count ? $0[column].unicodeScalars.count : 0 }.max() ?? 0
    }
    for row in rows {
      var start = String(repeating: " ", count: indent)
      for (column, cell) in row.dropLast().enumerated() {
        let pad = String(repeating: " ", count: max(0, widths[column] - cell.unicodeScalars.count))
        start += (right.contains(column) ? pad + cell : cell + pad) + "  "
      }
      add(row.last ?? "", first: start)
    }
  }
}
