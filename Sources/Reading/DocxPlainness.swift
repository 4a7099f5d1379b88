import Packing
import Parsing

/// Whether a Word file shows its text and nothing else: every part, element and property has to be one that is known to
/// leave words as they are (ECMA-376, part 1, section 17).
enum DocxPlainness {
  private static let most = 4

  static func doubts(_ bytes: [UInt8], _ limits: ReadingLimits) -> [String] {
    let sizes = ZipLimits(entryBytes: limits.textBytes, totalBytes: 4 * limits.textBytes)
    guard let zip = try? ZipReader(bytes: bytes, limits: sizes) else {
      return ["Its parts could not be looked through."]
    }
    var doubts: [String] = []
    if !ZipDirectory.holds(bytes, zip) {
      doubts.append("Its parts do not fit its directory, or something follows its end: it is damaged, or not one file.")
    }
    func add(_ why: String) {
      if doubts.count < most, !doubts.contains(why) { doubts.append(why) }
    }
    let used = DocxStyleUse(
      zip.entries.map(\.name).compactMap { name in
        guard let kind = kind(of: name), kind != .silent else { return nil }
        return try? zip.read(name)
      }, limits)
    let margins = DocxTargets((try? zip.read("word/_rels/document.xml.rels")) ?? []).margins
    for entry in zip.entries where !entry.name.hasSuffix("/") {
      guard let kind = kind(of: entry.name), !isLoose(entry.name, margins) else {
        add("It holds a part that was not read (\(entry.name)).")
        continue
      }
      guard let part = try? zip.read(entry.name) else {
        add("A part of it cannot be read (\(entry.name)).")
        continue
      }
      // Office files have none (ECMA-376, part 2, section 9.1.1), and its entities would stand for words.
      if !PDFFrame.places(of: "<!DOCTYPE", in: part, atMost: 1).isEmpty {
        add("A part of it has a document type of its own (\(entry.name)).")
      }
      guard kind != .silent else { continue }
      var (style, isUsed): (String?, Bool) = (nil, true)
      _ = parseXML(part, limits: ParsingLimits(textBytes: limits.textBytes)) { event in
        if case .end(name: "style") = event { (style, isUsed) = (nil, true) }
        if case .text(let text) = event, kind == .data, text.contains(where: { !$0.isWhitespace }) {
          add("It holds a part that was not read (\(entry.name)).")
        }
        guard case .start(let element) = event, kind != .data else { return .proceed }
        if element.name == "style" { (style, isUsed) = (element.value("type") ?? "", used.isUsed(element)) }
        // A style that nothing has changes no word.
        guard isUsed else { return .proceed }
        // What styles of paragraphs and of words do is read with these.
        let isUnread =
          strikes.contains(element.name)
          && (kind == .otherStyles || kind == .styles && (style == "table" || style == "numbering"))
        if isUnread || !isPlain(element, in: kind) {
          add("It may show its words otherwise than they were read (\(element.name)).")
        }
        return .proceed
      }
    }
    return doubts
  }

  /// A header or footer that no relationship leads to is not read, and another program may show it.
  private static func isLoose(_ name: String, _ margins: [String]) -> Bool {
    guard let file = name.split(separator: "/").last, file.hasPrefix("header") || file.hasPrefix("footer") else {
      return false
    }
    return !margins.contains { $0 == file || $0 == "/\(name)" }
  }

  private static let strikes: Set<String> = ["strike", "dstrike", "vanish", "specVanish"]

  private enum Kind {
    case words, styles, numbers, silent
    /// Styles that one version of Word goes by in the place of the usual ones.
    case otherStyles
    /// What programs keep in a file for themselves: no text of the document, unless it holds words.
    case data
  }

  private static func kind(of name: String) -> Kind? {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    if name.hasPrefix("docProps/") || name == "[Content_Types].xml" || name.hasSuffix(".rels") { return .silent }
    if name.hasPrefix("customXml/"), file.hasPrefix("item"), file.hasSuffix(".xml") { return .data }
    guard name.hasPrefix("word/") else { return nil }
    if name.hasPrefix("word/theme/") { return .silent }
    switch file {
    case "styles.xml": return .styles
    case "stylesWithEffects.xml": return .otherStyles
    case "settings.xml", "fontTable.xml", "webSettings.xml": return .silent
    case "numbering.xml": return .numbers
    case "footnotes.xml", "endnotes.xml": return .words
    default:
      return ["document", "header", "footer"].contains { file.hasPrefix($0) } && file.hasSuffix(".xml") ? .words : nil
    }
  }

