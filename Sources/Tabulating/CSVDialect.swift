/// How a file separates its cells, told from its first lines.
struct CSVDialect: Equatable {
  var separator: UInt8
  /// Bytes before the first record: a byte order mark, a `sep=;` line.
  var skipped: Int
  /// Lines before the first record.
  var skippedLines: Int

  /// `head` is the beginning of the file; `isWhole` when there is no more.
  init(head: ArraySlice<UInt8>, separator forced: UInt8?) throws(TableError) {
    var rest = head
    skippedLines = 0
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    try Self.refuseOtherFormats(rest)
    var named: UInt8?
    if rest.count > 4, rest.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8) {
      // The line with which spreadsheets name their separator.
      named = rest[rest.startIndex + 4]
      let line = rest.firstIndex { $0 == lineFeed || $0 == carriageReturn } ?? rest.endIndex
      rest = rest[line...]
      if rest.first == carriageReturn { rest = rest.dropFirst() }
      if rest.first == lineFeed { rest = rest.dropFirst() }
      skippedLines = 1
    }
    skipped = rest.startIndex - head.startIndex
    separator = forced ?? named ?? Self.detect(rest)
  }

  /// The candidate that cuts the most of the first lines into the same number of cells, more than one; the comma
  /// when none does. Quoted cells do not count.
  private static func detect(_ head: ArraySlice<UInt8>) -> UInt8 {
    var best: (separator: UInt8, lines: Int, cells: Int) = (comma, 0, 0)
    let first = head.prefix { $0 != lineFeed && $0 != carriageReturn }
    // Bars part values within a cell as often as cells: they count where the header has no other separator.
    let hasBars = first.contains(bar) && !first.contains { [comma, semicolon, tab].contains($0) }
    for candidate in [comma, semicolon, tab] + (hasBars ? [bar] : []) {
      var counts: [Int] = []
      var count = 0
      var isQuoted = false
      for byte in head {
        if byte == quote { isQuoted.toggle() }
        if isQuoted { continue }
        if byte == candidate { count += 1 }
        if byte == lineFeed || byte == carriageReturn {
          if count > 0 { counts.append(count) }
          count = 0
          if counts.count == 50 { break }
        }
      }
      if count > 0 { counts.append(count) }
      let agreeing = Dictionary(counts.map { ($0, 1) }, uniquingKeysWith: +)
      guard let (cells, lines) = agreeing.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
      if (lines, cells) > (best.lines, best.cells) { best = (candidate, lines, cells) }
    }
    return best.separator
  }

  private static func refuseOtherFormats(_ head: ArraySlice<UInt8>) throws(TableError) {
    let formats: [(magic: [UInt8], name: String)] = [
      ([0x50, 0x4B, 3, 4], "an XLSX workbook or another ZIP archive"),
      ([0xD0, 0xCF, 0x11, 0xE0], "a workbook of the old XLS format"),
      (Array("%PDF-".utf8), "a PDF"),
      ([0x1F, 0x8B], "a gzip file"),
      (Array("<!DOCTYPE".utf8), "an HTML page"), (Array("<html".utf8), "an HTML page"),
    ]
    for format in formats where head.starts(with: format.magic) {
      throw TableError(.notATable, "This is \(format.name), not a table of text. Save it as CSV or XLSX.")
    }
  }
}

let comma = UInt8(ascii: ",")
let semicolon = UInt8(ascii: ";")
let bar = UInt8(ascii: "|")
let tab = UInt8(ascii: "\t")
let quote = UInt8(ascii: "\"")
let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
