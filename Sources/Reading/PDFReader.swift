import Disclosures
import Launching
import Parsing

/// A PDF to passages, through poppler's `pdftotext` as a child process: a hostile file harms no one but that child.
enum PDFReader {
  static func read(_ bytes: [UInt8], _ source: Source, _ limits: ReadingLimits) throws(ReadingProblem) -> Page {
    let (output, complaint) = try text(of: bytes, limits)
    var layout = PDFLayout()
    let end = parseXML(cleaned(output), limits: ParsingLimits(textBytes: limits.textBytes)) { event in
      layout.take(event)
      return .proceed
    }
    guard layout.pages > 0 else { throw .damaged("no page of the PDF can be read.") }
    if case .limit(let why) = end { throw .damaged(why) }
    if case .malformed(let why) = end { throw .damaged("its text cannot be taken apart: \(why)") }
    // A scan's only text is what the scanning program stamped on it.
    guard layout.characters >= 20 * layout.pages else {
      if unread(bytes, layout, limits) != nil { throw .noTextLayer(pages: layout.pages) }
      // What cannot be decrypted looks as if it were blank.
      throw isEncrypted(bytes) ? .encrypted : .noText(pages: layout.pages)
    }
    let blocks = PDFBlocks.blocks(of: layout)
    var document = DocumentBuilder.document(
      id: source.id, title: title(layout.title, blocks), blocks: blocks)
    document.unread = unread(bytes, layout, limits)
    var signs = signs(bytes).union(.ofControls(in: output)).union(Self.signs(ofComplaint: complaint))
    if !PDFFrame.isWhole(bytes) { signs.insert(.damaged) }
    var page = Page(format: .pdf, document: document, signs: signs)
    (page.pages, page.numbered) = (layout.pages, layout.numbered)
    return page
  }

  /// As far as the file says it outside its packed objects (PDF 1.7, sections 8.9.5, 12.5.6.10, 12.7.2).
  private static func signs(_ bytes: [UInt8]) -> Page.Signs {
    var signs: Page.Signs = []
    if MediaType.contains(bytes[...], "/Image") { signs.insert(.picture) }
    if MediaType.contains(bytes[...], "/AcroForm") { signs.insert(.fields) }
    if MediaType.contains(bytes[...], "/StrikeOut") { signs.insert(.struckOut) }
    return signs
  }

  /// Poppler warns of what it read all the same; whatever else it says is an error. A line each.
  private static func signs(ofComplaint complaint: String) -> Page.Signs {
    let lines = complaint.split(separator: "\n")
    if lines.isEmpty { return [] }
    return lines.allSatisfy { $0.hasPrefix("Syntax Warning") } ? .warnedOf : .damaged
  }

  private static let notInstalled = "pdftotext is not installed: install poppler-utils (apt) or poppler (brew)."

  /// "page 2 of 5 is a picture": pages that hold pictures and no text, or none but a line at the head or the foot of a
  /// picture that covers most of them.
  private static func unread(_ bytes: [UInt8], _ layout: PDFLayout, _ limits: ReadingLimits) -> String? {
    let (silent, stamped) = (layout.pagesWithoutText, layout.pagesOfMargins)
    guard let first = (silent + stamped).min(), let last = (silent + stamped).max() else { return nil }
    let output = try? ChildProcess.run(
      "pdfimages", ["-list", "-f", "\(first)", "-l", "\(last)", "-"], input: bytes, seconds: limits.pdfSeconds,
      memory: limits.pdfMemory, outputBytes: limits.textBytes)
    var scans = silent
    // Without an answer a page may be a picture. With one, a page without pictures is blank.
    if let output, output.status == 0, output.exceeded == nil {
      let areas = areas(ofPictures: output.output)
      scans = silent.filter { areas[$0] != nil } + stamped.filter { (areas[$0] ?? 0) * 2 > layout.areas[$0 - 1] }
      scans.sort()
    }
    if scans.isEmpty { return nil }
    let names = scans.prefix(10).map(String.init).joined(separator: ", ") + (scans.count > 10 ? " ..." : "")
    return scans.count == 1
      ? "page \(names) of \(layout.pages) is a picture" : "pages \(names) of \(layout.pages) are pictures"
  }

