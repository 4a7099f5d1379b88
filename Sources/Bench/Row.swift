/// A line of the table.
struct Row {
  var what: String
  var figure: String
  var note = ""

  static func table(_ rows: [Row]) -> String {
    let first = rows.map(\.what.count).max() ?? 0
    let second = rows.map(\.figure.count).max() ?? 0
    return rows.map { row in
      let what = row.what + String(repeating: " ", count: first - row.what.count)
      let figure = String(repeating: " ", count: second - row.figure.count) + row.figure
      return "\(what)  \(figure)\(row.note.isEmpty ? "" : "  \(row.note)")"
    }.joined(separator: "\n")
  }
}

/// "2,345" and "23.5": as many digits as a measurement is worth.
func figure(_ value: Double) -> String {
  if value < 10 { return String(Double(Int((value * 100).rounded())) / 100) }
  if value < 100 { return String(Double(Int((value * 10).rounded())) / 10) }
  var digits = String(Int(value.rounded()))
  var place = digits.count - 3
  while place > 0 {
    digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
    place -= 3
  }
  return digits
}

func megabytes(_ bytes: Int) -> String { "\(figure(Double(bytes) / 1_048_576)) MB" }
