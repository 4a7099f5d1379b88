import Disclosures
import Foundation

/// Blocks to a document: one text, one passage a block, lead-ins found, language told.
enum DocumentBuilder {
  static func document(id: String, title: String, blocks: [Block]) -> Document {
    let kept = blocks.indices.filter { !blocks[$0].text.isEmpty }
    let hasRows = kept.contains { blocks[$0].row != nil }
    let places = hasRows ? Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) }) : [:]
    var blocks = kept.map { blocks[$0] }
    var recomposed: Set<Int> = []
    for index in blocks.indices {
      let text = composed(blocks[index].text)
      if text.count != blocks[index].text.count { recomposed.insert(index) }
      blocks[index].text = text
    }
    takeBackFrame(&blocks)
    let leadIns = LeadIns.find(in: blocks)
    var text: [UInt8] = []
    text.reserveCapacity(blocks.reduce(0) { $0 + $1.text.count + 1 })
    var passages: [Passage] = []
    passages.reserveCapacity(blocks.count)
    for (index, block) in blocks.enumerated() {
      if index > 0 { text.append(0x0A) }
      let start = text.count
      text.append(contentsOf: block.text)
      passages.append(
        Passage(
          index: index, kind: block.chrome == nil ? block.kind : .boilerplate,
          level: block.chrome == nil ? block.level : 0, range: start..<text.count, leadIn: leadIns[index]))
    }
    // Where a text has become shorter, its cells stand no more where they stood.
    for (index, block) in blocks.enumerated() {
      guard let row = block.row else { continue }
      let cells = row.cells.compactMap { cell -> Passage.Cell? in
        guard let place = places[cell.block], place <= index, !recomposed.contains(place) else { return nil }
        let start = passages[place].range.lowerBound
        return Passage.Cell(
          range: start + cell.range.lowerBound..<start + cell.range.upperBound, columns: cell.columns,
          isHead: cell.isHead)
      }
      passages[index].row = Passage.Row(table: row.table, number: row.number, cells: cells)
    }
    return Document(
      id: id, title: title, language: Language.of(blocks), text: String(decoding: text, as: UTF8.self),
      passages: passages)
  }

  /// A page whose frame holds the only text there is has its text there: sites that put everything in a footer.
  private static func takeBackFrame(_ blocks: inout [Block]) {
    let body = blocks.reduce(0) { $0 + ($1.chrome == nil ? $1.text.count : 0) }
    guard body < 200, blocks.contains(where: { $0.chrome == .frame && $0.text.count >= 200 }) else { return }
    for index in blocks.indices where blocks[index].chrome == .frame { blocks[index].chrome = nil }
  }

  /// NFC. Text without combining marks and compatibility forms is in it already, which its lead bytes tell.
  static func composed(_ text: [UInt8]) -> [UInt8] {
    guard text.withUnsafeBufferPointer(mayBeDecomposed) else { return text }
    return Array(String(decoding: text, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8)
  }

  private static func mayBeDecomposed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      if index + 8 <= text.count, EightBytes(text, at: index).areWide == 0 {
        index += 8
        continue
      }
      switch text[index] {
      case ..<0xCC: index += 1
      case 0xE2 where index + 1 < text.count && (0x80...0x82).contains(text[index + 1]): index += 3
      // U+FF00 to U+FFFF: full-width forms, and what stands for bytes that were no text.
      case 0xEF where index + 1 < text.count && text[index + 1] >= 0xBC: index += 3
      case 0xCE...0xDF, 0xE4...0xE9: index += 1
      default: return true
      }
    }
    return false
  }
}
