import Packing
import Parsing

extension Workbook {
  /// Cells of all sheets together; more are refused.
  public static let mostCells = 20_000_000

  public static func read(path: String) throws(TableError) -> Workbook {
    do { return try WorkbookReader(path: path).workbook() } catch { throw tableError(error) }
  }

  public static func read(bytes: [UInt8]) throws(TableError) -> Workbook {
    do { return try WorkbookReader(bytes: bytes).workbook() } catch { throw tableError(error) }
  }

  static func tableError(_ error: any Error) -> TableError {
    switch error {
    case let error as TableError: error
    case ZipError.tooLarge, ZipError.entryTooLarge, ZipError.bomb, ZipError.tooManyEntries:
      TableError(.tooLarge, "The workbook is too large to be read: \(error). Save the sheet as CSV.")
    default: TableError(.notATable, "The workbook is damaged: \(error)")
    }
  }

  static func check(_ end: ParsingEnd, _ part: String) throws(TableError) {
    switch end {
    case .whole, .unclosed, .leftOpen, .stopped: return
    case .limit(let reason):
      throw TableError(.tooLarge, "The workbook is too large to be read: \(reason) Save the sheet as CSV.")
    case .malformed: throw TableError(.notATable, "The workbook is damaged: \(part) is not well-formed.")
    }
  }
}

/// Follows the parts of a workbook: relationships, shared strings, styles, sheets.
struct WorkbookReader {
  /// Sheets go through memory piece by piece, so that they may be large, and alike rows pack well. Everything else is
  /// held to `mostOfPart`.
  private static let limits = ZipLimits(entryBytes: 4 << 30, totalBytes: 8 << 30, ratio: 1_100)
  /// Bytes of a part that is no sheet.
  private static let mostOfPart = 200 << 20

  private let zip: ZipReader
  /// In order, with those that are hidden.
  private let sheets: [(name: String, part: String, isHidden: Bool)]
  private let strings: SharedStrings
  private let dates: [Bool]
  private let is1904: Bool

  init(path: String) throws { try self.init(ZipReader(path: path, limits: Self.limits)) }
  init(bytes: [UInt8]) throws { try self.init(ZipReader(bytes: bytes, limits: Self.limits)) }

  private init(_ zip: ZipReader) throws {
    self.zip = zip
    let parts = WorkbookParts(zip: zip, most: Self.mostOfPart)
    let main = try parts.mainPart()
    let folder = main.split(separator: "/").dropLast().joined(separator: "/")
    let targets = try parts.relationships(of: main, folder)
    var sheets: [(name: String, part: String, isHidden: Bool)] = []
    var is1904 = false
    try parts.parse(main) { element in
      switch element.name {
      case "workbookPr": is1904 = ["1", "true"].contains(element.value("date1904") ?? "")
      case "sheet":
        let isHidden = ["hidden", "veryHidden"].contains(element.value("state") ?? "")
        let id = element.attributes.first { $0.name == "id" && !$0.namespace.isEmpty }?.value ?? ""
        if let part = targets[id]?.part { sheets.append((element.value("name") ?? "", part, isHidden)) }
      default: break
      }
    }
    if sheets.allSatisfy(\.isHidden) { throw TableError(.notATable, "This is a ZIP archive without a workbook in it.") }
    self.sheets = sheets.filter { zip.contains($0.part) }
    self.is1904 = is1904
    strings = try parts.part(ofType: "sharedStrings", targets).map(parts.sharedStrings) ?? SharedStrings()
    dates = try parts.part(ofType: "styles", targets).map(parts.dateStyles) ?? []
  }

  /// Places of the sheets that are shown.
  var shown: [Int] { sheets.indices.filter { !sheets[$0].isHidden } }

  /// Names of all sheets, in order.
  var names: [String] { sheets.map(\.name) }

  /// Sheets but one in which any text stands, by name; "(hidden)" behind one that is not shown.
  func othersWithText(than sheet: Int) -> [String] {
    sheets.indices.filter { $0 != sheet && hasText($0) }.map {
      sheets[$0].isHidden ? "\(sheets[$0].name) (hidden)" : sheets[$0].name
    }
  }

  /// Whether a sheet has any text. One that cannot be read may have.
  private func hasText(_ sheet: Int) -> Bool {
    do {
      let reader = SheetReader(
        strings: strings, dateStyles: dates, is1904: is1904, merged: MergedCells(), cells: 0)
      return try SheetRows(zip.open(sheets[sheet].part), reader).next() != nil
    } catch {
      return true
    }
  }

  /// Rows of one sheet, read as they are asked for.
  ///
  /// - Parameter cells: what other sheets have used up of `Workbook.mostCells`.
  func rows(of sheet: Int, cells: Int = 0) throws -> SheetRows {
    let part = sheets[sheet].part
    let reader = try SheetReader(
      strings: strings, dateStyles: dates, is1904: is1904, merged: mergedCells(part), cells: cells)
    return SheetRows(try zip.open(part), reader)
  }

  func workbook() throws -> Workbook {
    var cells = 0
    var read: [Workbook.Sheet] = []
    for index in shown {
      let source = try rows(of: index, cells: cells)
      var records: [Record] = []
      while let row = try source.next() { if case .record(let record) = row { records.append(record) } }
      cells = source.cells
      read.append(Workbook.Sheet(name: sheets[index].name, rows: records))
    }
    let hidden = sheets.indices.filter { sheets[$0].isHidden && hasText($0) }.map { sheets[$0].name }
    return Workbook(sheets: read, hidden: hidden)
  }

  /// Merged cells stand behind the rows: most sheets have none, which their bytes tell without reading them as XML.
  private func mergedCells(_ part: String) throws -> MergedCells {
    var merged = MergedCells()
    guard try namesMergedCells(part) else { return merged }
    let entry = try zip.open(part)
    try withoutActuallyEscaping({ (event: MarkupEvent) in merged.take(event) }) { take in
      let stream = XMLStream(limits: ParsingLimits(textBytes: 1 << 34, runBytes: 1 << 20)) { event in
        take(event)
        return .proceed
      }
      while !stream.hasEnded {
        let piece = try entry.next()
        if piece.isEmpty { break }
        stream.feed(piece)
      }
      try Workbook.check(stream.finish(), part)
    }
    merged.sort()
    return merged
  }

  private func namesMergedCells(_ part: String) throws -> Bool {
    // No letter of it but the first is an "m", so that a search never goes back.
    let name = Array("mergeCell".utf8)
    let entry = try zip.open(part)
    var matched = 0
    var isFirst = true
    while true {
      let piece = try entry.next()
      if piece.isEmpty { return false }
      // UTF-16 is read as XML to be sure.
      if isFirst, piece.starts(with: [0xFF, 0xFE]) || piece.starts(with: [0xFE, 0xFF]) { return true }
      isFirst = false
      for byte in piece {
        matched = byte == name[matched] ? matched + 1 : byte == name[0] ? 1 : 0
        if matched == name.count { return true }
      }
    }
  }
}
