public import Disclosures

extension Document {
  /// A document of some of the passages: the same texts, joined and numbered anew. A lead-in that is left out is
  /// forgotten.
  public func excerpt(of keep: (Passage) -> Bool) -> Document {
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    var passages: [Passage] = []
    var places: [Int: Int] = [:]
    /// How far each kept passage has moved, by where it was.
    var moved: [(range: Range<Int>, by: Int)] = []
    for passage in self.passages where keep(passage) {
      if !passages.isEmpty { kept.append(0x0A) }
      let start = kept.count
      kept.append(contentsOf: bytes[passage.range])
      places[passage.index] = passages.count
      moved.append((passage.range, start - passage.range.lowerBound))
      let row = passage.row.map { row in
        Passage.Row(table: row.table, number: row.number, cells: row.cells.compactMap { $0.moved(with: moved) })
      }
      passages.append(
        Passage(
          index: passages.count, kind: passage.kind, level: passage.level, range: start..<kept.count,
          leadIn: passage.leadIn.flatMap { places[$0] }, row: row))
    }
    return Document(
      id: id, title: title, language: language, text: String(decoding: kept, as: UTF8.self), passages: passages,
      unread: unread)
  }

  /// Without navigation, headers, footers and banners.
  public var content: Document { excerpt { $0.kind != .boilerplate } }
}

extension Passage.Cell {
  /// The cell where its passage has come to stand; nil when that was left out.
  fileprivate func moved(with passages: [(range: Range<Int>, by: Int)]) -> Passage.Cell? {
    guard let by = passages.last(where: { $0.range.contains(range.lowerBound) })?.by else { return nil }
    var cell = self
    cell.range = range.lowerBound + by..<range.upperBound + by
    return cell
  }
}
