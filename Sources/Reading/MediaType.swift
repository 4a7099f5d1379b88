/// What kind of document some bytes are.
enum MediaType {
  static func format(of bytes: [UInt8], _ source: Source) throws(ReadingProblem) -> Page.Format {
    let start = bytes.prefix(1024)
    // A PDF's mark may stand anywhere in the first 1,024 bytes (PDF 1.7, appendix H, note 13), but a page that quotes
    // it is still a page.
    if start.starts(with: "%PDF-".utf8) { return .pdf }
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return .docx }
    if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      // The container of old Word files, and of encrypted new ones.
      if holdsEncryptedPackage(bytes) { throw .encrypted }
      throw .unsupportedType("application/msword")
    }
    if isUTF32(start, source.charset) { throw .damaged("it is in UTF-32, which no browser shows as text.") }
    if let type = binary(start) { throw .unsupportedType(type) }
    if source.charset == nil, isNoText(bytes) { throw .unsupportedType("application/octet-stream") }
    if looksLikeHTML(start) { return .html }
    if contains(start, "%PDF-") { return .pdf }
    switch source.mediaType {
    case "text/html", "application/xhtml+xml": return .html
    case "text/plain", "text/markdown", "text/x-markdown": return .text
    case "application/pdf", "application/x-pdf":
      throw .damaged("it is sent as PDF but holds none of a PDF's marks.")
    case wordType: throw .damaged("it is sent as a Word file but is no zip file.")
    case "", "application/octet-stream", "application/xml", "text/xml", "binary/octet-stream": break
    case let type where type.hasPrefix("text/"): return .text
    case let type: throw .unsupportedType(type)
    }
    switch source.name.lowercased().split(separator: ".").last {
    case "html", "htm", "xhtml": return .html
    case "pdf": throw .damaged("it is named as a PDF but holds none of a PDF's marks.")
    case "docx": throw .damaged("it is named as a Word file but is no zip file.")
    default: break
    }
    if contains(start, "<p>") || contains(start, "</") { return .html }
    return .text
  }

  static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

  /// The first tag or comment decides (WHATWG MIME sniffing, section 7.1).
  private static func looksLikeHTML(_ start: ArraySlice<UInt8>) -> Bool {
    var rest = start
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    rest = rest.drop { $0 <= 0x20 }
    let head = String(decoding: rest.prefix(16), as: UTF8.self).lowercased()
    let tags = [
      "<!doctype html", "<html", "<head", "<body", "<script", "<iframe", "<h1", "<div", "<font", "<table", "<a ",
      "<style", "<title", "<b>", "<br", "<p>", "<p ", "<!--", "<meta", "<main", "<section", "<article", "<nav",
    ]
    return tags.contains { head.hasPrefix($0) }
  }

  private static func binary(_ start: ArraySlice<UInt8>) -> String? {
    let marks: [(String, [UInt8])] = [
      ("image/png", [0x89, 0x50, 0x4E, 0x47]), ("image/jpeg", [0xFF, 0xD8, 0xFF]), ("image/gif", Array("GIF8".utf8)),
      ("application/gzip", [0x1F, 0x8B]), ("application/rtf", Array("{\\rtf".utf8)),
      ("image/webp", Array("RIFF".utf8)), ("application/postscript", Array("%!PS".utf8)),
    ]
    return marks.first { start.starts(with: $0.1) }?.0
  }

  /// By its mark, which a browser takes for that of UTF-16, or by its label (WHATWG Encoding, section 4.2).
  private static func isUTF32(_ start: ArraySlice<UInt8>, _ charset: String?) -> Bool {
    if start.starts(with: [0xFF, 0xFE, 0, 0]) || start.starts(with: [0, 0, 0xFE, 0xFF]) { return true }
    guard charset?.hasPrefix("utf-32") == true else { return false }
    return start.count { $0 == 0 } * 2 > start.count
  }

  /// Programs, data bases and the like: control characters that no text has. UTF-16 is full of zeros, and text.
  private static func isNoText(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return false }
    let sample = bytes.prefix(65_536)
    // A few stray bytes tell nothing.
    guard sample.count >= 256 else { return false }
    let controls = sample.count { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0C && $0 != 0x0D && $0 != 0x1B }
    return controls * 20 > sample.count
  }

  private static func holdsEncryptedPackage(_ bytes: [UInt8]) -> Bool {
    let name = Array("EncryptedPackage".utf8).flatMap { [$0, 0] as [UInt8] }
    return contains(bytes[...], name)
  }

  static func contains(_ bytes: ArraySlice<UInt8>, _ text: String) -> Bool { contains(bytes, Array(text.utf8)) }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    var index = bytes.startIndex
    while index + wanted.count <= bytes.endIndex {
      guard let next = bytes[index...].firstIndex(of: first), next + wanted.count <= bytes.endIndex else {
        return false
      }
      if bytes[next..<next + wanted.count].elementsEqual(wanted) { return true }
      index = next + 1
    }
    return false
  }
}