  /// What `pdfimages -list` says of each page that has pictures: their size on it, in square points. Of its columns the
  /// first is the page, the fourth and fifth are the width and the height in dots, and the fourth and third from the end
  /// the dots to an inch.
  private static func areas(ofPictures list: [UInt8]) -> [Int: Double] {
    var areas: [Int: Double] = [:]
    for line in String(decoding: list, as: UTF8.self).split(separator: "\n") {
      let columns = line.split(separator: " ")
      guard let page = columns.first.flatMap({ Int($0) }) else { continue }
      areas[page, default: 0] += 0
      guard columns.count > 8, columns[2] == "image" || columns[2] == "stencil", let width = Double(columns[3]),
        let height = Double(columns[4]), let across = Double(columns[columns.count - 4]), across > 0,
        let down = Double(columns[columns.count - 3]), down > 0
      else { continue }
      areas[page, default: 0] += width / across * 72 * (height / down * 72)
    }
    return areas
  }

  /// What the reader says, and what it complained of: it mends what it can and says so, or skips it.
  private static func text(
    of bytes: [UInt8], _ limits: ReadingLimits
  ) throws(ReadingProblem) -> (output: [UInt8], complaint: String) {
    // Words with their places on the page: paragraphs, headings and page headers are told from those.
    let arguments = ["-enc", "UTF-8", "-cropbox", "-bbox-layout", "-", "-"]
    let result: ChildProcess.Output
    do {
      result = try ChildProcess.run(
        "pdftotext", arguments, input: bytes, seconds: limits.pdfSeconds, memory: limits.pdfMemory,
        outputBytes: limits.textBytes)
    } catch {
      switch error {
      case .notFound: throw .toolFailed(notInstalled)
      case .system(let why): throw .toolFailed("pdftotext could not be started: \(why).")
      }
    }
    switch result.exceeded {
    case .time: throw .damaged("reading the PDF took more than \(limits.pdfSeconds) s.")
    case .output: throw .damaged("the PDF unfolds into more than \(limits.textBytes) bytes of text.")
    case nil: break
    }
    switch result.status {
    case 0: return (result.output, result.complaint)
    case 3: throw .encrypted
    case 1 where isEncrypted(bytes): throw .encrypted
    case 1: throw .damaged("it has no readable PDF structure.")
    // As shells and prlimit put it.
    case 127: throw .toolFailed(notInstalled)
    default: throw .damaged("the PDF reader gave up on it (status \(result.status)).")
    }
  }

  /// The trailer names an encryption dictionary (PDF 1.7, section 7.6.1).
  private static func isEncrypted(_ bytes: [UInt8]) -> Bool { MediaType.contains(bytes[...], "/Encrypt") }

  /// Without bytes that XML cannot hold: fonts with wrong tables bring control characters.
  private static func cleaned(_ output: [UInt8]) -> [UInt8] {
    guard output.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 && $0 != 0x0D || $0 >= 0x80 }) else {
      return output
    }
    var text = String(decoding: output, as: UTF8.self).unicodeScalars
    text.removeAll { scalar in
      scalar.value < 0x20 && scalar != "\n" && scalar != "\t" && scalar != "\r" || scalar.value & 0xFFFE == 0xFFFE
    }
    return Array(String(text).utf8)
  }

  /// The file's own title, unless a program put its file name there.
  private static func title(_ stated: String, _ blocks: [Block]) -> String {
    let stated = folded(stated)
    let isFileName =
      stated.hasPrefix("Microsoft")
      || [".doc", ".docx", ".pdf", ".indd"].contains { stated.lowercased().hasSuffix($0) }
    if !stated.isEmpty, !isFileName, stated.lowercased() != "untitled" { return stated }
    let first = blocks.first { $0.kind == .heading && $0.chrome == nil }
    return first.map { String(decoding: $0.text, as: UTF8.self) } ?? ""
  }
}
