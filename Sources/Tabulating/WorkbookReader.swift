import Packing
import Parsing

extension Workbook {
  /// Cells of all sheets together; more are refused.
  public static let mostCells = 20_000_000

  public static func read(path: String) throws(TableError) -> Workbook {
    do { return try WorkbookReader(ZipReader(path: path)).workbook() } catch { throw tableError(error) }
  }

  public static func read(bytes: [UInt8]) throws(TableError) -> Workbook {
    do { return try WorkbookReader(ZipReader(bytes: bytes)).workbook() } catch { throw tableError(error) }
  }

  private static func tableError(_ error: any Error) -> TableError {
    switch error {
    case let error as TableError: error
    case ZipError.tooLarge, ZipError.entryTooLarge, ZipError.bomb, ZipError.tooManyEntries:
      TableError(.tooLarge, "The workbook is too large to be read whole: \(error). Save the sheet as CSV.")
    default: TableError(.notATable, "The workbook is damaged: \(error)")
    }
  }
}

/// Follows the parts of a workbook: relationships, shared strings, styles, sheets.
struct WorkbookReader {
  private let zip: ZipReader

  /// What one part of the package says of another (ECMA-376 part 2, section 9.3).
  private struct Relationship {
    /// Path of the part in the package.
    var part: String
    /// Address that names the kind of part.
    var type: String
  }

  init(_ zip: ZipReader) { self.zip = zip }

  func workbook() throws -> Workbook {
    let main = try mainPart()
    let folder = main.split(separator: "/").dropLast().joined(separator: "/")
    let targets = try relationships(of: main, folder)
    var sheets: [(name: String, part: String)] = []
    var is1904 = false
    try parse(main) { element in
      switch element.name {
      case "workbookPr": is1904 = ["1", "true"].contains(element.value("date1904") ?? "")
      case "sheet":
        guard !["hidden", "veryHidden"].contains(element.value("state") ?? "") else { return }
        let id = element.attributes.first { $0.name == "id" && !$0.namespace.isEmpty }?.value ?? ""
        if let part = targets[id]?.part { sheets.append((element.value("name") ?? "", part)) }
      default: break
      }
    }
    let strings = try part(ofType: "sharedStrings", targets).map(sharedStrings) ?? []
    let dates = try part(ofType: "styles", targets).map(dateStyles) ?? []
    var cells = 0
    var read: [Workbook.Sheet] = []
    for sheet in sheets where zip.contains(sheet.part) {
      var reader = SheetReader(strings: strings, dateStyles: dates, is1904: is1904, cells: cells)
      let end = try parseXML(zip.read(sheet.part)) { reader.take($0) }
      if let fault = reader.fault { throw fault }
      try check(end, sheet.part)
      cells = reader.cells
      read.append(Workbook.Sheet(name: sheet.name, rows: reader.rows()))
    }
    if sheets.isEmpty { throw TableError(.notATable, "This is a ZIP archive without a workbook in it.") }
    return Workbook(sheets: read)
  }

  private func part(ofType type: String, _ targets: [String: Relationship]) -> String? {
    targets.values.filter { $0.type.hasSuffix("/" + type) && zip.contains($0.part) }.map(\.part).min()
  }

  private func mainPart() throws -> String {
    guard zip.contains("_rels/.rels") else {
      throw TableError(.notATable, "This is a ZIP archive, not a workbook. Save the table as CSV or XLSX.")
    }
    var main: String?
    try parse("_rels/.rels") { element in
      if element.name == "Relationship", element.value("Type")?.hasSuffix("/officeDocument") == true {
        main = element.value("Target").map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 }
      }
    }
    guard let main, main.hasSuffix(".xml"), zip.contains(main), main.contains("workbook") else {
      throw TableError(.notATable, "This is an office file, but not an XLSX workbook. Save the table as CSV or XLSX.")
    }
    return main
  }

  private func relationships(of main: String, _ folder: String) throws -> [String: Relationship] {
    let name = main.split(separator: "/").last.map(String.init) ?? ""
    let part = (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
    var found: [String: Relationship] = [:]
    guard zip.contains(part) else { return found }
    try parse(part) { element in
      guard element.name == "Relationship", let id = element.value("Id"), let target = element.value("Target") else {
        return
      }
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : (folder.isEmpty ? "" : folder + "/") + target
      found[id] = Relationship(part: path, type: element.value("Type") ?? "")
    }
    return found
  }

  private func sharedStrings(_ part: String) throws -> [String] {
    var strings: [String] = []
    var text = TextRun()
    let end = try parseXML(zip.read(part)) { event in
      switch event {
      case .start(let element) where element.name == "si": text = TextRun()
      case .end(name: "si"): strings.append(text.value)
      default: text.take(event)
      }
      return .proceed
    }
    try check(end, part)
    return strings
  }

  /// Per style of `cellXfs`: whether its number format shows a date or a time (ECMA-376 part 1, 18.8.30).
  private func dateStyles(_ part: String) throws -> [Bool] {
    var custom: [Int: Bool] = [:]
    var styles: [Bool] = []
    var isInCellFormats = false
    let end = try parseXML(zip.read(part)) { event in
      switch event {
      case .start(let element):
        if element.name == "numFmt", let id = element.value("numFmtId").flatMap(Int.init) {
          custom[id] = Self.showsDate(element.value("formatCode") ?? "")
        }
        if element.name == "cellXfs" { isInCellFormats = true }
        if element.name == "xf", isInCellFormats {
          let id = element.value("numFmtId").flatMap(Int.init) ?? 0
          styles.append(custom[id] ?? ((14...22).contains(id) || (45...47).contains(id)))
        }
      case .end(name: "cellXfs"): isInCellFormats = false
      default: break
      }
      return .proceed
    }
    try check(end, part)
    return styles
  }

  /// A format code with a day, month, year or hour outside quotes and brackets.
  static func showsDate(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\\", "_", "*": isEscaped = true
      case "\"": isQuoted.toggle()
      case "[": isBracketed = true
      case "]": isBracketed = false
      case "d", "y", "m", "h", "s": if !isQuoted, !isBracketed { return true }
      default: break
      }
    }
    return false
  }

  private func parse(_ part: String, _ start: (Element) -> Void) throws {
    let end = try parseXML(zip.read(part)) { event in
      if case .start(let element) = event { start(element) }
      return .proceed
    }
    try check(end, part)
  }

  private func check(_ end: ParsingEnd, _ part: String) throws {
    switch end {
    case .whole, .stopped: return
    default: throw TableError(.notATable, "The workbook is damaged: \(part) is not well-formed.")
    }
  }
}

/// Text of a string item: all its runs, without the reading aid of East Asian text.
struct TextRun {
  var value = ""
  private var isText = false
  private var isPhonetic = false

  mutating func take(_ event: MarkupEvent) {
    switch event {
    case .start(let element):
      if element.name == "t" { isText = true }
      if element.name == "rPh" { isPhonetic = true }
    case .end(let name):
      if name == "t" { isText = false }
      if name == "rPh" { isPhonetic = false }
    case .text(let text): if isText, !isPhonetic { value += text }
    case .comment: break
    }
  }
}