  private static func isPlain(_ element: Element, in kind: Kind) -> Bool {
    let value = element.value("val") ?? ""
    if kind == .numbers { return isPlainNumber(element, value) }
    let isStyles = kind == .styles || kind == .otherStyles
    switch element.name {
    case "rFonts": return !element.attributes.contains { SymbolFonts.contains($0.value) }
    case "shd":
      return ["", "auto", "FFFFFF"].contains((element.value("fill") ?? "").uppercased().replacing("AUTO", with: "auto"))
    case "highlight": return false
    case "color": return (isStyles ? !isPale(value) : isDark(value)) && !isOfPaper(element)
    case "sz": return Int(value).map { $0 >= 12 } ?? true
    case "spacing":
      let letters = Int(value) ?? 0
      return letters >= mostNarrow && letters <= mostWide
        && (element.value("lineRule") != "exact" || (element.value("line").flatMap { Int($0) } ?? 0) >= 160)
    case "ind": return element.attributes.allSatisfy { (Int($0.value) ?? 0).magnitude <= 4000 }
    case "trHeight": return element.value("hRule") != "exact"
    default: return isStyles || elements.contains(element.name)
    }
  }

  /// What stands before an item of a list: a sign, or a number with what is usual beside one.
  private static func isPlainNumber(_ element: Element, _ value: String) -> Bool {
    switch element.name {
    case "lvlText":
      let words = value.lowercased().split { !$0.isLetter }
      return words.count <= 2 && words.allSatisfy { $0.count == 1 || beside.contains(String($0)) }
    case "numPicBullet": return false
    default: return true
    }
  }

  private static let beside: Set<String> = [
    "article", "section", "chapter", "part", "item", "paragraph", "clause", "exhibit", "appendix", "annex", "schedule",
  ]

  private static func shares(_ value: String) -> [Int]? {
    let digits = value.compactMap(\.hexDigitValue)
    guard value.count == 6, digits.count == 6 else { return nil }
    return [0, 2, 4].map { digits[$0] * 16 + digits[$0 + 1] }
  }

  private static func isDark(_ value: String) -> Bool {
    value == "auto" || value.isEmpty || shares(value)?.allSatisfy { $0 <= 140 } == true
  }

  private static func isPale(_ value: String) -> Bool { shares(value)?.allSatisfy { $0 >= 160 } == true }

  /// The name of a color goes before its value (section 17.18.97), and a tint makes it paler: FF leaves it, 00 is white.
  private static func isOfPaper(_ element: Element) -> Bool {
    let name = (element.value("themeColor") ?? "").lowercased()
    let tint = element.value("themeTint").map { Int($0, radix: 16) ?? 0 }
    return name.hasPrefix("background") || name.hasPrefix("light") || tint ?? 0xFF < 0x80
  }

  /// Twentieths of a point that letters stand nearer or further apart: beyond these they cover each other, or leave the page.
  private static let mostNarrow = -40
  private static let mostWide = 200

  private static let elements: Set<String> = [
    "document", "body", "hdr", "ftr", "footnotes", "endnotes", "footnote", "endnote", "separator",
    "continuationSeparator", "p", "r", "t", "tab", "br", "cr", "noBreakHyphen", "pPr", "rPr", "sectPr", "pgSz", "pgMar",
    "cols", "docGrid", "headerReference", "footerReference", "titlePg", "pgNumType", "tbl", "tblPr", "tblGrid",
    "gridCol",
    "tr", "trPr", "tc", "tcPr", "tblW", "tblLook", "tblBorders", "tblLayout", "tblInd", "tblCellMar", "tblStyle", "top",
    "left", "bottom", "right", "start", "end", "insideH", "insideV", "tcW", "vAlign", "gridSpan", "tcBorders",
    "cantSplit", "tblHeader", "jc", "pStyle", "rStyle", "keepNext", "keepLines", "widowControl", "contextualSpacing",
    "numPr", "numId", "ilvl", "outlineLvl", "pBdr", "between", "tabs", "proofErr", "bookmarkStart", "bookmarkEnd",
    "lang", "rFonts", "b", "bCs", "i", "iCs", "u", "szCs", "caps", "smallCaps", "kern", "noProof",
    "lastRenderedPageBreak", "hyperlink",
  ]
}
