import Foundation
import Screening
import Tabulating

/// The picture of where the risk is, with its whole table beside it and the largest lines on standard error.
struct RiskFiles {
  /// The picture.
  let map: String
  /// "risk-table.csv" beside "risk.svg".
  var table: String {
    let place = URL(filePath: map)
    let name = place.deletingPathExtension().lastPathComponent + "-table.csv"
    return map.contains("/") ? place.deletingLastPathComponent().appending(path: name).path : name
  }

  /// Lines of each kind that are shown; the table has them all.
  private static let shown = 10

  /// - Parameter others: files that are read or written besides.
  init(map: String, besides others: [String?]) throws {
    self.map = map
    func place(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }
    let taken = Set(others.compactMap(\.self).map(place))
    for file in [map, table] where taken.contains(place(file)) {
      throw Stop(.usage, "\(file) would be written over by --map \(map); give the picture another name")
    }
  }

  func write(_ risk: RiskMap) throws {
    var writer = CSVWriter()
    for line in risk.table { writer.write(line) }
    try Output.write(Array(risk.svg.utf8), to: map)
    try Output.write(writer.bytes, to: table)
    var count = 0
    var kind = ""
    for (place, line) in risk.table.enumerated() {
      count = line[0] == kind ? count + 1 : 1
      kind = line[0]
      if count <= Self.shown { Terminal.complain(line.joined(separator: "\t")) }
      let isLast = place + 1 == risk.table.count || risk.table[place + 1][0] != kind
      if isLast, count > Self.shown { Terminal.complain("\(kind)\tand \(count - Self.shown) more in \(table)") }
    }
  }
}
