import Packing
import Parsing

/// The parts of a workbook other than its sheets: relationships, shared strings, styles.
struct WorkbookParts {
  let zip: ZipReader
  /// Bytes that a part may have.
  let most: Int

  /// What one part of the package says of another (ECMA-376 part 2, section 9.3).
  struct Relationship {
    /// Path of the part in the package.
    var part: String
    /// Address that names the kind of part.
    var type: String
  }

  /// Reads a part piece by piece.
  private func read(_ part: String, _ handle: (MarkupEvent) -> Flow) throws {
    let size = zip.entries.first { $0.name == part }?.size ?? 0
    guard size <= most else { throw ZipError.entryTooLarge(name: part, limit: most) }
    let entry = try zip.open(part)
    try withoutActuallyEscaping(handle) { handle in
      let stream = XMLStream(handle: handle)
      while !stream.hasEnded {
        let piece = try entry.next()
        if piece.isEmpty { break }
        stream.feed(piece)
      }
      try Workbook.check(stream.finish(), part)
    }
  }

  func part(ofType type: String, _ targets: [String: Relationship]) -> String? {
    targets.values.filter { $0.type.hasSuffix("/" + type) && zip.contains($0.part) }.map(\.part).min()
  }

  func mainPart() throws -> String {
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

  func relationships(of main: String, _ folder: String) throws -> [String: Relationship] {
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

  func sharedStrings(_ part: String) throws -> SharedStrings {
    var strings = SharedStrings()
    var text = TextRun()
    try read(part) { event in
      switch event {
      case .start(let element) where element.name == "si": text = TextRun()
      case .end(name: "si"): strings.append(text.value)
      default: text.take(event)
      }
      return .proceed
    }
    return strings
  }

  /// Per style of `cellXfs`: whether its number format shows a date or a time (ECMA-376 part 1, 18.8.30).
  func dateStyles(_ part: String) throws -> [Bool] {
    var custom: [Int: Bool] = [:]
    var styles: [Bool] = []
    var isInCellFormats = false
    try read(part) { event in
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

  func parse(_ part: String, _ start: (Element) -> Void) throws {
    try read(part) { event in
      if case .start(let element) = event { start(element) }
      return .proceed
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
    case .comment, .passedOver: break
    }
  }
}
