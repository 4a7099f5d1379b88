import Disclosures
import Packing
import Parsing

/// A Word file to passages (ECMA-376, part 1, section 17: WordprocessingML).
enum DocxReader {
  static func read(_ bytes: [UInt8], _ source: Source, _ limits: ReadingLimits) throws(ReadingProblem) -> Page {
    let zip = try openZip(bytes, limits)
    let main = try mainPart(of: zip)
    let folder = main.split(separator: "/").dropLast().joined(separator: "/")
    func part(_ name: String) throws(ReadingProblem) -> [UInt8] {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      return zip.contains(path) ? try entry(path, of: zip) : []
    }
    let styles = DocxStyles(try part("styles.xml"))
    let targets = DocxTargets(try part("_rels/\(main.split(separator: "/").last ?? "").rels"))
    var body = DocxBody(styles: styles, targets: targets.hyperlinks)
    try body.read(try entry(main, of: zip), limits)
    for notes in ["footnotes.xml", "endnotes.xml"] {
      let bytes = try part(notes)
      if !bytes.isEmpty { try body.read(bytes, limits) }
    }
    var margins = DocxBody(styles: styles, targets: [:])
    for name in targets.margins {
      let bytes = try part(name)
      if !bytes.isEmpty { try margins.read(bytes, limits) }
    }
    let blocks = body.blocks + furniture(margins.blocks)
    let first = blocks.first { $0.kind == .heading && $0.chrome == nil }
    let title = first.map { String(decoding: $0.text, as: UTF8.self) } ?? ""
    let document = DocumentBuilder.document(id: source.id, title: title, blocks: blocks)
    return Page(format: .docx, document: document, links: body.links, signs: body.signs.union(margins.signs))
  }

  /// Headers and footers of the pages, each wording once: nothing that the document is about.
  private static func furniture(_ blocks: [Block]) -> [Block] {
    var seen: Set<[UInt8]> = []
    return blocks.filter { seen.insert($0.text).inserted }.map { block in
      var block = block
      block.chrome = .noise
      return block
    }
  }

  private static func openZip(_ bytes: [UInt8], _ limits: ReadingLimits) throws(ReadingProblem) -> ZipReader {
    do {
      return try ZipReader(
        bytes: bytes, limits: ZipLimits(entryBytes: limits.textBytes, totalBytes: 4 * limits.textBytes))
    } catch {
      throw problem(error)
    }
  }

  private static func entry(_ name: String, of zip: ZipReader) throws(ReadingProblem) -> [UInt8] {
    do {
      return try zip.read(name)
    } catch {
      throw problem(error)
    }
  }

  private static func problem(_ error: ZipError) -> ReadingProblem {
    if case .encrypted = error { return .encrypted }
    return .damaged("\(error).")
  }

  /// The part that holds the text: the target of the package's relationship of that name (part 2, section 9.3).
  private static func mainPart(of zip: ZipReader) throws(ReadingProblem) -> String {
    if zip.contains("_rels/.rels"), let target = DocxTargets(try entry("_rels/.rels", of: zip)).officeDocument {
      let name = target.hasPrefix("/") ? String(target.dropFirst()) : target
      if zip.contains(name), name.hasSuffix(".xml"), !name.hasPrefix("xl/"), !name.hasPrefix("ppt/") { return name }
    }
    if zip.contains("word/document.xml") { return "word/document.xml" }
    throw .unsupportedType("application/zip")
  }
}

/// Relationships of a part that reading follows.
struct DocxTargets {
  private(set) var officeDocument: String?
  /// Addresses of hyperlinks by relationship id.
  private(set) var hyperlinks: [String: String] = [:]
  /// Parts that hold headers and footers of pages, in the order written.
  private(set) var margins: [String] = []

  init(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    var (main, links): (String?, [String: String]) = (nil, [:])
    var margins: [String] = []
    _ = parseXML(bytes) { event in
      if case .start(let element) = event, element.name == "Relationship", let target = element.value("Target"),
        let type = element.value("Type")
      {
        if type.hasSuffix("/officeDocument") { main = target }
        if type.hasSuffix("/header") || type.hasSuffix("/footer"), element.value("TargetMode") != "External" {
          margins.append(target)
        }
        if type.hasSuffix("/hyperlink"), let id = element.value("Id") { links[id] = target }
      }
      return .proceed
    }
    officeDocument = main
    hyperlinks = links
    self.margins = margins
  }
}
